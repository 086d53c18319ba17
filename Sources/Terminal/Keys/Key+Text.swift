extension Key {
    /// The key as it is written on the hint line and in help: «Enter», «Ctrl-P», «⇧Tab», «Mellomrom».
    public var text: String {
        switch self {
        case .character(" "): "Mellomrom"
        case .character(let character): String(character)
        case .ctrl(let character): "Ctrl-" + Self.letter(character)
        case .alt(let character): "Alt-" + Self.letter(character)
        case .backtab: "⇧Tab"
        case .modified(let modifiers, let named): modifiers.text + Self.written(named)
        case .function(let number): "F\(number)"
        case .paste: "liming"
        case .mouse: "mus"
        case .resize: "vindusstørrelse"
        default: Self.plainNames.first { $0.key == self }?.name ?? ""
        }
    }

    /// A sequence of keys as it is written: «g f».
    public static func text(of keys: [Key]) -> String { keys.map(\.text).joined(separator: " ") }

    /// The keys written in `text`, separated by spaces; `nil` when a word is not a key. What ``text`` writes can be
    /// read back; letter case of names and «Shift-» for «⇧» are free.
    public static func sequence(_ text: String) -> [Key]? {
        var keys: [Key] = []
        for word in text.split(separator: " ") {
            guard let key = Key(text: String(word)) else { return nil }
            keys.append(key)
        }
        return keys.isEmpty ? nil : keys
    }

    /// The key written in `text`, or `nil`.
    public init?(text: String) {
        if text.count == 1, let character = text.first, !Self.plainNames.contains(where: { $0.name == text }) {
            self = .character(character)
            return
        }
        let (modifiers, rest) = Modifiers.read(text)
        if rest.count == 1, let character = rest.first, Self.named(rest) == nil, !modifiers.contains(.shift) {
            guard modifiers == .ctrl || modifiers == .alt else { return nil }
            let lower = Character(character.lowercased())
            self = modifiers == .ctrl ? .ctrl(lower) : .alt(character)
            return
        }
        guard let key = Self.combined(modifiers, rest.lowercased()) else { return nil }
        self = key
    }

    private static func combined(_ modifiers: Modifiers, _ name: String) -> Key? {
        if modifiers.isEmpty {
            if name == "mellomrom" { return .character(" ") }
            if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
                return .function(number)
            }
            return plainNames.first { $0.name.lowercased() == name }?.key
        }
        if name == "tab", modifiers == .shift { return .backtab }
        if name == "mellomrom" { return modifiers == .ctrl ? .ctrl(" ") : modifiers == .alt ? .alt(" ") : nil }
        return named(name).map { .modified(modifiers, $0) }
    }

    private static func named(_ text: String) -> Named? {
        Named.allCases.first { written($0).lowercased() == text.lowercased() }
    }

    private static func letter(_ character: Character) -> String {
        character == " " ? "Mellomrom" : character.uppercased()
    }

    private static let plainNames: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Slett", .backspace), ("Del", .delete),
        ("Ins", .insert), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right), ("Home", .home), ("End", .end),
        ("PgUp", .pageUp), ("PgDn", .pageDown),
    ]

    private static func written(_ named: Named) -> String {
        switch named {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .delete: "Del"
        case .insert: "Ins"
        case .enter: "Enter"
        case .backspace: "Slett"
        }
    }
}

extension Key.Modifiers {
    /// «Ctrl-», «Alt-», «⇧», in that order.
    var text: String {
        (contains(.ctrl) ? "Ctrl-" : "") + (contains(.alt) ? "Alt-" : "") + (contains(.shift) ? "⇧" : "")
    }

    /// The modifiers at the beginning of a written key, and the rest.
    static func read(_ text: String) -> (Key.Modifiers, String) {
        let prefixes: [(String, Key.Modifiers)] = [
            ("ctrl-", .ctrl), ("alt-", .alt), ("shift-", .shift), ("⇧", .shift),
        ]
        var modifiers: Key.Modifiers = []
        var rest = text
        while let (prefix, modifier) = prefixes.first(where: {
            rest.count > $0.0.count && rest.lowercased().hasPrefix($0.0)
        }) {
            modifiers.insert(modifier)
            rest.removeFirst(prefix.count)
        }
        return (modifiers, rest)
    }
}
