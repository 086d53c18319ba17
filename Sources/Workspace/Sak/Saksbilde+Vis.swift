import BTI
import Casework
import Guidance
import Terminal

/// Draws the open case, and the guide beside it.
struct Saksvisning {
    let bilde: Saksbilde
    let side: Saksside
    let ord: Ord
    let katalog: Katalog

    /// The columns of the guide, where it stands beside the case.
    static let veilederbredde = 34

    /// Whether the guide stands beside the case.
    static func harPlass(_ bredde: Int) -> Bool { bredde >= Tekstbredde.flerePaneler }

    /// The columns that the case's text has.
    static func tekstbredde(_ bredde: Int) -> Int {
        let sak = harPlass(bredde) ? bredde - veilederbredde(bredde) - 3 : bredde
        return min(Tekstbredde.mest, sak - 3)
    }

    private static func veilederbredde(_ bredde: Int) -> Int { bredde >= 160 ? 60 : veilederbredde }

    func tegn(i frame: inout Frame, rect: Rect) {
        guard Self.harPlass(rect.columns) else {
            if bilde.visVeileder {
                tegnVeileder(i: &frame, rect: rect.inset(left: 2, right: 2), alene: true)
            } else {
                tegnSide(i: &frame, rect: rect)
            }
            return
        }
        let bredde = Self.tekstbredde(rect.columns) + 3
        let (venstre, hoeyre) = rect.splitLeft(bredde)
        tegnSide(i: &frame, rect: venstre)
        frame.lineDown(at: Point(column: hoeyre.column + 1, row: hoeyre.row), rows: hoeyre.rows)
        let felt = hoeyre.inset(left: 4, right: 1)
        tegnVeileder(i: &frame, rect: felt.splitLeft(min(felt.columns, 64)).left, alene: false)
    }

    private func tegnSide(i frame: inout Frame, rect: Rect) {
        let stopp = side.stopp
        let valgt = stopp.indices.contains(bilde.valgt) ? side.rader[stopp[bilde.valgt]].maal : nil
        let rull = max(0, min(bilde.rull, side.rader.count - rect.rows))
        for (rad, innhold) in side.rader.enumerated().dropFirst(rull).prefix(rect.rows) {
            let sted = Rect(column: rect.column, row: rect.row + rad - rull, columns: rect.columns, rows: 1)
            let erValgt = innhold.maal != nil && innhold.maal == valgt
            tegn(innhold, i: &frame, rad: sted, valgt: erValgt)
            if erValgt, stopp[bilde.valgt] == rad { frame.placeCursor(sted.origin) }
        }
        if valgt == nil { frame.placeCursor(rect.origin) }
        if rull + rect.rows < side.rader.count {
            frame.put("↓", at: Point(column: rect.endColumn - 1, row: rect.endRow - 1), style: Style(.dempet))
        }
        if rull > 0 { frame.put("↑", at: Point(column: rect.endColumn - 1, row: rect.row), style: Style(.dempet)) }
    }

    private func tegn(_ rad: Saksside.Rad, i frame: inout Frame, rad sted: Rect, valgt: Bool) {
        let bredde = min(side.bredde, sted.columns - 2)
        let flate: Role? = valgt ? .valgt : nil
        if valgt {
            frame.fill(Rect(column: sted.column, row: sted.row, columns: bredde + 2, rows: 1), style: Style(.valgt))
            frame.put("▌", at: sted.origin, style: Style(.fokus, on: .valgt))
        }
        let hoeyre = rad.hoeyre.map { TextWidth.columns(of: $0.tekst) + 1 } ?? 0
        var kolonne = sted.column + 1
        let slutt = kolonne + bredde - hoeyre
        for bit in rad.biter where kolonne < slutt {
            let vist = TextWidth.fitted(bit.tekst, columns: slutt - kolonne)
            kolonne += frame.put(vist, at: Point(column: kolonne, row: sted.row), style: bit.stil.on(flate))
        }
        if let hoeyre = rad.hoeyre {
            frame.putRight(
                hoeyre.tekst, at: Point(column: sted.column + 1, row: sted.row), width: bredde,
                style: hoeyre.stil.on(flate))
        }
    }

    private func tegnVeileder(i frame: inout Frame, rect: Rect, alene: Bool) {
        let steg = Veiledersteg.av(bilde.sak, katalog.profil)
        frame.put(ord("rute.veileder.tittel"), at: rect.origin, style: Style(.fremhevet, bold: true))
        guard !steg.isEmpty else {
            frame.putWrapped(ord("rute.veileder.ingen"), in: rect.inset(top: 2), style: Style(.dempet))
            return
        }
        var rad = rect.row + 2
        if bilde.sak.voldsflagg != nil {
            let felt = Rect(column: rect.column, row: rad, columns: rect.columns, rows: rect.endRow - rad)
            rad += frame.putWrapped("! " + ord("rute.sak.ikkeKontakt"), in: felt, style: Style(.brudd)) + 1
        }
        for ett in steg {
            let merke = ett.erGjort ? "✓ " : ett.erNaa ? "● " : "  "
            let stil = ett.erGjort ? Style(.ferdig) : ett.erNaa ? Style(.fokus, bold: true) : Style(.dempet)
            let tekst = merke + ett.steg.kode + " " + Clean.line(ett.steg.navn)
            frame.put(
                TextWidth.fitted(tekst, columns: rect.columns), at: Point(column: rect.column, row: rad), style: stil)
            rad += 1
        }
        tegnTekst(
            steg.first { $0.erNaa } ?? steg[steg.count - 1], i: &frame,
            rect: Rect(column: rect.column, row: rad + 1, columns: rect.columns, rows: rect.endRow - rad - 1))
        if alene { frame.placeCursor(rect.origin) }
    }

    private func tegnTekst(_ ett: Veiledersteg, i frame: inout Frame, rect: Rect) {
        let type = katalog.tjenester[bilde.sak.eier]?.type ?? .administrasjon
        let foerst = Stegtekst(
            hva: ord("rute.veileder.logg.hva"), hvordan: ord("rute.veileder.logg.hvordan"), verktoey: [])
        guard let tekst = ett.venterPaaLogg ? foerst : Stegtekst.av(ett.steg.kode, type) else { return }
        var rad = rect.row
        func avsnitt(_ tekst: String, _ stil: Style) {
            guard rad < rect.endRow else { return }
            let felt = Rect(column: rect.column, row: rad, columns: rect.columns, rows: rect.endRow - rad)
            rad += frame.putWrapped(tekst, in: felt, style: stil) + 1
        }
        avsnitt(tekst.hva, Style(.fremhevet))
        avsnitt(tekst.hvordan, .plain)
        if !tekst.verktoey.isEmpty {
            let liste = tekst.verktoey.map { "· " + $0 }.joined(separator: "\n")
            avsnitt(ord("rute.veileder.verktoey") + "\n" + liste, Style(.dempet))
        }
    }
}
