import Foundation
import GRDB
import Glibc
import Testing

@testable import Journal

@Suite struct OpeningTests {
    let folder = try! TestFolder()

    func mode(_ path: String) -> mode_t {
        var info = stat()
        return stat(path, &info) == 0 ? info.st_mode & 0o7777 : 0
    }

    @Test func whatIsNotThereIsMissing() {
        #expect(throws: JournalError.missing) { try SQLiteJournal.open(at: folder.file()) }
        #expect(throws: JournalError.missing) { try SQLiteJournal.open(at: folder.file("mappe/base")) }
        #expect(throws: JournalError.notAJournal) { try SQLiteJournal.open(at: folder.path) }
        #expect(throws: JournalError.folderMissing) {
            try SQLiteJournal.fresh(at: folder.file("mappe/under/base"))
        }
    }

    @Test func nothingIsWrittenOver() throws {
        try SQLiteJournal.fresh(at: folder.file()).close()
        #expect(throws: JournalError.alreadyExists) { try SQLiteJournal.fresh(at: folder.file()) }
        #expect(try SQLiteJournal.open(at: folder.file()).head().seq == 3)
    }

    @Test func anotherFileIsLeftAlone() throws {
        let text = folder.file("tekst")
        try Data("Dette er ikke en base. \(String(repeating: "x", count: 2000))".utf8).write(to: URL(filePath: text))
        #expect(throws: JournalError.notAJournal) { try SQLiteJournal.open(at: text) }
        let other = folder.file("annen")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (a)") }
        let before = try Data(contentsOf: URL(filePath: other))
        #expect(throws: JournalError.notAJournal) { try SQLiteJournal.open(at: other) }
        #expect(try Data(contentsOf: URL(filePath: other)) == before)
    }

    @Test func aNewerFormatIsRefusedByItsNumber() throws {
        try SQLiteJournal.fresh(at: folder.file()).close()
        try DatabaseQueue(path: folder.file()).inDatabase { try $0.execute(sql: "PRAGMA user_version = 7") }
        #expect(throws: JournalError.newerFormat(found: 7, supported: 1)) {
            try SQLiteJournal.open(at: folder.file())
        }
    }

    @Test(arguments: [UInt(0x6969), 0xFF53_4D42, 0x0102_1997])
    func networksAreRefused(magic: UInt) throws {
        let options = JournalOptions(fileSystem: FileSystemProbe { _ in magic })
        #expect(throws: JournalError.unsuitableFileSystem(.network)) {
            try SQLiteJournal.fresh(at: folder.file(), options: options)
        }
        #expect(access(folder.file(), F_OK) != 0)
        try SQLiteJournal.fresh(at: folder.file()).close()
        #expect(throws: JournalError.unsuitableFileSystem(.network)) {
            try SQLiteJournal.open(at: folder.file(), options: options)
        }
    }

    @Test func fuseIsRefused() throws {
        let options = JournalOptions(fileSystem: FileSystemProbe { _ in 0x6573_5546 })
        #expect(throws: JournalError.unsuitableFileSystem(.fuse)) {
            try SQLiteJournal.fresh(at: folder.file(), options: options)
        }
        #expect(try FileSystemProbe.system.kind(of: "/proc") == .local)
    }

    @Test func filesAreForTheGroupWhateverTheUmask() throws {
        let base = folder.file("ny/base.stafett")
        let journal = try SQLiteJournal.fresh(at: base)
        try journal.work(1)
        #expect(mode(folder.file("ny")) == 0o2770)
        for suffix in ["", "-wal", "-shm", "-lock"] { #expect(mode(base + suffix) == 0o660, "\(suffix)") }
    }

    @Test func aReadOnlyJournalReadsAndDoesNotWrite() throws {
        try SQLiteJournal.filled(at: folder.file(), count: 10).close()
        let journal = try SQLiteJournal.open(at: folder.file(), readOnly: true)
        #expect(journal.isReadOnly)
        #expect(try journal.head().seq == 10)
        #expect(try journal.verify().problems.isEmpty)
        #expect(throws: JournalError.readOnly) { try journal.work(50) }
        #expect(throws: JournalError.readOnly) { try journal.deleteDraft(id: "a") }
        #expect(throws: JournalError.readOnly) { try journal.checkpoint() }
    }

    @Test(.disabled(if: geteuid() == 0, "root writes to every file; run as another user to see this one"))
    func aFileThatCannotBeWrittenIsSaidToBeReadOnly() throws {
        try SQLiteJournal.fresh(at: folder.file()).close()
        chmod(folder.file(), 0o440)
        #expect(throws: JournalError.readOnly) { try SQLiteJournal.open(at: folder.file()) }
    }

    @Test func aClosedJournalSaysSo() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.close()
        #expect(throws: JournalError.closed) { try journal.head() }
        #expect(throws: JournalError.closed) { try journal.work(1) }
    }

    @Test(arguments: [
        "DROP TRIGGER journal_endres", "CREATE INDEX sperre ON journal (session)",
        "CREATE VIEW sladder AS SELECT * FROM journal",
        "CREATE TRIGGER egen AFTER INSERT ON journal BEGIN DELETE FROM utkast; END",
    ])
    func aChangedSchemaIsNotWrittenTo(sql: String) throws {
        try SQLiteJournal.fresh(at: folder.file()).close()
        try DatabaseQueue(path: folder.file()).inDatabase { try $0.execute(sql: sql) }
        #expect {
            try SQLiteJournal.open(at: folder.file())
        } throws: { error in
            if case .schemaChanged(let objects) = error as? JournalError { objects.count == 1 } else { false }
        }
        let report = try SQLiteJournal.open(at: folder.file(), readOnly: true).verify()
        #expect(report.verdict == .broken(at: nil))
    }

    @Test func damagedPagesAreReportedAndNeverTrap() throws {
        try SQLiteJournal.filled(at: folder.file(), count: 40).close()
        let whole = try Data(contentsOf: URL(filePath: folder.file()))
        for page in 1..<(whole.count / 4096) {
            var bytes = whole
            for offset in stride(from: 0, to: 64, by: 8) { bytes[page * 4096 + offset] ^= 0xFF }
            let path = folder.file("skadet-\(page)")
            try bytes.write(to: URL(filePath: path))
            do {
                let journal = try SQLiteJournal.open(at: path, readOnly: true)
                #expect(try !journal.verify().problems.isEmpty, "page \(page)")
            } catch let error as JournalError {
                #expect(error == .damaged, "page \(page)")
            }
        }
    }

    @Test func anUnreadableGenesisIsForVerificationOnly() throws {
        try SQLiteJournal.fresh(at: folder.file()).close()
        try RawBase.change(folder.file(), ["UPDATE journal SET open = '{}' WHERE seq = 1"])
        #expect(throws: JournalError.damaged) { try SQLiteJournal.open(at: folder.file()) }
        let report = try SQLiteJournal.open(at: folder.file(), readOnly: true).verify()
        #expect(report.problems == [VerificationProblem(seq: nil, kind: .noGenesis)])
    }
}
