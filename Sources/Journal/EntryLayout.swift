import Sealing

/// The bytes that are hashed and signed, as `docs/journalformat.md` lays them out.
///
/// A value is one type byte and its content: `00` NULL; `01` and 8 bytes big-endian; `02` (text) or `03` (blob),
/// 8 bytes big-endian length, bytes.
public enum EntryLayout {
    static let entryTag = Array("stafett/post/1".utf8)
    static let signatureTag = Array("stafett/signatur/1".utf8)
    static let keyTag = Array("stafett/nokkelrad/1".utf8)
    static let registrationTag = Array("stafett/noekkel/1".utf8)

    /// The columns that are hashed, in order; `hash` and `signature` follow them in the table.
    static let hashedColumns = [
        "seq", "incarnation", "id", "command", "ordinal", "recorded_at", "actor", "actor_key", "session",
        "stream_kind", "stream", "stream_version", "type", "type_version", "room", "epoch", "open",
        "sealed_digest", "prev_hash",
    ]

    /// The bytes whose SHA-256 is the entry's hash. `base` is the 16-byte id from genesis.
    public static func bytes(of entry: Entry, base: [UInt8]) -> [UInt8] {
        var out = LayoutBuffer(tag: entryTag, base: base)
        out.add(entry.seq)
        out.add(entry.incarnation)
        out.add(entry.id)
        out.add(entry.command)
        out.add(entry.ordinal)
        out.add(entry.recordedAt)
        out.add(entry.actor)
        out.add(blob: entry.actorKey)
        out.add(entry.session)
        out.add(entry.stream.kind)
        out.add(entry.stream.name)
        out.add(entry.streamVersion)
        out.add(entry.type)
        out.add(entry.typeVersion)
        out.add(entry.room)
        out.add(entry.epoch)
        out.add(text: entry.open)
        out.add(blob: entry.sealedDigest)
        out.add(blob: entry.prevHash)
        return out.bytes
    }

    /// The hash of an entry in a base, 32 bytes.
    public static func hash(of entry: Entry, base: [UInt8]) -> [UInt8] {
        Hash.sha256(bytes(of: entry, base: base))
    }

    /// The bytes that the author signs: the tag and the 32-byte hash.
    public static func signedBytes(hash: [UInt8]) -> [UInt8] {
        signatureTag + hash
    }

    /// The bytes signed by a one-time key, or by the old key, when an employee takes a new pair into use.
    public static func registrationBytes(
        base: [UInt8], employee: String, signing: [UInt8], sealing: [UInt8]
    ) -> [UInt8] {
        registrationTag + base + Array(employee.utf8) + signing + sealing
    }

    static func keyDigest(id: [UInt8], kind: [UInt8], owner: [UInt8], wrapped: [UInt8]) -> [UInt8] {
        var out = LayoutBuffer(tag: keyTag, base: [])
        out.add(text: id)
        out.add(text: kind)
        out.add(text: owner)
        out.add(blob: wrapped)
        return Hash.sha256(out.bytes)
    }
}

/// Builds the layout value by value.
struct LayoutBuffer {
    private(set) var bytes: [UInt8]

    init(tag: [UInt8], base: [UInt8]) {
        bytes = []
        bytes.reserveCapacity(1024)
        bytes += tag
        bytes += base
    }

    /// Starts over and keeps the memory: a verifier reuses one buffer for every entry.
    mutating func reset(tag: [UInt8], base: [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes += tag
        bytes += base
    }

    mutating func addNull() { bytes.append(0) }

    mutating func add(_ value: Int?) {
        guard let value else { return addNull() }
        bytes.append(1)
        addWord(UInt64(bitPattern: Int64(value)))
    }

    mutating func add(_ value: String?) {
        guard var value else { return addNull() }
        value.withUTF8 { add(type: 2, $0) }
    }

    mutating func add(text: [UInt8]) { text.withUnsafeBufferPointer { add(type: 2, $0) } }

    mutating func add(blob: [UInt8]?) {
        guard let blob else { return addNull() }
        blob.withUnsafeBufferPointer { add(type: 3, $0) }
    }

    mutating func add(type: UInt8, _ content: UnsafeBufferPointer<UInt8>) {
        bytes.append(type)
        addWord(UInt64(content.count))
        bytes.append(contentsOf: content)
    }

    private mutating func addWord(_ word: UInt64) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }
}
