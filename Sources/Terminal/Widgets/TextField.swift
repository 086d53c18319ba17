/// A text of one line. Enter submits it; a paste of several lines becomes one.
public struct TextField: Sendable {
    private var editor: TextEditor
    /// Whether what is written is shown as dots, as for a passphrase. It cannot be copied from either.
    public var isSecret: Bool

    /// A field with text in it and the cursor at the end.
    public init(_ text: String = "", isSecret: Bool = false) {
        editor = TextEditor(Clean.line(text))
        self.isSecret = isSecret
    }

    /// What is written.
    public var text: String {
        get { editor.text }
        set { editor.text = Clean.line(newValue) }
    }

    /// Whether nothing is written.
    public var isEmpty: Bool { editor.isEmpty }

    /// What was cut or copied last.
    public var clipboard: String {
        get { editor.clipboard }
        set { editor.clipboard = Clean.line(newValue) }
    }

    /// How many graphemes stand before the cursor.
    public var cursorOffset: Int { editor.cursor.offset }

    /// Answers a key. Up and down, Tab and what else it does not know it ignores.
    public mutating func handle(_ key: Key) -> WidgetOutcome {
        switch key {
        case .enter: return .submitted
        case .up, .down, .pageUp, .pageDown, .ctrl("l"): return .ignored
        case .ctrl("c") where isSecret, .ctrl("x") where isSecret: return .handled
        case .paste(let text): return editor.handle(.paste(Clean.line(text)))
        case .home: return editor.handle(.modified(.ctrl, .home))
        case .end: return editor.handle(.modified(.ctrl, .end))
        default: return editor.handle(key)
        }
    }

    /// Draws the field, scrolled so that the cursor is visible, and the hardware cursor when it has the keys.
    public func draw(into frame: inout Frame, rect: Rect, focused: Bool, style: Style = Style(.felt)) {
        guard !rect.isEmpty else { return }
        let row = rect.splitTop(1).top
        let first = firstShown(columns: row.columns, focused: focused)
        let chosen = focused ? editor.selection.map { $0.lowerBound.offset..<$0.upperBound.offset } : nil
        frame.fill(row, style: style)
        frame.region(row) { frame in
            var column = 0
            for offset in first...characters.count {
                if focused, offset == editor.cursor.offset { frame.placeCursor(Point(column: column, row: 0)) }
                if offset == characters.count || column >= row.columns { break }
                let isChosen = chosen?.contains(offset) ?? false
                frame.put(shown(offset), at: Point(column: column, row: 0), style: isChosen ? Style(.valgt) : style)
                column += TextWidth.columns(of: shown(offset))
            }
        }
    }

    private var characters: [Character] { editor.document.paragraphs[0].characters }

    private func shown(_ offset: Int) -> String { isSecret ? "•" : String(characters[offset]) }

    /// The first grapheme that is shown, so that the cursor is: found from the cursor backwards.
    private func firstShown(columns: Int, focused: Bool) -> Int {
        guard focused else { return 0 }
        var offset = editor.cursor.offset
        var used = 1
        while offset > 0 {
            used += TextWidth.columns(of: shown(offset - 1))
            if used > columns { break }
            offset -= 1
        }
        return offset
    }
}
