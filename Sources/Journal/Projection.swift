/// Something derived from the journal's open parts: tables of its own, filled entry by entry.
///
/// A projection is applied inside the transaction that appends, and again at a rebuild; the two must give the
/// same rows byte for byte. So `apply` may use only the entry, its own tables and the façade: no clock, no
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
}
