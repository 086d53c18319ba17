/// What a table of commands must not have; a test asks for these.
public enum KeyMapProblem<Command: Hashable & Sendable>: Hashable, Sendable {
    /// Two commands have the same keys in a scope.
    case doubleBinding(scope: Scope, keys: [Key], commands: [Command])
    /// Keys that never arrive, because their beginning is a command by itself.
    case unreachable(scope: Scope, keys: [Key], command: Command, hiddenBy: Command)
    /// A key that needs AltGr, or is dead, on a Norwegian keyboard.
    case hardKey(scope: Scope, keys: [Key], command: Command)
}

extension KeyMap {
    /// Everything that is wrong with the table.
    public var problems: [KeyMapProblem<Command>] {
        var problems: [KeyMapProblem<Command>] = []
        var order: [Slot] = []
        var rows: [Slot: [Command]] = [:]
        for binding in bindings {
            for keys in binding.keys {
                let slot = Slot(scope: binding.scope, keys: keys)
                if rows[slot] == nil { order.append(slot) }
                rows[slot, default: []].append(binding.command)
            }
        }
        for slot in order {
            guard let commands = rows[slot] else { continue }
            if commands.count > 1 {
                problems.append(.doubleBinding(scope: slot.scope, keys: slot.keys, commands: commands))
            }
            if slot.keys.contains(where: \.isHardOnNorwegianKeyboard) {
                problems.append(.hardKey(scope: slot.scope, keys: slot.keys, command: commands[0]))
            }
            for length in 1..<max(1, slot.keys.count) {
                let beginning = Slot(scope: slot.scope, keys: Array(slot.keys.prefix(length)))
                guard let hiding = rows[beginning]?.first else { continue }
                problems.append(
                    .unreachable(scope: slot.scope, keys: slot.keys, command: commands[0], hiddenBy: hiding))
            }
        }
        return problems
    }

    private struct Slot: Hashable {
        var scope: Scope
        var keys: [Key]
    }
}
