import BTI
import Casework
import Terminal

/// The safety net's list: every finding, worst first, read when it is first asked for.
struct Bruddliste: Sendable {
    /// The findings; `nil` before they are read.
    var rader: [Bruddrad]?
    /// Whether it is being read, so that what is shown may be over.
    var leser = false
    /// Whether there are more than were read.
    var flere = false
    /// Teams that have met too seldom (E8): a quiet line, never a row.
    var team: [Seriefunn] = []
    /// Where one stands.
    var liste = ListView(rowHeight: 2)

    /// How many cases of each column are looked through.
    static let grense = 200

    /// The selected finding.
    var valgt: Bruddrad? {
        guard let rader, let rad = liste.selectedRow, rader.indices.contains(rad) else { return nil }
        return rader[rad]
    }

    /// Takes a new list; the finding that was selected stays selected, or the next one where it is mended.
    mutating func ta(_ nye: [Bruddrad], flere: Bool, hoeyde: Int) {
        let foer = valgt
        rader = nye
        leser = false
        self.flere = flere
        liste.resize(rows: hoeyde)
        let plass = nye.firstIndex {
            $0.sak.id == foer?.sak.id && $0.funn.regel == foer?.funn.regel && $0.funn.gjelder == foer?.funn.gjelder
        }
        liste.reload(count: nye.count, selected: plass)
    }

    /// Moves in the list.
    mutating func flytt(_ retning: Valg.Retning) {
        let taster: [Valg.Retning: Key] = [
            .opp: .up, .ned: .down, .sideOpp: .pageUp, .sideNed: .pageDown, .foerst: .home, .sist: .end,
        ]
        if let tast = taster[retning] { _ = liste.handle(tast) }
    }
}
