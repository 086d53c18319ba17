extension TextEditor {
    /// Draws the lines that are visible, and the hardware cursor when the editor has the keys.
    ///
    /// Drawn in another size than it was told of, it is wrapped for that size first, which costs what it costs.
    public func draw(into frame: inout Frame, rect: Rect, focused: Bool, style: Style = Style(.felt)) {
        guard !rect.isEmpty else { return }
        var editor = self
        if rect.size != size { editor.resize(to: rect.size) }
        frame.fill(rect, style: style)
        frame.region(rect) { frame in
            var place = editor.top
            for row in 0..<rect.rows {
                editor.drawLine(place, row: row, into: &frame, focused: focused, style: style)
                let next = editor.step(place, 1)
                if next == place { break }
                place = next
            }
        }
    }

    private func drawLine(_ place: LinePlace, row: Int, into frame: inout Frame, focused: Bool, style: Style) {
        let paragraph = document.paragraphs[place.paragraph]
        let starts = paragraph.lineStarts(at: wrapColumns)
        let isLast = place.line + 1 == starts.count
        let range = starts[place.line]..<(isLast ? paragraph.characters.count : starts[place.line + 1])
        let chosen = selection
        var column = 0
        for offset in range {
            let position = TextPosition(paragraph: place.paragraph, offset: offset)
            if focused, position == cursor { placeCursor(column, row, into: &frame) }
            let isChosen = chosen?.contains(position) ?? false
            let text = String(paragraph.characters[offset])
            if column >= size.columns { continue }
            column += frame.put(
                text, at: Point(column: column, row: row), style: isChosen ? Style(.valgt) : style)
        }
        let end = TextPosition(paragraph: place.paragraph, offset: paragraph.characters.count)
        if isLast, focused, end == cursor { placeCursor(column, row, into: &frame) }
        // A selected break is seen as a selected cell after the line.
        if isLast, let chosen, chosen.contains(end), column < size.columns {
            frame.put(" ", at: Point(column: column, row: row), style: Style(.valgt))
        }
    }

    private func placeCursor(_ column: Int, _ row: Int, into frame: inout Frame) {
        frame.placeCursor(Point(column: min(column, size.columns - 1), row: row))
    }
}
