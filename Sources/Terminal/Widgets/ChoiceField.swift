/// One of several. Up to seven are all shown, each with its key; more get a list that is filtered by typing.
public struct ChoiceField: Sendable {
    /// What can be chosen.
    public let choices: [Choice]
    /// What is chosen, by its stable name.
    public private(set) var selected: String?
    /// Whether the choice can be taken back with Backspace.
    public var canBeEmpty: Bool
    private var list: FilterList
    private var pointed: Int
    private var hasMoved = false

    /// A field with these choices.
    public init(_ choices: [Choice], selected: String? = nil, canBeEmpty: Bool = false) {
        self.choices = Choice.keyed(choices)
        self.selected = choices.contains { $0.id == selected } ? selected : nil
        self.canBeEmpty = canBeEmpty
        list = FilterList(keywords: choices.map { $0.label + " " + $0.detail })
        pointed = choices.firstIndex { $0.id == selected } ?? 0
        list.rows = Self.listRows
        list.select(row: pointed)
    }

    /// Whether all choices are shown at once.
    public var showsAll: Bool { choices.count <= Choice.shownAtOnce }

    /// The rows the field takes: fewer when it only shows what is chosen.
    public func rows(focused: Bool) -> Int { showsAll ? choices.count : focused ? Self.listRows + 1 : 1 }

    /// Chooses by stable name; `nil` takes the choice back. Names that are not among the choices are passed over.
    public mutating func select(_ id: String?) {
        guard let id else {
            selected = nil
            return
        }
        guard let index = choices.firstIndex(where: { $0.id == id }) else { return }
        selected = id
        pointed = index
        list.select(row: index)
    }

    /// Answers a key: a choice's own key, arrows with Space or Enter, or typing where there is a list.
    public mutating func handle(_ key: Key) -> WidgetOutcome {
        showsAll ? handleAll(key) : handleList(key)
    }

    private mutating func handleAll(_ key: Key) -> WidgetOutcome {
        switch key {
        case .up where pointed > 0: point(at: pointed - 1)
        case .down where pointed + 1 < choices.count: point(at: pointed + 1)
        case .character(" "): choosePointed()
        case .enter:
            // Passing by a choice that may be empty does not make it.
            if hasMoved || selected != nil || !canBeEmpty { choosePointed() }
            return .submitted
        case .escape: return .cancelled
        case .backspace, .delete:
            if canBeEmpty { selected = nil }
        case .character(let character):
            guard let index = choices.firstIndex(where: { $0.key == character }) else { return .handled }
            point(at: index)
            choosePointed()
        case .paste: return .handled
        default: return .ignored
        }
        return .handled
    }

    private mutating func point(at index: Int) {
        pointed = index
        hasMoved = true
    }

    private mutating func choosePointed() {
        if choices.indices.contains(pointed) { selected = choices[pointed].id }
    }

    private mutating func handleList(_ key: Key) -> WidgetOutcome {
        if key == .backspace, list.query.isEmpty, canBeEmpty {
            selected = nil
            return .handled
        }
        let outcome = list.handle(key)
        if outcome == .submitted { takeSelected() }
        return outcome
    }

    /// The keys leave the field: whoever has typed to find something has chosen what the list points at.
    mutating func leave() {
        if !showsAll, !list.query.isEmpty { takeSelected() }
    }

    private mutating func takeSelected() {
        if let row = list.selectedRow { selected = choices[row].id }
        list.clear()
    }

    /// Draws the choices, the chosen one marked, and the hardware cursor on the one pointed at.
    public func draw(into frame: inout Frame, rect: Rect, focused: Bool, texts: WidgetTexts = WidgetTexts()) {
        guard !rect.isEmpty else { return }
        frame.region(rect) { frame in
            if showsAll {
                drawAll(into: &frame, columns: rect.columns, focused: focused)
            } else {
                drawList(into: &frame, columns: rect.columns, focused: focused, texts: texts)
            }
        }
    }

    private func drawAll(into frame: inout Frame, columns: Int, focused: Bool) {
        for (row, choice) in choices.enumerated() {
            let mark = choice.id == selected ? "●" : "○"
            ChoiceRow(choice: choice, mark: mark, isPointed: focused && row == pointed, isChosen: choice.id == selected)
                .draw(into: &frame, row: row, columns: columns)
        }
    }

    private func drawList(into frame: inout Frame, columns: Int, focused: Bool, texts: WidgetTexts) {
        guard focused else {
            let label = choices.first { $0.id == selected }?.label ?? ""
            frame.put(label, at: .zero, style: Style(.felt), width: columns)
            return
        }
        list.query.draw(into: &frame, rect: Rect(column: 0, row: 0, columns: columns, rows: 1), focused: false)
        if list.query.isEmpty { frame.put(texts.filterHint, at: .zero, style: Style(.dempet, on: .felt)) }
        if list.matches.isEmpty {
            frame.put(texts.noMatch, at: Point(column: 0, row: 1), style: Style(.dempet), width: columns)
            frame.placeCursor(Point(column: list.query.cursorOffset, row: 0))
        }
        for (offset, index) in list.visible.enumerated() {
            let choice = choices[index]
            let mark = choice.id == selected ? "●" : " "
            ChoiceRow(
                choice: choice, mark: mark, isPointed: index == list.selectedRow, isChosen: choice.id == selected
            ).draw(into: &frame, row: offset + 1, columns: columns)
        }
    }

    private static let listRows = 6
}
