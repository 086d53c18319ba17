import Terminal

extension Startskjerm {
    /// Draws the start screen in the middle of what is left under the top line.
    func tegn(i frame: inout Frame, rect: Rect, ord: Ord, erKurs: Bool) {
        let bredde = min(Tekstbredde.mest, rect.columns - 4)
        let felt = Rect(
            column: rect.column + (rect.columns - bredde) / 2, row: rect.row + min(2, rect.rows / 12), columns: bredde,
            rows: rect.rows - min(2, rect.rows / 12))
        frame.region(felt) { frame in
            var rad = tegnHode(i: &frame, bredde: bredde, ord: ord)
            let rest = Rect(column: 0, row: rad, columns: bredde, rows: felt.rows - rad)
            switch vei {
            case .rolle(let valg): valg.tegn(i: &frame, rect: rest, ord: ord)
            case .innlogging(let form), .foersteGang(let form): form.draw(into: &frame, rect: rest)
            }
            rad = felt.rows - 1
            if venter { frame.put(ord("start.venter"), at: Point(column: 0, row: rad), style: Style(.info)) }
        }
    }

    private func tegnHode(i frame: inout Frame, bredde: Int, ord: Ord) -> Int {
        let navn =
            switch vei {
            case .rolle: "rolle"
            case .innlogging: "innlogging"
            case .foersteGang: "foersteGang"
            }
        frame.put(ord("start.\(navn).tittel"), at: .zero, style: Style(.fremhevet, bold: true), width: bredde)
        let hjelp = Rect(column: 0, row: 1, columns: bredde, rows: 3)
        var rad = 2 + frame.putWrapped(ord("start.\(navn).hjelp"), in: hjelp, style: Style(.dempet))
        if let feil {
            rad += frame.putWrapped(
                "! " + feil, in: Rect(column: 0, row: rad, columns: bredde, rows: 3), style: Style(.feil), indent: 2)
            rad += 1
        }
        return rad
    }
}

extension Rollevalg {
    /// Draws the filter and the roles: title, place and code in columns.
    func tegn(i frame: inout Frame, rect: Rect, ord: Ord) {
        let felt = Rect(column: rect.column, row: rect.row, columns: min(40, rect.columns), rows: 1)
        liste.query.draw(into: &frame, rect: felt, focused: false)
        if liste.query.isEmpty {
            frame.put(ord("start.rolle.filter"), at: felt.origin, style: Style(.dempet, on: .felt), width: felt.columns)
        }
        guard !liste.matches.isEmpty else {
            frame.put(ord("start.rolle.ingen"), at: Point(column: 0, row: rect.row + 2), style: Style(.dempet))
            frame.placeCursor(Point(column: liste.query.cursorOffset, row: rect.row))
            return
        }
        var synlig = liste
        synlig.rows = max(1, rect.rows - 3)
        for (plass, nummer) in synlig.visible.enumerated() {
            let rad = Rect(column: 0, row: rect.row + 2 + plass, columns: rect.columns, rows: 1)
            tegn(roller[nummer], i: &frame, rad: rad, valgt: nummer == liste.selectedRow)
        }
    }

    private func tegn(_ rolle: Rolle, i frame: inout Frame, rad: Rect, valgt: Bool) {
        let flate: Role? = valgt ? .valgt : nil
        if valgt { frame.fill(rad, style: Style(.valgt)) }
        frame.put(valgt ? "▌" : " ", at: rad.origin, style: Style(.fokus, on: flate))
        let tekst = Style(valgt ? .valgt : .tekst, on: flate, bold: valgt)
        frame.put(rolle.tittel, at: Point(column: 2, row: rad.row), style: tekst, width: 28)
        let stille = Style(.dempet, on: flate)
        frame.put(rolle.tjeneste, at: Point(column: 31, row: rad.row), style: stille, width: rad.columns - 42)
        frame.putRight(
            rolle.ansatt.rawValue, at: Point(column: 31, row: rad.row), width: rad.columns - 32, style: stille)
        if valgt { frame.placeCursor(rad.origin) }
    }
}
