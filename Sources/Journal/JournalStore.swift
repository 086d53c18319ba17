/// What can be asked of a journal, inside a batch as well as outside.
public protocol JournalReading {
    /// The last entry's place and hash.
    func head() throws -> Head
    /// One entry, or nil.
    func entry(seq: Int) throws -> Entry?
    /// Entries in order from a number on, at most `limit`.
    func entries(from seq: Int, limit: Int) throws -> [Entry]
    /// The entries of a stream in order from a version on; readings are not among them.
    func entries(in stream: StreamID, from version: Int) throws -> [Entry]
    /// The entries of every stream of a kind, in journal order; readings are not among them.
    func entries(ofKind kind: String, from seq: Int) throws -> [Entry]
    /// What an actor's command wrote, in order; empty when it has not been carried out.
    func entries(actor: String, command: String) throws -> [Entry]
    /// The version of a stream; 0 when it does not exist.
    func version(of stream: StreamID) throws -> Int
    /// The sealed part of an entry; nil when it has none or it has been erased.
    func sealed(seq: Int) throws -> [UInt8]?
    /// The sealed parts of several entries; those without are left out.
    func sealed(seqs: [Int]) throws -> [Int: [UInt8]]
    /// The keys that an owner can unwrap, in the order they came; of one kind when given.
    func keys(owner: String, kind: String?) throws -> [StoredKey]
    /// The keys that an entry brought.
    func keys(seq: Int) throws -> [StoredKey]
    /// Rows of a projection.
    func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow]
}

/// What can be written, inside a batch as well as outside.
public protocol JournalWriting: JournalReading {
    /// Appends one command's entries, with their content, keys and projections, or nothing at all.
    ///
    /// - Parameters:
    ///   - entries: at least one; all of one actor, command and session, ordinals 0, 1, 2 …
    ///   - expecting: the version each stream had when the command was decided (0: the stream is new); streams that
    ///     are not named are not checked.
    ///   - signer: signs with the actor's key.
    ///   - now: recorded time in milliseconds UTC.
    /// - Returns: the entries as stored. When the actor has already carried out the command with the same body, the
    ///   entries of that time, and nothing is written.
    /// - Throws: ``JournalError``; `.versionConflict` and `.commandReused` are what a caller answers to.
    @discardableResult
    func append(_ entries: [NewEntry], expecting: [StreamID: Int], signer: any Signer, now: Int) throws -> [Entry]
}

/// A place where a journal is kept: the seam between the program and SQLite or PostgreSQL.
public protocol JournalStore: JournalWriting, Sendable {
    /// Does several commands in one transaction. A command that throws is undone alone; what the body throws
    /// undoes all.
    @discardableResult
    func batch<Value>(_ body: (any JournalWriting) throws -> Value) throws -> Value
    /// Reads several things as they stood at one moment.
    func read<Value>(_ body: (any JournalReading) throws -> Value) throws -> Value
    /// Keeps a draft; one with the same id is replaced.
    func put(_ draft: Draft) throws
    /// A draft, or nil.
    func draft(id: String) throws -> Draft?
    /// An employee's drafts, last changed first.
    func drafts(employee: String) throws -> [Draft]
    /// Deletes a draft; does nothing when there is none.
    func deleteDraft(id: String) throws
    /// Checks the journal; see ``VerificationReport``.
    func verify(
        _ scope: VerificationScope, anchors: [Anchor], directory: any KeyDirectory, signatures: any SignatureVerifier,
        progress: (VerificationProgress) throws -> Void
    ) throws -> VerificationReport
    /// Drops every projection and makes it again from the journal.
    func rebuildProjections() throws
    /// Makes every projection again beside the stored one, compares, and leaves the file as it was.
    func compareProjections() throws -> [ProjectionComparison]
    /// Brings the write-ahead log into the file when nobody is in the way. True when it was done.
    @discardableResult
    func checkpoint() throws -> Bool
    /// Writes a whole copy beside the running base and answers with its head. The path must not exist.
    @discardableResult
    func backup(to path: String) throws -> Head
    /// Closes; every later call throws `.closed`.
    func close() throws
}

/// A projection's table now and as a rebuild makes it.
public struct ProjectionComparison: Sendable, Equatable {
    /// The table.
    public let table: String
    /// Rows in the file; nil when the table was not there.
    public let storedRows: Int?
    /// Rows after a rebuild; nil when no projection makes the table.
    public let rebuiltRows: Int?
    /// True when every row and the table's definition are equal byte for byte.
    public let isEqual: Bool
}
