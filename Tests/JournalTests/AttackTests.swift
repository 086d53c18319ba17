import Foundation
import GRDB
import Sealing
import Testing

@testable import Journal

/// Every way of touching a journal behind its back that needs no anchor to be seen.
@Suite struct AttackTests {
    let folder = try! TestFolder()

    typealias Kind = VerificationProblem.Kind

    /// What a verification finds after statements run behind the journal's back.
    func problems(count: Int = 30, after statements: [String]) throws -> [VerificationProblem] {
        let path = folder.file()
        try SQLiteJournal.filled(at: path, count: count).close()
        try RawBase.change(path, statements)
        return try SQLiteJournal.open(at: path, readOnly: true).verify().problems
    }

    @Test(arguments: [1, 2, 3, 4, 11, 60])
    func aCleanJournalGivesNoAlarm(count: Int) throws {
        let journal: SQLiteJournal
        switch count {
        case 1:
            journal = try SQLiteJournal.create(
                at: folder.file(), genesis: [Story.genesis], signer: Story.administrator, now: 1)
        default: journal = try SQLiteJournal.filled(at: folder.file(), count: max(count, 3))
        }
        let report = try journal.verify()
        #expect(report.problems.isEmpty)
        #expect(report.verdict == .unanchored)
        #expect(report.scope == .whole)
    }

    /// One byte in every column of every entry, at a place that differs from entry to entry.
    @Test func everyFlippedByteIsFound() throws {
        let path = folder.file()
        try SQLiteJournal.filled(at: path, count: 50).close()
        let queue = try RawBase.queue(path)
        try queue.inDatabase { db in
            try RawBase.dropTriggers(db)
            let head = try #require(try JournalRows(db: db).head())
            for table in ["journal", "innhold", "nokkel"] {
                let columns = try db.columns(in: table).map(\.name).filter { table == "journal" || $0 != "seq" }
                for rowid in try Int.fetchAll(db, sql: "SELECT rowid FROM \(table)") {
                    for column in columns {
                        let found = try flip(column, in: table, rowid: rowid, db: db, head: head)
                        #expect(found, "\(table).\(column) rad \(rowid)")
                    }
                }
            }
            #expect(try verify(db, head).isEmpty)
        }
    }

    private func verify(_ db: Database, _ head: Head) throws -> [VerificationProblem] {
        var verifier = Verifier(
            db: db, base: Story.baseID, head: head, directory: SignedDirectory(), signatures: SodiumVerifier())
        try verifier.run(from: 1, anchorDirectory: nil) { _ in }
        return verifier.problems
    }

    private func flip(_ column: String, in table: String, rowid: Int, db: Database, head: Head) throws -> Bool {
        var found = false
        try db.inSavepoint {
            let old = try DatabaseValue.fetchOne(
                db, sql: "SELECT \(column) FROM \(table) WHERE rowid = ?", arguments: [rowid])!
            let new: String
            switch old.storage {
            case .null: new = column == "room" ? "'x'" : column == "sealed_digest" ? "zeroblob(32)" : "4711"
            // Far enough away that it does not meet another key.
            case .int64(let number): new = "\(number ^ 1 << (12 + rowid % 8))"
            case .string(let text): new = "CAST(x'\(Self.flipped(Array(text.utf8), at: rowid))' AS TEXT)"
            case .blob(let data): new = "x'\(Self.flipped(Array(data), at: rowid))'"
            case .double: new = "NULL"
            }
            try db.execute(sql: "UPDATE \(table) SET \(column) = \(new) WHERE rowid = \(rowid)")
            found = try !verify(db, head).isEmpty
            return .rollback
        }
        return found
    }

    private static func flipped(_ bytes: [UInt8], at place: Int) -> String {
        var bytes = bytes
        bytes[place * 7 % bytes.count] ^= 0x40
        return Hex.encode(bytes)
    }

    @Test(arguments: Array(2...29))
    func aDeletedEntryLeavesAGap(seq: Int) throws {
        let problems = try problems(after: [
            "DELETE FROM innhold WHERE seq = \(seq)", "DELETE FROM nokkel WHERE seq = \(seq)",
            "DELETE FROM journal WHERE seq = \(seq)",
        ])
        #expect(problems.first == VerificationProblem(seq: seq + 1, kind: .gap(expected: seq)))
        #expect(problems.contains(VerificationProblem(seq: seq + 1, kind: .chainBreak)))
    }

    @Test func aMissingGenesisIsSaid() throws {
        let problems = try problems(after: ["DELETE FROM journal WHERE seq = 1"])
        #expect(problems == [VerificationProblem(seq: nil, kind: .noGenesis)])
    }

    @Test func swappedEntriesAreFound() throws {
        let problems = try problems(after: [
            "UPDATE journal SET seq = 900 WHERE seq = 12", "UPDATE journal SET seq = 12 WHERE seq = 13",
            "UPDATE journal SET seq = 13 WHERE seq = 900",
        ])
        #expect(problems.contains(VerificationProblem(seq: 12, kind: .hashMismatch)))
        #expect(problems.contains(VerificationProblem(seq: 12, kind: .chainBreak)))
    }

    @Test func closingTheGapAfterADeletionIsFound() throws {
        let problems = try problems(after: [
            "DELETE FROM innhold WHERE seq = 16", "DELETE FROM journal WHERE seq = 16",
            "UPDATE journal SET seq = -seq WHERE seq > 16", "UPDATE journal SET seq = -seq - 1 WHERE seq < 0",
        ])
        #expect(problems.contains(VerificationProblem(seq: 16, kind: .hashMismatch)))
        #expect(problems.contains(VerificationProblem(seq: 16, kind: .chainBreak)))
    }

    @Test func strippedSignaturesAreFound() throws {
        let problems = try problems(after: ["UPDATE journal SET signature = zeroblob(64)"])
        #expect(problems.filter { $0.kind == .badSignature }.map(\.seq) == Array(1...30))
    }

    /// Rewrites one entry and every hash after it, as somebody without the keys would.
    func rewrite(_ path: String, from seq: Int, _ change: (inout Entry) -> Void, signer: TestSigner?) throws {
        try RawBase.change(path) { db in
            let entries = try JournalRows(db: db).entries(from: seq, limit: 1000)
            var previous: [UInt8]?
            for (index, stored) in entries.enumerated() {
                var entry = stored
                if index == 0 { change(&entry) }
                entry.prevHash = previous ?? entry.prevHash
                entry.hash = EntryLayout.hash(of: entry, base: Story.baseID)
                if let signer, index == 0 {
                    entry.signature = try signer.sign(EntryLayout.signedBytes(hash: entry.hash))
                }
                previous = entry.hash
                try db.execute(
                    sql: """
                        UPDATE journal SET actor = ?, actor_key = ?, recorded_at = ?, open = ?, prev_hash = ?, hash = ?,
                        signature = ? WHERE seq = ?
                        """,
                    arguments: [
                        entry.actor, Data(entry.actorKey), entry.recordedAt,
                        String(decoding: entry.open, as: UTF8.self),
                        Data(entry.prevHash), Data(entry.hash), Data(entry.signature), entry.seq,
                    ])
            }
        }
    }

    @Test func aRecomputedChainLacksItsSignatures() throws {
        let path = folder.file()
        try SQLiteJournal.filled(at: path, count: 20).close()
        try rewrite(path, from: 8, { $0.recordedAt -= 86_400_000 }, signer: nil)
        let problems = try SQLiteJournal.open(at: path, readOnly: true).verify().problems
        #expect(problems.map(\.kind) == [Kind](repeating: .badSignature, count: 13))
        #expect(problems.first?.seq == 8)
    }

    @Test(arguments: [("kari", Story.stranger, Kind.unknownKey), ("admin", Story.employee, .unknownKey)])
    func anEntryForgedAsAnotherIsFound(actor: String, signer: TestSigner, kind: Kind) throws {
        let path = folder.file()
        try SQLiteJournal.filled(at: path, count: 20).close()
        try rewrite(
            path, from: 20,
            {
                $0.actor = actor
                $0.actorKey = signer.publicKey
            }, signer: signer)
        let problems = try SQLiteJournal.open(at: path, readOnly: true).verify().problems
        #expect(problems == [VerificationProblem(seq: 20, kind: kind)])
    }

    @Test func keysCountFromTheirEntryToTheirEnd() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        func append(_ entry: NewEntry, _ signer: TestSigner) throws {
            try journal.append([entry], signer: signer, now: Story.start)
        }
        try append(Story.work(1, sak: 1), Story.newKey)  // 4: before it is registered
        try append(
            Story.keyRegistration(
                "bytt", type: "NoekkelByttet", proof: "gammelSignatur", key: Story.newKey, by: Story.employee),
            Story.newKey)  // 5
        try append(Story.work(2, sak: 1), Story.newKey)
        try append(Story.work(3, sak: 1), Story.employee)  // 7: after it was changed
        try append(
            Story.entry("slutt", type: "AnsattAvsluttet", open: #"{"ansatt":"kari"}"#), Story.administrator)  // 8
        try append(Story.work(4, sak: 1), Story.newKey)  // 9: after she left
        #expect(
            try journal.verify().problems == [
                VerificationProblem(seq: 4, kind: .unknownKey), VerificationProblem(seq: 7, kind: .revokedKey),
                VerificationProblem(seq: 9, kind: .revokedKey),
            ])
    }

    @Test func aKeyWithoutProofIsNotLearnt() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        let stolen = try Story.keyRegistration(
            "bytt", type: "NoekkelByttet", proof: "gammelSignatur", key: Story.stranger, by: Story.stranger)
        try journal.append([stolen], signer: Story.stranger, now: Story.start)
        try journal.append([Story.work(1, sak: 1)], signer: Story.stranger, now: Story.start)
        // The one-time key is used up: it proves nothing the second time.
        try journal.append(
            [Story.keyRegistration("igjen", key: Story.stranger)], signer: Story.stranger, now: Story.start)
        let otherBase = try Story.keyRegistration(
            "annen", type: "NoekkelByttet", proof: "gammelSignatur", key: Story.newKey, by: Story.employee,
            base: [UInt8](repeating: 9, count: 16))
        try journal.append([otherBase], signer: Story.newKey, now: Story.start)
        #expect(
            try journal.verify().problems == [
                VerificationProblem(seq: 4, kind: .unprovenKey), VerificationProblem(seq: 5, kind: .unknownKey),
                VerificationProblem(seq: 6, kind: .unknownKey), VerificationProblem(seq: 7, kind: .unprovenKey),
            ])
    }

    @Test(arguments: [
        ("DELETE FROM innhold WHERE seq = 9", 9, Kind.contentMissing),
        ("UPDATE innhold SET sealed = x'00' WHERE seq = 9", 9, .digestMismatch),
        ("INSERT INTO innhold VALUES (1, x'00')", 1, .strayRows(table: "innhold")),
        ("INSERT INTO innhold VALUES (900, x'00')", 0, .strayRows(table: "innhold")),
        ("DELETE FROM nokkel WHERE id = 'nokkel-14'", 15, .keyMissing),
        ("UPDATE nokkel SET owner = 'jeg' WHERE id = 'nokkel-14'", 15, .keyMismatch),
        ("UPDATE nokkel SET seq = 900 WHERE id = 'nokkel-14'", 0, .strayRows(table: "nokkel")),
        ("INSERT INTO nokkel VALUES ('n', 9, 'k', 'e', zeroblob(32), x'00')", 9, .keyMismatch),
        ("UPDATE journal SET incarnation = 2 WHERE seq > 9", 10, .incarnation),
        ("UPDATE journal SET open = '{\"a\": 1}' WHERE seq = 9", 9, .openNotCanonical),
        ("UPDATE journal SET stream_version = 9 WHERE seq = 9", 9, .streamGap(expected: 2)),
    ])
    func contentAndKeysAreHeldToTheirEntries(sql: String, seq: Int, kind: Kind) throws {
        let problems = try problems(after: [sql])
        #expect(problems.contains(VerificationProblem(seq: seq == 0 ? nil : seq, kind: kind)), "\(problems)")
    }

    @Test func anIndexThatHidesAnEntryIsFound() throws {
        let path = folder.file()
        try SQLiteJournal.filled(at: path, count: 20).close()
        let queue = try RawBase.queue(path)
        try queue.inDatabase { db in
            // The entry's row in the stream index is made to point to a stream that nobody asks for.
            let root = try Int.fetchOne(
                db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_journal_3'")!
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            let file = try FileHandle(forUpdating: URL(filePath: path))
            try file.seek(toOffset: UInt64((root - 1) * 4096))
            var page = try #require(try file.read(upToCount: 4096))
            let needle = Data("saksak-2".utf8)
            let place = try #require(page.range(of: needle))
            page.replaceSubrange(place, with: Data("saksak-9".utf8))
            try file.seek(toOffset: UInt64((root - 1) * 4096))
            try file.write(contentsOf: page)
            try file.close()
        }
        try queue.close()
        let problems = try SQLiteJournal.open(at: path, readOnly: true).verify().problems
        #expect(problems == [VerificationProblem(seq: nil, kind: .storageDamaged)])
    }

    @Test func progressCanStopTheWork() throws {
        struct Stop: Error {}
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 1200)
        #expect(throws: Stop.self) { try journal.verify { _ in throw Stop() } }
        var seen: [VerificationProgress] = []
        _ = try journal.verify { seen.append($0) }
        #expect(seen == [VerificationProgress(done: 1000, total: 1200)])
    }
}
