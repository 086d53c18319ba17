import CNcurses
import CPlatform
import Foundation

extension Screen {
    /// Every key comes at once and as it is; nothing is echoed; a lone Escape is known after 25 ms.
    func setModes(_ environment: [String: String]) {
        raw()
        noecho()
        nonl()
        keypad(window, true)
        nodelay(window, true)
        intrflush(window, false)
        scrollok(window, false)
        // Not every terminal fills with the background where characters are taken out of a line.
        idcok(window, false)
        if (environment["ESCDELAY"] ?? "").isEmpty { set_escdelay(25) }
        mousemask(0, nil)
        mouseinterval(0)
    }

    /// Starts colours and gives how many there are.
    static func startColors() -> ColorDepth {
        guard has_colors() else { return .none }
        start_color()
        use_default_colors()
        return ColorDepth(colors: Int(shim_colors()))
    }

    /// From here a crash gives the terminal back by writing constant bytes.
    func arm(_ crashMessage: String) {
        var reset = "\u{1B}[?2004l"
        for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] { reset += Self.capability(name) }
        let message = crashMessage.isEmpty ? "" : "\r\n" + crashMessage + "\r\n"
        platform_guard_arm(reset, reset.utf8.count, message, message.utf8.count)
    }

    /// A terminfo string without the pauses old terminals needed.
    private static func capability(_ name: String) -> String {
        guard let value = shim_capability(name) else { return "" }
        return String(cString: value).replacing(/\$<[^>]*>/, with: "")
    }

    /// Teaches the library the forms of keys it does not know from the terminal's description.
    func defineKeys() {
        for (offset, form) in Self.forms.enumerated() { define_key(form.text, Self.firstOwnCode + Int32(offset)) }
    }

    /// Numbers above all of the library's own.
    static let firstOwnCode: Int32 = 0o2000

    /// Escape sequences and what they mean, in the order of their numbers.
    static let forms: [(text: String, code: KeyDecoder.KeyCode)] = {
        var forms: [(String, KeyDecoder.KeyCode)] = [
            ("\u{1B}[200~", .pasteBegan), ("\u{1B}[201~", .pasteEnded), ("\u{1B}[Z", .key(.backtab)),
        ]
        let letters: [(String, Key.Named)] = [
            ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
        ]
        let numbers: [(String, Key.Named)] = [("2", .insert), ("3", .delete), ("5", .pageUp), ("6", .pageDown)]
        for (letter, named) in letters { forms.append(("\u{1B}[" + letter, .key(Key(named)))) }
        for number in 2...8 {
            let modifiers = Key.Modifiers(number: number)
            for (letter, named) in letters {
                forms.append(("\u{1B}[1;\(number)\(letter)", .key(Key(named, modifiers))))
            }
            for (digit, named) in numbers {
                forms.append(("\u{1B}[\(digit);\(number)~", .key(Key(named, modifiers))))
            }
        }
        return forms
    }()
}
