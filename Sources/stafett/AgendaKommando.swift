import ArgumentParser
import BTI
import Casework
import Guidance

/// The agenda of a team's meeting: one item for each case, as it will be on the day.
struct AgendaKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "Se sakslisten til et teammøte, en post for hver sak. Lesingen blir logget.")
    @Argument(help: "Teamet, som «Ressursteam Østre». Uten: alle teamene dine.") var team: String?
    @OptionGroup var valg: Basevalg
    @Option(help: "Møtedagen, som 2026-11-21. Uten valget: i dag.") var dato: String?
    @Flag(help: "Skriv JSON, en linje for hver sak.") var json = false

    func run() throws {
        try valg.innlogget { oekt in
            let dag = try Dagvalg.les(dato, ellers: oekt.base.idag)
            let tekster = Tekster.last()
            let agenda = try oekt.agenda(team, paa: dag)
            for (lest, sak) in agenda {
                let visning = Agendavisning(sak: sak, lest: lest, katalog: oekt.base.katalog, tekster: tekster)
                json ? Utskrift.json(visning.verdi) : visning.linjer.forEach(Utskrift.linje)
            }
            if agenda.isEmpty, !json { Utskrift.linje("Ingen saker er meldt til teammøte \(dag).") }
        }
    }
}

/// What a case on an agenda looks like outside the panes.
struct Agendavisning {
    let sak: Agenda.Teamsak
    let lest: LestSak
    let katalog: Katalog
    let tekster: Tekster

    private var punkter: [String] { sak.punkter.map { tekster.punkt($0, i: lest.sak, katalog) } }

    /// Who it is about, where the person may be named in the meeting.
    private var hvem: String? { sak.kanNevnes ? lest.sak.hovedperson?.kortnavn : nil }

    var linjer: [String] {
        let sent = sak.sentMeldt ? ", senere enn avtalt" : ""
        return ["\(sak.saksnummer)  \(hvem ?? "uten navn")  (meldt \(sak.meldt)\(sent))"] + punkter.map { "  – \($0)" }
    }

    var verdi: Verdi {
        [
            "sak": sak.sak.verdi, "saksnummer": .tekst(sak.saksnummer), "moete": sak.moete.verdi,
            "hvem": hvem.map { .tekst($0) } ?? .ingen, "meldt": sak.meldt.verdi, "sentMeldt": .sann(sak.sentMeldt),
            "anonym": .sann(sak.anonym), "punkter": punkter.verdi,
        ]
    }
}
