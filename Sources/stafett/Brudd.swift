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

    @Flag(help: "Prøv alle åpne saker mot nettet, og skriv svaret i loggen. For en maskin. Kode 4: noen står utenfor.")
    var bevis = false

    @Option(help: "Nøkkelfilen til maskinen. Uten valget: nett.noekkel i mappen for tilstand.")
    var noekkel: String?

    func run() throws {
        if bevis { return try bevisNettet() }
        let oekt = try innlogget()
        let dag = try Dagvalg.les(dato, ellers: oekt.base.idag)
        let tekster = Tekster.last()
        let egne = try oekt.brudd(paa: dag, navn: oekt.navneregister())
        for (kort, ett) in egne {
            json
                ? Utskrift.json(Bruddvisning.verdi(ett, kort.sak, dag, tekster))
                : Utskrift.linje(Bruddvisning.linje(ett, kort.sak, dag, tekster))
        }
        // The cases of an overview that the employee does not read come after, without a name.
        let leste = Set(egne.map(\.kort.sak.id))
        let oversikt = try oekt.skjelettfunn(paa: dag).filter { !leste.contains($0.sak) }
        for ett in oversikt {
            json
                ? Utskrift.json(Bruddvisning.verdi(ett, dag, tekster))
                : Utskrift.linje(Bruddvisning.linje(ett, dag, tekster))
        }
        let team = try oekt.seriefunn(paa: dag)
        for ett in team {
            json ? Utskrift.json(Bruddvisning.verdi(ett, tekster)) : Utskrift.linje(Bruddvisning.linje(ett, tekster))
        }
        if egne.isEmpty, oversikt.isEmpty, team.isEmpty, !json {
            Utskrift.linje("Ingen brudd og ingen varsler i sakene du kan se.")
        }
        try oekt.huskHode(try Steder.tilstandsmappe())
        let verst = (egne.map(\.funn.alvor) + oversikt.map(\.funn.alvor)).min()
        if feilVedBrudd, let verst, verst <= .brudd { throw Stopp(Sluttkode.brudd) }
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
                "utveier": funn.mender.verdi,
            ]).felter)
    }

    static func linje(_ funn: Funn, _ sak: Sak, _ dag: Dato, _ tekster: Tekster) -> String {
        let navn = sak.hovedperson?.kortnavn ?? sak.saksnummer
        return "\(funn.alvor.rawValue)  \(navn)  \(tekst(funn, sak, dag, tekster))  siden \(funn.siden)  \(funn.regel)"
    }

    static func tekst(_ funn: Funn, _ sak: Sak, _ dag: Dato, _ tekster: Tekster) -> String {
        tekst(funn, gjelder: gjelder(funn, sak, tekster), dag, tekster)
    }

    static func tekst(
        _ funn: Funn, gjelder: String, _ dag: Dato, _ tekster: Tekster, navnloes: Bool = false
    ) -> String {
        let verdier = [
            "frist": funn.frist?.iso ?? "", "siden": funn.siden.iso,
            "dager": funn.dager(dag).map { String(abs($0)) } ?? "", "gjelder": gjelder,
        ]
        return tekster.setning("tekst", om: funn, verdier, navnloes: navnloes) ?? ""
    }

    /// What a finding is about, by name where the reader may see it.
    private static func gjelder(_ funn: Funn, _ sak: Sak, _ tekster: Tekster) -> String {
        if let andre = funn.andreSaker { return andre.joined(separator: ", ") }
        if let enheter = funn.enheter { return enheter.map(\.rawValue).joined(separator: ", ") }
        let tiltak = funn.gjelder.compactMap { sak.tiltak(TiltakId($0)) }
        if tiltak.count > 1 { return tekster.tekst("rute.gjelder.flere", ["antall": String(tiltak.count)]) }
        return tiltak.first?.hva.map { "«\($0)»" } ?? tekster.tekst("rute.gjelder.tiltak")
    }
}
