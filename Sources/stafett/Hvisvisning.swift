import BTI
import Guidance

/// What the command line shows of a meeting that is thought of: how much of the agenda each service may hear.
struct Hvisvisning {
    let moete: TenktMoete
    let sak: Sak
    let katalog: Katalog
    let tekster: Tekster

    func skriv(_ omgivelser: Omgivelser, json: Bool) {
        let svar = sak.hvisDeKom(til: moete, omgivelser)
        if json { return svar.forEach { Utskrift.json(verdi($0)) } }
        Utskrift.linje(tekster.tekst("tilgang.hvis.innledning", ["dato": moete.dato.iso]))
        for ett in svar {
            Utskrift.linje("  " + tekster.hvisDeKom(ett, til: moete, i: sak, katalog: katalog))
        }
        let alle = tekster.saksliste(svar.first?.punkter.map(\.punkt) ?? [], i: sak, katalog: katalog)
        Utskrift.linje(tekster.tekst("tilgang.hvis.saksliste", ["punkter": alle]))
        // Always said, whatever there is: it tells nothing of this case.
        Utskrift.linje(tekster.tekst("tilgang.hvis.skjermet"))
    }

    private func verdi(_ ett: Tilhoerer) -> Verdi {
        [
            "tjeneste": ett.tjeneste.verdi, "dato": moete.dato.verdi, "punkter": .liste(ett.punkter.map(punkt)),
            "tekst": .tekst(tekster.hvisDeKom(ett, til: moete, i: sak, katalog: katalog)),
        ]
    }

    private func punkt(_ ett: Tilhoerer.Punkt) -> Verdi {
        [
            "punkt": ett.punkt.kode.verdi, "gjelder": ett.punkt.gjelder.verdi,
            "tekst": .tekst(tekster.punkt(ett.punkt, i: sak, katalog)), "kanHoere": .sann(ett.hinder == nil),
            "hinder": ett.hinder?.verdi ?? .ingen,
        ]
    }
}
