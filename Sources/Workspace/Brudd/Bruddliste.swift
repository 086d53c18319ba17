import BTI
import Casework
import Terminal

/// The safety net's list: every finding, worst first, read when it is first asked for.
struct Bruddliste: Sendable {
    /// The findings; `nil` before they are read.
    var rader: [Bruddrad]?
    /// Whether there are more than were read.
    var flere = false
    /// Where one stands.
    var liste = ListView(rowHeight: 2)

    /// How many cases of each column are looked through.
    static let grense = 200

    /// The selected finding.
    var valgt: Bruddrad? {
        guard let rader, let rad = liste.selectedRow, rader.indices.contains(rad) else { return nil }
        return rader[rad]
    }

    /// Takes a new list; the finding that was selected stays selected.
    mutating func ta(_ nye: [Bruddrad], flere: Bool, hoeyde: Int) {
        let foer = valgt
        rader = nye
        self.flere = flere
        liste.resize(rows: hoeyde)
        let plass = nye.firstIndex { $0.kort.sak.id == foer?.kort.sak.id && $0.funn.regel == foer?.funn.regel }
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

/// Draws the list.
struct Bruddbilde {
    let brudd: Bruddliste
    let ord: Ord
    let kortord: Kortord

    /// Rows above the list.
    static let hode = 2

    func tegn(i frame: inout Frame, rect: Rect) {
        let felt = rect.splitLeft(min(rect.columns, 118)).left
        guard let rader = brudd.rader else {
            frame.put(ord("rute.brudd.leser"), at: Point(column: felt.column + 1, row: felt.row), style: Style(.dempet))
            return
        }
        frame.put(
            overskrift(rader), at: Point(column: felt.column + 1, row: felt.row), style: Style(.fremhevet, bold: true))
        guard !rader.isEmpty else {
            let tekst = felt.inset(left: 1, top: Self.hode, right: 1)
            frame.putWrapped(
                ord("rute.brudd.ingen"), in: tekst.splitLeft(min(76, tekst.columns)).left, style: Style(.ferdig))
            frame.placeCursor(tekst.origin)
            return
        }
        brudd.liste.draw(into: &frame, rect: felt.inset(top: Self.hode), focused: true) { frame, rad, stoerrelse in
            guard rader.indices.contains(rad) else { return }
            tegn(rader[rad], i: &frame, bredde: stoerrelse.columns - 1)
        }
    }

    private func overskrift(_ rader: [Bruddrad]) -> String {
        let brudd = rader.count { $0.funn.alvor <= .brudd }
        let varsler = rader.count { $0.funn.alvor == .varsel }
        let tekst = ord.antall("rute.brudd.brudd", brudd) + " · " + ord.antall("rute.brudd.varsler", varsler)
        return tekst + " " + ord(self.brudd.flere ? "rute.brudd.verste" : "rute.brudd.iSaker")
    }

    /// First row: who, since when and how urgent. Second row: what.
    private func tegn(_ rad: Bruddrad, i frame: inout Frame, bredde: Int) {
        let rolle = Kortord.rolle(rad.funn.alvor)
        let merke = rad.funn.alvor == .info ? "· " : Kortord.merke(rad.funn.alvor)
        let dagord = kortord.dagord
        let frist = rad.funn.frist.map(dagord.avstand)
        // What is only near has no since.
        let siden = rad.funn.alvor == .info ? nil : dagord.siden(rad.funn.siden)
        let naar = [siden, frist].compactMap(\.self).joined(separator: " · ")
        let hvem = kortord.hvem(rad.kort.sak)
        var kolonne = frame.put(merke + hvem, at: .zero, style: Style(rolle, bold: true)) + 2
        kolonne += frame.put(kortord.alderOgGruppe(rad.kort.sak), at: Point(column: kolonne, row: 0)) + 2
        frame.putRight(
            TextWidth.fitted(naar, columns: max(0, bredde - kolonne)), at: .zero, width: bredde, style: Style(rolle))
        let tekst = TextWidth.fitted(kortord.tekst(rad.funn, i: rad.kort.sak), columns: bredde - 2)
        frame.put(tekst, at: Point(column: 2, row: 1), style: Style(.tekst))
    }
}
