/// A paragraph of a text: its graphemes, and where its lines begin when it is wrapped.
///
/// The lines are remembered per paragraph, and after an edit only those near it are found again: a key at the end of a
/// very long paragraph costs as much as in a short one.
struct Paragraph: Sendable {
    private(set) var characters: [Character]
    private var starts: [Int] = []
    private var wrappedAt = 0

    init(_ characters: [Character] = []) { self.characters = characters }

    /// Finds where the lines begin, at this many columns, unless that is known.
    mutating func wrap(at columns: Int) {
        guard wrappedAt != columns else { return }
        starts = Self.starts(characters, columns: columns)
        wrappedAt = columns
    }

    func isWrapped(at columns: Int) -> Bool { wrappedAt == columns }

    /// Where the lines begin; the first is 0.
    func lineStarts(at columns: Int) -> [Int] {
        wrappedAt == columns ? starts : Self.starts(characters, columns: columns)
    }

    /// Replaces graphemes, and finds again the lines that can have changed.
    mutating func replace(_ range: Range<Int>, with inserted: [Character]) {
        characters.replaceSubrange(range, with: inserted)
        guard wrappedAt > 0 else { return }
        let shift = inserted.count - range.count
        // An edit can pull a word up to the line before, never further.
        let first = max(0, Self.line(of: range.lowerBound, in: starts) - 1)
        var old = starts.partitioningIndex { $0 > range.upperBound }
        var found: [Int] = []
        var rest: ArraySlice<Int> = []
        while let next = Self.nextStart(characters, from: found.last ?? starts[first], columns: wrappedAt) {
            while old < starts.count, starts[old] + shift < next { old += 1 }
            // From where a line begins as it did before, all lines do.
            if old < starts.count, starts[old] + shift == next {
                rest = starts[old...]
                break
            }
            found.append(next)
        }
        starts.replaceSubrange((first + 1)..., with: found + rest.map { $0 + shift })
    }

    /// The line that holds the place before grapheme `offset`.
    static func line(of offset: Int, in starts: [Int]) -> Int {
        max(0, starts.partitioningIndex { $0 > offset } - 1)
    }

    private static func starts(_ characters: [Character], columns: Int) -> [Int] {
        var starts = [0]
        while let next = nextStart(characters, from: starts[starts.count - 1], columns: columns) { starts.append(next) }
        return starts
    }

    /// Where the line after the one that begins at `start` begins; `nil` when that line is the last. Spaces at the end
    /// of a line hang outside it.
    private static func nextStart(_ characters: [Character], from start: Int, columns: Int) -> Int? {
        var used = 0
        var afterSpace: Int?
        for index in start..<characters.count {
            if characters[index] == " " {
                used += 1
                afterSpace = index + 1
                continue
            }
            used += TextWidth.columns(of: characters[index])
            if used > columns { return afterSpace ?? max(index, start + 1) }
        }
        return nil
    }
}

extension Array {
    /// The first index whose element passes, in an array where those that pass come last.
    func partitioningIndex(_ passes: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if passes(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
