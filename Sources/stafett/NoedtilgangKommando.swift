import ArgumentParser
import BTI
import Casework
import Guidance

/// Who has opened cases in an emergency; why, for those who read the case.
struct NoedtilgangKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "noedtilgang",
        abstract: "Se hvem som har åpnet saker med nødtilgang. At du så det, blir logget.")
    @OptionGroup var valg: Basevalg
    @Flag(help: "Skriv JSON, en linje for hver gang.") var json = false

    func run() throws {
        try valg.innlogget { oekt in
            guard oekt.leserRevisjon else { throw Avslag("RETT", kode: "RETT.logg") }
            let tekster = Tekster.last()
            let linjer = try oekt.noedtilganger()
            for linje in linjer {
                json
                    ? Utskrift.json(Noedtilgangsvisning.verdi(linje))
                    : Utskrift.linje(Noedtilgangsvisning.linje(linje, oekt.base.katalog, tekster))
            }
            if linjer.isEmpty, !json { Utskrift.linje(tekster.tekst("rute.noedtilgang.ingen")) }
        }
    }
}

/// What an emergency access looks like outside the panes.
enum Noedtilgangsvisning {
    static func verdi(_ linje: Noedtilgangslinje) -> Verdi {
        .post(
            Post([
                "sak": linje.sak.verdi, "saksnummer": .tekst(linje.saksnummer), "ansatt": linje.ansatt.verdi,
                "dag": linje.dag.verdi, "klokke": linje.klokke.map { .tekst($0) } ?? .ingen,
                "begrunnelse": linje.begrunnelse.map { .tekst($0) } ?? .ingen, "settFoer": .sann(linje.sett),
            ]).felter)
    }

    static func linje(_ linje: Noedtilgangslinje, _ katalog: Katalog, _ tekster: Tekster) -> String {
        let naar = [linje.dag.iso, linje.klokke].compactMap(\.self).joined(separator: " ")
        let hvem = tekster.ansatt(linje.ansatt, i: katalog)
        return "\(naar)  \(linje.saksnummer)  \(hvem)  \(tekster.noedtilgangsgrunn(linje.begrunnelse))"
    }
}
