import ArgumentParser
import BTI
import Casework
import Guidance

/// Cases, on the command line.
struct SakKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sak", abstract: "Se saker du har tilgang til.",
        subcommands: [Liste.self, Vis.self, Sok.self, Slett.self])

    /// The cases of the columns, most urgent first.
    struct Liste: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Sakene dine, de som haster mest først.")
        @OptionGroup var valg: Basevalg
        @Flag(help: "Skriv JSON, en linje for hver sak.") var json = false
        @Flag(help: "Ta med avsluttede saker.") var avsluttede = false

        func run() throws {
            try valg.innlogget { oekt in
                for fase in Sak.Fase.allCases where fase != .avsluttet || avsluttede { try vis(fase, oekt) }
            }
        }

        private func vis(_ fase: Sak.Fase, _ oekt: Oekt) throws {
            let dag = oekt.base.idag
            let tekster = Tekster.last()
            for plass in try oekt.plasser(fase, paa: dag, antall: 100_000) {
                guard let kort = try oekt.kort(plass.sak, paa: dag) else { continue }
                json
                    ? Utskrift.json(Saksvisning.verdi(kort, dag))
                    : Utskrift.linje(Saksvisning.linje(kort, dag, tekster))
            }
        }
    }

    /// One case. The reading is logged before anything is shown.
    struct Vis: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Vis en sak. Lesingen blir logget.")
        @Argument(help: "Saksnummer.") var sak: String
        @OptionGroup var valg: Basevalg
        @Flag(help: "Skriv JSON.") var json = false

        func run() throws {
            try valg.innlogget { oekt in
                guard let id = try oekt.finn(sak) else { throw Saksfeil.ingenTilgang }
                let dag = oekt.base.idag
                let kort = oekt.kort(try oekt.aapne(id), paa: dag)
                json
                    ? Utskrift.json(Saksvisning.verdi(kort, dag))
                    : Saksvisning.linjer(kort, dag, .last()).forEach(Utskrift.linje)
            }
        }
    }

    /// Searches by name among the children that the employee may know.
    struct Sok: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sok", abstract: "Finn en sak på navn. Skriv navnet når du blir spurt.")
        @OptionGroup var valg: Basevalg
        @Flag(help: "Skriv JSON, en linje for hver sak.") var json = false

        func run() throws {
            let oekt = try valg.loggInn()
            // The words are asked for, so that no name stands in the shell's history or the process list.
            guard let ord = try Spoersmaal.linje("Navn: ") ?? readLine() else { return }
            let treff = try oekt.navneregister().soek(ord, antall: 50)
            try oekt.loggSoek(treff.map(\.sak))
            for person in treff {
                json
                    ? Utskrift.json([
                        "sak": person.sak.verdi, "saksnummer": .tekst(person.saksnummer),
                        "kortnavn": .tekst(person.kortnavn), "aapen": .sann(person.aapen),
                    ])
                    : Utskrift.linje("\(person.saksnummer)  \(person.kortnavn)  \(person.gruppe ?? "")")
            }
            if treff.isEmpty { Utskrift.feil("Ingen saker du har tilgang til, passer.") }
        }
    }
}

/// What the command line shows of a case: initials, never the name.
enum Saksvisning {
    static func verdi(_ kort: Kort, _ dag: Dato) -> Verdi {
        let sak = kort.sak
        return .post(
            Post([
                "sak": sak.id.verdi, "saksnummer": .tekst(sak.saksnummer), "eier": sak.eier.verdi,
                "fase": .tekst(sak.fase.rawValue), "nivaa": .tall(sak.nivaa), "versjon": .tall(kort.lest.versjon),
                "kortnavn": sak.hovedperson.map { .tekst($0.kortnavn) } ?? .ingen,
                "stafettholder": sak.stafettholder?.verdi ?? .ingen,
                "neste": kort.neste.map { ["dato": $0.dato.verdi, "hva": .tekst($0.hva.rawValue)] } ?? .ingen,
                "funn": .liste(kort.funn.map { Bruddvisning.verdi($0, sak, dag, .last()) }),
                "tiltak": .liste(sak.tiltak.map(tiltak)),
                "ugyldige": .tall(kort.lest.ugyldige.count),
            ]).felter)
    }

    private static func tiltak(_ tiltak: Tiltak) -> Verdi {
        .post(
            Post([
                "tiltak": tiltak.id.verdi, "hva": tiltak.hva.map { .tekst($0) } ?? .ingen,
                "ansvarlig": .tekst(tiltak.ansvarlig), "frist": tiltak.frist.verdi,
                "evalueringsdato": tiltak.evalueringsdato.verdi, "status": tiltak.status.verdi,
            ]).felter)
    }

    static func linje(_ kort: Kort, _ dag: Dato, _ tekster: Tekster) -> String {
        let sak = kort.sak
        if let stengt = kort.lest.tilgang.flatMap({ tekster.stengt($0) }) { return "\(sak.saksnummer)  –  \(stengt)" }
        let verst = kort.funn.first.map { "\($0.alvor.rawValue) \(Bruddvisning.tekst($0, sak, dag, tekster))" }
        let navn = sak.hovedperson?.kortnavn ?? "–"
        return "\(sak.saksnummer)  \(navn)  \(sak.fase.rawValue)  \(verst ?? tekster.tekst("rute.kort.uten"))"
    }

    static func linjer(_ kort: Kort, _ dag: Dato, _ tekster: Tekster) -> [String] {
        var linjer = [linje(kort, dag, tekster)]
        linjer += kort.funn.map {
            "  \($0.regel) \($0.alvor.rawValue) \(Bruddvisning.tekst($0, kort.sak, dag, tekster))"
        }
        linjer += kort.sak.tiltak.map { "  \($0.status.rawValue): \($0.hva ?? "–") (\($0.evalueringsdato))" }
        linjer += kort.lest.hendelser.filter { $0.slag?.skrivesAvProgrammet != true }.suffix(60).map {
            "  \($0.dato)  \(tekster.hendelse($0, i: kort.sak))  (\($0.av))"
        }
        return linjer
    }
}
