import BTI
import Casework
import Terminal

/// Draws the columns of Flyt.
struct Flytbilde {
    let flyt: Flyt
    let ord: Ord
    let kortord: Kortord

    /// Rows of the heading and the air below it.
    static let hode = 2

    /// The columns side by side where there is room, else the one with the keys under tabs.
    func tegn(i frame: inout Frame, rect: Rect) {
        guard rect.columns >= Tekstbredde.flerePaneler else {
            tegnFaner(i: &frame, rect: rect)
            let kolonne = rect.inset(top: Self.hode).splitLeft(min(rect.columns, Tekstbredde.mest + 2)).left
            return tegnKort(flyt.fase, i: &frame, rect: kolonne)
        }
        for (fase, kolonne) in zip(Flyt.faser, rect.columns(Flyt.faser.count, gap: 2)) {
            tegnTittel(fase, i: &frame, at: kolonne.origin, bredde: kolonne.columns)
            tegnKort(fase, i: &frame, rect: kolonne.inset(top: Self.hode))
        }
    }

    /// The name of a column and how many stand in it; in another than one's own, that somebody there waits for an answer.
    private func tittel(_ fase: Sak.Fase) -> String {
        let navn = "\(ord("rute.fase.\(fase.rawValue)")) \(flyt.kolonner[fase]?.antall ?? 0)"
        return fase != flyt.fase && venterPaaSvar(fase) ? navn + "  ▲ " + ord("rute.flyt.spurt") : navn
    }

    private func venterPaaSvar(_ fase: Sak.Fase) -> Bool {
        guard let leser = kortord.leser else { return false }
        return flyt.plasser(fase).contains { plass in
            flyt.kort[plass.sak]?.sak.kanSvarePaaTilbud(leser, i: kortord.katalog) == true
        }
    }

    @discardableResult
    private func tegnTittel(_ fase: Sak.Fase, i frame: inout Frame, at punkt: Point, bredde: Int) -> Int {
        let her = fase == flyt.fase
        let stil = her ? Style(.fokus, bold: true, underline: false) : Style(.fremhevet, bold: true)
        var brukt = 1 + frame.put(tittel(fase), at: Point(column: punkt.column + 1, row: punkt.row), style: stil)
        if let brudd = flyt.kolonner[fase]?.brudd, brudd > 0 {
            // Where there is no room for the words, the mark and the number.
            let tekst = "  ! " + (brukt + 12 < bredde ? ord.antall("rute.flyt.brudd", brudd) : String(brudd))
            brukt += frame.put(tekst, at: Point(column: punkt.column + brukt, row: punkt.row), style: Style(.brudd))
        }
        return brukt
    }

    private func tegnFaner(i frame: inout Frame, rect: Rect) {
        var kolonne = rect.column
        for fase in Flyt.faser {
            let bredde = TextWidth.columns(of: tittel(fase)) + 12
            let brukt = tegnTittel(
                fase, i: &frame, at: Point(column: kolonne, row: rect.row), bredde: fase == flyt.fase ? 40 : bredde)
            if fase == flyt.fase {
                frame.fill(
                    Rect(column: kolonne + 1, row: rect.row + 1, columns: brukt - 1, rows: 1), with: "▔",
                    style: Style(.fokus))
            }
            kolonne += brukt + 4
        }
    }

    private func tegnKort(_ fase: Sak.Fase, i frame: inout Frame, rect: Rect) {
        let plasser = flyt.plasser(fase)
        guard let liste = flyt.lister[fase], !plasser.isEmpty else {
            guard flyt.erLest else { return }
            let tekst = ord("rute.tom.\(fase.rawValue)")
            let sted = rect.inset(left: 1, right: 1)
            frame.putWrapped(tekst, in: sted.splitLeft(min(Tekstbredde.mest, sted.columns)).left, style: Style(.dempet))
            if fase == flyt.fase { frame.placeCursor(sted.origin) }
            return
        }
        let synlige = liste.visible(height: rect.rows)
        for rad in synlige where plasser.indices.contains(rad) {
            let sted = Rect(
                column: rect.column, row: rect.row + (rad - synlige.lowerBound) * Flyt.kortrader,
                columns: rect.columns, rows: Flyt.kortrader - 1
            ).intersection(rect)
            let valgt = fase == flyt.fase && rad == liste.selected
            tegnEtt(flyt.kort[plasser[rad].sak], i: &frame, rect: sted, valgt: valgt)
        }
    }

    private func tegnEtt(_ kort: Kort?, i frame: inout Frame, rect: Rect, valgt: Bool) {
        let flate: Role? = valgt ? .valgt : nil
        if valgt {
            frame.fill(rect, style: Style(.valgt))
            for rad in 0..<rect.rows {
                let sted = Point(column: rect.column, row: rect.row + rad)
                frame.put("▌", at: sted, style: Style(.fokus, on: .valgt))
            }
            frame.placeCursor(rect.origin)
        }
        let innhold = rect.inset(left: 1, right: 1)
        guard let kort else {
            frame.put("…", at: innhold.origin, style: Style(.dempet, on: flate))
            return
        }
        frame.region(innhold) { frame in
            tegnHvem(kort, i: &frame, bredde: innhold.columns, flate: flate)
            tegnHva(kort, i: &frame, bredde: innhold.columns, flate: flate)
        }
    }

    private func tegnHvem(_ kort: Kort, i frame: inout Frame, bredde: Int, flate: Role?) {
        let haster = kortord.haster(kort)
        let plass = haster.map { TextWidth.columns(of: $0.tekst) + 2 } ?? 0
        let hvem = TextWidth.fitted(kortord.hvem(kort.sak), columns: bredde - plass)
        let brukt = frame.put(hvem, at: .zero, style: Style(.fremhevet, on: flate, bold: true))
        let rest = bredde - plass - brukt - 2
        if rest > 3 {
            frame.put(
                TextWidth.fitted(kortord.alderOgGruppe(kort.sak), columns: rest), at: Point(column: brukt + 2, row: 0),
                style: Style(.tekst, on: flate))
        }
        if let haster {
            let tung = haster.rolle == .brudd
            frame.putRight(haster.tekst, at: .zero, width: bredde, style: Style(haster.rolle, on: flate, bold: tung))
        }
    }

    /// The worst thing on the second line, and on the third what is left of it, or who holds it; both where they fit.
    private func tegnHva(_ kort: Kort, i frame: inout Frame, bredde: Int, flate: Role?) {
        let linjer = Self.passende(kortord.verst(kort), bredde: bredde)
        frame.put(linjer.first ?? "", at: Point(column: 0, row: 1), style: Style(.tekst, on: flate))
        var brukt = 0
        if linjer.count > 1 {
            let vist = TextWidth.fitted(linjer[1...].joined(separator: " "), columns: bredde)
            brukt = frame.put(vist, at: Point(column: 0, row: 2), style: Style(.tekst, on: flate))
        }
        let deler = kortord.holder(kort)
        for antall in (0...deler.count).reversed() {
            let holder = (brukt == 0 || antall == 0 ? "" : " · ") + deler.prefix(antall).joined(separator: " · ")
            guard brukt + TextWidth.columns(of: holder) <= bredde || antall == 1 && brukt == 0 else { continue }
            let vist = TextWidth.fitted(holder, columns: bredde - brukt)
            frame.put(vist, at: Point(column: brukt, row: 2), style: Style(.dempet, on: flate))
            return
        }
    }

    /// As many whole sentences as two lines hold, at least the first; what a card has no room for stands in the case.
    static func passende(_ tekst: String, bredde: Int) -> [String] {
        var setninger = Self.setninger(tekst)
        while setninger.count > 1 {
            let linjer = TextWrap.lines(setninger.joined(separator: " "), width: bredde)
            if linjer.count <= 2 { return linjer }
            setninger.removeLast()
        }
        return TextWrap.lines(setninger.first ?? "", width: bredde)
    }

    /// The sentences of a text. The full stop of a date or a shortened word ends none: a capital must follow.
    static func setninger(_ tekst: String) -> [String] {
        var setninger: [String] = []
        for ledd in tekst.split(separator: " ") {
            let nySetning = setninger.last?.last == "." && ledd.first?.isUppercase == true
            if nySetning || setninger.isEmpty {
                setninger.append(String(ledd))
            } else {
                setninger[setninger.count - 1] += " " + ledd
            }
        }
        return setninger
    }
}
