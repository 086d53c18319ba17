extension Frame {
    /// The text of the frame, one line a row, spaces at the end of rows left out.
    public var plainText: String {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns where self[column, row].width > 0 { line.append(self[column, row].text) }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789")

    /// The frame with its roles, for golden tests: every row of text, and under it a row that has one letter a cell
    /// for role and attributes (left out where all is plain), and at the end the cursor, the title and the letters.
    public var annotated: String {
        var letters: [Style: Character] = [.plain: "."]
        var order: [Style] = []
        var rows: [String] = []
        for (row, text) in plainText.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            rows.append("│" + text)
            let marks = (0..<size.columns).map { column -> Character in
                let style = self[column, row].style
                if let known = letters[style] { return known }
                let letter = Self.letters[order.count % Self.letters.count]
                letters[style] = letter
                order.append(style)
                return letter
            }
            if marks.contains(where: { $0 != "." }) { rows.append("·" + String(marks)) }
        }
        let place = cursor.map { "\($0.column),\($0.row)" } ?? "skjult"
        rows.append("markør: \(place)  tittel: \(title ?? "–")  mus: \(mouse ? "på" : "av")")
        for style in order { rows.append("\(letters[style] ?? "?") = \(style.summary)") }
        return rows.joined(separator: "\n") + "\n"
    }
}

extension Style {
    /// The style in words, for golden tests.
    var summary: String {
        var words = [role.rawValue]
        if let surface { words.append("på \(surface.rawValue)") }
        if bold { words.append("fet") }
        if dim { words.append("svak") }
        if underline { words.append("understreket") }
        if reverse { words.append("omvendt") }
        return words.joined(separator: " ")
    }
}
