extension Frame {
    /// Writes one line of text; returns the columns used.
    ///
    /// With `width` the text is cut there (with «…») and the rest of the width is filled in the same style. Characters
    /// that cannot stand in a cell are replaced, see ``TextWidth``.
    @discardableResult
    public mutating func put(_ text: String, at point: Point, style: Style = .plain, width: Int? = nil) -> Int {
        guard let width else { return write(text, at: point, style: style, limit: .max) }
        guard width > 0 else { return 0 }
        let used = write(text, at: point, style: style, limit: width)
        for column in used..<width {
            set(" ", width: 1, column: point.column + column, row: point.row, style: style)
        }
        return width
    }

    /// Writes until `limit`; when the text is longer, the last column becomes «…».
    private mutating func write(_ text: String, at point: Point, style: Style, limit: Int) -> Int {
        var used = 0
        var ends: [Int] = []
        let edge = visible.endColumn - point.column
        for character in text {
            if limit == .max, used >= edge { return used }
            let scalars = character.unicodeScalars
            if let only = scalars.first, scalars.count == 1, TextWidth.isPlain(only) {
                if used == limit { return shorten(at: point, ends: ends, style: style, limit: limit) }
                set(character, width: 1, column: point.column + used, row: point.row, style: style)
                used += 1
            } else {
                for piece in TextWidth.pieces(of: character) {
                    if used + piece.width > limit { return shorten(at: point, ends: ends, style: style, limit: limit) }
                    set(piece.text, width: piece.width, column: point.column + used, row: point.row, style: style)
                    used += piece.width
                }
            }
            if limit != .max, used >= limit - 1 { ends.append(used) }
        }
        return used
    }

    /// Puts «…» after the last whole grapheme that leaves room for it, and blanks what stood after.
    private mutating func shorten(at point: Point, ends: [Int], style: Style, limit: Int) -> Int {
        let start = ends.contains(limit - 1) ? limit - 1 : max(0, limit - 2)
        for column in start..<limit {
            set(" ", width: 1, column: point.column + column, row: point.row, style: style)
        }
        set("…", width: 1, column: point.column + start, row: point.row, style: style)
        return limit
    }

    /// Writes text against the right edge of `width` columns that begin at `point`; what does not fit is cut.
    public mutating func putRight(_ text: String, at point: Point, width: Int, style: Style = .plain) {
        let shown = TextWidth.fitted(text, columns: width)
        let start = point.column + width - TextWidth.columns(of: shown)
        put(shown, at: Point(column: start, row: point.row), style: style)
    }

    /// Writes wrapped text from the top of `rect`; returns the rows used. What does not fit is left out.
    @discardableResult
    public mutating func putWrapped(_ text: String, in rect: Rect, style: Style = .plain, indent: Int = 0) -> Int {
        let lines = TextWrap.lines(text, width: rect.columns, indent: indent, limit: rect.rows)
        for (offset, line) in lines.enumerated() {
            put(line, at: Point(column: rect.column, row: rect.row + offset), style: style)
        }
        return lines.count
    }

    /// Fills a rectangle with one character of one cell.
    public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
        for row in rect.row..<rect.endRow {
            for column in rect.column..<rect.endColumn {
                set(character, width: 1, column: column, row: row, style: style)
            }
        }
    }

    /// A thin rule across.
    public mutating func line(at point: Point, columns: Int, style: Style = Style(.linje)) {
        fill(Rect(column: point.column, row: point.row, columns: columns, rows: 1), with: "─", style: style)
    }

    /// A thin rule down.
    public mutating func lineDown(at point: Point, rows: Int, style: Style = Style(.linje)) {
        fill(Rect(column: point.column, row: point.row, columns: 1, rows: rows), with: "│", style: style)
    }

    /// A border just inside `rect`, with a title in its upper edge; what is inside is blanked.
    public mutating func box(_ rect: Rect, title: String = "", style: Style = Style(.linje)) {
        guard rect.columns >= 2, rect.rows >= 2 else { return }
        fill(rect, style: .plain)
        line(at: rect.origin, columns: rect.columns, style: style)
        line(at: Point(column: rect.column, row: rect.endRow - 1), columns: rect.columns, style: style)
        lineDown(at: rect.origin, rows: rect.rows, style: style)
        lineDown(at: Point(column: rect.endColumn - 1, row: rect.row), rows: rect.rows, style: style)
        let corners: [(Character, Int, Int)] = [
            ("┌", rect.column, rect.row), ("┐", rect.endColumn - 1, rect.row),
            ("└", rect.column, rect.endRow - 1), ("┘", rect.endColumn - 1, rect.endRow - 1),
        ]
        for (corner, column, row) in corners { set(corner, width: 1, column: column, row: row, style: style) }
        guard !title.isEmpty else { return }
        let shown = " " + TextWidth.fitted(title, columns: rect.columns - 6) + " "
        put(shown, at: Point(column: rect.column + 2, row: rect.row), style: Style(.fremhevet, bold: true))
    }
}
