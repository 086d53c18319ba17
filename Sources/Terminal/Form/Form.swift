/// What a form did with a key.
public enum FormOutcome: Hashable, Sendable {
    /// The key is not for the form.
    case ignored
    /// The key was used.
    case handled
    /// The person wants it saved. The caller checks, and either saves or calls ``Form/show(errors:)``.
    case save
    /// The person wants out. What is written is still in the form.
    case cancel
}

/// A page of fields: what must be filled in first, the rest folded under one line, and a line that saves.
///
/// Tab and Shift-Tab move, Enter goes on, Ctrl-S saves from anywhere. The help of the field that has the keys stands at
/// the bottom, in a place that does not move.
public struct Form: Sendable {
    /// A place the keys can be.
    enum Stop: Hashable {
        case field(Int)
        case fold
        case save
    }

    /// The fields, those that must be filled in first.
    public private(set) var fields: [FormField]
    /// Whether the optional fields are shown.
    public private(set) var isExpanded: Bool
    /// The words the form says by itself.
    public let texts: WidgetTexts
    /// The size the form is laid out for.
    public private(set) var size = Size(columns: 78, rows: 20)
    var stop: Stop
    var scrolled = 0

    /// A form of these fields, the keys in the first.
    public init(_ fields: [FormField], texts: WidgetTexts = WidgetTexts()) {
        self.fields = fields.filter(\.isRequired) + fields.filter { !$0.isRequired }
        self.texts = texts
        // With nothing that must be filled in there is nothing to fold the rest behind.
        isExpanded = !fields.contains(where: \.isRequired)
        stop = fields.isEmpty ? .save : .field(0)
        resize(to: size)
    }

    /// The field that has the keys.
    public var focused: String? { if case .field(let index) = stop { fields[index].id } else { nil } }

    /// What stands in every field, by its stable name. Setting fills in those that are named and unfolds the rest when
    /// one of them is optional.
    public var values: [String: FormValue] {
        get { Dictionary(fields.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first }) }
        set {
            for index in fields.indices {
                guard let value = newValue[fields[index].id] else { continue }
                fields[index].value = value
                if !fields[index].isRequired, !value.isEmpty { isExpanded = true }
            }
            keepFocusVisible()
        }
    }

    /// What stands in one field.
    public func value(_ id: String) -> FormValue? { fields.first { $0.id == id }?.value }

    /// The fields that must be filled in and are not.
    public var missing: [String] {
        fields.filter { $0.isRequired && !$0.isHidden && $0.value.isEmpty }.map(\.id)
    }

    /// The dates that cannot be read, and why.
    public var unclearDates: [String: String] {
        fields.reduce(into: [:]) { unclear, field in
            if !field.isHidden, case .date(let date) = field.input, case .unclear(let reason) = date.reading {
                unclear[field.id] = reason
            }
        }
    }

    /// Shows what is wrong at each field, and puts the keys in the first of them.
    public mutating func show(errors: [String: String]) {
        for index in fields.indices { fields[index].error = errors[fields[index].id] }
        if fields.contains(where: { $0.error != nil && !$0.isRequired && !$0.isHidden }) { isExpanded = true }
        if let first = fields.firstIndex(where: { $0.error != nil && !$0.isHidden }) { stop = .field(first) }
        keepFocusVisible()
    }

    /// Changes a field in its place. Where the field that has the keys becomes hidden, they go on to the next one.
    public mutating func change(_ id: String, _ change: (inout FormField) -> Void) {
        guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
        change(&fields[index])
        fields[index].resize(columns: contentColumns)
        if fields[index].isHidden, stop == .field(index) {
            stop = stops.first { if case .field(let other) = $0 { other > index } else { false } } ?? .save
        }
        keepFocusVisible()
    }

    /// Puts the keys in a field.
    public mutating func focus(_ id: String) {
        guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
        if !fields[index].isRequired { isExpanded = true }
        stop = .field(index)
        keepFocusVisible()
    }

    /// Folds the optional fields away, or shows them.
    public mutating func fold(expanded: Bool) {
        isExpanded = expanded
        if !stops.contains(stop) { stop = stops.contains(.fold) ? .fold : .save }
        keepFocusVisible()
    }

    /// Tells the form how large it is drawn.
    public mutating func resize(to size: Size) {
        self.size = size
        for index in fields.indices { fields[index].resize(columns: contentColumns) }
        keepFocusVisible()
    }

    /// Answers a key.
    public mutating func handle(_ key: Key) -> FormOutcome {
        defer { keepFocusVisible() }
        switch key {
        case .ctrl("s"):
            leave()
            return .save
        case .tab: return move(1)
        case .backtab: return move(-1)
        default: break
        }
        switch stop {
        case .field(let index): return handle(key, inField: index)
        case .fold, .save: return handleAtLine(key)
        }
    }

    private mutating func handle(_ key: Key, inField index: Int) -> FormOutcome {
        let before = fields[index].value
        let outcome = fields[index].handle(key)
        // Enter answers too: what was said of the field no longer holds.
        if fields[index].value != before { fields[index].error = nil }
        switch outcome {
        case .handled:
            shareClipboard(from: index, after: key)
            return .handled
        case .submitted: return move(1)
        case .cancelled: return .cancel
        case .ignored:
            switch key {
            case .down: return move(1)
            case .up: return move(-1)
            case .paste: return .handled
            default: return .ignored
            }
        }
    }

    private mutating func handleAtLine(_ key: Key) -> FormOutcome {
        switch key {
        case .enter, .character(" "):
            if stop == .save { return .save }
            isExpanded.toggle()
        case .up: return move(-1)
        case .down: return move(1)
        case .escape: return .cancel
        case .paste, .character: break
        default: return .ignored
        }
        return .handled
    }

    /// The places the keys can be, from top to bottom.
    var stops: [Stop] {
        let required = fields.indices.filter { fields[$0].isRequired && !fields[$0].isHidden }
        let optional = fields.indices.filter { !fields[$0].isRequired && !fields[$0].isHidden }
        let fold: [Stop] = optional.isEmpty || required.isEmpty ? [] : [.fold]
        return required.map(Stop.field) + fold + (isExpanded ? optional.map(Stop.field) : []) + [.save]
    }

    private mutating func move(_ steps: Int) -> FormOutcome {
        leave()
        let stops = stops
        let here = stops.firstIndex(of: stop) ?? 0
        stop = stops[max(0, min(stops.count - 1, here + steps))]
        return .handled
    }

    /// A date that cannot be read is told of when the keys leave it, and a list keeps what was found in it.
    private mutating func leave() {
        guard case .field(let index) = stop else { return }
        switch fields[index].input {
        case .date(let date):
            if case .unclear(let reason) = date.reading { fields[index].error = reason }
        case .choice(var choice):
            let before = choice.selected
            choice.leave()
            fields[index].input = .choice(choice)
            if choice.selected != before { fields[index].error = nil }
        default: break
        }
    }

    /// What is cut in one field can be pasted in another.
    private mutating func shareClipboard(from index: Int, after key: Key) {
        guard key == .ctrl("x") || key == .ctrl("c"), let clipboard = fields[index].clipboard else { return }
        for other in fields.indices where other != index { fields[other].clipboard = clipboard }
    }

    /// Scrolls as little as is needed to show the field that has the keys.
    mutating func keepFocusVisible() {
        let blocks = layout()
        guard let block = blocks.first(where: { $0.stop == stop }) else { return }
        let rows = pageRows
        let lowest = block.row + min(block.rows, rows) - rows
        if scrolled > block.row { scrolled = block.row }
        if scrolled < lowest { scrolled = lowest }
        let total = blocks.last.map { $0.row + $0.rows } ?? 0
        scrolled = max(0, min(scrolled, total - rows))
    }
}
