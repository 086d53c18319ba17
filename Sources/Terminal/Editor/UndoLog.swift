/// What was changed, in groups that are taken back together.
struct UndoLog: Sendable {
    /// What a change was part of: keys of one kind that follow each other are one group.
    enum Kind: Sendable {
        case typing, deleting, other
    }

    private struct Step: Sendable {
        var change: TextDocument.Change
        var before: TextPosition
        var group: Int
    }

    /// More steps than this are forgotten, the oldest first.
    static let longest = 20_000

    private var done: [Step] = []
    private var undone: [Step] = []
    private var group = 0
    private var kind: Kind?

    /// Ends the group: what comes next is taken back by itself.
    mutating func endGroup() { kind = nil }

    mutating func record(_ change: TextDocument.Change, before: TextPosition, kind: Kind) {
        if kind == .other || kind != self.kind { group += 1 }
        self.kind = kind == .other ? nil : kind
        // A word and the space after it are one group.
        if kind == .typing, change.inserted.last == " " { self.kind = nil }
        undone = []
        done.append(Step(change: change, before: before, group: group))
        if done.count > Self.longest { done.removeFirst(Self.longest / 10) }
    }

    /// Takes the last group back; gives where the cursor stood before it, or `nil` when there is nothing.
    mutating func undo(_ document: inout TextDocument) -> TextPosition? {
        kind = nil
        guard let last = done.last?.group else { return nil }
        var place: TextPosition?
        while let step = done.last, step.group == last {
            done.removeLast()
            undone.append(step)
            _ = document.apply(step.change, reversed: true)
            place = step.before
        }
        return place
    }

    /// Does the last group that was taken back once more; gives where the cursor then stands.
    mutating func redo(_ document: inout TextDocument) -> TextPosition? {
        kind = nil
        guard let next = undone.last?.group else { return nil }
        var place: TextPosition?
        while let step = undone.last, step.group == next {
            undone.removeLast()
            done.append(step)
            place = document.apply(step.change, reversed: false)
        }
        return place
    }
}
