/// One choice as a row: an arrow where the keys point, a mark, the key, the label, and quietly more about it.
struct ChoiceRow {
    var choice: Choice
    var mark: String
    var isPointed: Bool
    var isChosen: Bool

    func draw(into frame: inout Frame, row: Int, columns: Int) {
        let style = isPointed ? Style(.valgt) : isChosen ? Style(.fremhevet, bold: true) : .plain
        let surface: Role? = isPointed ? .valgt : nil
        let line = Rect(column: 0, row: row, columns: columns, rows: 1)
        frame.fill(line, style: style)
        if isPointed {
            frame.put("▸", at: Point(column: 0, row: row), style: Style(.fokus, on: .valgt))
            frame.placeCursor(Point(column: 0, row: row))
        }
        frame.put(mark, at: Point(column: 2, row: row), style: Style(isChosen ? .fokus : .dempet, on: surface))
        var column = 4
        if let key = choice.key {
            frame.put(String(key), at: Point(column: column, row: row), style: Style(.fokus, on: surface, bold: true))
            column += 2
        }
        frame.region(line) { frame in
            let label = TextWidth.fitted(choice.label, columns: columns - column)
            column += frame.put(label, at: Point(column: column, row: 0), style: style) + 2
            let detail = TextWidth.fitted(choice.detail, columns: columns - column)
            frame.put(detail, at: Point(column: column, row: 0), style: Style(.dempet, on: surface))
        }
    }
}
