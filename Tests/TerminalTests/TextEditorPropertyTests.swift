import Testing

@testable import Terminal

/// The simplest editor there is: a string and how many graphemes stand before the cursor.
private struct Model {
    var text = ""
    var cursor = 0

    private var before: String { String(text.prefix(cursor)) }

    mutating func replace(_ range: Range<Int>, with new: String) {
        let start = String(text.prefix(range.lowerBound)) + new
        text = Clean.text(start + String(text.dropFirst(range.upperBound)))
        // The cursor follows the grapheme that the last new scalar became part of.
        cursor = min(Clean.text(start).count, text.count)
    }

    mutating func handle(_ key: Key) {
        switch key {
        case .character(let character): replace(cursor..<cursor, with: String(character))
        case .paste(let text): replace(cursor..<cursor, with: text)
        case .enter: replace(cursor..<cursor, with: "\n")
        case .backspace: if cursor > 0 { replace(cursor - 1..<cursor, with: "") }
        case .delete: if cursor < text.count { replace(cursor..<cursor + 1, with: "") }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .modified(.ctrl, .home): cursor = 0
        case .modified(.ctrl, .end): cursor = text.count
        default: break
        }
    }
}

extension TextEditor {
    /// How many graphemes stand before the cursor, line breaks counted.
    fileprivate var flatCursor: Int {
        document.paragraphs[..<cursor.paragraph].reduce(0) { $0 + $1.characters.count + 1 } + cursor.offset
    }
}

@Suite("The text editor against a simple model")
struct TextEditorPropertyTests {
    private static let keys: [Key] = [
        .character("a"), .character("å"), .character(" "), .character("e"), .character("\u{301}"),
        .character("\u{30A}"),
        .character("漢"), .character("👍"), .character("\u{1100}"), .character("\u{1161}"), .character("\u{11A8}"),
        .enter,
        .backspace, .backspace, .delete, .left, .left, .right, .paste("to ord\nog mer"), .paste("\u{301}x\r\ny"),
        .modified(.ctrl, .home), .modified(.ctrl, .end), .character("\u{94D}"), .character("क"), .character("b"),
    ]

    @Test("Text and cursor are the model's, and undo gives the empty text back, redo the full", arguments: 0..<40)
    func matchesModel(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        var editor = TextEditor()
        editor.resize(to: Size(columns: .random(in: 3...20, using: &random), rows: 3))
        var model = Model()
        for step in 0..<150 {
            let key = Self.keys.randomElement(using: &random) ?? .left
            _ = editor.handle(key)
            model.handle(key)
            #expect(Array(editor.text.utf8) == Array(model.text.utf8), "\(seed) \(step) \(key)")
            #expect(editor.flatCursor == model.cursor, "\(seed) \(step) \(key)")
        }
        let full = editor.text
        while !editor.isEmpty {
            let before = editor.text
            _ = editor.handle(.ctrl("z"))
            if editor.text == before { break }
        }
        for _ in 0..<400 { _ = editor.handle(.ctrl("z")) }
        #expect(editor.isEmpty)
        for _ in 0..<400 { _ = editor.handle(.ctrl("y")) }
        #expect(editor.text == full)
    }

    @Test("Lines found again after an edit are the lines found from the start", arguments: 0..<60)
    func incrementalWrap(seed: Int) {
        var random = Seeded(state: UInt64(1000 + seed))
        let columns = Int.random(in: 1...12, using: &random)
        var paragraph = Paragraph()
        paragraph.wrap(at: columns)
        let alphabet: [Character] = ["a", "b", " ", " ", "å", "漢", "c"]
        for _ in 0..<120 {
            let count = paragraph.characters.count
            let start = Int.random(in: 0...count, using: &random)
            let end = min(count, start + .random(in: 0...4, using: &random))
            let new = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? "a"
            }
            paragraph.replace(start..<end, with: new)
            var fresh = Paragraph(paragraph.characters)
            fresh.wrap(at: columns)
            #expect(paragraph.lineStarts(at: columns) == fresh.lineStarts(at: columns))
        }
    }

    @Test("A megabyte is written at its end, in its middle, and read back")
    func large() {
        let line = "Barnet leker med de andre i sandkassen og vil ikke inn til samling. "
        let text = String(repeating: line, count: 16_000)
        var editor = TextEditor(text)
        editor.resize(to: Size(columns: 70, rows: 10))
        for _ in 0..<200 { _ = editor.handle(.character("x")) }
        for _ in 0..<20 { _ = editor.handle(.pageUp) }
        _ = editor.handle(.character("y"))
        _ = editor.handle(.modified(.ctrl, .home))
        _ = editor.handle(.character("z"))
        #expect(editor.text.utf8.count == text.utf8.count + 202)
        #expect(editor.text.hasPrefix("zBarnet") && editor.text.hasSuffix("xxx"))
    }
}
