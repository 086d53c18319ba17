/// One row of the help, or one hint.
public struct KeyHint<Command: Hashable & Sendable>: Hashable, Sendable {
    /// The command.
    public var command: Command
    /// Its keys as they are written, several parted by «, »; empty when it has none.
    public var keys: String
    /// The text for this use: short on the hint line, long in help.
    public var text: String
    /// Where it counts.
    public var scope: Scope
    /// Whether it cannot be undone.
    public var isDangerous: Bool
    /// Whether it can be given now, and if not, why.
    public var availability: Availability
}

extension KeyMap {
    /// The rows of the help overlay for these scopes, in the order of the scopes and of the table.
    public func help(
        scopes: [Scope], availability: (Command) -> Availability = { _ in .enabled }
    ) -> [KeyHint<Command>] {
        scopes.flatMap { scope in
            bindings.filter { $0.scope == scope }.map { binding in
                KeyHint(
                    command: binding.command, keys: binding.keys.map(Key.text(of:)).joined(separator: ", "),
                    text: binding.long, scope: scope, isDangerous: binding.isDangerous,
                    availability: availability(binding.command))
            }
        }
    }

    /// The hints that fit in `width` columns, in the order of the table. When there are too many, those with the
    /// lowest priority are left out, the last first. Commands that cannot be given now, and keys that an inner scope
    /// has taken, are not hinted at.
    public func hints(
        scopes: [Scope], width: Int, availability: (Command) -> Availability = { _ in .enabled }
    ) -> [KeyHint<Command>] {
        var candidates: [(hint: KeyHint<Command>, priority: Int, place: Int)] = []
        var taken: Set<[Key]> = []
        for scope in scopes {
            for binding in bindings where binding.scope == scope {
                guard let keys = binding.keys.first, !binding.short.isEmpty, taken.insert(keys).inserted else {
                    continue
                }
                guard availability(binding.command) == .enabled else { continue }
                let hint = KeyHint(
                    command: binding.command, keys: Key.text(of: keys), text: binding.short, scope: scope,
                    isDangerous: binding.isDangerous, availability: .enabled)
                candidates.append((hint, binding.priority, candidates.count))
            }
        }
        var kept: Set<Int> = []
        var used = 0
        for candidate in candidates.sorted(by: { ($0.priority, $1.place) > ($1.priority, $0.place) }) {
            let length = KeyHints.columns(of: candidate.hint) + (kept.isEmpty ? 0 : KeyHints.gap)
            if used + length > width { break }
            used += length
            kept.insert(candidate.place)
        }
        return candidates.filter { kept.contains($0.place) }.map(\.hint)
    }
}

/// How hints are laid out on a line.
public enum KeyHints {
    /// Columns between two hints.
    public static let gap = 3

    /// The columns one hint takes: keys, a space, text.
    static func columns<Command>(of hint: KeyHint<Command>) -> Int {
        TextWidth.columns(of: hint.keys) + 1 + TextWidth.columns(of: hint.text)
    }

    /// Draws hints on one line: the key stands out, the text is quiet.
    public static func draw<Command>(_ hints: [KeyHint<Command>], into frame: inout Frame, at point: Point) {
        var column = point.column
        for hint in hints {
            let key = Style(hint.isDangerous ? .varsel : .fremhevet, bold: true)
            column += frame.put(hint.keys, at: Point(column: column, row: point.row), style: key) + 1
            column += frame.put(hint.text, at: Point(column: column, row: point.row), style: Style(.dempet)) + gap
        }
    }
}
