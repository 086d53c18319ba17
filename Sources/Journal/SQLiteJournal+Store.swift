import Foundation
import GRDB

extension SQLiteJournal {
    /// Reads several things as they stood at one moment.
    public func read<Value>(_ body: (any JournalReading) throws -> Value) throws -> Value {
        try reading { try body(JournalTransaction(db: $0, context: context)) }
    }

    /// Does several commands in one transaction, under the lock from first to last.
    @discardableResult
    public func batch<Value>(_ body: (any JournalWriting) throws -> Value) throws -> Value {
        try writing { try body(JournalTransaction(db: $0, context: context)) }
    }

    /// Appends one command; see ``JournalWriting/append(_:expecting:signer:now:)``.
    @discardableResult
    public func append(
        _ entries: [NewEntry], expecting: [StreamID: Int], signer: any Signer, now: Int
    ) throws -> [Entry] {
        try writing {
            try Appending(db: $0, context: context).append(entries, expecting: expecting, signer: signer, now: now)
        }
    }

    /// The last entry's place and hash.
    public func head() throws -> Head { try read { try $0.head() } }

    /// One entry, or nil.
    public func entry(seq: Int) throws -> Entry? { try read { try $0.entry(seq: seq) } }

    /// Entries in order from a number on, at most `limit`.
    public func entries(from seq: Int, limit: Int) throws -> [Entry] {
        try read { try $0.entries(from: seq, limit: limit) }
    }

    /// The entries of a stream in order from a version on.
    public func entries(in stream: StreamID, from version: Int) throws -> [Entry] {
        try read { try $0.entries(in: stream, from: version) }
    }

    /// The entries of every stream of a kind, in journal order.
    public func entries(ofKind kind: String, from seq: Int) throws -> [Entry] {
        try read { try $0.entries(ofKind: kind, from: seq) }
    }

    /// Steps through the entries of the streams of a kind, one stream after the other, readings not among them, without
    /// holding them all in memory.
    public func forEachEntry(ofKind kind: String, upTo seq: Int, _ body: (Entry) throws -> Void) throws {
        try reading { db in
            try ProjectionDatabase(db: db).forEachEntry(ofKind: kind) { if $0.seq <= seq { try body($0) } }
        }
    }

    /// What an actor's command wrote, in order.
    public func entries(actor: String, command: String) throws -> [Entry] {
        try read { try $0.entries(actor: actor, command: command) }
    }

    /// The version of a stream; 0 when it does not exist.
    public func version(of stream: StreamID) throws -> Int { try read { try $0.version(of: stream) } }

    /// The sealed part of an entry, or nil.
    public func sealed(seq: Int) throws -> [UInt8]? { try read { try $0.sealed(seq: seq) } }

    /// The sealed parts of several entries.
    public func sealed(seqs: [Int]) throws -> [Int: [UInt8]] { try read { try $0.sealed(seqs: seqs) } }

    /// The keys that an owner can unwrap.
    public func keys(owner: String, kind: String?) throws -> [StoredKey] {
        try read { try $0.keys(owner: owner, kind: kind) }
    }

    /// The keys that an entry brought.
    public func keys(seq: Int) throws -> [StoredKey] { try read { try $0.keys(seq: seq) } }

    /// Rows of a projection.
    public func query(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        try read { try $0.query(sql, values) }
    }
}

extension SQLiteJournal {
    /// Keeps a draft; one with the same id is replaced, unless it is another employee's.
    public func put(_ draft: Draft) throws {
        try writing { db in
            try db.execute(
                sql: """
                    INSERT INTO utkast (id, employee, created, changed, sealed) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET changed = excluded.changed, sealed = excluded.sealed
                    WHERE employee = excluded.employee
                    """,
                arguments: [draft.id, draft.employee, draft.created, draft.changed, Data(draft.sealed)])
            guard db.changesCount == 1 else { throw JournalError.constraint(detail: "utkast.employee") }
        }
    }

    /// A draft, or nil.
    public func draft(id: String) throws -> Draft? { try drafts(where: "id = ?", [id]).first }

    /// An employee's drafts, last changed first.
    public func drafts(employee: String) throws -> [Draft] {
        try drafts(where: "employee = ? ORDER BY changed DESC, id", [employee])
    }

    /// Deletes a draft.
    public func deleteDraft(id: String) throws {
        try writing { try $0.execute(sql: "DELETE FROM utkast WHERE id = ?", arguments: [id]) }
    }

    private func drafts(where condition: String, _ arguments: StatementArguments) throws -> [Draft] {
        try reading { db in
            try Row.fetchAll(
                db, sql: "SELECT id, employee, created, changed, sealed FROM utkast WHERE \(condition)",
                arguments: arguments
            ).map { row in
                Draft(
                    id: try row.text(0), employee: try row.text(1), created: try row.integer(2),
                    changed: try row.integer(3), sealed: try row.bytes(4))
            }
        }
    }
}
