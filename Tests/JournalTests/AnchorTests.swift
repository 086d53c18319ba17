import Foundation
import Testing

@testable import Journal

/// What only something outside the file can show: a cut tail, an older copy, a fork, another base.
@Suite struct AnchorTests {
    let folder = try! TestFolder()

    func restore(_ journal: SQLiteJournal) throws {
        let entry = Story.entry("gjenopprett", type: "BaseGjenopprettet", open: "{}")
        try journal.append([entry], signer: Story.administrator, now: Story.start)
    }

    @Test func anAnchorVouchesForWhatIsBeforeIt() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        let anchor = try #require(try journal.verify().nextAnchor)
        try journal.work(50)
        let report = try journal.verify(.whole, anchors: [anchor])
        #expect(report.verdict == .anchored(upTo: 20))
        #expect(report.nextAnchor?.head == (try journal.head()))
    }

    @Test func aPrintedHeadVouchesToo() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        let head = try #require(Head(text: try journal.head().text))
        let report = try journal.verify(.sinceAnchor, anchors: [Anchor(head: head)])
        #expect(report.verdict == .anchored(upTo: 20))
        // A printed head does not know the directory, so everything is gone through.
        #expect(report.scope == .whole)
        #expect(report.entries == 20)
    }

    @Test func sinceAnchorReadsTheDirectoryAndTheRest() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        let anchor = try #require(try journal.verify().nextAnchor)
        try journal.work(50)
        let report = try journal.verify(.sinceAnchor, anchors: [anchor])
        #expect(report.scope == .sinceAnchor)
        #expect(report.entries == 2)
        #expect(report.verdict == .anchored(upTo: 20))
        #expect(report.nextAnchor == (try journal.verify().nextAnchor))
    }

    @Test func anAnchorIsMovedByWhatFollowsIt() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        let anchor = try #require(try journal.verify().nextAnchor)
        try journal.work(50)
        try journal.append(
            [
                Story.keyRegistration(
                    "bytt", type: "NoekkelByttet", proof: "gammelSignatur", key: Story.newKey, by: Story.employee)
            ],
            signer: Story.newKey, now: Story.start)
        let news = try journal.entries(from: 21, limit: 10)
        #expect(anchor.advanced(by: news) == (try journal.verify().nextAnchor))
        #expect(anchor.advanced(by: [news[1]]) == nil)
    }

    @Test func everyCutTailIsFound() throws {
        try SQLiteJournal.filled(at: folder.file(), count: 20).close()
        let anchor = try SQLiteJournal.open(at: folder.file(), readOnly: true).verify().nextAnchor
        for length in 3..<20 {
            let path = folder.file("kuttet-\(length)")
            try RawBase.copy(folder.file(), to: path)
            try RawBase.change(
                path, ["innhold", "nokkel", "journal"].map { "DELETE FROM \($0) WHERE seq > \(length)" })
            let journal = try SQLiteJournal.open(at: path, readOnly: true)
            #expect(try journal.verify().verdict == .unanchored)
            for scope in [VerificationScope.whole, .sinceAnchor] {
                let report = try journal.verify(scope, anchors: [anchor!])
                #expect(report.problems == [VerificationProblem(seq: length, kind: .olderThanAnchor(anchor: 20))])
                #expect(report.anchoredUpTo == nil)
                #expect(report.nextAnchor == nil)
            }
        }
    }

    @Test func anOlderCopyThatWentAnotherWayIsAFork() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 10)
        try journal.close()
        try RawBase.copy(folder.file(), to: folder.file("kopi"))
        let first = try SQLiteJournal.open(at: folder.file())
        for number in 50..<55 { try first.work(number) }
        let anchor = try #require(try first.verify().nextAnchor)
        let second = try SQLiteJournal.open(at: folder.file("kopi"))
        for number in 60..<70 { try second.work(number) }
        for scope in [VerificationScope.whole, .sinceAnchor] {
            let report = try second.verify(scope, anchors: [anchor])
            #expect(report.problems == [VerificationProblem(seq: 15, kind: .forkedFromAnchor)])
        }
        #expect(try first.verify(.whole, anchors: [anchor]).verdict == .anchored(upTo: 15))
    }

    @Test func anotherBaseInItsPlaceIsFound() throws {
        let anchor = try #require(try SQLiteJournal.filled(at: folder.file(), count: 10).verify().nextAnchor)
        let other = try SQLiteJournal.create(
            at: folder.file("ny"), genesis: [Story.genesis], signer: Story.administrator, now: Story.start + 1)
        #expect(
            try other.verify(.sinceAnchor, anchors: [anchor]).problems == [
                VerificationProblem(seq: nil, kind: .otherBase)
            ])
    }

    @Test func aRecordedRestoreSupersedesTheAnchor() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 10)
        try journal.close()
        try RawBase.copy(folder.file(), to: folder.file("kopi"))
        let first = try SQLiteJournal.open(at: folder.file())
        let early = try #require(try first.verify().nextAnchor)
        for number in 50..<55 { try first.work(number) }
        let late = try #require(try first.verify().nextAnchor)
        let second = try SQLiteJournal.open(at: folder.file("kopi"))
        try restore(second)
        #expect(try second.head().incarnation == 2)
        // What the restore lost is not vouched for by the anchor that saw it, and is never shown as in order.
        var report = try second.verify(.whole, anchors: [late])
        #expect(report.verdict == .unanchored)
        #expect(report.supersededAnchors == [late])
        for number in 60..<70 { try second.work(number) }
        report = try second.verify(.whole, anchors: [late, early])
        #expect(report.verdict == .anchored(upTo: 10))
        #expect(report.supersededAnchors == [late])
    }

    @Test(arguments: [
        ("UPDATE journal SET open = '{\"ansatt\":\"noen\"}' WHERE seq = 2", 2, VerificationProblem.Kind.hashMismatch),
        ("DELETE FROM journal WHERE seq = 5", 15, .directoryChanged),
        ("UPDATE journal SET stream_kind = 'sak', stream = 'x' WHERE seq = 5", 15, .directoryChanged),
        ("UPDATE journal SET stream_kind = 'katalog', stream = 'y' WHERE seq = 7", 7, .hashMismatch),
    ])
    func theDirectoryBeforeTheAnchorIsReadAgain(sql: String, seq: Int, kind: VerificationProblem.Kind) throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.work(1)
        let last = Story.entry("slutt", type: "TjenesteRegistrert", open: "{}")
        try journal.append([last], signer: Story.administrator, now: Story.start)  // 5
        for number in 10..<20 { try journal.work(number) }
        let anchor = try #require(try journal.verify().nextAnchor)
        try journal.close()
        try RawBase.change(folder.file(), [sql])
        let opened = try SQLiteJournal.open(at: folder.file(), readOnly: true)
        let report = try opened.verify(.sinceAnchor, anchors: [anchor])
        #expect(report.scope == .sinceAnchor)
        #expect(report.problems.contains(VerificationProblem(seq: seq, kind: kind)), "\(report.problems)")
        #expect(report.nextAnchor == nil)
    }

    @Test func theEntryAtTheAnchorIsReadAgain() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 10)
        let anchor = try #require(try journal.verify().nextAnchor)
        try journal.close()
        try RawBase.change(folder.file(), ["UPDATE journal SET open = '{}' WHERE seq = 10"])
        let report = try SQLiteJournal.open(at: folder.file(), readOnly: true).verify(.sinceAnchor, anchors: [anchor])
        #expect(report.problems == [VerificationProblem(seq: 10, kind: .hashMismatch)])
    }
}
