import BTI
import Terminal

/// The keys, from the table itself; what cannot be done now says why.
enum Hjelpbilde {
    /// One row: keys and text, or a heading.
    struct Rad: Hashable {
        var taster: String
        var tekst: String
        var grunn: String?
        var erTittel = false
    }

    /// The rows that are seen at a time.
    static func hoeyde(_ stoerrelse: Size) -> Int { max(1, stoerrelse.rows - 8) }

    /// Every row, headings included.
    static func rader(_ model: Model) -> [Rad] {
        guard case .arbeid(let arbeid) = model.skjerm else {
            return TextWrap.lines(model.ord("start.hjelp"), width: 66).map { Rad(taster: "", tekst: $0) }
        }
        guard arbeid.skjemaer.isEmpty else { return skjemarader(model.ord) }
        return [Tastekart.overalt, Tastekart.bevegelse, Tastekart.sak].flatMap { omfang in
            let rader = model.tastekart.help(scopes: [omfang]) { model.tilgang($0) }.filter { !$0.keys.isEmpty }
            return [Rad(taster: "", tekst: model.ord("rute.hjelp.\(omfang.rawValue)"), erTittel: true)]
                + rader.map { rad in
                    let grunn: String? = if case .disabled(let grunn) = rad.availability { grunn } else { nil }
                    return Rad(taster: rad.keys, tekst: rad.text, grunn: grunn)
                } + [Rad(taster: "", tekst: "")]
        }
    }

    /// The keys of a form, which its widgets answer themselves.
    private static func skjemarader(_ ord: Ord) -> [Rad] {
        let rader = ord("rute.hjelp.skjemataster").split(separator: "|").map { $0.split(separator: "=", maxSplits: 1) }
        return [Rad(taster: "", tekst: ord("rute.hjelp.skjema"), erTittel: true)]
            + rader.map { Rad(taster: String($0.first ?? ""), tekst: String($0.last ?? "")) }
    }

    static func tegn(_ model: Model, rull: Int, i frame: inout Frame, rect: Rect) {
        let bredde = min(92, rect.columns - 4)
        let boks = rect.centred(Size(columns: bredde, rows: hoeyde(model.stoerrelse) + 4))
        frame.box(boks, title: model.ord("rute.hjelp.tittel"))
        let rader = rader(model)
        frame.region(boks.inset(left: 3, top: 2, right: 2, bottom: 1)) { frame in
            for (plass, rad) in rader.dropFirst(rull).prefix(hoeyde(model.stoerrelse)).enumerated() {
                tegn(rad, i: &frame, plass: plass, bredde: bredde - 6)
            }
            frame.placeCursor(.zero)
        }
        if rull + hoeyde(model.stoerrelse) < rader.count {
            frame.put("↓", at: Point(column: boks.endColumn - 2, row: boks.endRow - 2), style: Style(.dempet))
        }
    }

    private static func tegn(_ rad: Rad, i frame: inout Frame, plass: Int, bredde: Int) {
        guard !rad.erTittel else {
            frame.put(rad.tekst, at: Point(column: 0, row: plass), style: Style(.fremhevet, bold: true))
            return
        }
        frame.put(rad.taster, at: Point(column: 0, row: plass), style: Style(.fokus, bold: true), width: 14)
        let tekst = rad.grunn.map { rad.tekst + " – " + $0 } ?? rad.tekst
        frame.put(
            TextWidth.fitted(tekst, columns: bredde - 15), at: Point(column: rad.taster.isEmpty ? 0 : 15, row: plass),
            style: rad.grunn == nil ? .plain : Style(.dempet))
    }
}
