import GRDB
import Testing

@testable import Journal

@Suite struct TriggerTests {
    let folder = try! TestFolder()

    @Test(arguments: [
        "UPDATE journal SET actor = 'noen' WHERE seq = 2", "UPDATE journal SET seq = 99 WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 9", "DELETE FROM journal", "UPDATE innhold SET sealed = x'00'",
        "DELETE FROM innhold", "UPDATE nokkel SET owner = 'jeg'", "DELETE FROM nokkel",
        "INSERT OR REPLACE INTO innhold SELECT seq, x'00' FROM innhold LIMIT 1",
        "INSERT OR REPLACE INTO nokkel SELECT id, seq, kind, 'jeg', digest, wrapped FROM nokkel LIMIT 1",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2",
        "INSERT INTO innhold (seq, sealed) VALUES (1, x'00')",
        "INSERT INTO nokkel VALUES ('ny', 1, 'k', 'e', zeroblob(32), x'00')",
        "REPLACE INTO journal SELECT seq + 10, incarnation, id || 'x', command || 'x', ordinal, recorded_at, actor, "
            + "actor_key, session, stream_kind, stream, stream_version + 10, type, type_version, room, epoch, open, "
            + "sealed_digest, prev_hash, hash, signature FROM journal WHERE seq = 10",
    ])
    func theTruthCannotBeChanged(sql: String) throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 15)
        let before = try journal.entries(from: 1, limit: 100)
        #expect {
            try journal.queue.inDatabase { try $0.execute(sql: sql) }
        } throws: { error in
            (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
        }
        #expect(try journal.entries(from: 1, limit: 100) == before)
        #expect(try journal.verify().problems.isEmpty)
    }

    @Test func lengthsAndTypesAreChecked() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 5)
        let copy = """
            INSERT INTO journal SELECT seq + 1, incarnation, id || 'x', command || 'x', ordinal, recorded_at, actor,
            %KEY%, session, stream_kind, stream, stream_version + 1, type, type_version, room, epoch, %OPEN%,
            sealed_digest, hash, hash, signature FROM journal ORDER BY seq DESC LIMIT 1
            """
        for (key, open) in [("x'00'", "open"), ("actor_key", "'[]'"), ("'tekst'", "open"), ("actor_key", "x'7B7D'")] {
            let sql = copy.replacing("%KEY%", with: key).replacing("%OPEN%", with: open)
            #expect(throws: DatabaseError.self) { try journal.queue.inDatabase { try $0.execute(sql: sql) } }
        }
        let sound = copy.replacing("%KEY%", with: "actor_key").replacing("%OPEN%", with: "open")
        try journal.queue.inDatabase { try $0.execute(sql: sound) }
        #expect(try journal.head().seq == 6)
    }
}
