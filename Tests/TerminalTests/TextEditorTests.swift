import Testing

@testable import Terminal

@Suite("The text editor")
struct TextEditorTests {
    private func editor(_ text: String, columns: Int = 21, rows: Int = 4) -> TextEditor {
        var editor = TextEditor(text)
        editor.resize(to: Size(columns: columns, rows: rows))
        return editor
    }

    private func press(_ editor: inout TextEditor, _ keys: Key...) {
        for key in keys { _ = editor.handle(key) }
    }

    @Test("Typing, æøå, and accents that come after their letter")
    func typing() {
        var editor = editor("")
        for key in typed("Blåbær\nog ost") { _ = editor.handle(key) }
        #expect(editor.text == "Blåbær\nog ost")
        press(&editor, .character("e"), .character("\u{301}"))
        #expect(editor.text.unicodeScalars.last == "é")
        press(&editor, .backspace)
        #expect(editor.text == "Blåbær\nog ost")
    }

    @Test("Up and down go by wrapped lines and keep the column")
    func visualLines() {
        var editor = editor("en to tre fire fem seks sju åtte\nni", columns: 11)
        press(&editor, .modified(.ctrl, .home), .right, .right, .right, .right, .down)
        #expect(editor.cursor == TextPosition(paragraph: 0, offset: 14))
        press(&editor, .end)
        #expect(editor.cursor.offset == 18)
        press(&editor, .down, .down, .down)
        #expect(editor.cursor == TextPosition(paragraph: 1, offset: 2))
        press(&editor, .up)
        #expect(editor.cursor.paragraph == 0)
        press(&editor, .home)
        #expect(editor.cursor.offset == 28)
    }

    @Test("Words, rest of the line, and deleting over the break")
    func words() {
        var editor = editor("Fast makker, hver dag")
        press(&editor, .ctrlLeft, .ctrlLeft)
        #expect(editor.cursor.offset == 13)
        press(&editor, .ctrl("w"))
        #expect(editor.text == "Fast hver dag")
        press(&editor, .ctrl("k"))
        #expect(editor.text == "Fast ")
        press(&editor, .enter, .character("x"), .home, .backspace)
        #expect(editor.text == "Fast x")
        press(&editor, .modified(.ctrl, .home), .ctrlRight, .delete)
        #expect(editor.text == "Fast ")
    }

    @Test("A line is selected with Ctrl-L and extended with arrows, cut and pasted")
    func selection() {
        var editor = editor("en\nto\ntre")
        press(&editor, .modified(.ctrl, .home), .ctrl("l"))
        #expect(editor.selection == .start..<TextPosition(paragraph: 1, offset: 0))
        press(&editor, .down, .ctrl("x"))
        #expect(editor.text == "tre")
        #expect(editor.clipboard == "en\nto\n")
        press(&editor, .modified(.ctrl, .end), .enter, .ctrl("v"))
        #expect(editor.text == "tre\nen\nto\n")
        press(&editor, .ctrl("a"), .character("y"))
        #expect(editor.text == "y")
        press(&editor, .modified(.shift, .left))
        #expect(editor.selection != nil)
        #expect(editor.handle(.escape) == .handled)
        #expect(editor.handle(.escape) == .cancelled)
    }

    @Test("Undo takes back a word at a time, a paste at once, and redo does it again")
    func undo() {
        var editor = editor("")
        for key in typed("en to") { _ = editor.handle(key) }
        press(&editor, .paste("\nlimt inn"))
        #expect(editor.text == "en to\nlimt inn")
        press(&editor, .ctrl("z"))
        #expect(editor.text == "en to")
        press(&editor, .ctrl("z"))
        #expect(editor.text == "en ")
        press(&editor, .ctrl("y"), .ctrl("y"))
        #expect(editor.text == "en to\nlimt inn")
        press(&editor, .ctrl("z"), .character("!"), .ctrl("y"))
        #expect(editor.text == "en to!")
    }

    @Test("Tab and Ctrl-S are left to the form around it")
    func ignored() {
        var editor = editor("x")
        #expect(editor.handle(.tab) == .ignored)
        #expect(editor.handle(.ctrl("s")) == .ignored)
        #expect(editor.handle(.function(1)) == .ignored)
    }

    @Test("The cursor is always in view, whatever the keys and the size")
    func scrolling() {
        var random = Seeded(state: 3)
        var editor = editor((1...60).map { "Linje \($0) med noen ord" }.joined(separator: "\n"))
        let keys: [Key] = [
            .up, .down, .pageUp, .pageDown, .home, .end, .enter, .modified(.ctrl, .home), .paste("a\nb\nc"),
        ]
        for _ in 0..<400 {
            let size = Size(columns: .random(in: 3...40, using: &random), rows: .random(in: 1...9, using: &random))
            if Int.random(in: 0..<5, using: &random) == 0 { editor.resize(to: size) }
            _ = editor.handle(keys.randomElement(using: &random) ?? .up)
            var frame = Frame(size: Size(columns: 50, rows: 12))
            editor.draw(into: &frame, rect: Rect(size: editor.size), focused: true)
            #expect(frame.cursor != nil)
        }
    }

    @Test("What is drawn: wrapped text, selection, cursor")
    func drawing() {
        var editor = editor(
            "Lekegruppe med tre barn, hver dag. Bilder før overganger hjemme.\nTo", columns: 24, rows: 5)
        press(&editor, .modified(.shift, .up), .modified(.shift, .home))
        var frame = Frame(size: Size(columns: 26, rows: 6))
        editor.draw(into: &frame, rect: Rect(column: 1, row: 0, columns: 24, rows: 5), focused: true)
        expectSnapshot(frame, "tekstfelt")
    }
}
