import CNcurses
import CPlatform
import Foundation
import Glibc

/// The terminal: shows frames and hears keys. The only code that calls ncurses.
///
/// It belongs to one thread, the main one, and there is one at a time. While it is open nothing else may print.
public final class Screen: TerminalDevice {
    /// Whether the terminal takes Unicode; where it does not, borders and letters are shown in ASCII and the caller
    /// says so.
    public let isUnicode: Bool
    /// How many colours the terminal has.
    public var depth: ColorDepth { pairs.depth }

    let window: UnsafeMutablePointer<WINDOW>
    private let handle: OpaquePointer
    let inputDescriptor: Int32
    private let outputDescriptor: Int32
    let pipe: WakePipe
    private let isGuarded: Bool
    private let takesTitle: Bool
    private let glyphs: Glyphs
    private var pairs: ColorPairs
    private var shown: Frame?
    private var buffer: [cchar_t] = []
    private var isOpen = true
    private var mouseOn = false
    var decoder = KeyDecoder()
    var lastSize: Size
    var emptyReads = 0
    var flushed: [Key] = []

    /// Takes the terminal over.
    ///
    /// - Parameters:
    ///   - pipe: what wakes ``listen(timeout:)``; a mailbox's.
    ///   - crashMessage: a constant sentence written when the program crashes, after the terminal is given back.
    public convenience init(
        theme: Theme, pipe: WakePipe, environment: [String: String] = ProcessInfo.processInfo.environment,
        crashMessage: String = ""
    ) throws(ScreenProblem) {
        guard shim_is_tty(0) == 1, shim_is_tty(1) == 1 else { throw .notATerminal }
        let files = Files(output: shim_stdout(), input: shim_stdin(), descriptor: 0, isWholeProcess: true)
        try self.init(theme: theme, pipe: pipe, environment: environment, files: files, crashMessage: crashMessage)
    }

    /// What the terminal is written to and read from.
    struct Files {
        var output: UnsafeMutablePointer<FILE>?
        var input: UnsafeMutablePointer<FILE>?
        var descriptor: Int32
        /// Whether nothing else in the process may print meanwhile.
        var isWholeProcess = false
    }

    /// Opens on any files; those that are no terminal are not guarded.
    init(
        theme: Theme, pipe: WakePipe, environment: [String: String], files: Files, crashMessage: String
    ) throws(ScreenProblem) {
        isUnicode = TerminalLocale.choose(environment: environment)
        isGuarded = platform_guard_prepare(files.descriptor, pipe.writing) == 0
        let name = environment["TERM"] ?? ""
        let opened = Self.names(for: name).lazy.compactMap { newterm($0, files.output, files.input) }.first
        guard let handle = opened, let window = shim_stdscr() else {
            platform_guard_disarm()
            throw .unknownTerminal(name)
        }
        self.handle = handle
        self.window = window
        self.pipe = pipe
        inputDescriptor = files.descriptor
        outputDescriptor = files.output.map { fileno($0) } ?? -1
        glyphs = Glyphs(isUnicode: isUnicode)
        takesTitle = Self.titled.contains { name.hasPrefix($0) }
        pairs = ColorPairs(theme: theme, depth: Self.startColors())
        lastSize = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
        setModes(environment)
        defineKeys()
        paintBackground()
        if isGuarded {
            platform_guard_chain_resize()
            arm(crashMessage)
            if files.isWholeProcess { platform_silence_stderr(1) }
        }
        write(Self.pasteOn)
    }

    deinit { close() }

    /// How large the terminal is now.
    public var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

    /// The theme; a new one is seen at the next frame.
    public var theme: Theme {
        get { pairs.theme }
        set {
            pairs.theme = newValue
            shown = nil
            paintBackground()
        }
    }

    /// Shows a frame: only what differs from the one before is sent, and an unchanged frame costs a comparison.
    public func present(_ frame: Frame) {
        guard isOpen, frame != shown else { return }
        let before = shown?.size == frame.size ? shown : nil
        if before == nil { werase(window) }
        let changes = (0..<min(frame.size.rows, size.rows)).compactMap { row in
            frame.changedColumns(row, since: before).map { (row: row, columns: $0) }
        }
        let moved = before.map { frame.hasMovedRows(changes.map(\.row), since: $0) } ?? false
        if moved { clear(changes.map(\.row)) }
        for change in changes {
            draw(frame, row: change.row, moved ? 0..<frame.size.columns : change.columns)
        }
        if frame.mouse != mouseOn { setMouse(frame.mouse) }
        if let cursor = frame.cursor {
            wmove(window, Int32(cursor.row), Int32(cursor.column))
            if shown?.cursor == nil { curs_set(1) }
        } else if shown == nil || shown?.cursor != nil {
            curs_set(0)
        }
        wrefresh(window)
        if let title = frame.title, title != shown?.title { setTitle(title) }
        shown = frame
    }

    /// Empties rows before they are written anew. Where text moves up or down curses would else have the terminal scroll by
    /// several lines at once (SU, SD), which many emulators do not know.
    private func clear(_ rows: [Int]) {
        for row in rows {
            wmove(window, Int32(row), 0)
            wclrtoeol(window)
        }
        wrefresh(window)
    }

    /// Forgets what is on the terminal, so that the next frame is sent whole. For Ctrl-L and after a stop.
    public func repaint() {
        shown = nil
        clearok(window, true)
    }

    /// Gives the terminal back. Happens by itself when the screen is no longer used, at exit and in a crash.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        leaveModes()
        endwin()
        platform_silence_stderr(0)
        if isGuarded {
            // What the library takes for the shell's mode can be that of an earlier screen.
            platform_guard_restore_mode()
            platform_guard_disarm()
        }
        delscreen(handle)
    }

    /// Gives the terminal back, stops the process, and takes the terminal again when it is continued.
    public func suspend() {
        guard isOpen else { return }
        leaveModes()
        endwin()
        platform_stop_self()
        write(Self.pasteOn)
        repaint()
        wrefresh(window)
    }

    private func leaveModes() {
        if mouseOn { setMouse(false) }
        write(Self.pasteOff)
    }

    private func draw(_ frame: Frame, row: Int, _ columns: Range<Int>) {
        buffer.removeAll(keepingCapacity: true)
        for column in columns where column < size.columns {
            let cell = frame[column, row]
            if cell.width == 0 { continue }
            let look = pairs.look(cell.style)
            var scalars = glyphs.scalars(of: cell)
            if !isUnicode, cell.width == 2 { scalars = [0x3F] }
            let narrow = cell.width == 2 && wcwidth(scalars[0]) == 1
            append(scalars, look)
            if narrow { append([0x20], look) }
        }
        _ = mvwadd_wchnstr(window, Int32(row), Int32(columns.lowerBound), buffer, Int32(buffer.count))
    }

    private func append(_ scalars: [wchar_t], _ look: ColorPairs.Look) {
        var cell = cchar_t()
        _ = shim_cell(&cell, scalars + [0], look.attributes, look.pair)
        buffer.append(cell)
    }

    private func paintBackground() {
        let look = pairs.look(.plain)
        var cell = cchar_t()
        _ = shim_cell(&cell, [0x20, 0], look.attributes, look.pair)
        wbkgrndset(window, &cell)
    }

    private func setMouse(_ on: Bool) {
        mouseOn = on
        mousemask(on ? shim_mouse_mask() : 0, nil)
    }

    private func setTitle(_ title: String) {
        if takesTitle { write("\u{1B}]2;" + TextWidth.prefix(Clean.line(title), columns: 80).text + "\u{7}") }
    }

    /// Writes past the library, right after it has written what it has.
    private func write(_ text: String) {
        guard isGuarded else { return }
        var bytes = Array(text.utf8)
        _ = Glibc.write(outputDescriptor, &bytes, bytes.count)
    }

    /// The names to try: new terminals are often not known on the machine one has logged in to, and speak as xterm.
    static func names(for name: String) -> [String] {
        name != "xterm-256color" && likeXterm.contains { name.hasPrefix($0) } ? [name, "xterm-256color"] : [name]
    }

    private static let likeXterm = ["xterm", "alacritty", "foot", "kitty", "wezterm", "ghostty", "konsole", "vte"]
    private static let pasteOn = "\u{1B}[?2004h"
    private static let pasteOff = "\u{1B}[?2004l"
    private static let titled = ["xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "putty", "vte", "st"]
}
