/// Turns what the terminal library gives into keys. Pure, but for what it remembers between two reads: a paste that
/// has not ended, and an escape sequence that has not.
struct KeyDecoder {
    /// One thing read: a character, or the library's number for a key.
    enum Unit: Hashable {
        case scalar(UInt32)
        case code(KeyCode)
    }

    /// What the library's numbers mean.
    enum KeyCode: Hashable {
        case key(Key)
        case pasteBegan
        case pasteEnded
    }

    private var paste: String.UnicodeScalarView?
    private var pasteCount = 0
    private var sequence: [UInt32]?

    /// Whether more must come before the next key is known.
    var isWaiting: Bool { paste != nil || sequence != nil }

    /// The keys in what was read together.
    mutating func decode(_ units: [Unit]) -> [Key] {
        var keys: [Key] = []
        var index = 0
        while index < units.count {
            let next = index + 1 < units.count ? units[index + 1] : nil
            index += take(units[index], next: next, into: &keys)
        }
        return keys
    }

    /// Gives up waiting for the end of a paste or a sequence. The paste is given as far as it came.
    mutating func flush() -> [Key] {
        sequence = nil
        return endPaste()
    }

    private mutating func take(_ unit: Unit, next: Unit?, into keys: inout [Key]) -> Int {
        if paste != nil {
            keys += collect(unit)
            return 1
        }
        if sequence != nil, case .scalar(let value) = unit {
            keys += continueSequence(value)
            return 1
        }
        sequence = nil
        switch unit {
        case .code(.key(let key)): keys.append(key)
        case .code(.pasteBegan): beginPaste()
        case .code(.pasteEnded): break
        case .scalar(0x1B):
            guard let next else {
                keys.append(.escape)
                return 1
            }
            return takeEscape(next, into: &keys)
        case .scalar(let value):
            if let key = Self.key(of: value) { Self.append(key, to: &keys) }
        }
        return 1
    }

    /// Escape with something right behind it is one key, or the beginning of a sequence the library does not know.
    private mutating func takeEscape(_ next: Unit, into keys: inout [Key]) -> Int {
        switch next {
        case .scalar(0x5B), .scalar(0x4F):
            if case .scalar(let value) = next { sequence = [value] }
        case .scalar(0x1B):
            keys.append(.escape)
            return 1
        case .scalar(let value):
            switch Self.key(of: value) {
            case .character(let character): keys.append(.alt(character))
            case .enter: keys.append(.modified(.alt, .enter))
            case .backspace: keys.append(.modified(.alt, .backspace))
            default: keys.append(.escape)
            }
        case .code(.key(let key)):
            if let named = key.named { keys.append(.modified(.alt, named)) } else { keys += [.escape, key] }
        case .code(.pasteBegan):
            keys.append(.escape)
            return 1
        case .code(.pasteEnded):
            keys.append(.escape)
        }
        return 2
    }

    private mutating func continueSequence(_ value: UInt32) -> [Key] {
        var values = sequence ?? []
        values.append(value)
        // Parameters and intermediates come before the byte that ends the sequence.
        if (0x20..<0x40).contains(value), values.count < 32 {
            sequence = values
            return []
        }
        sequence = nil
        switch EscapeSequence(values) {
        case .key(let key): return [key]
        case .pasteBegan: beginPaste()
        case .pasteEnded, .unknown: break
        }
        return []
    }

    private mutating func beginPaste() {
        paste = .init()
        pasteCount = 0
    }

    private mutating func collect(_ unit: Unit) -> [Key] {
        switch unit {
        case .code(.pasteEnded): return endPaste()
        case .code: return []
        case .scalar(let value):
            // The end marker, where the library did not know it.
            if value == 0x7E, let tail = paste?.suffix(5), Array(tail) == ["\u{1B}", "[", "2", "0", "1"] {
                paste?.removeLast(5)
                return endPaste()
            }
            guard let scalar = Unicode.Scalar(value), pasteCount < Key.longestPaste else { return [] }
            paste?.append(scalar)
            pasteCount += 1
            return []
        }
    }

    private mutating func endPaste() -> [Key] {
        guard let collected = paste else { return [] }
        paste = nil
        let text = Clean.text(String(collected))
        return text.isEmpty ? [] : [.paste(text)]
    }

    /// A combining mark that comes by itself belongs to the character before it.
    private static func append(_ key: Key, to keys: inout [Key]) {
        if case .character(let mark) = key, case .character(let base)? = keys.last {
            let joined = String(base) + String(mark)
            if joined.count == 1, let character = Clean.line(joined).first {
                keys[keys.count - 1] = .character(character)
                return
            }
        }
        keys.append(key)
    }

    /// The key for one character read.
    static func key(of value: UInt32) -> Key? {
        switch value {
        case 0: return .ctrl(" ")
        case 8, 127: return .backspace
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 1...26: return Unicode.Scalar(value + 0x60).map { .ctrl(Character($0)) }
        case 28...31: return Unicode.Scalar(value + 0x40).map { .ctrl(Character($0)) }
        default:
            guard let scalar = Unicode.Scalar(value) else { return nil }
            switch ScalarKind(scalar) {
            case .base, .mark: return .character(Character(scalar))
            case .shown(let shown) where shown != "\u{FFFD}": return .character(Character(shown))
            case .shown, .hidden: return nil
            }
        }
    }
}

extension Key {
    /// The named key, when this is one that can have modifiers.
    var named: Named? {
        switch self {
        case .up: .up
        case .down: .down
        case .left: .left
        case .right: .right
        case .home: .home
        case .end: .end
        case .pageUp: .pageUp
        case .pageDown: .pageDown
        case .delete: .delete
        case .insert: .insert
        case .enter: .enter
        case .backspace: .backspace
        default: nil
        }
    }

    /// The key with these modifiers, plain when there are none.
    init(_ named: Named, _ modifiers: Modifiers = []) {
        guard modifiers.isEmpty else {
            self = .modified(modifiers, named)
            return
        }
        switch named {
        case .up: self = .up
        case .down: self = .down
        case .left: self = .left
        case .right: self = .right
        case .home: self = .home
        case .end: self = .end
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        case .delete: self = .delete
        case .insert: self = .insert
        case .enter: self = .enter
        case .backspace: self = .backspace
        }
    }
}
