import CPlatform
import GRDB
import Testing

@testable import Journal

@Suite struct SettingsTests {
    let folder = try! TestFolder()

    @Test(arguments: [false, true])
    func everySettingReadsBackOnTheConnection(readOnly: Bool) throws {
        try SQLiteJournal.fresh(at: folder.file()).close()
        let journal = try SQLiteJournal.open(at: folder.file(), readOnly: readOnly)
        let wanted = [
            ("journal_mode", "wal"), ("synchronous", "2"), ("wal_autocheckpoint", "0"), ("foreign_keys", "1"),
            ("recursive_triggers", "1"), ("trusted_schema", "0"), ("cell_size_check", "1"), ("secure_delete", "1"),
            ("temp_store", "2"), ("busy_timeout", "10000"), ("application_id", "1398031956"), ("user_version", "1"),
        ]
        for (name, readBack) in wanted {
            let found = try journal.queue.inDatabase { try ConnectionSetup.pragma($0, name) }
            #expect(found == readBack, "\(name)")
        }
        #expect(journal.queue.inDatabase { stafett_sqlite_is_hardened($0.sqliteConnection) } == 1)
    }

    @Test func aSettingThatIsLostIsNoticed() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.queue.inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            #expect(stafett_sqlite_is_hardened(db.sqliteConnection) == 0)
        }
    }

    @Test func viewsCannotBeUsed() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.queue.inDatabase { db in
            try db.execute(sql: "CREATE VIEW v AS SELECT 1")
            #expect(throws: DatabaseError.self) { try Row.fetchAll(db, sql: "SELECT * FROM v") }
        }
    }
}
