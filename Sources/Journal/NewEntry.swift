/// An entry on its way into the journal: all that the writer decides.
///
/// The journal itself adds `seq`, `incarnation`, `streamVersion`, `recordedAt`, the hashes and the signature.
public struct NewEntry: Sendable, Equatable {
    /// Unique id.
    public var id: String
    /// The command; every entry of one append has the same.
    public var command: String
    /// Position within the command: 0, 1, 2 …
    public var ordinal: Int
    /// The employee who writes; the same for every entry of one append.
    public var actor: String
    /// The session.
    public var session: String
    /// The stream.
    public var stream: StreamID
    /// True for a reading: the entry gets no stream version and moves no stream.
    public var isReading: Bool
    /// Stable code of the event kind.
    public var type: String
    /// Version of the event kind's shape, from 1.
    public var typeVersion: Int
    /// The room of the sealed part.
    public var room: String?
    /// The epoch of the room's key.
    public var epoch: Int?
    /// The open part: canonical JSON (an object; keys ascending by UTF-8 bytes, integers only, no white space).
    public var open: [UInt8]
    /// The sealed part, opaque here.
    public var sealed: [UInt8]?
    /// Wrapped keys and sealed seeds that come with the entry. `open` names each digest under `"noekler"`.
    public var keys: [NewKey]

    /// Makes an entry; optional parts default to absent.
    public init(
        id: String, command: String, ordinal: Int, actor: String, session: String, stream: StreamID,
        isReading: Bool = false, type: String, typeVersion: Int = 1, room: String? = nil, epoch: Int? = nil,
        open: [UInt8], sealed: [UInt8]? = nil, keys: [NewKey] = []
    ) {
        self.id = id
        self.command = command
        self.ordinal = ordinal
        self.actor = actor
        self.session = session
        self.stream = stream
        self.isReading = isReading
        self.type = type
        self.typeVersion = typeVersion
        self.room = room
        self.epoch = epoch
        self.open = open
        self.sealed = sealed
        self.keys = keys
    }
}

/// A wrapped key or sealed seed on its way in, and the digest its entry must name.
public struct NewKey: Sendable, Equatable {
    /// Unique id of the row.
    public var id: String
    /// What it is, a stable code.
    public var kind: String
    /// Who can unwrap it.
    public var owner: String
    /// The wrapped bytes, opaque here.
    public var wrapped: [UInt8]

    /// Makes a key row.
    public init(id: String, kind: String, owner: String, wrapped: [UInt8]) {
        self.id = id
        self.kind = kind
        self.owner = owner
        self.wrapped = wrapped
    }

    /// SHA-256 over a tag, `id`, `kind`, `owner` and `wrapped`; goes as lower-case hex into `open` under `"noekler"`.
    public var digest: [UInt8] {
        EntryLayout.keyDigest(
            id: Array(id.utf8), kind: Array(kind.utf8), owner: Array(owner.utf8), wrapped: wrapped)
    }
}

/// A row of the table `nokkel`.
public struct StoredKey: Sendable, Equatable {
    /// Unique id of the row.
    public let id: String
    /// The entry that brought it.
    public let seq: Int
    /// What it is.
    public let kind: String
    /// Who can unwrap it.
    public let owner: String
    /// The digest that the entry names.
    public let digest: [UInt8]
    /// The wrapped bytes.
    public let wrapped: [UInt8]
}
