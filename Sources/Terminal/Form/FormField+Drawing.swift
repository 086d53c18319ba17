extension FormField {
    /// The rows the input takes.
    func inputRows(focused: Bool) -> Int {
        switch input {
        case .line, .date: 1
        case .lines(_, let rows): rows
        case .choice(let choice): choice.rows(focused: focused)
        case .choices(let choices): choices.rows(focused: focused)
        }
    }

    /// The notes, wrapped.
    func noteLines(columns: Int) -> [FormNote] {
        notes.flatMap { note in
            guard TextWidth.columns(of: note.text) > columns else { return [note] }
            return TextWrap.lines(note.text, width: columns, indent: 2).map {
                FormNote($0, style: note.style, isPointed: note.isPointed)
            }
        }
    }

    /// The rows of the error, wrapped.
    func errorLines(columns: Int) -> [String] {
        error.map { TextWrap.lines("! " + $0, width: columns, indent: 2) } ?? []
    }

    /// The rows of help and example, wrapped.
    func helpLines(columns: Int, texts: WidgetTexts) -> [String] {
        let shown = example.isEmpty ? "" : texts.example + " " + example
        return [help, shown].filter { !$0.isEmpty }.flatMap { TextWrap.lines($0, width: columns) }
    }

    /// Tells the widget how wide it is.
    mutating func resize(columns: Int) {
        guard case .lines(var editor, let rows) = input else { return }
        editor.resize(to: Size(columns: columns, rows: rows))
        input = .lines(editor, rows: rows)
    }

    /// Draws label, input and error from the top of the region.
    func draw(into frame: inout Frame, columns: Int, focused: Bool, texts: WidgetTexts) {
        frame.put(label, at: .zero, style: focused ? Style(.fokus, bold: true) : Style(.fremhevet), width: columns)
        let rows = inputRows(focused: focused)
        if rows == 0, focused { frame.placeCursor(.zero) }
        let place = Rect(column: 0, row: 1, columns: columns, rows: rows)
        switch input {
        case .line(let field): field.draw(into: &frame, rect: place, focused: focused)
        case .lines(let editor, _): editor.draw(into: &frame, rect: place, focused: focused)
        case .date(let date): date.draw(into: &frame, rect: place, focused: focused)
        case .choice(let choice): choice.draw(into: &frame, rect: place, focused: focused, texts: texts)
        case .choices(let choices): choices.draw(into: &frame, rect: place, focused: focused)
        }
        let notes = noteLines(columns: columns)
        for (offset, note) in notes.enumerated() {
            draw(note, into: &frame, row: 1 + rows + offset, columns: columns, focused: focused)
        }
        for (offset, line) in errorLines(columns: columns).enumerated() {
            frame.put(line, at: Point(column: 0, row: 1 + rows + notes.count + offset), style: Style(.feil))
        }
    }

    private func draw(_ note: FormNote, into frame: inout Frame, row: Int, columns: Int, focused: Bool) {
        let place = Point(column: 0, row: row)
        guard note.isPointed, focused else {
            frame.put(note.text, at: place, style: note.style)
            return
        }
        frame.put(note.text, at: place, style: Style(.valgt), width: columns)
        frame.placeCursor(place)
    }
}
