/// Any number of several. Up to seven have a key each; with more, a letter goes to the next choice that begins with it.
/// Space turns the one pointed at on and off.
public struct MultiChoice: Sendable {
    /// What can be chosen.
    public let choices: [Choice]
    /// What is chosen, by stable names.
    public private(set) var selected: Set<String>
    private var pointed = 0
    private var top = 0

    /// A field with these choices.
    public init(_ choices: [Choice], selected: Set<String> = []) {
        self.choices = Choice.keyed(choices)
        self.selected = selected.intersection(choices.map(\.id))
    }

    /// Whether all choices are shown all the time.
    public var showsAll: Bool { choices.count <= Choice.shownAtOnce }

    /// The rows the field takes: a long one shows only what is chosen while the keys are elsewhere.
    public func rows(focused: Bool) -> Int {
        showsAll ? choices.count : focused ? min(choices.count, Self.listRows) : 1
    }

    /// The row the keys point at.
    public var pointedRow: Int { pointed }

    /// Chooses by stable names; names that are not among the choices are passed over.
    public mutating func select(_ ids: Set<String>) { selected = ids.intersection(choices.map(\.id)) }

    /// Answers a key.
    public mutating func handle(_ key: Key) -> WidgetOutcome {
        switch key {
        case .up where pointed > 0: point(at: pointed - 1)
        case .down where pointed + 1 < choices.count: point(at: pointed + 1)
        case .character(" "): toggle(pointed)
        case .enter: return .submitted
        case .escape: return .cancelled
        case .character(let character): answer(character)
        case .paste: return .handled
        default: return .ignored
        }
        return .handled
    }

    private mutating func answer(_ character: Character) {
        if let index = choices.firstIndex(where: { $0.key == character }) {
            point(at: index)
            toggle(index)
        } else if !showsAll {
            let order = Array(choices.indices.dropFirst(pointed + 1)) + Array(choices.indices.prefix(pointed + 1))
            let letter = character.lowercased()
            if let index = order.first(where: { choices[$0].label.lowercased().hasPrefix(letter) }) {
                point(at: index)
            }
        }
    }

    private mutating func point(at index: Int) {
        pointed = index
        top = max(0, min(top, index), index - Self.listRows + 1)
    }

    private mutating func toggle(_ index: Int) {
        guard choices.indices.contains(index) else { return }
        selected.formSymmetricDifference([choices[index].id])
    }

    /// Draws the choices and the hardware cursor on the one pointed at.
    public func draw(into frame: inout Frame, rect: Rect, focused: Bool) {
        guard showsAll || focused else {
            let labels = choices.filter { selected.contains($0.id) }.map(\.label).joined(separator: ", ")
            frame.put(labels, at: rect.origin, style: Style(.felt), width: rect.columns)
            return
        }
        let first = showsAll ? 0 : top
        frame.region(rect) { frame in
            for (offset, choice) in choices.dropFirst(first).prefix(rows(focused: focused)).enumerated() {
                let isChosen = selected.contains(choice.id)
                ChoiceRow(
                    choice: choice, mark: isChosen ? "✓" : "·", isPointed: focused && first + offset == pointed,
                    isChosen: isChosen
                ).draw(into: &frame, row: offset, columns: rect.columns)
            }
            drawMore(into: &frame, first: first, columns: rect.columns)
        }
    }

    /// Arrows at the right edge say that there are more choices above or below.
    private func drawMore(into frame: inout Frame, first: Int, columns: Int) {
        let shown = rows(focused: true)
        if first > 0 { frame.put("↑", at: Point(column: columns - 1, row: 0), style: Style(.dempet)) }
        if first + shown < choices.count {
            frame.put("↓", at: Point(column: columns - 1, row: shown - 1), style: Style(.dempet))
        }
    }

    private static let listRows = 8
}
