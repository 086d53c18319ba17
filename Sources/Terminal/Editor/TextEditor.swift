/// A text of several lines that a person writes in. A pure value.
///
/// Movement up and down is by the lines as they are wrapped, so it needs to know its size: call ``resize(to:)`` when
/// the place it is drawn in changes. Ctrl-L selects a line, and arrows then extend the selection until Escape.
public struct TextEditor: Sendable {
    var document: TextDocument
    /// Where the cursor stands.
    public internal(set) var cursor = TextPosition.start
    /// What was cut or copied last. The caller may carry it from one editor to another.
    public var clipboard = ""
    /// The size the text is wrapped and scrolled for.
    public private(set) var size = Size(columns: 76, rows: 8)

    var log = UndoLog()
    /// The other end of the selection.
    var anchor: TextPosition?
    /// Whether arrows extend the selection.
    var extends = false
    /// The column that up and down try to keep.
    var goal: Int?
    /// The line at the top.
    var top = LinePlace(paragraph: 0, line: 0)

    /// An editor with text in it and the cursor at the end.
    public init(_ text: String = "") {
        document = TextDocument(text)
        cursor = document.end
        keepCursorVisible()
    }

    /// The text, lines parted by `\n`.
    public var text: String {
        get { document.text }
        set {
            let (size, clipboard) = (size, clipboard)
            self = TextEditor(newValue)
            self.clipboard = clipboard
            resize(to: size)
        }
    }

    /// Whether nothing is written.
    public var isEmpty: Bool { document.isEmpty }

    /// What is selected, if anything.
    public var selection: Range<TextPosition>? {
        guard let anchor, anchor != cursor else { return nil }
        return min(anchor, cursor)..<max(anchor, cursor)
    }

    /// Tells the editor how large it is drawn.
    public mutating func resize(to size: Size) {
        self.size = Size(columns: max(2, size.columns), rows: max(1, size.rows))
        keepCursorVisible()
    }

    /// Answers a key. Tab, Ctrl-S and what else it does not know it ignores.
    public mutating func handle(_ key: Key) -> WidgetOutcome {
        switch key {
        case .character(let character): insert(String(character), kind: .typing)
        case .enter: insert("\n", kind: .other)
        case .paste(let text): insert(text, kind: .other)
        case .escape:
            guard anchor != nil || extends else { return .cancelled }
            anchor = nil
            extends = false
        default:
            guard edit(key) || select(key) || move(key) else { return .ignored }
        }
        keepCursorVisible()
        return .handled
    }

    /// Columns text is wrapped at: one is kept for the cursor after the last character.
    var wrapColumns: Int { max(1, size.columns - 1) }
}

/// A wrapped line: which of a paragraph's lines.
struct LinePlace: Hashable, Comparable, Sendable {
    var paragraph: Int
    var line: Int

    static func < (left: LinePlace, right: LinePlace) -> Bool {
        (left.paragraph, left.line) < (right.paragraph, right.line)
    }
}
