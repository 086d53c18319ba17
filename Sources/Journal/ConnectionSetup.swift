import CPlatform
import GRDB
import GRDBSQLite

/// Opens connections the one way that the journal allows, and proves that the settings took.
enum ConnectionSetup {
    enum Mode: Sendable {
        case create
        case readWrite
        case readOnly
    }

    /// Settings that are set by us and read back: name, value to set, value read back.
    static func settings(busyTimeout: Int) -> [(name: String, set: String, readBack: String)] {
        [
            ("trusted_schema", "OFF", "0"), ("foreign_keys", "ON", "1"), ("recursive_triggers", "ON", "1"),
            ("busy_timeout", "\(busyTimeout)", "\(busyTimeout)"), ("cell_size_check", "ON", "1"),
            ("temp_store", "MEMORY", "2"), ("secure_delete", "ON", "1"), ("wal_autocheckpoint", "0", "0"),
            ("synchronous", "FULL", "2"),
        ]
    }

    /// Opens one serial connection to the file at `path`, which must exist.
    static func open(_ path: String, mode: Mode, busyTimeout: Int) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "journal"
        configuration.readonly = mode == .readOnly
        configuration.busyMode = .timeout(Double(busyTimeout) / 1000)
        configuration.prepareDatabase { db in
            try prepare(db, mode: mode, busyTimeout: busyTimeout)
        }
        return try JournalError.translating { try DatabaseQueue(path: path, configuration: configuration) }
    }

    private static func prepare(_ db: Database, mode: Mode, busyTimeout: Int) throws {
        guard stafett_sqlite_harden(db.sqliteConnection) == SQLITE_OK,
            stafett_sqlite_is_hardened(db.sqliteConnection) == 1
        else { throw JournalError.settingRefused(name: "db_config") }
        // Nothing we read or write comes near these; a hostile file might.
        sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, 256 << 20)
        sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_ATTACHED, 1)
        sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_TRIGGER_DEPTH, 4)
        // Another program's database must not be touched, not even by a change of journal mode.
        if mode != .create { try recognise(db) }
        for (name, value, readBack) in settings(busyTimeout: busyTimeout) {
            try db.execute(sql: "PRAGMA \(name) = \(value)")
            guard try pragma(db, name) == readBack else { throw JournalError.settingRefused(name: name) }
        }
        if mode == .create { try db.execute(sql: "PRAGMA journal_mode = WAL") }
        guard try pragma(db, "journal_mode") == "wal" else { throw JournalError.settingRefused(name: "journal_mode") }
        guard try pragma(db, "encoding") == "UTF-8" else { throw JournalError.notAJournal }
        if mode == .readWrite, sqlite3_db_readonly(db.sqliteConnection, "main") == 1 { throw JournalError.readOnly }
    }

    private static func recognise(_ db: Database) throws {
        guard try pragma(db, "application_id") == "\(Schema.applicationID)" else { throw JournalError.notAJournal }
        let format = try Int(pragma(db, "user_version") ?? "") ?? 0
        guard format > 0 else { throw JournalError.notAJournal }
        guard format <= Schema.formatVersion else {
            throw JournalError.newerFormat(found: format, supported: Schema.formatVersion)
        }
    }

    static func pragma(_ db: Database, _ name: String) throws -> String? {
        try Row.fetchOne(db, sql: "PRAGMA \(name)").flatMap { row in
            DatabaseValue.fromDatabaseValue(row[0]).flatMap {
                String.fromDatabaseValue($0) ?? "\($0.storage.value ?? "")"
            }
        }
    }
}
