import Testing

@testable import Journal

@Suite struct AppendTests {
    let folder = try! TestFolder()

    @Test func aBaseBeginsWithItsGenesis() throws {
        let journal = try SQLiteJournal.create(
            at: folder.file(), genesis: [Story.genesis], signer: Story.administrator, now: Story.start)
        let head = try journal.head()
        #expect(head.seq == 1)
        #expect(head.incarnation == 1)
        #expect(head.base == head.hash)
        #expect(journal.name == head.hash)
        #expect(journal.baseID == Story.baseID)
        let genesis = try #require(try journal.entry(seq: 1))
        #expect(genesis.prevHash == [UInt8](repeating: 0, count: 32))
        #expect(genesis.streamVersion == 1)
    }

    @Test func whatIsAppendedIsReadBack() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        let key = Story.key(1)
        let entry = Story.work(7, sak: 1, keys: [key])
        let stored = try journal.append([entry], signer: Story.employee, now: Story.start + 9)
        #expect(stored == [try #require(try journal.entry(seq: 4))])
        #expect(stored[0].recordedAt == Story.start + 9)
        #expect(stored[0].open == entry.open)
        #expect(stored[0].actorKey == Story.employee.publicKey)
        #expect(try journal.sealed(seq: 4) == entry.sealed)
        #expect(try journal.sealed(seqs: [1, 4]) == [4: entry.sealed!])
        let rows = try journal.keys(owner: "tjeneste-1")
        #expect(rows.map(\.wrapped) == [key.wrapped])
        #expect(rows.map(\.digest) == [key.digest])
        #expect(try journal.keys(owner: "tjeneste-1", kind: "annet").isEmpty)
        #expect(try journal.keys(seq: 4) == rows)
    }

    @Test func aReadingMovesNoStream() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.work(1)
        let reading = try journal.append(
            [Story.work(2, sak: 1, reading: true)], signer: Story.employee, now: Story.start)
        #expect(reading[0].streamVersion == nil)
        #expect(try journal.version(of: Story.sak(1)) == 1)
        try journal.work(3)
        #expect(try journal.entries(in: Story.sak(1)).map(\.streamVersion) == [1, 2])
    }

    @Test func repeatingACommandDoesNothingTwice() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        let entry = Story.work(1, sak: 1)
        let first = try journal.append([entry], expecting: [Story.sak(1): 0], signer: Story.employee, now: Story.start)
        var again = entry
        again.session = "oekt-2"
        // The stream has moved since: the repeat is answered all the same.
        let second = try journal.append(
            [again], expecting: [Story.sak(1): 0], signer: Story.employee, now: Story.start + 99)
        #expect(first == second)
        #expect(try journal.head().seq == 4)
    }

    @Test func aCommandIdWithAnotherBodyIsRefused() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.work(1)
        var other = Story.work(1, sak: 1)
        other.open = Array(#"{"nivaa":3}"#.utf8)
        #expect(throws: JournalError.commandReused(command: "arbeid-1")) {
            try journal.append([other], signer: Story.employee, now: Story.start)
        }
        other = Story.work(1, sak: 1)
        other.sealed = [1]
        #expect(throws: JournalError.commandReused(command: "arbeid-1")) {
            try journal.append([other], signer: Story.employee, now: Story.start)
        }
    }

    @Test func theSecondWriterIsToldWhatChanged() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.work(1)
        try journal.work(2)
        let entries = try journal.entries(in: Story.sak(1))
        #expect(
            throws: JournalError.versionConflict(
                stream: Story.sak(1), expected: 1, actual: 2, newEntries: [entries[1]])
        ) {
            try journal.append(
                [Story.work(3, sak: 1)], expecting: [Story.sak(1): 1], signer: Story.employee, now: Story.start)
        }
        #expect(try journal.head().seq == 5)
    }

    @Test func aBatchUndoesTheFailingCommandAlone() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.batch { batch in
            try batch.append([Story.work(1, sak: 1)], expecting: [:], signer: Story.employee, now: Story.start)
            var broken = [Story.work(2, sak: 1), Story.work(2, sak: 1)]
            broken[1].ordinal = 1
            #expect(throws: JournalError.self) {
                try batch.append(broken, expecting: [:], signer: Story.employee, now: Story.start)
            }
            #expect(try batch.head().seq == 4)
            try batch.append([Story.work(3, sak: 1)], expecting: [:], signer: Story.employee, now: Story.start)
        }
        #expect(try journal.entries(from: 4, limit: 10).map(\.command) == ["arbeid-1", "arbeid-3"])
        #expect(try journal.verify().problems.isEmpty)
    }

    @Test func aBatchThatThrowsLeavesNothing() throws {
        struct Stop: Error {}
        let journal = try SQLiteJournal.fresh(at: folder.file())
        #expect(throws: Stop.self) {
            try journal.batch { batch in
                try batch.append([Story.work(1, sak: 1)], expecting: [:], signer: Story.employee, now: Story.start)
                throw Stop()
            }
        }
        #expect(try journal.head().seq == 3)
        #expect(try journal.query("SELECT * FROM stroem WHERE stream_kind = 'sak'").isEmpty)
    }

    @Test(arguments: [
        (#"{"b":1,"a":2}"#, InvalidEntry.openNotCanonical), (#"{"a":1, "b":2}"#, .openNotCanonical),
        (#"{"a":1.5}"#, .openNotCanonical), (#"[1]"#, .openNotCanonical), (#"{"a":1,"a":1}"#, .openNotCanonical),
        (#"{"noekler":["00"]}"#, .keysNotNamed),
    ])
    func anOpenPartOutsideTheFormatIsRefused(open: String, reason: InvalidEntry) throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        var entry = Story.work(1, sak: 1)
        entry.open = Array(open.utf8)
        #expect(throws: JournalError.invalidEntry(ordinal: 0, reason: reason)) {
            try journal.append([entry], signer: Story.employee, now: Story.start)
        }
    }

    @Test func keysAreNamedByTheirEntry() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        var entry = Story.work(1, sak: 1, keys: [Story.key(1)])
        entry.keys[0].owner = "en-annen"
        #expect(throws: JournalError.invalidEntry(ordinal: 0, reason: .keysNotNamed)) {
            try journal.append([entry], signer: Story.employee, now: Story.start)
        }
    }

    @Test func aCommandHasOneActorAndOrdinalsInOrder() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        var other = Story.work(1, sak: 1)
        other.ordinal = 1
        other.actor = "admin"
        #expect(throws: JournalError.invalidEntry(ordinal: 1, reason: .mixedCommand)) {
            try journal.append([Story.work(1, sak: 1), other], signer: Story.employee, now: Story.start)
        }
        other.actor = "kari"
        other.ordinal = 2
        #expect(throws: JournalError.invalidEntry(ordinal: 1, reason: .ordinals)) {
            try journal.append([Story.work(1, sak: 1), other], signer: Story.employee, now: Story.start)
        }
        #expect(throws: JournalError.invalidEntry(ordinal: 0, reason: .empty)) {
            try journal.append([], signer: Story.employee, now: Story.start)
        }
    }

    @Test func thereIsOneGenesis() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        var second = Story.genesis
        second.command = "igjen"
        second.id = "igjen"
        #expect(throws: JournalError.invalidEntry(ordinal: 0, reason: .genesis)) {
            try journal.append([second], signer: Story.administrator, now: Story.start)
        }
        #expect(throws: JournalError.invalidEntry(ordinal: 0, reason: .genesis)) {
            try SQLiteJournal.create(
                at: folder.file("to"), genesis: [Story.registration], signer: Story.administrator, now: Story.start)
        }
    }

    @Test func twoConnectionsTakeTurns() async throws {
        let path = folder.file()
        try SQLiteJournal.fresh(at: path).close()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let journal = try SQLiteJournal.open(at: path, options: JournalOptions(checkpointThreshold: 40_000))
                    for number in 0..<25 { try journal.work(writer * 100 + number, sak: number % 3) }
                    try journal.close()
                }
            }
            try await group.waitForAll()
        }
        let journal = try SQLiteJournal.open(at: path)
        let report = try journal.verify()
        #expect(report.problems.isEmpty)
        #expect(report.entries == 103)
        #expect(try journal.compareProjections().allSatisfy(\.isEqual))
    }
}
