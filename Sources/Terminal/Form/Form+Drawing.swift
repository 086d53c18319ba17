extension Form {
    /// Where one place for the keys is, in rows from the top of the page.
    struct Block {
        var stop: Stop
        var row: Int
        var rows: Int
    }

    /// Text never runs wider than this, whatever the screen.
    static let widest = 76
    /// The bar and a space before every line.
    static let margin = 2

    /// The columns fields have.
    var contentColumns: Int { max(10, min(Self.widest, size.columns - Self.margin - 1)) }

    /// The rows kept for help at the bottom: enough for the longest, and a rule above.
    var helpRows: Int {
        let longest =
            fields.filter { !$0.isHidden }.map { $0.helpLines(columns: contentColumns, texts: texts).count }.max() ?? 0
        return longest == 0 ? 0 : longest + 1
    }

    /// The rows fields are seen in.
    var pageRows: Int { max(1, size.rows - helpRows) }

    /// Every place for the keys, from the top.
    func layout() -> [Block] {
        var row = 0
        return stops.map { stop in
            var rows = 1
            if case .field(let index) = stop {
                let field = fields[index]
                rows += field.inputRows(focused: stop == self.stop) + field.errorLines(columns: contentColumns).count
                rows += field.noteLines(columns: contentColumns).count
            }
            defer { row += rows + 1 }
            return Block(stop: stop, row: row, rows: rows)
        }
    }

    /// Draws the form. Drawn in another size than it was told of, it is laid out for that size first.
    public func draw(into frame: inout Frame, rect: Rect, focused: Bool = true) {
        guard !rect.isEmpty else { return }
        var form = self
        if rect.size != size { form.resize(to: rect.size) }
        let (page, help) = rect.splitTop(form.pageRows)
        frame.region(page) { form.drawPage(into: &$0, focused: focused) }
        frame.region(help) { form.drawHelp(into: &$0, columns: rect.columns) }
    }

    private func drawPage(into frame: inout Frame, focused: Bool) {
        let blocks = layout()
        for block in blocks where block.row + block.rows > scrolled && block.row < scrolled + pageRows {
            let isHere = focused && block.stop == stop
            let top = block.row - scrolled
            if isHere {
                for row in top..<top + block.rows {
                    frame.put("▌", at: Point(column: 0, row: row), style: Style(.fokus))
                }
            }
            let place = Rect(column: Self.margin, row: top, columns: contentColumns, rows: block.rows)
            frame.region(place) { draw(block.stop, into: &$0, isHere: isHere) }
        }
        let total = blocks.last.map { $0.row + $0.rows } ?? 0
        let edge = size.columns - 1
        if scrolled > 0 { frame.put("↑", at: Point(column: edge, row: 0), style: Style(.dempet)) }
        if scrolled + pageRows < total {
            frame.put("↓", at: Point(column: edge, row: pageRows - 1), style: Style(.dempet))
        }
    }

    private func draw(_ stop: Stop, into frame: inout Frame, isHere: Bool) {
        switch stop {
        case .field(let index):
            fields[index].draw(into: &frame, columns: contentColumns, focused: isHere, texts: texts)
        case .fold:
            let hidden = fields.count { !$0.isRequired && !$0.isHidden }
            let text = isExpanded ? "▾ " + texts.fewerFields : "▸ " + texts.moreFields(hidden)
            frame.put(text, at: .zero, style: isHere ? Style(.fokus, bold: true) : Style(.dempet))
        case .save:
            let width = frame.put(texts.save, at: .zero, style: isHere ? Style(.fokus, bold: true) : Style(.fremhevet))
            frame.put(Key.ctrl("s").text, at: Point(column: width + 2, row: 0), style: Style(.dempet))
        }
        if isHere, focused == nil { frame.placeCursor(.zero) }
    }

    private func drawHelp(into frame: inout Frame, columns: Int) {
        guard helpRows > 0 else { return }
        frame.line(at: .zero, columns: columns)
        guard case .field(let index) = stop else { return }
        for (offset, line) in fields[index].helpLines(columns: contentColumns, texts: texts).enumerated() {
            frame.put(line, at: Point(column: Self.margin, row: offset + 1), style: Style(.dempet))
        }
    }
}
