import Foundation
import GRDB
import GRDBSQLite

/// A value in a projection's table. There are no fractions: rows must compare byte for byte.
public enum SQLValue: Sendable, Hashable {
    /// NULL.
    case null
    /// A 64-bit integer.
    case integer(Int)
    /// Text.
    case text(String)
    /// Bytes.
    case blob([UInt8])

    /// `.integer`, or `.null` for nil.
    public init(_ value: Int?) { self = value.map(SQLValue.integer) ?? .null }
    /// `.text`, or `.null` for nil.
    public init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }

    /// So many places for values in a statement, with commas between, as `IN` and `VALUES` take them.
    public static func places(_ count: Int) -> String { repeatElement("?", count: count).joined(separator: ", ") }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// An integer.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// NULL.
    public init(nilLiteral: ()) { self = .null }
}

extension SQLValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }

    /// Gives the value to a statement; SQLite takes a copy.
    fileprivate func bind(to statement: SQLiteStatement, at index: Int32) -> Int32 {
        let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let value): return sqlite3_bind_int64(statement, index, Int64(value))
        case .text(let value): return sqlite3_bind_text(statement, index, value, Int32(value.utf8.count), copy)
        case .blob(let value):
            // An array without bytes may have no address, which SQLite takes for NULL.
            guard !value.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
            return sqlite3_bind_blob(statement, index, value, Int32(value.count), copy)
        }
    }

    init(_ value: DatabaseValue) throws {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(Int(number))
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(Array(data))
        case .double: throw JournalError.sqlite(code: Int(SQLITE_MISMATCH_CODE), detail: "fraction in a projection")
        }
    }
}

/// SQLITE_MISMATCH, the code SQLite itself uses for a value of the wrong type.
private let SQLITE_MISMATCH_CODE: Int32 = 20

/// A row of an answer, by column name or position.
public struct SQLRow: Sendable, Equatable {
    /// Column names in order.
    public let columns: [String]
    /// Values in order.
    public let values: [SQLValue]

    /// The value of a column; `.null` when there is no such column.
    public subscript(_ column: String) -> SQLValue {
        columns.firstIndex(of: column).map { values[$0] } ?? .null
    }

    /// The value at a position.
    public subscript(_ index: Int) -> SQLValue { values[index] }

    /// The integer in a column, or nil.
    public func integer(_ column: String) -> Int? {
        if case .integer(let value) = self[column] { value } else { nil }
    }

    /// The text in a column, or nil.
    public func text(_ column: String) -> String? {
        if case .text(let value) = self[column] { value } else { nil }
    }

    /// The bytes in a column, or nil.
    public func blob(_ column: String) -> [UInt8]? {
        if case .blob(let value) = self[column] { value } else { nil }
    }
}

/// What a projection sees of the database: statements with values, prepared once and reused.
///
/// Valid only inside the call it is given to.
public struct ProjectionDatabase {
    let db: Database

    /// Runs one statement.
    public func execute(_ sql: String, _ values: [SQLValue] = []) throws {
        try JournalError.translating {
            // Straight to SQLite: a rebuild writes some twenty rows for each case.
            let statement = try db.cachedStatement(sql: sql).sqliteStatement
            sqlite3_reset(statement)
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            var code = sqlite3_bind_parameter_count(statement) == values.count ? SQLITE_OK : SQLITE_RANGE
            for (index, value) in values.enumerated() where code == SQLITE_OK {
                code = value.bind(to: statement, at: Int32(index + 1))
            }
            if code == SQLITE_OK { code = sqlite3_step(statement) }
            guard code == SQLITE_DONE else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
            }
        }
    }

    /// The rows that a SELECT answers with, in its order.
    public func query(_ sql: String, _ values: [SQLValue] = []) throws -> [SQLRow] {
        try JournalError.translating {
            let statement = try db.cachedStatement(sql: sql)
            let columns = statement.columnNames
            let rows = try Row.fetchCursor(statement, arguments: StatementArguments(values.map(\.databaseValue)))
            var answer: [SQLRow] = []
            while let row = try rows.next() {
                answer.append(SQLRow(columns: columns, values: try row.databaseValues.map(SQLValue.init)))
            }
            return answer
        }
    }
}

extension ProjectionDatabase {
    /// The entries of a stream up to and with a place in the journal: at a rebuild, later ones are there already.
    public func entries(in stream: StreamID, upTo seq: Int) throws -> [Entry] {
        try JournalRows(db: db).entries(
            where: "j.stream_kind = ? AND j.stream = ? AND j.stream_version IS NOT NULL AND j.seq <= ? ORDER BY j.seq",
            [stream.kind, stream.name, seq])
    }

    /// Every entry of the journal, in order.
    public func forEachEntry(_ body: (Entry) throws -> Void) throws {
        try forEach("ORDER BY j.seq", [], body)
    }

    /// Every entry of the streams of a kind, one stream after the other, readings not among them.
    public func forEachEntry(ofKind kind: String, _ body: (Entry) throws -> Void) throws {
        try forEach(
            """
            WHERE j.stream_kind = ? AND j.stream_version IS NOT NULL
            ORDER BY j.stream_kind, j.stream, j.stream_version
            """, [kind], body)
    }

    private func forEach(_ rest: String, _ arguments: StatementArguments, _ body: (Entry) throws -> Void) throws {
        let sql = "SELECT \(EntryRow.columnList) FROM journal j \(rest)"
        try JournalError.translating {
            try JournalRows(db: db).forEach(sql, arguments, cached: false) { try body(try $0.entry()) }
        }
    }
}
