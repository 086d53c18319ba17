import Foundation
import GRDB
import Glibc
import Testing

@testable import Journal

@Suite struct DurabilityTests {
    let folder = try! TestFolder()

    @Test func aFullDiskLeavesNothingHalfWritten() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 10)
        let pages = try journal.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA page_count")! }
        var written = 10
        var failures = 0
        for extra in 0..<6 {
            try journal.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages + extra)") }
            for attempt in 0..<40 {
                do {
                    try journal.work(1000 + extra * 100 + attempt)
                    written += 1
                } catch {
                    #expect(error as? JournalError == .diskFull)
                    failures += 1
                    break
                }
            }
            #expect(try journal.head().seq == written)
        }
        #expect(failures == 6)
        try journal.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        try journal.work(5000)
        #expect(try journal.verify().problems.isEmpty)
        #expect(try journal.compareProjections().allSatisfy(\.isEqual))
    }

    @Test func aFailedCreationLeavesNoFile() throws {
        struct NoKey: Signer {
            struct Refused: Error {}
            let publicKey = Story.administrator.publicKey
            func sign(_ bytes: [UInt8]) throws -> [UInt8] { throw Refused() }
        }
        #expect(throws: NoKey.Refused.self) {
            try SQLiteJournal.create(at: folder.file(), genesis: [Story.genesis], signer: NoKey(), now: Story.start)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        try SQLiteJournal.fresh(at: folder.file()).close()
    }

    @Test func theLogIsEmptiedWhenItHasGrown() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file(), options: JournalOptions(checkpointThreshold: 100_000))
        var largest = 0
        for number in 0..<60 {
            try journal.work(number)
            largest = max(largest, journal.walSize())
        }
        #expect(largest <= 100_000)
        #expect(largest > 0)
    }

    @Test func aReaderPutsTheCheckpointOffAndStopsNobody() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 10)
        let reader = try SQLiteJournal.open(at: folder.file(), readOnly: true)
        try reader.read { snapshot in
            #expect(try snapshot.head().seq == 10)
            try journal.work(50)
            #expect(try journal.checkpoint() == false)
            #expect(try snapshot.head().seq == 10)
        }
        #expect(try journal.checkpoint())
        #expect(journal.walSize() == 0)
        #expect(try reader.head().seq == 11)
    }

    @Test func closingEmptiesTheLogUnlessToldNotTo() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 10)
        try journal.close()
        #expect(journal.walSize() == 0)
        let other = try SQLiteJournal.open(at: folder.file(), options: JournalOptions(checkpointsOnClose: false))
        try other.work(50)
        try other.close()
        #expect(other.walSize() > 0)
        #expect(try SQLiteJournal.open(at: folder.file()).head().seq == 11)
    }

    @Test func aHeldLockIsWaitedForAndThenSaid() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        let other = try SQLiteJournal.open(at: folder.file(), options: JournalOptions(busyTimeout: 20))
        try journal.batch { batch in
            #expect(throws: JournalError.busy) { try other.work(1) }
            #expect(try other.head().seq == 3)
            try batch.append([Story.work(2, sak: 1)], expecting: [:], signer: Story.employee, now: Story.start)
        }
        try other.work(1)
        #expect(try journal.head().seq == 5)
    }

    /// SQLite's own locks would also keep two writers apart; this one must keep a writer from a checkpoint.
    @Test func theLockFileIsHeldAroundEveryWriteAndOnlyThen() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        let other = try WriterLock(path: folder.file() + "-lock", timeout: .zero)
        try other.withLock {
            let impatient = try SQLiteJournal.open(at: folder.file(), options: JournalOptions(busyTimeout: 5))
            #expect(throws: JournalError.busy) { try impatient.work(1) }
            #expect(throws: JournalError.busy) { try impatient.checkpoint() }
            #expect(try impatient.head().seq == 3)
            // Closing does without the checkpoint rather than fail.
            try impatient.close()
        }
        try journal.batch { _ in
            #expect(throws: JournalError.busy) { try other.withLock {} }
        }
        try other.withLock {}
    }

    @Test func aBackupIsAWholeBase() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 30)
        let head = try journal.backup(to: folder.file("kopi"))
        #expect(head == (try journal.head()))
        try journal.work(60)
        var info = stat()
        stat(folder.file("kopi"), &info)
        #expect(info.st_mode & 0o777 == 0o600)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.filter { $0.hasPrefix("kopi") } == ["kopi"])
        #expect(throws: JournalError.alreadyExists) { try journal.backup(to: folder.file("kopi")) }
        let copy = try SQLiteJournal.open(at: folder.file("kopi"))
        #expect(try copy.verify(.whole, anchors: [Anchor(head: head)]).verdict == .anchored(upTo: 30))
        #expect(try copy.compareProjections().allSatisfy(\.isEqual))
        try copy.work(61)
    }
}
