import GRDB
import GRDBSQLite

/// Reads rows of `journal` straight from SQLite's statement: the bytes as stored, nothing converted on the way.
struct EntryRow {
    static let columns = EntryLayout.hashedColumns + ["hash", "signature"]
    static let columnList = columns.map { "j.\($0)" }.joined(separator: ", ")

    static let hashIndex: Int32 = 19
    static let signatureIndex: Int32 = 20
    /// The column after an entry's own, where a query joins `innhold.sealed`.
    static let sealedIndex: Int32 = 21

    let statement: SQLiteStatement

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    /// The bytes of a text or blob; valid until the next step.
    func view(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start: UnsafePointer<UInt8>?
        if sqlite3_column_type(statement, column) == SQLITE_BLOB {
            start = sqlite3_column_blob(statement, column)?.assumingMemoryBound(to: UInt8.self)
        } else {
            start = sqlite3_column_text(statement, column)
        }
        return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
    }

    func bytes(_ column: Int32) -> [UInt8] { Array(view(column)) }

    func text(_ column: Int32) throws -> String {
        guard let text = String(validating: view(column), as: UTF8.self) else {
            throw JournalError.unreadableEntry(seq: integer(0))
        }
        return text
    }

    /// True when every column has the storage class that the format gives it.
    var isWellFormed: Bool {
        for (index, expected) in Self.storage.enumerated() {
            let found = sqlite3_column_type(statement, Int32(index))
            if found != expected.type, !(expected.optional && found == SQLITE_NULL) { return false }
        }
        return view(Self.hashIndex).count == 32 && view(Self.signatureIndex).count == 64 && view(7).count == 32
            && view(18).count == 32
    }

    private static let storage: [(type: Int32, optional: Bool)] = columns.map { column in
        switch column {
        case "seq", "incarnation", "ordinal", "recorded_at", "type_version": (SQLITE_INTEGER, false)
        case "stream_version", "epoch": (SQLITE_INTEGER, true)
        case "actor_key", "prev_hash", "hash", "signature": (SQLITE_BLOB, false)
        case "sealed_digest": (SQLITE_BLOB, true)
        case "room": (SQLITE_TEXT, true)
        default: (SQLITE_TEXT, false)
        }
    }

    /// Adds the hashed columns to a layout, each by the storage class it really has.
    func addHashedColumns(to layout: inout LayoutBuffer) {
        for column in 0..<Self.hashIndex {
            switch sqlite3_column_type(statement, column) {
            case SQLITE_NULL: layout.addNull()
            case SQLITE_INTEGER: layout.add(integer(column))
            case SQLITE_BLOB: layout.add(type: 3, view(column))
            default: layout.add(type: 2, view(column))
            }
        }
    }

    func entry() throws -> Entry {
        guard isWellFormed else { throw JournalError.unreadableEntry(seq: integer(0)) }
        return Entry(
            seq: integer(0), incarnation: integer(1), id: try text(2), command: try text(3), ordinal: integer(4),
            recordedAt: integer(5), actor: try text(6), actorKey: bytes(7), session: try text(8),
            stream: StreamID(kind: try text(9), name: try text(10)), streamVersion: isNull(11) ? nil : integer(11),
            type: try text(12), typeVersion: integer(13), room: isNull(14) ? nil : try text(14),
            epoch: isNull(15) ? nil : integer(15), open: bytes(16), sealedDigest: isNull(17) ? nil : bytes(17),
            prevHash: bytes(18), hash: bytes(Self.hashIndex), signature: bytes(Self.signatureIndex))
    }
}
