extension TextEditor {
    /// The keys that move the cursor, with Shift extending the selection. Gives whether the key was one.
    mutating func move(_ key: Key) -> Bool {
        let hasShift: Bool
        let plain: Key
        if case .modified(let modifiers, let named) = key, modifiers.contains(.shift) {
            hasShift = true
            plain = Key(named, modifiers.subtracting(.shift))
        } else {
            hasShift = false
            plain = key
        }
        guard let target = target(of: plain) else { return false }
        if hasShift || extends {
            anchor = anchor ?? cursor
        } else {
            anchor = nil
        }
        cursor = target
        log.endGroup()
        return true
    }

    private mutating func target(of key: Key) -> TextPosition? {
        if let vertical = verticalTarget(of: key) { return vertical }
        let target: TextPosition
        switch key {
        case .left: target = document.before(cursor)
        case .right: target = document.after(cursor)
        case .modified(.ctrl, .left): target = document.wordBefore(cursor)
        case .modified(.ctrl, .right): target = document.wordAfter(cursor)
        case .home: target = lineBounds(place(of: cursor)).lowerBound
        case .end: target = lineBounds(place(of: cursor)).upperBound
        case .modified(.ctrl, .home): target = .start
        case .modified(.ctrl, .end): target = document.end
        default: return nil
        }
        goal = nil
        return target
    }

    private mutating func verticalTarget(of key: Key) -> TextPosition? {
        let lines: Int
        switch key {
        case .up: lines = -1
        case .down: lines = 1
        case .pageUp: lines = -max(1, size.rows - 1)
        case .pageDown: lines = max(1, size.rows - 1)
        default: return nil
        }
        let from = place(of: cursor)
        let column = goal ?? self.column(of: cursor, in: from)
        let to = step(from, lines)
        goal = column
        // At the first and last line the cursor goes to the very beginning and end.
        if to == from { return lines < 0 ? .start : document.end }
        return position(in: to, column: column)
    }

    /// The wrapped line a position is on.
    mutating func place(of position: TextPosition) -> LinePlace {
        LinePlace(
            paragraph: position.paragraph,
            line: Paragraph.line(of: position.offset, in: starts(position.paragraph)))
    }

    /// The line a number of lines away, or the first or last.
    mutating func step(_ place: LinePlace, _ lines: Int) -> LinePlace {
        var place = place
        var left = lines
        while left < 0 {
            if place.line > 0 {
                place.line -= 1
            } else if place.paragraph > 0 {
                place.paragraph -= 1
                place.line = starts(place.paragraph).count - 1
            } else {
                break
            }
            left += 1
        }
        while left > 0 {
            if place.line + 1 < starts(place.paragraph).count {
                place.line += 1
            } else if place.paragraph + 1 < document.paragraphs.count {
                place = LinePlace(paragraph: place.paragraph + 1, line: 0)
            } else {
                break
            }
            left -= 1
        }
        return place
    }

    /// The first and last position the cursor can have on a line.
    private mutating func lineBounds(_ place: LinePlace) -> ClosedRange<TextPosition> {
        let starts = starts(place.paragraph)
        let first = TextPosition(paragraph: place.paragraph, offset: starts[place.line])
        guard place.line + 1 < starts.count else { return first...document.paragraphEnd(first) }
        return first...TextPosition(paragraph: place.paragraph, offset: max(first.offset, starts[place.line + 1] - 1))
    }

    private mutating func column(of position: TextPosition, in place: LinePlace) -> Int {
        let start = starts(place.paragraph)[place.line]
        return document.paragraphs[place.paragraph].characters[start..<position.offset]
            .reduce(0) { $0 + TextWidth.columns(of: $1) }
    }

    private mutating func position(in place: LinePlace, column: Int) -> TextPosition {
        let bounds = lineBounds(place)
        let characters = document.paragraphs[place.paragraph].characters
        var offset = bounds.lowerBound.offset
        var used = 0
        while offset < bounds.upperBound.offset {
            used += TextWidth.columns(of: characters[offset])
            if used > column { break }
            offset += 1
        }
        return TextPosition(paragraph: place.paragraph, offset: offset)
    }

    /// Where the lines of a paragraph begin, found when first asked for.
    private mutating func starts(_ paragraph: Int) -> [Int] {
        document.wrap(paragraph, at: wrapColumns)
        return document.paragraphs[paragraph].lineStarts(at: wrapColumns)
    }

    /// Scrolls as little as is needed to show the cursor.
    mutating func keepCursorVisible() {
        let line = place(of: cursor)
        top.paragraph = min(top.paragraph, document.paragraphs.count - 1)
        top.line = min(top.line, starts(top.paragraph).count - 1)
        let lowest = step(line, -(size.rows - 1))
        if line < top { top = line } else if top < lowest { top = lowest }
        // All that is drawn is wrapped here, so that drawing, which cannot keep what it finds, need not.
        _ = step(top, size.rows)
    }
}
