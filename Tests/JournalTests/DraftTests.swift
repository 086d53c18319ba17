import Testing

@testable import Journal

@Suite struct DraftTests {
    let folder = try! TestFolder()

    func draft(_ id: String, _ employee: String = "kari", changed: Int = 1, _ sealed: [UInt8] = [1, 2]) -> Draft {
        Draft(id: id, employee: employee, created: 1, changed: changed, sealed: sealed)
    }

    @Test func aDraftIsKeptReplacedListedAndDeleted() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.put(draft("a"))
        try journal.put(draft("b", changed: 2))
        try journal.put(draft("c", "ola"))
        #expect(try journal.drafts(employee: "kari").map(\.id) == ["b", "a"])
        try journal.put(draft("a", changed: 3, [9]))
        #expect(try journal.drafts(employee: "kari").map(\.id) == ["a", "b"])
        #expect(try journal.draft(id: "a")?.sealed == [9])
        try journal.deleteDraft(id: "a")
        #expect(try journal.draft(id: "a") == nil)
        try journal.deleteDraft(id: "a")
        #expect(try journal.head().seq == 3)
    }

    @Test func anothersDraftIsNotReplaced() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.put(draft("a"))
        #expect(throws: JournalError.constraint(detail: "utkast.employee")) { try journal.put(draft("a", "ola", [7])) }
        #expect(try journal.draft(id: "a") == draft("a"))
    }

    @Test func aDraftOutlivesTheConnection() throws {
        let journal = try SQLiteJournal.fresh(at: folder.file())
        try journal.put(draft("a"))
        try journal.close()
        #expect(try SQLiteJournal.open(at: folder.file()).draft(id: "a") == draft("a"))
    }
}
