/// The text form of a host secret, for a file outside the base and its backups.
///
/// `"stafett-vert-1 "`, 64 hexadecimal digits, a dash, 8 digits of checksum, a line feed. Made and read without a
/// `String`, so that nothing of it is left behind.
public enum HostSecret {
    private static let tag = Bytes("stafett-vert-1 ".utf8)
    private static let digits = 64
    private static let checksumCount = 4

    /// The bytes to write to the file. Wipe them with `Sodium.wipe` when they are written.
    public static func encode(_ secret: Secret) throws(SealingError) -> Bytes {
        var bytes = Bytes()
        try secret.withPointer { bytes = Bytes(UnsafeBufferPointer(start: $0, count: 32)) }
        defer { Sodium.wipe(&bytes) }
        var symbols = Hex.symbols(bytes)
        defer { Sodium.wipe(&symbols) }
        let check = Hex.symbols(checksum(bytes))
        var file = Bytes()
        file.reserveCapacity(tag.count + digits + check.count + 2)
        file += tag
        file += symbols
        file.append(UInt8(ascii: "-"))
        file += check
        file.append(UInt8(ascii: "\n"))
        return file
    }

    /// Reads the bytes of the file, wipes them, and keeps the secret in the arena. White space at the end does not
    /// matter. Throws `.damaged`.
    public static func read(wiping file: inout Bytes, in arena: KeyArena) throws(SealingError) -> Secret {
        defer { Sodium.wipe(&file) }
        let end = (file.lastIndex { $0 > UInt8(ascii: " ") } ?? -1) + 1
        let dash = tag.count + digits
        guard end == dash + 1 + checksumCount * 2, file.starts(with: tag), file[dash] == UInt8(ascii: "-"),
            var bytes = Hex.decode(file[tag.count..<dash])
        else { throw .damaged }
        defer { Sodium.wipe(&bytes) }
        guard Hex.decode(file[(dash + 1)..<end]) == checksum(bytes) else { throw .damaged }
        return try Secret(in: arena) { $0.update(from: bytes, count: 32) }
    }

    private static func checksum(_ bytes: Bytes) -> Bytes {
        Bytes(Hash.sha256(tag, bytes).prefix(checksumCount))
    }
}
