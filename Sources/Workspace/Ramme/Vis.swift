import BTI
import Terminal

/// The frame for a model. Pure.
func vis(_ model: Model) -> Frame {
    var frame = Frame(size: model.stoerrelse)
    frame.title = "Stafett" + (model.base.erKurs ? " · " + model.ord("rute.kursbase") : "")
    guard model.stoerrelse.holds(.minimum) else {
        visForLiten(model, i: &frame)
        return frame
    }
    let hele = Rect(size: model.stoerrelse)
    let (topp, under) = hele.splitTop(1)
    let (midten, bunn) = under.splitBottom(1)
    Topplinje(model: model).tegn(i: &frame, rect: topp)
    frame.line(at: midten.origin, columns: midten.columns)
    frame.line(at: Point(column: 0, row: midten.endRow - 1), columns: midten.columns)
    let innhold = midten.inset(top: 1, bottom: 1)
    switch model.skjerm {
    case .start(let start): start.tegn(i: &frame, rect: innhold, ord: model.ord, erKurs: model.base.erKurs)
    case .arbeid(let arbeid): visArbeid(arbeid, model, i: &frame, rect: innhold)
    }
    Bunnlinje(model: model).tegn(i: &frame, rect: bunn)
    // On the line above the keys, which nothing else is written on.
    if let notis = model.notis { notis.draw(into: &frame, rect: midten.splitBottom(1).bottom) }
    visLag(model, i: &frame, rect: innhold)
    return frame
}

private func visArbeid(_ arbeid: Arbeid, _ model: Model, i frame: inout Frame, rect: Rect) {
    if let skjema = arbeid.skjemaer.last {
        visSkjema(skjema, dypde: arbeid.skjemaer.count, model, i: &frame, rect: rect)
        return
    }
    switch arbeid.visning {
    case .flyt:
        Flytbilde(flyt: arbeid.flyt, ord: model.ord, kortord: model.kortord)
            .tegn(i: &frame, rect: rect)
    case .oversikt: model.oversiktsbilde?.tegn(i: &frame, rect: rect)
    case .sak:
        guard let bilde = arbeid.sak, let side = model.saksside else { return }
        Saksvisning(bilde: bilde, side: side, ord: model.ord, katalog: model.katalog)
            .tegn(i: &frame, rect: rect)
    case .brudd:
        let mender = Bunnlinje(model: model).foerst.map { $0.keys + " " + $0.text }
        Bruddbilde(
            brudd: arbeid.brudd, ord: model.ord, kortord: model.kortord, mender: mender, spoerre: model.spoerre,
            tomt: model.tomBruddliste
        ).tegn(i: &frame, rect: rect)
    }
}

/// A form as a page, under the line that says whom it is about.
private func visSkjema(_ aapent: Aapentskjema, dypde: Int, _ model: Model, i frame: inout Frame, rect: Rect) {
    let (hode, rest) = rect.splitTop(aapent.kort == nil && dypde == 1 ? 0 : 1)
    if let sak = aapent.kort?.sak {
        let hvem = [model.kortord.hvem(sak), model.kortord.alderOgGruppe(sak)].filter { !$0.isEmpty }
        frame.put(
            hvem.joined(separator: "  "), at: Point(column: 2, row: hode.row), style: Style(.dempet))
    }
    if dypde > 1 {
        frame.putRight(
            model.ord("rute.skjema.under"), at: Point(column: 0, row: hode.row), width: rect.columns - 1,
            style: Style(.info))
    }
    aapent.skjema.tegn(i: &frame, rect: rest)
}

private func visLag(_ model: Model, i frame: inout Frame, rect: Rect) {
    if !model.venter.isEmpty {
        let rader = model.tastekart.continuations(of: model.venter, scopes: model.omfang).map { rad in
            var rad = rad
            if rad.text.isEmpty { rad.text = model.tastekart.bindings.first { $0.command == rad.command }?.long ?? "" }
            return rad
        }
        WhichKey.draw(rader, pending: model.venter, into: &frame, rect: rect)
    }
    for lag in model.lag {
        switch lag {
        case .dialog(let boks): boks.dialog.draw(into: &frame, rect: rect)
        case .palett(let palett): palett.draw(into: &frame, rect: rect)
        case .soek(let soeker): soeker.tegn(i: &frame, rect: rect, ord: model.ord, kortord: model.kortord)
        case .underskrift(let underskrift): underskrift.tegn(i: &frame, rect: rect, ord: model.ord)
        case .side(let side): side.tegn(i: &frame, rect: rect)
        case .hjelp(let rull): Hjelpbilde.tegn(model, rull: rull, i: &frame, rect: rect)
        }
    }
}

/// Under 80 × 24 there is not room to show anything safely; nothing is lost.
private func visForLiten(_ model: Model, i frame: inout Frame) {
    let tekst = model.ord(
        "rute.forLiten", ["kolonner": String(model.stoerrelse.columns), "rader": String(model.stoerrelse.rows)])
    frame.putWrapped(tekst, in: Rect(size: model.stoerrelse))
}
