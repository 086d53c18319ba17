import ArgumentParser
import BTI
import Casework
import Guidance

/// The safety net's findings.
struct Brudd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brudd", abstract: "Vis brudd og varsler i sakene dine, de alvorligste først.")

    @OptionGroup var valg: Basevalg

    @Option(help: "Dagen det gjelder, som 2026-11-21. Uten valget: i dag.")
    var dato: String?

    @Option(help: "Vis det denne ansatte ser (bare i en kursbase).")
    var ansatt: String?

    @Flag(help: "Skriv JSON, en linje for hvert funn.")
    var json = false

    @Flag(name: .customLong("feil-ved-brudd"), help: "Avslutt med kode 4 når det finnes brudd.")
    var feilVedBrudd = false

    func run() throws {
        let oekt = try innlogget()
        guard let dag = dato.map({ Dato($0) }) ?? oekt.base.idag else {
            throw Stopp(Sluttkode.bruk, "Datoen må skrives som 2026-11-21.")
        }
        let tekster = Tekster.last()
        let funn = try Brudd.alle(oekt, dag)
        for (sak, ett) in funn {
            json
                ? Utskrift.json(Bruddvisning.verdi(ett, sak, dag, tekster))
                : Utskrift.linje(Bruddvisning.linje(ett, sak, dag, tekster))
        }
        if funn.isEmpty, !json { Utskrift.linje("Ingen brudd og ingen varsler i sakene du kan se.") }
        try oekt.huskHode(try Steder.tilstandsmappe())
        if feilVedBrudd, funn.contains(where: { $0.1.alvor <= .brudd }) { throw Stopp(Sluttkode.brudd) }
    }

    /// The findings of the cases the employee reads, and, without a name, those of the cases an overview gives.
    private static func alle(_ oekt: Oekt, _ dag: Dato) throws -> [(Sak, Funn)] {
        let egne = try oekt.brudd(paa: dag).map { ($0.kort.sak, $0.funn) }
        let leste = Set(egne.map(\.0.id))
        let uten = try oekt.skjelett(paa: dag).filter { !leste.contains($0.sak.id) }
        let skjelett = uten.flatMap { en in en.funn.map { (en.sak, $0) } }
        return (egne + skjelett).sorted {
            ($0.1.alvor, $0.1.siden, $0.0.saksnummer, $0.1.regel) < (
                $1.1.alvor, $1.1.siden, $1.0.saksnummer, $1.1.regel
            )
        }
    }

    private func innlogget() throws -> Oekt {
        guard let ansatt else { return try valg.loggInn() }
        let base = try valg.aapne()
        guard base.katalog.erKursbase else { throw Saksfeil.bareKursbase }
        return try Oekt.loggInn(base, AnsattId(ansatt), .init(Kursbygger.passord))
    }
}

/// What a finding looks like outside the panes.
enum Bruddvisning {
    static func verdi(_ funn: Funn, _ sak: Sak, _ dag: Dato, _ tekster: Tekster) -> Verdi {
        let regel = Sikkerhetsnett.regel(funn.regel)
        return .post(
            Post([
                "sak": sak.id.verdi, "saksnummer": .tekst(sak.saksnummer), "regel": .tekst(funn.regel),
                "alvor": funn.alvor.verdi, "siden": funn.siden.verdi, "frist": funn.frist?.verdi ?? .ingen,
                "dager": funn.dager(dag).map { .tall($0) } ?? .ingen, "gjelder": funn.gjelder.verdi,
                "tekst": .tekst(tekst(funn, sak, dag, tekster)),
                "hjemmel": regel?.hjemmel.map { .tekst($0) } ?? .ingen,
                "utveier": (regel?.mender ?? []).verdi,
            ]).felter)
    }

    static func linje(_ funn: Funn, _ sak: Sak, _ dag: Dato, _ tekster: Tekster) -> String {
        let navn = sak.hovedperson?.kortnavn ?? sak.saksnummer
        return "\(funn.alvor.rawValue)  \(navn)  \(tekst(funn, sak, dag, tekster))  siden \(funn.siden)  \(funn.regel)"
    }

    static func tekst(_ funn: Funn, _ sak: Sak, _ dag: Dato, _ tekster: Tekster) -> String {
        tekster.tekst(
            "regel.\(funn.regel).tekst",
            [
                "frist": funn.frist?.iso ?? "", "siden": funn.siden.iso,
                "dager": funn.dager(dag).map { String(abs($0)) } ?? "", "gjelder": gjelder(funn, sak, tekster),
            ])
    }

    /// What a finding is about, by name where the reader may see it.
    private static func gjelder(_ funn: Funn, _ sak: Sak, _ tekster: Tekster) -> String {
        let tiltak = funn.gjelder.compactMap { sak.tiltak(TiltakId($0)) }
        if tiltak.count > 1 { return tekster.tekst("rute.gjelder.flere", ["antall": String(tiltak.count)]) }
        return tiltak.first?.hva.map { "«\($0)»" } ?? tekster.tekst("rute.gjelder.tiltak")
    }
}
