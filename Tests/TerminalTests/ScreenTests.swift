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

    /// A screen on a terminal of its own: what is written to `master` is what a person types.
    private func onTerminal(_ body: (_ screen: Screen, _ master: Int32, _ slave: Int32) throws -> Void) throws {
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&master, &slave, nil, nil, &size) == 0)
        // What the screen writes is read away, or the terminal fills up.
        let drain = Thread { [master] in
            var bytes = [UInt8](repeating: 0, count: 4096)
            while read(master, &bytes, bytes.count) > 0 {}
        }
        drain.start()
        let files = Screen.Files(output: fdopen(dup(slave), "w"), input: fdopen(dup(slave), "r"), descriptor: slave)
        let screen = try Screen(
            theme: try #require(ThemeLibrary.builtin("skumring")), pipe: WakePipe(),
            environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"], files: files, crashMessage: "")
        try body(screen, master, slave)
        screen.close()
        fclose(files.output)
        fclose(files.input)
        close(slave)
    }

    /// Types, and hears as many times as it takes to get this many keys.
    private func hear(_ text: String, _ count: Int, _ screen: Screen, _ master: Int32) -> [Key] {
        var bytes = Array(text.utf8)
        _ = write(master, &bytes, bytes.count)
        var keys: [Key] = []
        for _ in 0..<10 where keys.count < count { keys += screen.listen(timeout: .seconds(2)).keys }
        return keys
    }

    @Test("Keys, pastes and letters typed at a real terminal")
    func typing() throws {
        try onTerminal { screen, master, _ in
            #expect(hear("æ", 1, screen, master) == [.character("æ")])
            #expect(hear("\u{1B}[A", 1, screen, master) == [.up])
            #expect(hear("\u{1B}OB", 1, screen, master) == [.down])
            #expect(hear("\u{1B}[1;5C", 1, screen, master) == [.ctrlRight])
            #expect(hear("\u{1B}[Z\u{1B}[15~", 2, screen, master) == [.backtab, .function(5)])
            #expect(hear("\u{1B}[200~en\rto\u{1B}[201~", 1, screen, master) == [.paste("en\nto")])
            #expect(hear("\r\u{3}\u{13}\u{1A}", 4, screen, master) == [.enter, .ctrl("c"), .ctrl("s"), .ctrl("z")])
            #expect(hear("\u{1B}", 1, screen, master) == [.escape])
        }
    }

    @Test("A new size is heard once, a wake is heard as nothing, and the system's requests as signals")
    func signals() throws {
        try onTerminal { screen, master, _ in
            screen.pipe.wake()
            #expect(screen.listen(timeout: nil) == Heard())
            var size = winsize(ws_row: 30, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
            #expect(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
            kill(getpid(), SIGWINCH)
            var keys: [Key] = []
            for _ in 0..<5 where keys.isEmpty { keys += screen.listen(timeout: .seconds(2)).keys }
            #expect(keys == [.resize(Size(columns: 100, rows: 30))])
            #expect(screen.size == Size(columns: 100, rows: 30))
            for (signal, heard) in [(SIGTERM, Heard.Signal.terminate), (SIGHUP, .hangup)] {
                kill(getpid(), signal)
                var signals: [Heard.Signal] = []
                for _ in 0..<5 where signals.isEmpty { signals += screen.listen(timeout: .seconds(2)).signals }
                #expect(signals == [heard])
            }
        }
    }

    @Test("The terminal's mode is given back as it was")
    func givenBack() throws {
        var before = termios()
        var during = termios()
        var after = termios()
        try onTerminal { screen, _, slave in
            tcgetattr(slave, &during)
            screen.present(Frame(size: screen.size))
            screen.close()
            tcgetattr(slave, &after)
        }
        var master: Int32 = -1
        var slave: Int32 = -1
        try #require(openpty(&master, &slave, nil, nil, nil) == 0)
        tcgetattr(slave, &before)
        close(slave)
        close(master)
        #expect(during.c_lflag & UInt32(ICANON | ECHO | ISIG) == 0)
        #expect(after.c_lflag == before.c_lflag)
        #expect(after.c_iflag == before.c_iflag)
        #expect(after.c_oflag == before.c_oflag)
    }
}
