/// Bytes as lower-case hexadecimal text, for files, prints and logs of public values.
public enum Hex {
    private static let digits = Bytes("0123456789abcdef".utf8)

    /// Two lower-case digits for each byte.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: symbols(bytes), as: UTF8.self)
    }

    /// The bytes of an even number of hexadecimal digits in either case, or `nil`.
    public static func decode(_ text: String) -> Bytes? {
        decode(Bytes(text.utf8)[...])
    }

    /// The bytes of text in exactly the form that `encode` gives, and so many of them where `count` is given; else `nil`.
    public static func decodeExact(_ text: String, count: Int? = nil) -> Bytes? {
        guard count.map({ text.utf8.count == 2 * $0 }) ?? true,
            !text.utf8.contains(where: (UInt8(ascii: "A")...UInt8(ascii: "F")).contains)
        else { return nil }
        return decode(text)
    }

    /// As `encode`, but in an array, which can be wiped.
    static func symbols(_ bytes: some Sequence<UInt8>) -> Bytes {
        var symbols = Bytes()
        symbols.reserveCapacity(bytes.underestimatedCount * 2)
        for byte in bytes {
            symbols.append(digits[Int(byte >> 4)])
            symbols.append(digits[Int(byte & 15)])
        }
        return symbols
    }

    static func decode(_ symbols: ArraySlice<UInt8>) -> Bytes? {
        guard symbols.count.isMultiple(of: 2) else { return nil }
        var bytes = Bytes()
        bytes.reserveCapacity(symbols.count / 2)
        var rest = symbols
        while let first = rest.popFirst(), let second = rest.popFirst() {
            guard let high = value(first), let low = value(second) else {
                Sodium.wipe(&bytes)
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ symbol: UInt8) -> UInt8? {
        switch symbol {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): symbol - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): symbol - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): symbol - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
