/// One entry of the journal, exactly as its row stands in the table `journal`.
///
/// All times are milliseconds since 1970-01-01 UTC. The byte layout of the columns is in `docs/journalformat.md`.
public struct Entry: Sendable, Equatable, Identifiable {
    /// Position in the journal, from 1 (genesis), without gaps.
    public var seq: Int
    /// Which life of the base the entry belongs to; a restore begins a new one.
    public var incarnation: Int
    /// Unique id, chosen by the writer.
    public var id: String
    /// The command the entry came from; unique together with `actor` and `ordinal`.
    public var command: String
    /// Position within its command, from 0.
    public var ordinal: Int
    /// When the entry was recorded, in milliseconds UTC.
    public var recordedAt: Int
    /// The employee who wrote it.
    public var actor: String
    /// The Ed25519 public key that signed it, 32 bytes.
    public var actorKey: [UInt8]
    /// The session it was written in.
    public var session: String
    /// The stream it belongs to.
    public var stream: StreamID
    /// Position in the stream, from 1; nil for a reading, which raises no version.
    public var streamVersion: Int?
    /// Stable code of the event kind.
    public var type: String
    /// Version of the event kind's open and sealed shape.
    public var typeVersion: Int
    /// The room its sealed part belongs to, if any.
    public var room: String?
    /// The epoch of the room's key, if any.
    public var epoch: Int?
    /// The open part: canonical JSON, as stored.
    public var open: [UInt8]
    /// SHA-256 of the sealed part, 32 bytes; nil when there is none.
    public var sealedDigest: [UInt8]?
    /// The hash of the entry before it; zeros for genesis.
    public var prevHash: [UInt8]
    /// SHA-256 over the layout of every column above.
    public var hash: [UInt8]
    /// Ed25519 over the signature tag and `hash`, 64 bytes.
    public var signature: [UInt8]
}

/// A stream: a kind and a name within it, such as a case, the directory, a meeting.
public struct StreamID: Sendable, Hashable {
    /// The kind of stream, a stable code.
    public let kind: String
    /// The name of the stream within its kind.
    public let name: String

    /// Makes a stream id; neither part may be empty when it is written.
    public init(kind: String, name: String) {
        self.kind = kind
        self.name = name
    }
}
