/// A place in a text: between two graphemes of a paragraph.
public struct TextPosition: Hashable, Comparable, Sendable {
    /// The paragraph, zero first.
    public var paragraph: Int
    /// Graphemes before the place in that paragraph.
    public var offset: Int

    /// Makes a position.
    public init(paragraph: Int, offset: Int) {
        self.paragraph = paragraph
        self.offset = offset
    }

    /// The beginning of the text.
    public static let start = TextPosition(paragraph: 0, offset: 0)

    /// Earlier in the text comes first.
    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.paragraph, left.offset) < (right.paragraph, right.offset)
    }
}

/// The text of an editor, in paragraphs. There is always at least one.
struct TextDocument: Sendable {
    private(set) var paragraphs: [Paragraph]

    /// One change, with what is needed to take it back.
    struct Change: Sendable {
        var start: TextPosition
        var removed: [Character]
        var inserted: [Character]
    }

    init(_ text: String) {
        paragraphs = Clean.text(text).split(separator: "\n", omittingEmptySubsequences: false)
            .map { Paragraph(Array($0)) }
    }

    /// The whole text, paragraphs parted by `\n`.
    var text: String {
        var result = ""
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { result.append("\n") }
            result.append(contentsOf: paragraph.characters)
        }
        return result
    }

    var isEmpty: Bool { paragraphs.count == 1 && paragraphs[0].characters.isEmpty }

    var end: TextPosition {
        TextPosition(paragraph: paragraphs.count - 1, offset: paragraphs[paragraphs.count - 1].characters.count)
    }

    /// The nearest position that exists.
    func clamped(_ position: TextPosition) -> TextPosition {
        let paragraph = min(max(0, position.paragraph), paragraphs.count - 1)
        return TextPosition(
            paragraph: paragraph, offset: min(max(0, position.offset), paragraphs[paragraph].characters.count))
    }

    /// Wraps a paragraph unless it is; an editor that is only drawn must not copy its text for nothing.
    mutating func wrap(_ paragraph: Int, at columns: Int) {
        if !paragraphs[paragraph].isWrapped(at: columns) { paragraphs[paragraph].wrap(at: columns) }
    }

    private func character(before position: TextPosition) -> Character? {
        position.offset > 0 ? paragraphs[position.paragraph].characters[position.offset - 1] : nil
    }

    private func character(after position: TextPosition) -> Character? {
        let characters = paragraphs[position.paragraph].characters
        return position.offset < characters.count ? characters[position.offset] : nil
    }

    /// The graphemes between two positions, with `\n` between paragraphs.
    func characters(_ range: Range<TextPosition>) -> [Character] {
        let (start, end) = (range.lowerBound, range.upperBound)
        if start.paragraph == end.paragraph {
            return Array(paragraphs[start.paragraph].characters[start.offset..<end.offset])
        }
        var result = Array(paragraphs[start.paragraph].characters[start.offset...])
        for index in start.paragraph + 1..<end.paragraph { result += ["\n"] + paragraphs[index].characters }
        return result + ["\n"] + paragraphs[end.paragraph].characters[..<end.offset]
    }

    /// Puts text in the place of a range. Graphemes that grow together with their neighbours (a letter and an accent)
    /// become one.
    ///
    /// - Returns: what was changed, and the position after the new text.
    mutating func replace(_ range: Range<TextPosition>, with text: String) -> (change: Change, end: TextPosition) {
        var start = range.lowerBound
        var stop = range.upperBound
        let left = character(before: start)
        let right = character(after: stop)
        let text = Clean.text(text)
        var inserted = Array(text)
        let upToEnd = Clean.text((left.map { String($0) } ?? "") + text)
        let joined = Clean.text(upToEnd + (right.map { String($0) } ?? ""))
        let apart = inserted.count + (left == nil ? 0 : 1) + (right == nil ? 0 : 1)
        var endCount = inserted.count
        if joined.count != apart {
            if left != nil { start.offset -= 1 }
            if right != nil { stop.offset += 1 }
            inserted = Array(joined)
            endCount = upToEnd.count
        }
        let change = Change(start: start, removed: characters(start..<stop), inserted: inserted)
        splice(start..<stop, inserted)
        return (change, Self.position(from: start, after: inserted.prefix(endCount)))
    }

    /// Does a change again, or takes it back; gives the position after what was put in.
    mutating func apply(_ change: Change, reversed: Bool) -> TextPosition {
        let (out, into) = reversed ? (change.inserted, change.removed) : (change.removed, change.inserted)
        splice(change.start..<Self.position(from: change.start, after: out[...]), into)
        return Self.position(from: change.start, after: into[...])
    }

    private static func position(from start: TextPosition, after characters: ArraySlice<Character>) -> TextPosition {
        guard let last = characters.lastIndex(of: "\n") else {
            return TextPosition(paragraph: start.paragraph, offset: start.offset + characters.count)
        }
        let breaks = characters.count { $0 == "\n" }
        return TextPosition(paragraph: start.paragraph + breaks, offset: characters.endIndex - last - 1)
    }

    private mutating func splice(_ range: Range<TextPosition>, _ inserted: [Character]) {
        let (start, end) = (range.lowerBound, range.upperBound)
        if start.paragraph == end.paragraph, !inserted.contains("\n") {
            paragraphs[start.paragraph].replace(start.offset..<end.offset, with: inserted)
            return
        }
        let head = paragraphs[start.paragraph].characters[..<start.offset]
        let tail = paragraphs[end.paragraph].characters[end.offset...]
        var parts = inserted.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        parts[0] = head + parts[0]
        parts[parts.count - 1] += tail
        paragraphs.replaceSubrange(start.paragraph...end.paragraph, with: parts.map { Paragraph($0) })
    }
}
