import Terminal
import Testing

@testable import Workspace

@Suite("What forms ask of their widgets")
struct FeltwidgetTests {
    private static func valg(_ antall: Int) -> [Choice] {
        (0..<antall).map { Choice(id: "v\($0)", label: "\(["bringebær", "eple", "pære"][$0 % 3]) \($0)") }
    }

    private func skjema() -> Form {
        Form([
            FormField("a", label: "A", input: .line(TextField())),
            FormField("b", label: "B", input: .line(TextField())),
            FormField("c", label: "C", input: .line(TextField()), isRequired: false),
        ])
    }

    @Test("A hidden field is passed by, neither drawn nor missed nor counted")
    func skjult() {
        var form = skjema()
        form.change("b") { $0.isHidden = true }
        form.change("c") { $0.isHidden = true }
        #expect(form.missing == ["a"])
        _ = form.handle(.tab)
        #expect(form.focused == nil)
        var frame = Frame(size: Size(columns: 60, rows: 12))
        form.draw(into: &frame, rect: Rect(size: frame.size))
        #expect(frame.plainText.contains("A"))
        #expect(!frame.plainText.contains("B"))
        #expect(!frame.plainText.contains("Mer:"))
    }

    @Test("When the field that has the keys becomes hidden, the next one gets them")
    func mister() {
        var form = skjema()
        form.change("a") { $0.isHidden = true }
        #expect(form.focused == "b")
    }

    @Test("Notes stand under the field, and the cursor on the one the keys point at")
    func linjer() {
        var form = skjema()
        form.change("a") { $0.notes = [FormNote("første"), FormNote("andre", isPointed: true)] }
        var frame = Frame(size: Size(columns: 60, rows: 14))
        form.draw(into: &frame, rect: Rect(size: frame.size))
        #expect(frame.plainText.split(separator: "\n", omittingEmptySubsequences: false)[3].contains("andre"))
        #expect(frame.cursor == Point(column: 2, row: 3))
    }

    @Test("A long list of several shows a part, follows the keys, and says that there is more")
    func langListe() {
        var felt = MultiChoice(Self.valg(20), selected: ["v1"])
        #expect(felt.rows(focused: false) == 1)
        #expect(felt.rows(focused: true) == 8)
        for _ in 0..<12 { _ = felt.handle(.down) }
        _ = felt.handle(.character(" "))
        #expect(felt.selected == ["v1", "v12"])
        var frame = Frame(size: Size(columns: 40, rows: 8))
        felt.draw(into: &frame, rect: Rect(size: frame.size), focused: true)
        #expect(frame.plainText.contains("bringebær 12"))
        #expect(frame.cursor == Point(column: 0, row: 7))
        #expect(frame[39, 0].text == "↑")
        #expect(frame[39, 7].text == "↓")
    }

    @Test("In a long list a letter goes to the next choice that begins with it, and chooses nothing")
    func bokstav() {
        var felt = MultiChoice(Self.valg(20))
        _ = felt.handle(.character("p"))
        #expect(felt.pointedRow == 2)
        _ = felt.handle(.character("P"))
        #expect(felt.pointedRow == 5)
        _ = felt.handle(.character("z"))
        #expect(felt.pointedRow == 5)
        #expect(felt.selected.isEmpty)
    }

    @Test("What was found by typing is chosen when the keys leave the list; without typing nothing is")
    func forlater() {
        var form = Form([
            FormField("a", label: "A", input: .choice(ChoiceField(Self.valg(20)))),
            FormField("b", label: "B", input: .choice(ChoiceField(Self.valg(20)))),
        ])
        for tegn in "pære 5" { _ = form.handle(.character(tegn)) }
        _ = form.handle(.tab)
        #expect(form.value("a") == .choice("v5"))
        _ = form.handle(.tab)
        #expect(form.value("b") == .choice(nil))
    }
}
