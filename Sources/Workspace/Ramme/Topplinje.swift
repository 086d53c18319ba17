import BTI
import Terminal

/// The line at the top: which base, the views, who I am, the date.
struct Topplinje {
    let model: Model

    func tegn(i frame: inout Frame, rect: Rect) {
        var kolonne = tegnBase(i: &frame, rad: rect.row)
        let hoeyre = self.hoeyre
        let bredde = TextWidth.columns(of: hoeyre)
        if let arbeid = model.arbeid {
            kolonne += rect.columns >= Tekstbredde.flerePaneler ? 4 : 2
            tegnVisninger(arbeid, i: &frame, fra: kolonne, til: rect.columns - bredde - 2, rad: rect.row)
        }
        frame.putRight(hoeyre, at: rect.origin, width: rect.columns - 1, style: Style(.dempet))
    }

    private func tegnBase(i frame: inout Frame, rad: Int) -> Int {
        let base = model.base
        var kolonne = 1
        // Narrow, and with the views beside it, the name of the program gives way to them.
        if model.arbeid == nil || model.stoerrelse.columns >= Tekstbredde.flerePaneler || !base.erKurs {
            kolonne += frame.put("Stafett", at: Point(column: 1, row: rad), style: Style(.fremhevet, bold: true))
            kolonne += frame.put(" · ", at: Point(column: kolonne, row: rad), style: Style(.dempet))
        }
        if base.erKurs {
            let merke = " \(model.ord("rute.kursbase")) "
            kolonne += frame.put(merke, at: Point(column: kolonne, row: rad), style: Style(.kursbase, bold: true)) + 1
        }
        kolonne += frame.put(Clean.line(base.navn), at: Point(column: kolonne, row: rad))
        if let tilstand = model.arbeid?.tilstand, tilstand == .brutt || tilstand == .kunneIkkeKontrolleres {
            let navn = tilstand == .brutt ? "brutt" : "ukontrollert"
            kolonne += frame.put(
                "  ! " + model.ord("rute.base.\(navn).kort"), at: Point(column: kolonne, row: rad),
                style: Style(.brudd, bold: true))
        }
        return kolonne
    }

    private func tegnVisninger(_ arbeid: Arbeid, i frame: inout Frame, fra: Int, til: Int, rad: Int) {
        let brudd = arbeid.sakerMedBrudd ?? Flyt.faser.reduce(0) { $0 + (arbeid.flyt.kolonner[$1]?.brudd ?? 0) }
        var kolonne = fra
        for visning in model.visninger {
            var tekst = visning.tast + " " + model.ord("rute.visning.\(visning.rawValue)")
            if visning == .brudd, arbeid.flyt.erLest { tekst += " (\(brudd))" }
            guard kolonne + TextWidth.columns(of: tekst) <= til else { return }
            let her = visning == arbeid.visning
            let stil = her ? Style(.fokus, bold: true, underline: true) : Style(.tekst)
            kolonne += frame.put(tekst, at: Point(column: kolonne, row: rad), style: stil) + 2
        }
    }

    private var hoeyre: String {
        let dato = model.dagord.medUkedag(model.idag)
        guard let arbeid = model.arbeid else { return dato }
        let tittel = model.katalog.ansatt(arbeid.ansatt)?.tittel ?? ""
        let hvem =
            model.stoerrelse.columns >= Tekstbredde.flerePaneler && !tittel.isEmpty
            ? "\(arbeid.ansatt), \(tittel)" : arbeid.ansatt.rawValue
        return Clean.line(hvem) + " · " + dato
    }
}
