/// Crockford's base32 alphabet in lower case: no i, l, o or u, so that a hand-copied text is hard to misread.
enum Crockford {
    static let symbols = Bytes("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// The value of a typed letter: either case, o for 0, i and l for 1.
    static func value(_ typed: UInt8) -> UInt8? {
        let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(typed) ? typed + 32 : typed
        let read: UInt8
        switch lower {
        case UInt8(ascii: "o"): read = UInt8(ascii: "0")
        case UInt8(ascii: "i"), UInt8(ascii: "l"): read = UInt8(ascii: "1")
        default: read = lower
        }
        return symbols.firstIndex(of: read).map(UInt8.init)
    }

    /// 16 bytes as one number, most significant digit first, in 26 symbols; the first is 0 to 7.
    static func identifier(_ bytes: Bytes) -> String {
        var text = Bytes()
        var buffer: UInt32 = 0
        var bits = 2
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xfff
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(symbols[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
