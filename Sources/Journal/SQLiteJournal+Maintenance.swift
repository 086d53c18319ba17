import Foundation
import GRDB
import Glibc

extension SQLiteJournal {
    /// Drops every projection and makes it again from the journal.
    public func rebuildProjections() throws {
        let truth = try Set(Schema.expectedObjects().keys)
        try writing { try ProjectionRunner(db: $0, context: context).rebuild(truth: truth) }
    }

    /// Makes every projection again and compares; the transaction is rolled back, the file stays as it was.
    public func compareProjections() throws -> [ProjectionComparison] {
        let truth = try Set(Schema.expectedObjects().keys)
        return try locked { db in
            var comparisons: [ProjectionComparison] = []
            try db.inTransaction(.immediate) {
                let runner = ProjectionRunner(db: db, context: context)
                let stored = try runner.dump(truth: truth)
                try runner.rebuild(truth: truth)
                comparisons = Self.compare(stored, try runner.dump(truth: truth))
                return .rollback
            }
            return comparisons
        }
    }

    private static func compare(
        _ stored: [String: ProjectionRunner.TableDump], _ rebuilt: [String: ProjectionRunner.TableDump]
    ) -> [ProjectionComparison] {
        Set(stored.keys).union(rebuilt.keys).sorted().map { table in
            ProjectionComparison(
                table: table, storedRows: stored[table]?.rows, rebuiltRows: rebuilt[table]?.rows,
                isEqual: stored[table] == rebuilt[table])
        }
    }

    /// Brings the write-ahead log into the file. False when a reader was in the way.
    @discardableResult
    public func checkpoint() throws -> Bool {
        try locked { try Checkpoint.run($0) }
    }

    /// Writes a whole copy with mode 0600 beside the running base; the journal goes on meanwhile.
    ///
    /// The copy is complete on disk before it gets its name. It is an ordinary base of its own, except that nobody
    /// has written to it.
    @discardableResult
    public func backup(to target: String) throws -> Head {
        guard access(target, F_OK) != 0 else { throw JournalError.alreadyExists }
        let temporary = target + ".ufullstendig"
        try DurableFile.makeEmpty(temporary)
        defer { unlink(temporary) }
        try connected { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
        let head = try Self.finishCopy(temporary, options)
        guard link(temporary, target) == 0 else {
            throw errno == EEXIST ? JournalError.alreadyExists : JournalError.inputOutput(code: Int(errno))
        }
        try DurableFile.syncFolder(Self.folder(of: target))
        return head
    }

    /// VACUUM leaves the copy in another journal mode; a base is always in WAL, also one that is only read.
    private static func finishCopy(_ path: String, _ options: JournalOptions) throws -> Head {
        let copy = try ConnectionSetup.open(path, mode: .create, busyTimeout: options.busyTimeout)
        let head = try JournalError.translating {
            try copy.writeWithoutTransaction { db in
                _ = try Checkpoint.run(db)
                return try JournalRows(db: db).head()
            }
        }
        try copy.close()
        for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
        try DurableFile.sync(path)
        guard let head else { throw JournalError.damaged }
        return head
    }

    /// Closes, after emptying the write-ahead log under the writer lock (unless the options say otherwise).
    public func close() throws {
        // SQLite's own checkpoint at the last close is turned off, so closing itself writes nothing.
        do {
            if !isReadOnly, options.checkpointsOnClose { try locked { _ = try Checkpoint.run($0) } }
        } catch JournalError.busy {
            // Whoever holds the lock will empty the log; closing must not fail for that.
        }
        try disconnect()
    }
}
