import Foundation
import GRDB
import GRDBSQLite

/// The reading side of the truth tables, on one connection, within one call.
struct JournalRows {
    let db: Database

    /// Steps through a SELECT whose first columns are an entry's. The statement is reset however it ends.
    func forEach(_ sql: String, _ arguments: StatementArguments, cached: Bool = true, _ body: (EntryRow) throws -> Void)
        throws
    {
        let statement = cached ? try db.cachedStatement(sql: sql) : try db.makeStatement(sql: sql)
        try statement.setArguments(arguments)
        let handle = statement.sqliteStatement
        sqlite3_reset(handle)
        defer { sqlite3_reset(handle) }
        let row = EntryRow(statement: handle)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            case let code:
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
            }
        }
    }

    func entries(where condition: String, _ arguments: StatementArguments) throws -> [Entry] {
        var entries: [Entry] = []
        try forEach("SELECT \(EntryRow.columnList) FROM journal j WHERE \(condition)", arguments) {
            entries.append(try $0.entry())
        }
        return entries
    }

    func entry(seq: Int) throws -> Entry? {
        try entries(where: "j.seq = ?", [seq]).first
    }

    func entries(from seq: Int, limit: Int) throws -> [Entry] {
        try entries(where: "j.seq >= ? ORDER BY j.seq LIMIT ?", [seq, limit])
    }

    func entries(in stream: StreamID, from version: Int) throws -> [Entry] {
        try entries(
            where: "j.stream_kind = ? AND j.stream = ? AND j.stream_version >= ? ORDER BY j.stream_version",
            [stream.kind, stream.name, version])
    }

    func entries(ofKind kind: String, from seq: Int) throws -> [Entry] {
        try entries(
            where: "j.stream_kind = ? AND j.stream_version IS NOT NULL AND j.seq >= ? ORDER BY j.seq", [kind, seq])
    }

    func entries(actor: String, command: String) throws -> [Entry] {
        try entries(where: "j.actor = ? AND j.command = ? ORDER BY j.ordinal", [actor, command])
    }

    func version(of stream: StreamID) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: "SELECT max(stream_version) FROM journal WHERE stream_kind = ? AND stream = ?"),
            arguments: [stream.kind, stream.name]) ?? 0
    }

    func sealed(seq: Int) throws -> [UInt8]? {
        try Data.fetchOne(
            db.cachedStatement(sql: "SELECT sealed FROM innhold WHERE seq = ?"), arguments: [seq]
        ).map(Array.init)
    }

    func sealed(seqs: [Int]) throws -> [Int: [UInt8]] {
        var answer: [Int: [UInt8]] = [:]
        for seq in seqs { answer[seq] = try sealed(seq: seq) }
        return answer
    }

    func keys(where condition: String, _ arguments: StatementArguments) throws -> [StoredKey] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, seq, kind, owner, digest, wrapped FROM nokkel WHERE \(condition)")
        return try Row.fetchAll(statement, arguments: arguments).map { row in
            StoredKey(
                id: try row.text(0), seq: try row.integer(1), kind: try row.text(2), owner: try row.text(3),
                digest: try row.bytes(4), wrapped: try row.bytes(5))
        }
    }

    /// The last row of the journal as a head; nil in a journal without genesis.
    func head() throws -> Head? {
        guard let base = try entryHash(where: "seq = 1") else { return nil }
        let statement = try db.cachedStatement(
            sql: "SELECT incarnation, seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
        return try Row.fetchOne(statement).map { row in
            Head(base: base, incarnation: try row.integer(0), seq: try row.integer(1), hash: try row.bytes(2))
        }
    }

    private func entryHash(where condition: String) throws -> [UInt8]? {
        try Data.fetchOne(db.cachedStatement(sql: "SELECT hash FROM journal WHERE \(condition)")).map(Array.init)
    }
}

extension JournalRows {
    /// The stored incarnation and hash of an entry, unchecked.
    func entryPlace(seq: Int) throws -> (incarnation: Int, hash: [UInt8])? {
        let statement = try db.cachedStatement(sql: "SELECT incarnation, hash FROM journal WHERE seq = ?")
        return try Row.fetchOne(statement, arguments: [seq]).map { (try $0.integer(0), try $0.bytes(1)) }
    }
}

/// GRDB traps on a value of another type than asked for; in a damaged or hostile file that must be an error.
extension Row {
    func integer(_ index: Int) throws -> Int {
        guard case .int64(let value) = databaseValue(index).storage else { throw JournalError.damaged }
        return Int(value)
    }

    func text(_ index: Int) throws -> String {
        guard case .string(let value) = databaseValue(index).storage else { throw JournalError.damaged }
        return value
    }

    func bytes(_ index: Int) throws -> [UInt8] {
        guard case .blob(let value) = databaseValue(index).storage else { throw JournalError.damaged }
        return Array(value)
    }

    private func databaseValue(_ index: Int) -> DatabaseValue { self[index] }
}
