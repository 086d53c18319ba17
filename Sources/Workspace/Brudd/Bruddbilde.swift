import BTI
import Casework
import Terminal

/// Draws the safety net: the findings worst first, and under them what the selected one means and what mends it.
struct Bruddbilde {
    let brudd: Bruddliste
    let ord: Ord
    let kortord: Kortord
    /// What mends the selected finding, with its key; `nil` where the reader cannot.
    let mender: String?
    /// Whom to ask, where the reader cannot mend it.
    let spoerre: String?
    /// What stands where there is nothing to list.
    let tomt: (tekst: String, rolle: Role)

    /// Rows above the list: the heading, and the line about the teams, or air where there is room.
    static func hode(_ rader: Int, _ brudd: Bruddliste) -> Int { rader < 24 && brudd.team.isEmpty ? 1 : 2 }
    /// Rows under the list: a line, the title, four of explanation, the basis.
    static let fot = 7

    func tegn(i frame: inout Frame, rect: Rect) {
        let felt = rect.splitLeft(min(rect.columns, 118)).left
        guard let rader = brudd.rader else {
            frame.put(ord("rute.brudd.leser"), at: Point(column: felt.column + 1, row: felt.row), style: Style(.dempet))
            return
        }
        frame.put(
            brudd.leser ? ord("rute.brudd.leser") : overskrift(rader),
            at: Point(column: felt.column + 1, row: felt.row), style: Style(.fremhevet, bold: true))
        if let linje = teamlinje {
            let bredde = max(0, felt.columns - 2)
            frame.put(
                TextWidth.fitted(linje, columns: bredde), at: Point(column: felt.column + 1, row: felt.row + 1),
                style: Style(.dempet))
        }
        guard !rader.isEmpty else {
            let tekst = felt.inset(left: 1, top: Self.hode(rect.rows, brudd), right: 1)
            frame.putWrapped(
                tomt.tekst, in: tekst.splitLeft(min(76, tekst.columns)).left, style: Style(tomt.rolle))
            frame.placeCursor(tekst.origin)
            return
        }
        let (liste, fot) = felt.inset(top: Self.hode(rect.rows, brudd)).splitBottom(Self.fot)
        brudd.liste.draw(into: &frame, rect: liste, focused: true) { frame, rad, stoerrelse in
            guard rader.indices.contains(rad) else { return }
            tegn(rader[rad], i: &frame, bredde: stoerrelse.columns - 1)
        }
        if let valgt = brudd.valgt { tegnFot(valgt, i: &frame, rect: fot) }
    }

    private func overskrift(_ rader: [Bruddrad]) -> String {
        let brudd = rader.count { $0.funn.alvor <= .brudd }
        let varsler = rader.count { $0.funn.alvor == .varsel }
        let tekst = ord.antall("rute.brudd.brudd", brudd) + " · " + ord.antall("rute.brudd.varsler", varsler)
        if rader.contains(where: { $0.kort == nil }) { return tekst + " " + ord("rute.brudd.oversikt") }
        return tekst + " " + ord(self.brudd.flere ? "rute.brudd.verste" : "rute.brudd.iSaker")
    }

    /// The teams that have met too seldom, in one quiet line; `nil` where there is none.
    private var teamlinje: String? {
        guard let foerst = brudd.team.first else { return nil }
        let navn = brudd.team.map { Clean.line($0.team) }.joined(separator: ", ")
        return ord("rute.brudd.team", ["team": navn, "siden": kortord.dagord.kort(foerst.siden)])
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
        let hvem = kortord.hvem(rad.sak)
        var kolonne = frame.put(merke + hvem, at: .zero, style: Style(rolle, bold: true)) + 2
        let hvor = rad.kort == nil ? kortord.tjeneste(rad.sak.eier) : kortord.alderOgGruppe(rad.sak)
        kolonne += frame.put(hvor, at: Point(column: kolonne, row: 0)) + 2
        frame.putRight(
            TextWidth.fitted(naar, columns: max(0, bredde - kolonne)), at: .zero, width: bredde, style: Style(rolle))
        frame.put(TextWidth.fitted(tekst(rad), columns: bredde - 2), at: Point(column: 2, row: 1), style: Style(.tekst))
    }

    private func tekst(_ rad: Bruddrad) -> String { del("tekst", rad) ?? "" }

    private func del(_ navn: String, _ rad: Bruddrad) -> String? {
        kortord.setning(navn, rad.funn, rad.sak, navnloes: rad.kort == nil)
    }

    /// Why the selected finding matters, what it rests on, and the key that mends it.
    private func tegnFot(_ rad: Bruddrad, i frame: inout Frame, rect: Rect) {
        frame.line(at: rect.origin, columns: rect.columns)
        let felt = rect.inset(left: 1, top: 1, right: 1)
        let hjelp = mender ?? spoerre
        let plass = hjelp.map { TextWidth.columns(of: $0) + 2 } ?? 0
        let tittel = TextWidth.fitted(del("tittel", rad) ?? ord("rute.hvorfor"), columns: felt.columns - plass)
        frame.put(tittel, at: felt.origin, style: Style(.fremhevet, bold: true))
        if let hjelp {
            let stil = mender == nil ? Style(.dempet) : Style(.fokus, bold: true)
            frame.putRight(hjelp, at: felt.origin, width: felt.columns, style: stil)
        }
        // What the row had no room for stands whole here.
        let avkortet = TextWidth.columns(of: self.tekst(rad)) > rect.columns - 4 ? self.tekst(rad) : nil
        let forklaring = [avkortet, del("forklaring", rad)].compactMap(\.self).joined(separator: " ")
        let tekst = felt.inset(top: 1, bottom: 1)
        frame.putWrapped(forklaring, in: tekst.splitLeft(min(110, tekst.columns)).left, style: Style(.tekst))
        frame.put(
            Grunnlag.linje(rad.funn.regel, ord), at: Point(column: felt.column, row: felt.endRow - 1),
            style: Style(.dempet))
    }
}
