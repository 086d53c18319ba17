import CNcurses
import CPlatform
import Glibc

extension Screen {
    /// Waits for a key, a signal or a wake, and gives everything there is.
    public func listen(timeout: Duration?) -> Heard {
        // Keys the library has already read wait inside it, where poll cannot see them.
        var heard = collect()
        if !heard.keys.isEmpty || !heard.signals.isEmpty { return heard }
        let readable = wait(timeout)
        pipe.drain()
        heard = collect()
        if readable, heard.keys.isEmpty, !decoder.isWaiting {
            emptyReads += 1
        } else {
            emptyReads = 0
        }
        // A terminal that is always ready and never has anything is gone.
        if emptyReads > 20 { heard.signals.append(.hangup) }
        return heard
    }

    /// Waits; gives whether the terminal has something to read.
    private func wait(_ timeout: Duration?) -> Bool {
        var descriptors = [
            pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0),
        ]
        var limit = timeout.map { Int32(clamping: $0.milliseconds) } ?? -1
        // A paste or a sequence whose end never comes must not hold the keyboard.
        let isWaiting = decoder.isWaiting
        if isWaiting { limit = limit < 0 ? 500 : min(limit, 500) }
        let ready = poll(&descriptors, 2, limit)
        if ready == 0, isWaiting { flushed = decoder.flush() }
        return ready > 0 && descriptors[0].revents != 0
    }

    /// Everything that can be had without waiting.
    private func collect() -> Heard {
        var heard = Heard(keys: flushed + decoder.decode(readUnits()))
        flushed = []
        let signals = platform_take_signals()
        if signals & Int32(PLATFORM_SIGNAL_SUSPEND) != 0 { heard.signals.append(.suspend) }
        if signals & Int32(PLATFORM_SIGNAL_TERMINATE) != 0 { heard.signals.append(.terminate) }
        if signals & Int32(PLATFORM_SIGNAL_HANGUP) != 0 { heard.signals.append(.hangup) }
        if size != lastSize {
            lastSize = size
            heard.keys.insert(.resize(size), at: 0)
        }
        return heard
    }

    private func readUnits() -> [KeyDecoder.Unit] {
        var units: [KeyDecoder.Unit] = []
        var value = wint_t(0)
        while true {
            let kind = wget_wch(window, &value)
            if kind == OK {
                units.append(.scalar(value))
            } else if kind == shim_key_code_yes() {
                if let code = code(of: Int32(bitPattern: value)) { units.append(.code(code)) }
            } else {
                return units
            }
        }
    }

    private func code(of number: Int32) -> KeyDecoder.KeyCode? {
        if number == KEY_MOUSE { return mouse().map { .key(.mouse($0)) } }
        let own = Int(number - Self.firstOwnCode)
        if Self.forms.indices.contains(own) { return Self.forms[own].code }
        if let known = Self.libraryKeys[number] { return .key(known) }
        let function = Int(number - shim_key_f(0))
        return (1...24).contains(function) ? .key(.function(function)) : nil
    }

    private func mouse() -> MouseEvent? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        let point = Point(column: Int(event.x), row: Int(event.y))
        if shim_mouse_is_wheel_up(event.bstate) != 0 { return MouseEvent(.wheelUp, at: point) }
        if shim_mouse_is_wheel_down(event.bstate) != 0 { return MouseEvent(.wheelDown, at: point) }
        return MouseEvent(.click, at: point)
    }

    private static let libraryKeys: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
        KEY_FIND: .home, KEY_SELECT: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_DC: .delete,
        KEY_IC: .insert, KEY_BACKSPACE: .backspace, KEY_ENTER: .enter, KEY_BTAB: .backtab,
        KEY_SLEFT: .modified(.shift, .left), KEY_SRIGHT: .modified(.shift, .right), KEY_SR: .modified(.shift, .up),
        KEY_SF: .modified(.shift, .down), KEY_SHOME: .modified(.shift, .home), KEY_SEND: .modified(.shift, .end),
        KEY_SDC: .modified(.shift, .delete),
    ]
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a wait never ends before its time.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
