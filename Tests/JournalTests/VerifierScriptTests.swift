import Foundation
import Sealing
import Testing

@testable import Journal

/// `docs/verifiser.py`, the auditor's page of code, must say the same as the program.
@Suite(.enabled(if: AuditorScript.isAvailable, "python3 med PyNaCl er ikke installert"))
struct VerifierScriptTests {
    let folder = try! TestFolder()

    /// A base with everything in it: keys changed, content and keys erased, a restore recorded.
    func story(_ path: String) throws -> SQLiteJournal {
        let journal = try SQLiteJournal.filled(at: path, count: 20)
        try journal.append(
            [
                Story.keyRegistration(
                    "bytt", type: "NoekkelByttet", proof: "gammelSignatur", key: Story.newKey, by: Story.employee)
            ],
            signer: Story.newKey, now: Story.start)
        try journal.append([Story.work(50, sak: 2)], signer: Story.newKey, now: Story.start)
        let digest = Hex.encode(Story.key(7).digest)
        let erasure = Story.entry(
            "slett", stream: Story.sak(1), type: "InnholdSlettet",
            open: #"{"slettedeNoekler":["\#(digest)"],"slettetInnhold":[6]}"#)
        try journal.append([erasure], signer: Story.administrator, now: Story.start)
        let restored = Story.entry("gjenopprett", type: "BaseGjenopprettet", open: "{}")
        try journal.append([restored], signer: Story.administrator, now: Story.start)
        return journal
    }

    @Test func aWholeBaseIsWhole() throws {
        let journal = try story(folder.file())
        let head = try journal.head()
        #expect(try journal.verify().problems.isEmpty)
        try journal.close()
        let bare = try AuditorScript.run([folder.file()])
        #expect(bare.status == 2, "\(bare.output)")
        #expect(bare.output.contains("UTEN ANKER"))
        #expect(bare.output.contains("innholdet i post 6 er slettet ved vedtak i post 23"))
        #expect(bare.output.contains("stafett revisjon verifiser"))
        try Data(head.text.utf8).write(to: URL(filePath: folder.file("hode")))
        let anchored = try AuditorScript.run([folder.file(), "--hode", folder.file("hode")])
        #expect(anchored.status == 0, "\(anchored.output)")
        #expect(anchored.output.contains("forankret til og med post 24 av 24"))
    }

    @Test(arguments: [
        "UPDATE journal SET recorded_at = recorded_at + 1 WHERE seq = 9", "DELETE FROM journal WHERE seq = 9",
        "UPDATE journal SET signature = zeroblob(64) WHERE seq = 9", "UPDATE innhold SET sealed = x'00' WHERE seq = 9",
        "UPDATE journal SET open = '{}' WHERE seq = 1", "UPDATE journal SET open = '{}' WHERE seq = 2",
        "DELETE FROM innhold WHERE seq = 9", "INSERT INTO innhold VALUES (6, x'00')",
        "INSERT INTO innhold VALUES (900, x'00')", "UPDATE nokkel SET owner = 'jeg' WHERE id = 'nokkel-14'",
        "DELETE FROM nokkel WHERE id = 'nokkel-14'", "UPDATE nokkel SET seq = 900 WHERE id = 'nokkel-14'",
        "UPDATE journal SET stream_version = 77 WHERE seq = 9", "UPDATE journal SET incarnation = 1 WHERE seq = 24",
        "UPDATE journal SET actor_key = zeroblob(32) WHERE seq = 9", "UPDATE journal SET room = NULL WHERE seq = 9",
        "UPDATE journal SET prev_hash = zeroblob(32) WHERE seq = 9",
        "UPDATE journal SET hash = zeroblob(32) WHERE seq = 9",
    ])
    func bothFindWhatWasTouched(sql: String) throws {
        try story(folder.file()).close()
        try RawBase.change(folder.file(), [sql])
        let answer = try AuditorScript.run([folder.file()])
        #expect(answer.status == 1, "\(answer.output)")
        #expect(answer.output.contains("BRUTT"))
        #expect(try !SQLiteJournal.open(at: folder.file(), readOnly: true).verify().problems.isEmpty)
    }

    @Test func keysOutOfTheirTimeAreFound() throws {
        let journal = try story(folder.file())
        try journal.append([Story.work(60, sak: 2)], signer: Story.employee, now: Story.start)
        try journal.append([Story.work(61, sak: 2)], signer: Story.stranger, now: Story.start)
        try journal.close()
        let answer = try AuditorScript.run([folder.file()])
        #expect(answer.status == 1)
        #expect(answer.output.contains("post 25: nøkkelen gjelder ikke lenger"))
        #expect(answer.output.contains("post 26: nøkkelen er ukjent"))
    }

    @Test func aCutTailIsFoundWithTheHead() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20)
        try Data(journal.head().text.utf8).write(to: URL(filePath: folder.file("hode")))
        try journal.close()
        try RawBase.change(folder.file(), ["innhold", "nokkel", "journal"].map { "DELETE FROM \($0) WHERE seq > 15" })
        let answer = try AuditorScript.run([folder.file(), "--hode", folder.file("hode")])
        #expect(answer.status == 1)
        #expect(answer.output.contains("kuttet"))
    }

    @Test func whatCannotBeReadIsNotDecided() throws {
        let answer = try AuditorScript.run([folder.file("finnes-ikke")])
        #expect(answer.status == 2)
        #expect(!answer.output.contains("Traceback"))
    }
}
