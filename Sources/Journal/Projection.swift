/// Something derived from the journal's open parts: tables of its own, brought along with every command.
///
/// A projection is applied inside the transaction that appends, and made again at a rebuild; the two must give the
/// same rows byte for byte. So it may use only the entries, its own tables and the façade: no clock, no
/// randomness, and no sealed content.
public protocol Projection: Sendable {
    /// A stable name.
    var name: String { get }
    /// Raised whenever `apply` gives other rows than before; the tables are then rebuilt at opening.
    var version: Int { get }
    /// `CREATE TABLE` and `CREATE INDEX` statements (no views, no triggers). Names must not collide with others.
    var schema: [String] { get }
    /// Brings the tables from the entry before to this one.
    func apply(_ entry: Entry, in db: ProjectionDatabase) throws
    /// Brings the tables from before a command to after it. The entries are all in the journal; they come in order.
    func apply(command entries: [Entry], in db: ProjectionDatabase) throws
    /// Fills the empty tables from the whole journal, with the same rows as every command in turn would give.
    func rebuild(in db: ProjectionDatabase) throws
}

extension Projection {
    /// One entry after another.
    public func apply(command entries: [Entry], in db: ProjectionDatabase) throws {
        for entry in entries { try apply(entry, in: db) }
    }

    /// Every entry in turn.
    public func rebuild(in db: ProjectionDatabase) throws {
        try db.forEachEntry { try apply($0, in: db) }
    }
}

/// The journal's own projection: the version and last entry of every stream, readings not counted.
public struct StreamProjection: Projection {
    /// `stroem`.
    public let name = "stroem"
    /// 1.
    public let version = 1
    /// One table, `stroem`.
    public let schema = [
        """
        CREATE TABLE stroem (
            stream_kind TEXT NOT NULL,
            stream TEXT NOT NULL,
            version INTEGER NOT NULL,
            last_seq INTEGER NOT NULL,
            PRIMARY KEY (stream_kind, stream)
        ) STRICT, WITHOUT ROWID
        """
    ]

    /// Makes the projection.
    public init() {}

    /// Moves the stream of the entry.
    public func apply(_ entry: Entry, in db: ProjectionDatabase) throws {
        guard let version = entry.streamVersion else { return }
        try db.execute(
            """
            INSERT INTO stroem (stream_kind, stream, version, last_seq) VALUES (?, ?, ?, ?)
            ON CONFLICT (stream_kind, stream) DO UPDATE SET version = excluded.version, last_seq = excluded.last_seq
            """,
            [.text(entry.stream.kind), .text(entry.stream.name), .integer(version), .integer(entry.seq)])
    }

    /// The last of each stream, straight from the journal's own index.
    public func rebuild(in db: ProjectionDatabase) throws {
        try db.execute(
            """
            INSERT INTO stroem (stream_kind, stream, version, last_seq)
            SELECT stream_kind, stream, max(stream_version), max(seq) FROM journal
            WHERE stream_version IS NOT NULL GROUP BY stream_kind, stream
            """)
    }
}
