import GRDB
import Testing

@testable import Journal

/// Counts entries by type: a projection that reads its own rows back.
private struct TypeCounts: Projection {
    let name = "slag"
    var version = 1
    var schema = [
        "CREATE TABLE slag (type TEXT NOT NULL PRIMARY KEY, antall INTEGER NOT NULL, siste BLOB) STRICT",
        "CREATE INDEX slag_antall ON slag (antall)",
    ]

    func apply(_ entry: Entry, in db: ProjectionDatabase) throws {
        let before = try db.query("SELECT antall FROM slag WHERE type = ?", [.text(entry.type)]).first
        try db.execute(
            "INSERT OR REPLACE INTO slag VALUES (?, ?, ?)",
            [.text(entry.type), .integer((before?.integer("antall") ?? 0) + version), .blob(entry.hash)])
    }
}

private struct Failing: Projection {
    struct Stop: Error {}
    let name = "feil"
    let version = 1
    let schema: [String] = []
    func apply(_ entry: Entry, in db: ProjectionDatabase) throws { if entry.seq == 4 { throw Stop() } }
}

/// Writes one value of each kind, and a statement with too few.
private struct Values: Projection {
    static let row: [SQLValue] = [.null, .integer(-5), .text(""), .text("æ\u{1F}å"), .blob([]), .blob([0, 255])]
    let name = "verdier"
    let version = 1
    let schema = ["CREATE TABLE verdier (a ANY, b ANY, c ANY, d ANY, e ANY, f ANY) STRICT"]

    func apply(_ entry: Entry, in db: ProjectionDatabase) throws {
        try db.execute("INSERT INTO verdier VALUES (?, ?, ?, ?, ?, ?)", Self.row)
        #expect(throws: JournalError.self) {
            try db.execute("INSERT INTO verdier VALUES (?, ?, ?, ?, ?, ?)", [.integer(1)])
        }
    }
}

@Suite struct ProjectionTests {
    let folder = try! TestFolder()
    let options = JournalOptions(projections: [StreamProjection(), TypeCounts()])

    @Test func projectionsFollowTheEntries() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20, options: options)
        let streams = try journal.query("SELECT * FROM stroem WHERE stream_kind = ? ORDER BY stream", ["sak"])
        #expect(streams.map { $0.text("stream") } == ["sak-0", "sak-1", "sak-2", "sak-3", "sak-4"])
        for row in streams {
            let stream = StreamID(kind: "sak", name: row.text("stream")!)
            #expect(try journal.version(of: stream) == row.integer("version"))
        }
        let counts = try journal.query("SELECT sum(antall) AS sum FROM slag")
        #expect(counts[0].integer("sum") == 20)
    }

    @Test func everyKindOfValueComesBackAsItWas() throws {
        let journal = try SQLiteJournal.filled(
            at: folder.file(), count: 3, options: JournalOptions(projections: [Values()]))
        let rows = try journal.query("SELECT * FROM verdier")
        #expect(rows.map(\.values) == [Values.row, Values.row, Values.row])
    }

    @Test func aRebuildGivesTheSameBytes() throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 40, options: options)
        let comparisons = try journal.compareProjections()
        #expect(comparisons.map(\.table) == ["slag", "stroem"])
        #expect(comparisons.allSatisfy { $0.isEqual && $0.storedRows == $0.rebuiltRows && $0.storedRows! > 0 })
        let before = try journal.query("SELECT * FROM slag ORDER BY type")
        try journal.rebuildProjections()
        #expect(try journal.query("SELECT * FROM slag ORDER BY type") == before)
        try journal.work(60)
        #expect(try journal.compareProjections().allSatisfy(\.isEqual))
    }

    @Test(arguments: [
        "UPDATE stroem SET version = version + 1 WHERE stream = 'sak-1'", "DELETE FROM stroem WHERE stream = 'sak-1'",
        "INSERT INTO stroem VALUES ('sak', 'sak-77', 1, 1)", "DROP TABLE stroem", "CREATE INDEX ny ON stroem (version)",
    ])
    func anEditedProjectionIsFoundAndMended(sql: String) throws {
        let journal = try SQLiteJournal.filled(at: folder.file(), count: 20, options: options)
        try journal.queue.inDatabase { try $0.execute(sql: sql) }
        let comparisons = try journal.compareProjections()
        #expect(comparisons.filter { !$0.isEqual }.map(\.table) == ["stroem"])
        // The comparison itself changes nothing.
        #expect(try journal.compareProjections() == comparisons)
        try journal.rebuildProjections()
        #expect(try journal.compareProjections().allSatisfy(\.isEqual))
    }

    @Test func anotherVersionIsRebuiltAtOpening() throws {
        try SQLiteJournal.filled(at: folder.file(), count: 20, options: options).close()
        var newer = options
        newer.projections = [TypeCounts(version: 2)]
        let journal = try SQLiteJournal.open(at: folder.file(), options: newer)
        #expect(try journal.query("SELECT sum(antall) AS sum FROM slag")[0].integer("sum") == 40)
        #expect(try journal.compareProjections().map(\.table) == ["slag"])
    }

    @Test func aProjectionThatFailsStopsTheEntry() throws {
        let journal = try SQLiteJournal.fresh(
            at: folder.file(), options: JournalOptions(projections: [StreamProjection(), Failing()]))
        #expect(throws: Failing.Stop.self) { try journal.work(1) }
        #expect(try journal.head().seq == 3)
        #expect(try journal.compareProjections().allSatisfy(\.isEqual))
    }
}
