extension TextEditor {
    /// Puts text in the place of the selection, or at the cursor.
    mutating func insert(_ text: String, kind: UndoLog.Kind) {
        guard !text.isEmpty || selection != nil else { return }
        replace(selection ?? cursor..<cursor, with: text, kind: selection == nil ? kind : .other)
    }

    /// The keys that change the text. Gives whether the key was one.
    mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .backspace: delete(to: document.before(cursor))
        case .delete: delete(to: document.after(cursor))
        case .ctrl("w"), .modified(.alt, .backspace), .modified(.ctrl, .backspace):
            delete(to: document.wordBefore(cursor), kind: .other)
        case .modified(.ctrl, .delete): delete(to: document.wordAfter(cursor), kind: .other)
        case .ctrl("k"): deleteToEnd()
        case .ctrl("x"): cut()
        case .ctrl("c"): copy()
        case .ctrl("v"): insert(clipboard, kind: .other)
        case .ctrl("z"): settle(log.undo(&document))
        case .ctrl("y"): settle(log.redo(&document))
        default: return false
        }
        return true
    }

    private mutating func replace(_ range: Range<TextPosition>, with text: String, kind: UndoLog.Kind) {
        let before = cursor
        let (change, end) = document.replace(range, with: text)
        log.record(change, before: before, kind: kind)
        cursor = end
        unselect()
    }

    /// Deletes the selection, or from the cursor to another position.
    private mutating func delete(to other: TextPosition, kind: UndoLog.Kind = .deleting) {
        let range = selection ?? min(other, cursor)..<max(other, cursor)
        guard !range.isEmpty else { return unselect() }
        replace(range, with: "", kind: selection == nil ? kind : .other)
    }

    /// Deletes the rest of the paragraph, or, at its end, the break after it.
    private mutating func deleteToEnd() {
        let end = document.paragraphEnd(cursor)
        delete(to: end == cursor ? document.after(cursor) : end, kind: .other)
    }

    private mutating func copy() {
        guard let selection else { return }
        clipboard = String(document.characters(selection))
    }

    private mutating func cut() {
        guard let selection else { return }
        copy()
        replace(selection, with: "", kind: .other)
    }

    private mutating func settle(_ place: TextPosition?) {
        guard let place else { return }
        cursor = document.clamped(place)
        unselect()
    }

    private mutating func unselect() {
        anchor = nil
        extends = false
        goal = nil
    }
}
