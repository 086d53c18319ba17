/// The first two bytes of every sealed form: an ASCII letter for the kind, a number for the version.
enum Format: UInt8 {
    /// `E`
    case envelope = 0x45
    /// `F`
    case sealedSeed = 0x46
    /// `L`
    case letter = 0x4c
    /// `P`
    case publicWrap = 0x50
    /// `S`
    case symmetricWrap = 0x53

    private static let version: UInt8 = 1

    var header: Bytes { [rawValue, Self.version] }

    /// Reads the two bytes and refuses another kind or another version.
    func readHeader(_ reader: inout ByteReader) throws(SealingError) {
        guard try reader.byte() == rawValue else { throw .damaged }
        let found = try reader.byte()
        guard found == Self.version else { throw .unknownVersion(found) }
    }
}
