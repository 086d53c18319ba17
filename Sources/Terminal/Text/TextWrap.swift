/// Breaks lines between words.
public enum TextWrap {
    /// `text` in lines of at most `width` columns: broken at spaces, inside a word only when the word is longer than a
    /// line. Line breaks in the text are kept; spaces at a break are left out. `indent` columns are put before every
    /// line but the first of a paragraph. Stops after `limit` lines, without reading what comes after them.
    public static func lines(_ text: String, width: Int, indent: Int = 0, limit: Int = .max) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while lines.count < limit {
            let end = rest.firstIndex(of: "\n")
            lines += paragraph(rest[..<(end ?? rest.endIndex)], width: max(1, width), indent: indent, limit: limit)
            guard let end else { break }
            rest = rest[rest.index(after: end)...]
        }
        return Array(lines.prefix(limit))
    }

    private static func paragraph(_ text: Substring, width room: Int, indent: Int, limit: Int) -> [String] {
        let hanging = String(repeating: " ", count: max(0, min(indent, room - 1)))
        var lines: [String] = []
        var line = ""
        var used = 0
        // No line holds more words than columns.
        let (most, overflows) = limit.multipliedReportingOverflow(by: room)
        for word in text.split(separator: " ", maxSplits: overflows ? .max : most) {
            if lines.count >= limit { break }
            let length = TextWidth.columns(of: word)
            if !line.isEmpty, used + 1 + length > room {
                lines.append(line)
                line = hanging
                used = hanging.count
            } else if used > hanging.count || (lines.isEmpty && used > 0) {
                line += " "
                used += 1
            }
            if used + length <= room {
                line += word
                used += length
            } else {
                fill(word, into: &lines, line: &line, used: &used, room: room, hanging: hanging)
            }
        }
        return lines + [line]
    }

    /// A word longer than a line, cut where the lines end.
    private static func fill(
        _ word: Substring, into lines: inout [String], line: inout String, used: inout Int, room: Int, hanging: String
    ) {
        for character in word {
            let width = TextWidth.columns(of: character)
            if used + width > room, used > hanging.count || lines.isEmpty && used > 0 {
                lines.append(line)
                line = hanging
                used = hanging.count
            }
            line.append(character)
            used += width
        }
    }
}
