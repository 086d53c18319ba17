import Foundation
import GRDB
import Sealing

/// Makes, drops and rebuilds the tables of projections.
struct ProjectionRunner {
    let db: Database
    let context: JournalContext

    /// True when the tables in the file are those of this program's projections.
    func isCurrent() throws -> Bool {
        let stored = try Row.fetchAll(db, sql: "SELECT navn, avtrykk FROM projeksjon ORDER BY navn")
        let found = try stored.map { (try $0.text(0), try $0.bytes(1)) }
        let wanted = context.projections.map { ($0.name, Self.fingerprint($0)) }.sorted { $0.0 < $1.0 }
        return found.elementsEqual(wanted, by: ==)
    }

    /// Drops every table that is not of the truth and fills this program's from the first entry on.
    func rebuild(truth: Set<String>) throws {
        for table in try tables(truth: truth) { try db.execute(sql: "DROP TABLE \(Self.quoted(table))") }
        try db.execute(sql: "DELETE FROM projeksjon")
        for projection in context.projections {
            for statement in projection.schema { try db.execute(sql: statement) }
            try db.execute(
                sql: "INSERT INTO projeksjon (navn, avtrykk) VALUES (?, ?)",
                arguments: [projection.name, Data(Self.fingerprint(projection))])
        }
        let facade = ProjectionDatabase(db: db)
        try withLargeCache { for projection in context.projections { try projection.rebuild(in: facade) } }
    }

    /// Rows come in no order of their tables: with the ordinary cache nearly each would be a page read and a page written.
    private func withLargeCache(_ work: () throws -> Void) throws {
        let ordinary = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? -2000
        try db.execute(sql: "PRAGMA cache_size = \(Self.rebuildCache)")
        defer { try? db.execute(sql: "PRAGMA cache_size = \(ordinary)") }
        try work()
    }

    /// In KiB, as SQLite counts what is negative: 256 MiB, given back when the tables are full.
    private static let rebuildCache = -262_144

    /// The tables that projections have made, by name.
    func tables(truth: Set<String>) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name"
        ).filter { !truth.contains("table \($0)") }
    }

    /// A digest of every row of every projection's table, definition included.
    func dump(truth: Set<String>) throws -> [String: TableDump] {
        var dumps: [String: TableDump] = [:]
        for table in try tables(truth: truth) { dumps[table] = try dump(table) }
        return dumps
    }

    private func dump(_ table: String) throws -> TableDump {
        var sha = Hash.SHA256()
        let definitions = try String.fetchAll(
            db, sql: "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY name",
            arguments: [table])
        var layout = LayoutBuffer(tag: [], base: [])
        for definition in definitions { layout.add(definition) }
        sha.update(layout.bytes)
        let width = try db.columns(in: table).count
        let order = (1...width).map(String.init).joined(separator: ", ")
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(Self.quoted(table)) ORDER BY \(order)")
        var count = 0
        while let row = try rows.next() {
            layout.reset(tag: [], base: [])
            for value in row.databaseValues { layout.add(try SQLValue(value)) }
            sha.update(layout.bytes)
            count += 1
        }
        return TableDump(rows: count, digest: sha.finalise())
    }

    struct TableDump: Equatable {
        let rows: Int
        let digest: [UInt8]
    }

    private static func fingerprint(_ projection: any Projection) -> [UInt8] {
        var layout = LayoutBuffer(tag: Array("stafett/projeksjon/1".utf8), base: [])
        layout.add(projection.name)
        layout.add(projection.version)
        for statement in projection.schema { layout.add(statement) }
        return Hash.sha256(layout.bytes)
    }

    private static func quoted(_ name: String) -> String {
        "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}

extension LayoutBuffer {
    mutating func add(_ value: SQLValue) {
        switch value {
        case .null: addNull()
        case .integer(let number): add(number)
        case .text(let text): add(text)
        case .blob(let bytes): add(blob: bytes)
        }
    }
}
