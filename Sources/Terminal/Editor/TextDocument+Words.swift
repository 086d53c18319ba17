extension TextDocument {
    /// The position one grapheme earlier.
    func before(_ position: TextPosition) -> TextPosition {
        if position.offset > 0 { return TextPosition(paragraph: position.paragraph, offset: position.offset - 1) }
        guard position.paragraph > 0 else { return position }
        return paragraphEnd(TextPosition(paragraph: position.paragraph - 1, offset: 0))
    }

    /// The position one grapheme later.
    func after(_ position: TextPosition) -> TextPosition {
        if position.offset < paragraphs[position.paragraph].characters.count {
            return TextPosition(paragraph: position.paragraph, offset: position.offset + 1)
        }
        guard position.paragraph + 1 < paragraphs.count else { return position }
        return TextPosition(paragraph: position.paragraph + 1, offset: 0)
    }

    /// The end of the paragraph a position is in.
    func paragraphEnd(_ position: TextPosition) -> TextPosition {
        TextPosition(paragraph: position.paragraph, offset: paragraphs[position.paragraph].characters.count)
    }

    /// Where the word before a position begins; the end of the paragraph before when there is none.
    func wordBefore(_ position: TextPosition) -> TextPosition {
        guard position.offset > 0 else { return before(position) }
        let characters = paragraphs[position.paragraph].characters
        var offset = position.offset
        while offset > 0, !characters[offset - 1].isInWord { offset -= 1 }
        while offset > 0, characters[offset - 1].isInWord { offset -= 1 }
        return TextPosition(paragraph: position.paragraph, offset: offset)
    }

    /// Where the next word begins; the beginning of the next paragraph when there is none.
    func wordAfter(_ position: TextPosition) -> TextPosition {
        let characters = paragraphs[position.paragraph].characters
        guard position.offset < characters.count else { return after(position) }
        var offset = position.offset
        while offset < characters.count, characters[offset].isInWord { offset += 1 }
        while offset < characters.count, !characters[offset].isInWord { offset += 1 }
        return TextPosition(paragraph: position.paragraph, offset: offset)
    }
}

extension Character {
    /// Whether the character is part of a word.
    var isInWord: Bool { isLetter || isNumber }
}
