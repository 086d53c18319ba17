import Testing

@testable import Terminal

@Suite("Frames")
struct FrameTests {
    @Test("Text is cut at the edges of the frame and of the region")
    func clips() {
        var frame = Frame(size: Size(columns: 10, rows: 3))
        frame.put("0123456789abc", at: .zero)
        frame.region(Rect(column: 2, row: 1, columns: 4, rows: 1)) { frame in
            frame.put("abcdefgh", at: Point(column: -1, row: 0))
            frame.put("no", at: Point(column: 0, row: 1))
            frame.placeCursor(Point(column: 1, row: 0))
            frame.placeCursor(Point(column: 9, row: 0))
        }
        #expect(frame.plainText == "0123456789\n  bcde\n")
        #expect(frame.cursor == Point(column: 3, row: 1))
    }

    @Test("A wide character that would be cut is left out, and one that is overwritten by half goes whole")
    func wideCharacters() {
        var frame = Frame(size: Size(columns: 5, rows: 2))
        frame.put("a漢字漢", at: .zero)
        #expect(frame.plainText == "a漢字\n")
        frame.put("x", at: Point(column: 2, row: 0))
        #expect(frame.plainText == "a x字\n")
        frame.put("y", at: Point(column: 3, row: 0))
        #expect(frame.plainText == "a xy\n")
        frame.put("漢", at: Point(column: 4, row: 1))
        #expect(frame.plainText == "a xy\n")
    }

    @Test("A given width is filled, and what is longer ends in an ellipsis")
    func widths() {
        var frame = Frame(size: Size(columns: 12, rows: 3))
        #expect(frame.put("kort", at: .zero, style: Style(.valgt), width: 6) == 6)
        #expect(frame[5, 0].style == Style(.valgt))
        #expect(frame[6, 0].style == .plain)
        frame.put("barnehage", at: Point(column: 0, row: 1), width: 6)
        frame.put("ab漢字", at: Point(column: 0, row: 2), width: 5)
        #expect(frame.plainText == "kort\nbarne…\nab漢…")
        #expect(frame.put("🇳🇴", at: .zero) == 2)
        #expect(frame[0, 0].text == "N")
    }

    @Test("A row says which columns changed, in whole characters")
    func changes() {
        var before = Frame(size: Size(columns: 8, rows: 2))
        before.put("a漢b", at: .zero)
        var after = before
        #expect(after.changedColumns(0, since: before) == nil)
        after.put("x", at: Point(column: 2, row: 0))
        #expect(after.changedColumns(0, since: before) == 1..<3)
        #expect(after.changedColumns(1, since: before) == nil)
        #expect(after != before)
        var half = before
        half.restyle(Rect(column: 2, row: 0, columns: 1, rows: 1)) { $0.on(.valgt) }
        #expect(half.changedColumns(0, since: before) == 1..<3)
    }

    @Test("Text that has moved up or down is known; rows that only changed, or are empty, are not")
    func movedRows() {
        func frame(_ lines: [String]) -> Frame {
            var frame = Frame(size: Size(columns: 12, rows: 4))
            for (row, line) in lines.enumerated() { frame.put(line, at: Point(column: 0, row: row)) }
            return frame
        }
        let before = frame(["en", "to", "", "tre"])
        #expect(frame(["en", "ny", "to", "tre"]).hasMovedRows([1, 2], since: before))
        #expect(!frame(["en", "ny", "x", "tre"]).hasMovedRows([1, 2], since: before))
        #expect(!frame(["en", "", "to", "tre"]).hasMovedRows([1], since: before))
        #expect(!frame(["en", "", "", "tre"]).hasMovedRows([1, 2], since: before))
    }

    @Test("Any drawing leaves a frame whose rows are whole: every wide character has its right half")
    func whole() {
        var random = Seeded(state: 7)
        let texts = ["漢字", "abc", "👍🏽x", "e\u{301}", "\u{7}", "🇳🇴", "…", "한국"]
        var frame = Frame(size: Size(columns: 9, rows: 4))
        for _ in 0..<4000 {
            let place = Point(column: .random(in: -3...10, using: &random), row: .random(in: -1...4, using: &random))
            let rect = Rect(
                column: .random(in: -2...8, using: &random), row: 0, columns: .random(in: 0...7, using: &random),
                rows: 4)
            let width: Int? = Bool.random(using: &random) ? nil : .random(in: 0...6, using: &random)
            let text = texts.randomElement(using: &random) ?? ""
            frame.region(rect) { _ = $0.put(text, at: place, width: width) }
            for row in 0..<4 {
                for column in 0..<9 {
                    let cell = frame[column, row]
                    if cell.width == 2 { #expect(column < 8 && frame[column + 1, row].width == 0) }
                    if cell.width == 0 { #expect(column > 0 && frame[column - 1, row].width == 2) }
                }
            }
        }
    }

    @Test("A box with a title")
    func box() {
        var frame = Frame(size: Size(columns: 24, rows: 4))
        frame.box(Rect(column: 1, row: 0, columns: 22, rows: 4), title: "Loggen kan ikke åpnes ennå")
        expectSnapshot(frame, "ramme")
    }
}
