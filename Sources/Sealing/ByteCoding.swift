extension FixedWidthInteger {
    /// The number's bytes, most significant first.
    var bigEndianBytes: Bytes {
        withUnsafeBytes(of: bigEndian) { Bytes($0) }
    }
}

extension Bytes {
    /// Appends a number, most significant byte first.
    mutating func append(bigEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }
}

/// Reads a sealed form from its first byte to its last.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: Bytes) {
        rest = bytes[...]
    }

    var remaining: Int { rest.count }

    mutating func take(_ count: Int) throws(SealingError) -> Bytes {
        guard rest.count >= count else { throw .damaged }
        defer { rest = rest.dropFirst(count) }
        return Bytes(rest.prefix(count))
    }

    mutating func byte() throws(SealingError) -> UInt8 {
        try take(1)[0]
    }

    mutating func uint32() throws(SealingError) -> UInt32 {
        try take(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func all() -> Bytes {
        defer { rest = [] }
        return Bytes(rest)
    }
}
