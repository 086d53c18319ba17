import GRDB
import Glibc
import Synchronization

/// A journal in one local SQLite file.
///
/// Owns one serial connection; calls from several threads wait for each other. Many processes and accounts may have
/// the same file open. Slow work (a whole verification, a backup) belongs on an instance of its own.
public final class SQLiteJournal: JournalStore {
    /// The file.
    public let path: String
    /// The base id from genesis, 16 bytes.
    public let baseID: [UInt8]
    /// The base's name: the hash of genesis, 32 bytes.
    public let name: [UInt8]
    /// True when nothing can be written through this instance.
    public let isReadOnly: Bool

    let queue: DatabaseQueue
    let lock: WriterLock?
    let context: JournalContext
    let options: JournalOptions
    private let isClosed = Mutex(false)

    init(
        path: String, name: [UInt8], queue: DatabaseQueue, lock: WriterLock?, context: JournalContext,
        options: JournalOptions
    ) {
        self.path = path
        self.name = name
        self.baseID = context.base
        self.isReadOnly = lock == nil
        self.queue = queue
        self.lock = lock
        self.context = context
        self.options = options
    }

    /// Reads on the connection, in one deferred transaction: everything is seen as of one moment.
    func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try connected { db in
            // Not `db.readOnly`: its pragma makes SQLite prepare every cached statement again, which costs more than the reading.
            try Self.transaction(db, .deferred) { try body(db) }
        }
    }

    /// Writes in one transaction under the writer lock, and empties the write-ahead log when it has grown.
    func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try locked { db in
            let value = try Self.transaction(db, .immediate) { try body(db) }
            if walSize() > options.checkpointThreshold { _ = try? Checkpoint.run(db) }
            return value
        }
    }

    /// Runs work on the connection while holding the writer lock, outside any transaction.
    func locked<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard let lock else { throw JournalError.readOnly }
        return try connected { db in try lock.withLock { try body(db) } }
    }

    /// Runs work on the connection, outside any transaction.
    func connected<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try JournalError.translating {
            try queue.writeWithoutTransaction { db in
                // GRDB does not survive a statement on a closed connection, so it is asked here, in its turn.
                guard !isClosed.withLock({ $0 }) else { throw JournalError.closed }
                return try body(db)
            }
        }
    }

    /// Closes the connection in its turn.
    func disconnect() throws {
        try JournalError.translating {
            queue.writeWithoutTransaction { _ in isClosed.withLock { $0 = true } }
            try queue.close()
        }
    }

    private static func transaction<Value>(
        _ db: Database, _ kind: Database.TransactionKind, _ body: () throws -> Value
    ) throws -> Value {
        var value: Value?
        try db.inTransaction(kind) {
            value = try body()
            return .commit
        }
        return value!
    }

    /// The size of the write-ahead log in bytes. `stat` opens nothing.
    func walSize() -> Int {
        var info = stat()
        return stat(path + "-wal", &info) == 0 ? Int(info.st_size) : 0
    }
}

/// Choices for a journal that is opened or made.
public struct JournalOptions: Sendable {
    /// Projections to maintain.
    public var projections: [any Projection]
    /// How the kind of file system is found out.
    public var fileSystem: FileSystemProbe
    /// How long to wait for others, in milliseconds.
    public var busyTimeout: Int
    /// The size of the write-ahead log, in bytes, above which a write empties it.
    public var checkpointThreshold: Int
    /// Whether closing empties the write-ahead log.
    public var checkpointsOnClose: Bool

    /// Makes options; the defaults are those of the program.
    public init(
        projections: [any Projection] = [StreamProjection()], fileSystem: FileSystemProbe = .system,
        busyTimeout: Int = 10_000, checkpointThreshold: Int = 4 << 20, checkpointsOnClose: Bool = true
    ) {
        self.projections = projections
        self.fileSystem = fileSystem
        self.busyTimeout = busyTimeout
        self.checkpointThreshold = checkpointThreshold
        self.checkpointsOnClose = checkpointsOnClose
    }
}
