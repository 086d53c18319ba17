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
        try valg.innlogget { oekt in
            guard oekt.serTall else { throw Avslag("RETT", kode: "RETT.tall") }
            let tall = try oekt.kommunetall()
            json
                ? Utskrift.json(Tallvisning.verdi(tall))
                : Tallvisning.linjer(tall, oekt.base.katalog, .last()).forEach(Utskrift.linje)
        }
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
        let ord = tekster.kommunetall(tall, i: katalog)
        func linje(_ en: Tallord.Linje) -> String { "\(en.navn): \(en.tall.joined())" }
        func del(_ tittel: String, _ linjer: [String]) -> [String] {
            linjer.isEmpty ? [] : [tekster.tekst("rute.oversikt.\(tittel)") + ":"] + linjer.map { "  " + $0 }
        }
        let maalt = ["aapne", "medBrudd"].map { tekster.tekst("rute.oversikt.\($0)") }
        let enheter = ord.enheter.map { en in
            "\(en.navn): " + zip(en.tall, maalt).map { "\($0) \($1)" }.joined(separator: ", ")
        }
        return [linje(ord.alle)] + ord.nivaaer.map { "  " + linje($0) } + del("verst", ord.verst.map(linje))
            + ord.resten.map(linje) + del("enheter", enheter) + [ord.fotnote]
    }
}
