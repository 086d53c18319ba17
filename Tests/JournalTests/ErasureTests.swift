import GRDB
import Sealing
import Testing

@testable import Journal

@Suite struct ErasureTests {
    let folder = try! TestFolder()

    func decision(content: [Int], keys: [NewKey] = [], type: String = "InnholdSlettet") -> NewEntry {
        let digests = keys.map { #""\#(Hex.encode($0.digest))""# }.joined(separator: ",")
        let seqs = content.map(String.init).joined(separator: ",")
        return Story.entry(
            "slett-\(content)", stream: Story.sak(1), type: type,
            open: #"{"slettedeNoekler":[\#(digests)],"slettetInnhold":[\#(seqs)]}"#)
    }

    func append(_ entry: NewEntry, to journal: SQLiteJournal) throws {
        try journal.append([entry], signer: Story.administrator, now: Story.start)
    }

    @Test(arguments: ["InnholdSlettet", "SakSperret"])
    func aDecisionDeletesAndTheChainStillHolds(type: String) throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        // Entry 8 came with keys 7 and 1007.
        let keys = [Story.key(7), Story.key(1007)]
        try append(decision(content: [6, 8], keys: keys, type: type), to: journal)
        #expect(try journal.sealed(seq: 6) == nil)
        #expect(try journal.keys(seq: 8).isEmpty)
        #expect(try journal.sealed(seq: 7) != nil)
        let report = try journal.verify()
        #expect(report.problems.isEmpty)
        #expect(
            report.erasures == [
                Erasure(seq: 6, key: nil, decision: 21), Erasure(seq: 8, key: nil, decision: 21),
                Erasure(seq: 8, key: keys[0].digest, decision: 21), Erasure(seq: 8, key: keys[1].digest, decision: 21),
            ])
    }

    @Test func whatIsNotDecidedCannotBeDeleted() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        try append(decision(content: [6]), to: journal)
        try append(decision(content: [7], type: "NoeAnnet"), to: journal)
        #expect(try journal.sealed(seq: 7) != nil)
        for seq in [7, 8] {
            #expect(throws: DatabaseError.self) {
                try journal.queue.inDatabase { try $0.execute(sql: "DELETE FROM innhold WHERE seq = \(seq)") }
            }
        }
    }

    @Test func aDecisionAboutTheFutureIsRefused() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        #expect(throws: JournalError.invalidEntry(ordinal: 0, reason: .erasureTarget)) {
            try append(decision(content: [6, 21]), to: journal)
        }
        #expect(try journal.sealed(seq: 6) != nil)
    }

    @Test func contentThatComesBackIsFound() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        let sealed = try #require(try journal.sealed(seq: 6))
        let key = Story.key(7)
        try append(decision(content: [6], keys: [key]), to: journal)
        try journal.close()
        try RawBase.change(
            folder.file(),
            [
                "INSERT INTO innhold VALUES (6, x'\(Hex.encode(sealed))')",
                """
                INSERT INTO nokkel VALUES ('\(key.id)', 8, '\(key.kind)', '\(key.owner)',
                x'\(Hex.encode(key.digest))', x'\(Hex.encode(key.wrapped))')
                """,
            ])
        #expect(
            try SQLiteJournal.open(at: folder.file()).verify().problems == [
                VerificationProblem(seq: 6, kind: .erasedContentPresent(decision: 21)),
                VerificationProblem(seq: 8, kind: .erasedKeyPresent(decision: 21)),
            ])
    }
}
