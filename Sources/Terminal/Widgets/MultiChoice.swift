/// Any number of several: each has its key, Space turns the one pointed at on and off.
public struct MultiChoice: Sendable {
    /// What can be chosen.
    public let choices: [Choice]
    /// What is chosen, by stable names.
    public private(set) var selected: Set<String>
    private var pointed = 0

    /// A field with these choices.
    public init(_ choices: [Choice], selected: Set<String> = []) {
        self.choices = Choice.keyed(choices)
        self.selected = selected.intersection(choices.map(\.id))
    }

    /// The rows the field takes.
    public var rows: Int { choices.count }

    /// The row the keys point at.
    public var pointedRow: Int { pointed }

    /// Chooses by stable names; names that are not among the choices are passed over.
    public mutating func select(_ ids: Set<String>) { selected = ids.intersection(choices.map(\.id)) }

    /// Answers a key.
    public mutating func handle(_ key: Key) -> WidgetOutcome {
        switch key {
        case .up where pointed > 0: pointed -= 1
        case .down where pointed + 1 < choices.count: pointed += 1
        case .character(" "): toggle(pointed)
        case .enter: return .submitted
        case .escape: return .cancelled
        case .character(let character):
            if let index = choices.firstIndex(where: { $0.key == character }) {
                pointed = index
                toggle(index)
            }
        case .paste: return .handled
        default: return .ignored
        }
        return .handled
    }

    private mutating func toggle(_ index: Int) {
        guard choices.indices.contains(index) else { return }
        selected.formSymmetricDifference([choices[index].id])
    }

    /// Draws the choices and the hardware cursor on the one pointed at.
    public func draw(into frame: inout Frame, rect: Rect, focused: Bool) {
        frame.region(rect) { frame in
            for (row, choice) in choices.enumerated() {
                let isChosen = selected.contains(choice.id)
                ChoiceRow(
                    choice: choice, mark: isChosen ? "✓" : "·", isPointed: focused && row == pointed, isChosen: isChosen
                ).draw(into: &frame, row: row, columns: rect.columns)
            }
        }
    }
}
