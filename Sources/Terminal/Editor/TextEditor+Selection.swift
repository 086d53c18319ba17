extension TextEditor {
    /// The keys that select. Gives whether the key was one.
    mutating func select(_ key: Key) -> Bool {
        switch key {
        case .ctrl("a"):
            anchor = .start
            cursor = document.end
        case .ctrl("l"): selectLine()
        default: return false
        }
        goal = nil
        log.endGroup()
        return true
    }

    /// Selects the paragraph the cursor is in, with the break after it; once more takes the next one too.
    private mutating func selectLine() {
        if !extends || anchor == nil {
            anchor = TextPosition(paragraph: cursor.paragraph, offset: 0)
            extends = true
        }
        cursor = document.after(document.paragraphEnd(cursor))
    }
}
