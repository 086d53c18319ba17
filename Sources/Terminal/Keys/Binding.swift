/// Where in the workspace a binding counts. The caller names its scopes; the innermost is asked first.
public struct Scope: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    /// The stable name.
    public let rawValue: String
    /// Makes a scope.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Makes a scope from its name.
    public init(stringLiteral value: String) { rawValue = value }
}

/// One row of the table of commands: what dispatch, hint line, help, palette and docs are all made from.
public struct Binding<Command: Hashable & Sendable>: Sendable {
    /// What is done.
    public var command: Command
    /// The key sequences that do it, the one to show first; none when it is only in the palette.
    public var keys: [[Key]]
    /// One or two words for the hint line.
    public var short: String
    /// A sentence for help and the palette.
    public var long: String
    /// Where it counts.
    public var scope: Scope
    /// Whether it cannot be undone.
    public var isDangerous: Bool
    /// Which hints are kept when the line is short: the highest.
    public var priority: Int

    /// Makes a binding. `keys` are written as in ``Key/text``: `"g f"`, `"Ctrl-P"`. Text that is no key is a defect of
    /// the table and stops the program at start.
    public init(
        _ command: Command, keys: [String], short: String, long: String, scope: Scope, isDangerous: Bool = false,
        priority: Int = 0
    ) {
        self.command = command
        self.keys = keys.map { written in
            guard let sequence = Key.sequence(written) else {
                preconditionFailure("not a key in the table of commands: \(written)")
            }
            return sequence
        }
        self.short = short
        self.long = long
        self.scope = scope
        self.isDangerous = isDangerous
        self.priority = priority
    }
}

/// Whether a command can be given now, and if not, why.
public enum Availability: Hashable, Sendable {
    /// It can.
    case enabled
    /// It cannot, for this reason, written for the person.
    case disabled(reason: String)
}
