/// The one table of commands and keys.
///
/// Dispatch walks a tree of keys per scope; where it stands in the tree *is* what the which-key popup shows.
public struct KeyMap<Command: Hashable & Sendable>: Sendable {
    /// The rows, in the order they were given.
    public let bindings: [Binding<Command>]
    private var roots: [Scope: KeyNode] = [:]

    /// Makes a map. See ``problems`` for what a table must not have.
    public init(_ bindings: [Binding<Command>]) {
        self.bindings = bindings
        for (index, binding) in bindings.enumerated() {
            for keys in binding.keys { roots[binding.scope, default: KeyNode()].add(keys[...], index) }
        }
    }

    /// The same table with a person's own keys for some commands; an empty list takes the keys away. Another
    /// command in the same scope that had the key loses it: the person's keys beat the defaults.
    public func rebound(_ own: [Command: [[Key]]]) -> KeyMap {
        let taken = bindings.reduce(into: [Scope: [[Key]]]()) { taken, binding in
            taken[binding.scope, default: []] += own[binding.command] ?? []
        }
        return KeyMap(
            bindings.map { binding in
                var changed = binding
                let others = taken[binding.scope] ?? []
                changed.keys =
                    own[binding.command]
                    ?? binding.keys.filter { keys in !others.contains { $0.starts(with: keys) || keys.starts(with: $0) }
                    }
                return changed
            })
    }

    /// What a key means where `scopes` count (innermost first), after the keys in `pending`.
    ///
    /// `pending` is emptied when the sequence is over, and keeps the keys so far when more must come.
    public func dispatch(
        _ key: Key, pending: inout [Key], scopes: [Scope], availability: (Command) -> Availability = { _ in .enabled }
    ) -> KeyMatch<Command> {
        if !pending.isEmpty, key == .escape {
            pending = []
            return .cancelled
        }
        let sequence = pending + [key]
        var isPrefix = false
        for scope in scopes {
            guard let node = roots[scope]?.find(sequence[...]) else { continue }
            if let index = node.bindings.first, !isPrefix {
                pending = []
                let binding = bindings[index]
                switch availability(binding.command) {
                case .enabled: return .command(binding.command)
                case .disabled(let reason): return .refused(binding.command, reason: reason)
                }
            }
            isPrefix = isPrefix || !node.children.isEmpty
        }
        let wasPending = !pending.isEmpty
        pending = isPrefix ? sequence : []
        if isPrefix { return .pending(continuations(of: sequence, scopes: scopes)) }
        return wasPending ? .cancelled : .none
    }

    /// What can follow the keys in `pending`: the rows of the which-key popup, in the order of the table.
    public func continuations(of pending: [Key], scopes: [Scope]) -> [KeyContinuation<Command>] {
        var seen: Set<Key> = []
        var found: [(order: Int, row: KeyContinuation<Command>)] = []
        for scope in scopes {
            guard let node = roots[scope]?.find(pending[...]) else { continue }
            for (key, child) in node.children where seen.insert(key).inserted {
                let index = child.firstBinding
                let command = child.bindings.first.map { bindings[$0].command }
                let text = command == nil ? "…" : bindings[index].short
                found.append((index, KeyContinuation(key: key, text: text, command: command)))
            }
        }
        return found.sorted { $0.order < $1.order }.map(\.row)
    }

    /// The keys of a command as they are written, the one to show first; `nil` when it has none.
    public func keyText(of command: Command) -> String? {
        bindings.first { $0.command == command && !$0.keys.isEmpty }.map { Key.text(of: $0.keys[0]) }
    }
}

/// What ``KeyMap/dispatch(_:pending:scopes:availability:)`` found.
public enum KeyMatch<Command: Hashable & Sendable>: Hashable, Sendable {
    /// This command is to be done.
    case command(Command)
    /// The command cannot be given now, for this reason.
    case refused(Command, reason: String)
    /// More keys must come.
    case pending([KeyContinuation<Command>])
    /// A sequence was broken off; the key did nothing.
    case cancelled
    /// The key means nothing here.
    case none
}

/// One row of the which-key popup.
public struct KeyContinuation<Command: Hashable & Sendable>: Hashable, Sendable {
    /// The next key.
    public var key: Key
    /// What it does, in a word or two; «…» when more keys follow.
    public var text: String
    /// The command, when this key completes it.
    public var command: Command?
}

/// A place in the tree of keys.
struct KeyNode: Sendable {
    /// The rows of the table whose keys end here.
    var bindings: [Int] = []
    var children: [Key: KeyNode] = [:]

    mutating func add(_ keys: ArraySlice<Key>, _ index: Int) {
        guard let first = keys.first else {
            bindings.append(index)
            return
        }
        children[first, default: KeyNode()].add(keys.dropFirst(), index)
    }

    func find(_ keys: ArraySlice<Key>) -> KeyNode? {
        guard let first = keys.first else { return self }
        return children[first]?.find(keys.dropFirst())
    }

    /// The first row of the table at or below this place.
    var firstBinding: Int {
        min(bindings.min() ?? .max, children.values.map(\.firstBinding).min() ?? .max)
    }
}
