import Sealing

/// A value of the open part, read strictly: what one reader accepts every reader understands alike.
///
/// Accepted: no white space between tokens, object keys strictly ascending by their UTF-8 bytes (so none twice),
/// integers of 64 bits without fraction, exponent, leading zero or minus zero, valid UTF-8, at most 64 levels.
enum CanonicalJSON: Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// Reads a whole text; nil when it is not canonical.
    init?(_ bytes: [UInt8]) {
        let value = bytes.withUnsafeBufferPointer(Self.parse)
        guard let value else { return nil }
        self = value
    }

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> CanonicalJSON? {
        var reader = CanonicalReader(bytes: bytes)
        guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
        return value
    }

    /// The member of an object, or nil.
    subscript(_ key: String) -> CanonicalJSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var isObject: Bool { if case .object = self { true } else { false } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var elements: [CanonicalJSON]? { if case .array(let elements) = self { elements } else { nil } }
    var number: Int? { if case .integer(let number) = self { number } else { nil } }

    /// The bytes of a hex string of a given length.
    func bytes(_ count: Int) -> [UInt8]? { text.flatMap { Hex.decodeExact($0, count: count) } }
}

private struct CanonicalReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
        position += count
        return true
    }

    mutating func value(depth: Int) -> CanonicalJSON? {
        guard depth < 64 else { return nil }
        switch current {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map(CanonicalJSON.string)
        case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return integer()
        }
    }

    private mutating func object(depth: Int) -> CanonicalJSON? {
        position += 1
        var members: [String: CanonicalJSON] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        var last: String?
        while true {
            guard let key = string(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
            if let last, !last.utf8.lexicographicallyPrecedes(key.utf8) { return nil }
            // Keys that differ in bytes can still be equal as Swift strings; neither may hide the other.
            guard members.updateValue(value, forKey: key) == nil else { return nil }
            last = key
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func array(depth: Int) -> CanonicalJSON? {
        position += 1
        var elements: [CanonicalJSON] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func integer() -> CanonicalJSON? {
        let start = position
        _ = take(UInt8(ascii: "-"))
        let digits = position
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        guard position > digits else { return nil }
        if bytes[digits] == UInt8(ascii: "0"), position > digits + 1 || digits > start { return nil }
        return Int(String(decoding: bytes[start..<position], as: UTF8.self)).map(CanonicalJSON.integer)
    }

    private mutating func string() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = position
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
            position += 1
        }
        if take(UInt8(ascii: "\"")) {
            return String(validating: bytes[start..<(position - 1)], as: UTF8.self)
        }
        return escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) -> String? {
        var content = Array(bytes[start..<position])
        while let byte = current, byte >= 0x20 {
            position += 1
            if byte == UInt8(ascii: "\"") { return String(validating: content, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") {
                content.append(byte)
            } else if let scalar = escape() {
                content.append(contentsOf: String(Character(scalar)).utf8)
            } else {
                return nil
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard let letter = current else { return nil }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return unicodeEscape()
        default: return nil
        }
    }

    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let first = fourDigits() else { return nil }
        guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
        guard take("\\u"), let second = fourDigits(), 0xDC00..<0xE000 ~= second else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func fourDigits() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
        guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        position += 4
        return UInt32(digits, radix: 16)
    }
}
