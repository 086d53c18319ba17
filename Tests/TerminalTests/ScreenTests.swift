import CNcurses
import Foundation
import Testing

@testable import Terminal

/// One screen at a time: the terminal library has one current terminal.
@Suite("The screen", .serialized)
struct ScreenTests {
    private func screen(term: String = "xterm-256color", locale: String = "C.UTF-8", theme: String = "skumring") throws
        -> Screen
    {
        let files = Screen.Files(output: fopen("/dev/null", "w"), input: fopen("/dev/null", "r"), descriptor: -1)
        return try Screen(
            theme: try #require(ThemeLibrary.builtin(theme)), pipe: WakePipe(),
            environment: ["TERM": term, "LC_ALL": locale], files: files, crashMessage: "")
    }

    /// What a row of the terminal holds, read back from the library.
    private func row(_ row: Int, of screen: Screen) -> String {
        var text = ""
        var column = 0
        while column < screen.size.columns {
            var wide = [wchar_t](repeating: 0, count: 8)
            var cell = cchar_t()
            var attributes = attr_t(0)
            var pair = Int16(0)
            mvwin_wch(screen.window, Int32(row), Int32(column), &cell)
            getcchar(&cell, &wide, &attributes, &pair, nil)
            for value in wide.prefix(while: { $0 != 0 }) {
                Unicode.Scalar(UInt32(bitPattern: value)).map { text.unicodeScalars.append($0) }
            }
            column += max(1, Int(wcwidth(wide[0])))
        }
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    private func attributes(_ column: Int, _ row: Int, of screen: Screen) -> (attributes: attr_t, pair: Int16) {
        var wide = [wchar_t](repeating: 0, count: 8)
        var cell = cchar_t()
        var attributes = attr_t(0)
        var pair = Int16(0)
        mvwin_wch(screen.window, Int32(row), Int32(column), &cell)
        getcchar(&cell, &wide, &attributes, &pair, nil)
        return (attributes & ~attr_t(0xFF00), pair)
    }

    @Test("What is in a frame is in the terminal's cells: letters, borders, wide characters, marks")
    func cells() throws {
        let screen = try screen()
        defer { screen.close() }
        #expect(screen.isUnicode)
        #expect(screen.depth == .many)
        var frame = Frame(size: screen.size)
        frame.put("Blåbær ▌✓ 漢字 e\u{327}\u{301}x", at: .zero)
        frame.line(at: Point(column: 0, row: 1), columns: 5)
        screen.present(frame)
        #expect(row(0, of: screen) == Clean.line("Blåbær ▌✓ 漢字 e\u{327}\u{301}x"))
        #expect(row(1, of: screen) == "─────")
        frame.put("漢", at: Point(column: 1, row: 0))
        frame.put("z", at: Point(column: 11, row: 0))
        screen.present(frame)
        #expect(row(0, of: screen).hasPrefix("B漢bær ▌✓  z字"))
    }

    @Test("Presenting what differs gives the same screen as presenting all of it")
    func differences() throws {
        var random = Seeded(state: 11)
        let texts = ["Sak", "漢字", "👍", "é", "─────", "  ", "undring"]
        var frame = Frame(size: Size(columns: 80, rows: 24))
        var rows: [[String]] = []
        for fresh in [false, true] {
            random.state = 11
            frame = Frame(size: frame.size)
            let screen = try screen()
            defer { screen.close() }
            for _ in 0..<150 {
                for _ in 0..<4 {
                    let place = Point(
                        column: .random(in: 0..<80, using: &random), row: .random(in: 0..<24, using: &random))
                    frame.put(texts.randomElement(using: &random) ?? "", at: place)
                }
                if fresh { screen.repaint() }
                screen.present(frame)
            }
            rows.append((0..<24).map { row($0, of: screen) })
        }
        #expect(rows[0] == rows[1])
        #expect(rows[0].joined(separator: "\n") == frame.plainText)
    }

    @Test("Roles become colour pairs and attributes")
    func styles() throws {
        let screen = try screen()
        defer { screen.close() }
        var frame = Frame(size: screen.size)
        frame.put("a", at: .zero)
        frame.put("b", at: Point(column: 1, row: 0), style: Style(.brudd, bold: true))
        frame.put("c", at: Point(column: 2, row: 0), style: Style(.valgt))
        screen.present(frame)
        let looks = (0..<3).map { attributes($0, 0, of: screen) }
        #expect(Set(looks.map(\.pair)).count == 3)
        #expect(looks.map { $0.attributes & shim_bold() != 0 } == [false, true, false])
    }

    @Test("Without colours the selection is reversed")
    func monochrome() throws {
        let screen = try screen(term: "vt100")
        defer { screen.close() }
        #expect(screen.depth == .none)
        var frame = Frame(size: screen.size)
        frame.put("c", at: .zero, style: Style(.valgt))
        screen.present(frame)
        #expect(attributes(0, 0, of: screen).attributes & shim_reverse() != 0)
    }

    @Test("Where the terminal is not UTF-8 everything is ASCII and keeps its columns")
    func ascii() throws {
        let screen = try screen(locale: "C")
        defer { screen.close() }
        #expect(!screen.isUnicode)
        var frame = Frame(size: screen.size)
        frame.box(Rect(column: 0, row: 0, columns: 8, rows: 3))
        frame.put("Blåbær ▌✓ é 漢x", at: Point(column: 0, row: 3))
        screen.present(frame)
        #expect(row(0, of: screen) == "+------+")
        #expect(row(3, of: screen) == "Blabar >v e ? x")
    }

    @Test("A terminal nobody knows is refused, with a way out")
    func unknown() throws {
        #expect(throws: ScreenProblem.unknownTerminal("finnes-ikke")) { try screen(term: "finnes-ikke") }
        #expect(ScreenProblem.unknownTerminal("x").sentence.contains("TERM=xterm-256color"))
    }

    @Test("A new terminal that this machine has not heard of is spoken to as xterm")
    func relatives() throws {
        let screen = try screen(term: "xterm-som-er-ny")
        defer { screen.close() }
        #expect(screen.depth == .many)
        #expect(Screen.names(for: "linux") == ["linux"])
    }

    @Test("Every form of a key that is taught to the library has its own meaning")
    func forms() {
        #expect(Set(Screen.forms.map(\.text)).count == Screen.forms.count)
        #expect(Screen.forms.contains { $0.text == "\u{1B}[1;5D" && $0.code == .key(.ctrlLeft) })
    }
}
