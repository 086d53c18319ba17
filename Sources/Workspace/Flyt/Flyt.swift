import BTI
import Casework
import Terminal

/// The three columns: undring, bekymring, tiltak. Holds the index and the cards that are seen, never more.
struct Flyt: Sendable {
    /// The columns, in the order of the flow.
    static let faser: [Sak.Fase] = [.undring, .bekymring, .tiltak]
    /// How many places are read at a time.
    static let vindu = 60
    /// The rows of a card, the air below it included.
    static let kortrader = 4

    /// What the index says of each column.
    var kolonner: [Sak.Fase: Kolonnedata] = [:]
    /// Where one stands in each column.
    var lister: [Sak.Fase: ListView] = [:]
    /// The column with the keys.
    var fase = Sak.Fase.undring
    /// The cards that have been seen, by case.
    var kort: [SakId: Kort] = [:]
    /// Cases whose card has been asked for and has not come; `nil` cards stay here.
    var bestilt: Set<SakId> = []
    /// Cards that may have changed since they were read.
    var foreldet: Set<SakId> = []
    /// Whether the index has been read.
    var erLest = false

    /// The places of a column.
    func plasser(_ fase: Sak.Fase) -> [Plass] { kolonner[fase]?.plasser ?? [] }

    /// The selected case.
    var valgt: SakId? {
        let plasser = plasser(fase)
        guard let rad = lister[fase]?.selectedRow, plasser.indices.contains(rad) else { return nil }
        return plasser[rad].sak
    }

    /// The selected card, when it has come.
    var valgtKort: Kort? { valgt.flatMap { kort[$0] } }

    /// Takes a new index; what was selected stays selected, wherever it has moved.
    mutating func ta(_ nye: [Sak.Fase: Kolonnedata], hoeyde: Int, velg: SakId? = nil) {
        let foer = Dictionary(uniqueKeysWithValues: Flyt.faser.map { ($0, sak(i: $0)) })
        let sist = velg ?? valgt
        kolonner = nye
        // Read again with the list: somebody else may have written. The session remembers what has not changed.
        foreldet = Set(kort.keys)
        bestilt = []
        for fase in Flyt.faser {
            let plasser = plasser(fase)
            var liste = lister[fase] ?? ListView(rowHeight: Flyt.kortrader)
            liste.resize(rows: hoeyde)
            liste.reload(count: plasser.count, selected: plasser.firstIndex { $0.sak == foer[fase] })
            lister[fase] = liste
        }
        if let sist { gaaTil(sist) }
        if !erLest || plasser(fase).isEmpty { fase = Flyt.faser.first { !plasser($0).isEmpty } ?? fase }
        erLest = true
    }

    private func sak(i fase: Sak.Fase) -> SakId? {
        let plasser = plasser(fase)
        guard let rad = lister[fase]?.selectedRow, plasser.indices.contains(rad) else { return nil }
        return plasser[rad].sak
    }

    /// Selects a case, in whatever column it stands.
    mutating func gaaTil(_ sak: SakId) {
        for fase in Flyt.faser {
            guard let rad = plasser(fase).firstIndex(where: { $0.sak == sak }) else { continue }
            self.fase = fase
            lister[fase]?.select(rad)
        }
    }

    /// Moves in the column, or to another.
    mutating func flytt(_ retning: Valg.Retning) {
        switch retning {
        case .venstre: bytt(-1)
        case .hoeyre: bytt(1)
        case .opp: trykk(.up)
        case .ned: trykk(.down)
        case .sideOpp: trykk(.pageUp)
        case .sideNed: trykk(.pageDown)
        case .foerst: trykk(.home)
        case .sist: trykk(.end)
        }
    }

    private mutating func trykk(_ key: Key) { _ = lister[fase]?.handle(key) }

    /// To another column, round the ends not.
    mutating func bytt(_ steg: Int) {
        let her = Flyt.faser.firstIndex(of: fase) ?? 0
        fase = Flyt.faser[max(0, min(Flyt.faser.count - 1, her + steg))]
    }

    /// Tells the columns how high they are drawn.
    mutating func endreHoeyde(_ rader: Int) {
        for fase in Flyt.faser { lister[fase]?.resize(rows: rader) }
    }

    /// The cases at the place where one stands in each column, and whose cards are not here.
    func mangler(hoeyde: Int) -> [SakId] {
        Flyt.faser.flatMap { fase -> [SakId] in
            guard let liste = lister[fase] else { return [] }
            let plasser = plasser(fase)
            return liste.visible(height: hoeyde).filter { plasser.indices.contains($0) }.map { plasser[$0].sak }
        }.filter { (kort[$0] == nil || foreldet.contains($0)) && !bestilt.contains($0) }
    }

    /// How many places each column should have: more where one is near the end of what is read.
    var oensket: [Sak.Fase: Int] {
        Dictionary(
            uniqueKeysWithValues: Flyt.faser.map { fase in
                let lest = plasser(fase).count
                let antall = kolonner[fase]?.antall ?? 0
                let naer = (lister[fase]?.selected ?? 0) + Flyt.vindu / 3 >= lest
                return (fase, naer && lest < antall ? lest + Flyt.vindu : max(Flyt.vindu, lest))
            })
    }

    /// Whether a column should be read further.
    var vilLeseMer: Bool {
        erLest
            && Flyt.faser.contains { fase in
                let lest = plasser(fase).count
                return lest < (kolonner[fase]?.antall ?? 0) && (lister[fase]?.selected ?? 0) + Flyt.vindu / 3 >= lest
            }
    }
}
