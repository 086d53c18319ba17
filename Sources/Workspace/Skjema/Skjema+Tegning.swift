import BTI
import Terminal

extension Skjema {
    /// Text never runs wider than this.
    private static let bredest = 76

    /// Draws title, what saving leads to, and the fields, scrolled so that the one that has the keys is seen.
    func tegn(i frame: inout Frame, rect: Rect) {
        let topp = topprader(columns: rect.columns)
        frame.region(rect) { frame in
            for (rad, linje) in topp.enumerated() {
                frame.put(linje.text, at: Point(column: 2, row: rad), style: linje.style)
            }
            form.draw(into: &frame, rect: Skjema.ramme(Rect(size: rect.size), toppRader: topp.count))
        }
    }

    /// The place of the fields under the lines at the top.
    static func ramme(_ rect: Rect, toppRader: Int) -> Rect { rect.inset(top: toppRader + 1) }

    /// The lines at the top: title, where saving leads, what is given, and the violence flag where the form is about the foresatte.
    func topprader(columns: Int) -> [FormNote] {
        let bredde = max(10, min(Skjema.bredest, columns - 3))
        let tittel = FormNote(TextWidth.fitted(self.tittel, columns: bredde), style: Style(.fremhevet, bold: true))
        let ledelinjer = ledetekst.isEmpty ? [] : TextWrap.lines(ledetekst, width: bredde)
        return [tittel] + ledelinjer.map { FormNote($0) } + faktalinjer(bredde) + vernelinjer(bredde)
    }

    private func vernelinjer(_ bredde: Int) -> [FormNote] {
        guard oppsett.foresattkontakt, sak?.voldsflagg != nil, moeterFamilien else { return [] }
        let tekst = "! " + sammenheng.tekster.tekst("skjema.voldsflagg")
        return TextWrap.lines(tekst, width: bredde, indent: 2).map { FormNote($0, style: Style(.brudd)) }
    }

    /// Whether a meeting that is written down was with the family; so it was where nothing else is said.
    private var moeterFamilien: Bool {
        guard slag.kode == "holdMoete" else { return true }
        if let svar = form.value("medForesatte")?.choice { return svar == "ja" }
        return form.value("moetetype")?.choice.flatMap { Moetetype(rawValue: $0) }?.erTeam != true
    }
}
