/// A list that is filtered by typing: the heart of a long choice and of the palette. The caller says what each row
/// matches on; the rows themselves stay with the caller.
public struct FilterList: Sendable {
    /// What is typed.
    public private(set) var query: TextField
    /// The rows that have every word of the query, as numbers into what was given: first those that begin with it,
    /// then those that have it as it is written, then the rest.
    public private(set) var matches: [Int]
    /// Which of ``matches`` is selected.
    public private(set) var selected = 0
    private var keywords: [String]
    private var top = 0

    /// How many rows are drawn; set it when the place changes.
    public var rows = 8 { didSet { scroll() } }

    /// A list over rows with these words to match on.
    public init(keywords: [String]) {
        self.keywords = keywords.map(Self.folded)
        query = TextField()
        matches = Array(keywords.indices)
    }

    /// The number of the selected row, into what was given; `nil` when nothing matches.
    public var selectedRow: Int? { matches.indices.contains(selected) ? matches[selected] : nil }

    /// The rows to draw now, into what was given.
    public var visible: ArraySlice<Int> { matches[min(top, matches.count)..<min(top + rows, matches.count)] }

    /// How many rows that match stand above those that are drawn, and how many below.
    public var hidden: (above: Int, below: Int) { (visible.startIndex, matches.count - visible.endIndex) }

    /// Selects a row, by its number into what was given, if it matches.
    public mutating func select(row: Int) {
        guard let index = matches.firstIndex(of: row) else { return }
        selected = index
        scroll()
    }

    /// Answers a key: typing filters, arrows move, Enter submits, Escape empties the query and then cancels.
    public mutating func handle(_ key: Key) -> WidgetOutcome {
        switch key {
        case .up: move(-1)
        case .down: move(1)
        case .pageUp: move(-rows)
        case .pageDown: move(rows)
        // With something typed they move in that.
        case .home where query.isEmpty: move(-matches.count)
        case .end where query.isEmpty: move(matches.count)
        case .enter: return selectedRow == nil ? .handled : .submitted
        case .escape where query.isEmpty: return .cancelled
        case .escape:
            query.text = ""
            filter()
        default:
            let before = query.text
            let outcome = query.handle(key)
            if query.text != before { filter() }
            return outcome
        }
        return .handled
    }

    /// Empties what is typed, the selected row kept.
    public mutating func clear() {
        let row = selectedRow
        query.text = ""
        filter()
        if let row { select(row: row) }
    }

    private mutating func move(_ rows: Int) {
        selected = max(0, min(matches.count - 1, selected + rows))
        scroll()
    }

    private mutating func filter() {
        let phrase = Self.folded(query.text)
        let words = phrase.split(separator: " ")
        var tiers: [[Int]] = [[], [], []]
        for (row, text) in keywords.enumerated() where words.allSatisfy({ text.contains($0) }) {
            tiers[text.hasPrefix(phrase) ? 0 : text.contains(phrase) ? 1 : 2].append(row)
        }
        matches = tiers.flatMap(\.self)
        selected = 0
        scroll()
    }

    private mutating func scroll() {
        top = max(0, min(top, selected), selected - rows + 1)
    }

    /// Without regard to case; accents stay, since å is not a in Norwegian.
    private static func folded(_ text: String) -> String { text.lowercased() }
}
