import ArgumentParser
import BTI
import Casework
import Guidance

/// The figures of the kommune, without anything that points at a child.
struct OversiktKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oversikt",
        abstract: "Se hvor mange åpne saker kommunen har, og hvordan de står. Små tall vises ikke.")
    @OptionGroup var valg: Basevalg
    @Flag(help: "Skriv JSON.") var json = false

    func run() throws {
        let oekt = try valg.loggInn()
        guard oekt.serTall else { throw Avslag("RETT", kode: "RETT.tall") }
        let tall = try oekt.kommunetall()
        let tekster = Tekster.last()
        if json {
            Utskrift.json(Tallvisning.verdi(tall))
        } else {
            Tallvisning.linjer(tall, oekt.base.katalog, tekster).forEach(Utskrift.linje)
        }
        try oekt.huskHode(try Steder.tilstandsmappe())
    }
}

/// What the figures look like outside the panes.
enum Tallvisning {
    /// A number that is not shown says why, as a code.
    private static func verdi(_ tall: Vistall) -> Verdi {
        switch tall {
        case .tall(let antall): .tall(antall)
        case .faa: "faa"
        case .skjult: "skjult"
        }
    }

    static func verdi(_ tall: Kommunetall) -> Verdi {
        .post(
            Post([
                "aapne": verdi(tall.aapne), "nivaa": .liste(tall.nivaa.map(verdi)),
                "verst": .liste(tall.verst.map { ["alvor": $0.alvor?.verdi ?? .ingen, "antall": verdi($0.antall)] }),
                "enheter": .liste(
                    tall.enheter.map {
                        ["tjeneste": $0.tjeneste.verdi, "aapne": verdi($0.aapne), "medBrudd": verdi($0.medBrudd)]
                    }),
                "eldsteBrudd": tall.eldsteBrudd.map { .tall($0) } ?? .ingen, "hosKE": verdi(tall.hosKE),
                "sperredeMedBrudd": tall.sperredeMedBrudd.map(verdi) ?? .ingen,
            ]).felter)
    }

    static func linjer(_ tall: Kommunetall, _ katalog: Katalog, _ tekster: Tekster) -> [String] {
        func ord(_ navn: String, _ verdier: [String: String] = [:]) -> String {
            tekster.tekst("rute.oversikt.\(navn)", verdier)
        }
        var linjer = ["\(ord("antall")): \(tekster.tall(tall.aapne))"]
        linjer += tall.nivaa.enumerated().map { nivaa, antall in
            "  \(ord("nivaa", ["nivaa": String(nivaa)])): \(tekster.tall(antall))"
        }
        if !tall.verst.isEmpty { linjer.append("\(ord("verst")):") }
        linjer += tall.verst.map { "  \(ord("alvor.\($0.alvor?.rawValue ?? "ingen")")): \(tekster.tall($0.antall))" }
        linjer +=
            tall.eldsteBrudd.map { dager in
                ["\(ord("eldsteBrudd")): \(ord(dager == 1 ? "dager.en" : "dager.flere", ["antall": String(dager)]))"]
            } ?? []
        linjer.append("\(ord("hosKE")): \(tekster.tall(tall.hosKE))")
        linjer += tall.sperredeMedBrudd.map { ["\(ord("sperrede")): \(tekster.tall($0))"] } ?? []
        if !tall.enheter.isEmpty { linjer.append("\(ord("enheter")):") }
        linjer += tall.enheter.map { en in
            let navn = katalog.tjenester[en.tjeneste]?.navn ?? en.tjeneste.rawValue
            return
                "  \(navn): \(tekster.tall(en.aapne)) \(ord("aapne")), \(tekster.tall(en.medBrudd)) \(ord("medBrudd"))"
        }
        return linjer + [ord(tall.nivaa.isEmpty ? "forFaa" : "fotnote")]
    }
}
