import Testing

@testable import Terminal

@Suite("Widgets")
struct WidgetTests {
    @Test("A field of one line: submits on Enter, joins a paste, scrolls to its cursor")
    func textField() {
        var field = TextField("Blå\nbær")
        #expect(field.text == "Blå bær")
        #expect(field.handle(.enter) == .submitted)
        #expect(field.handle(.up) == .ignored)
        _ = field.handle(.paste("1\r\n2"))
        #expect(field.text == "Blå bær1 2")
        var frame = Frame(size: Size(columns: 6, rows: 1))
        field.draw(into: &frame, rect: Rect(size: frame.size), focused: true)
        #expect(frame.plainText == "ær1 2")
        #expect(frame.cursor == Point(column: 5, row: 0))
    }

    @Test("Wide letters and the cursor anywhere: the cursor is always seen")
    func textFieldScrolling() {
        var field = TextField("Blåbær 漢字漢字 og 👍 ost")
        for columns in [1, 2, 3, 7, 40] {
            for key in Array(repeating: Key.left, count: 25) + Array(repeating: .right, count: 25) {
                _ = field.handle(key)
                var frame = Frame(size: Size(columns: columns, rows: 1))
                field.draw(into: &frame, rect: Rect(size: frame.size), focused: true)
                #expect(frame.cursor != nil)
            }
        }
    }

    @Test("A secret is never on the screen and cannot be copied")
    func secret() {
        var field = TextField("", isSecret: true)
        for key in typed("hemmelig") { _ = field.handle(key) }
        _ = field.handle(.ctrl("a"))
        _ = field.handle(.ctrl("c"))
        #expect(field.clipboard.isEmpty)
        #expect(field.text == "hemmelig")
        var frame = Frame(size: Size(columns: 20, rows: 1))
        field.draw(into: &frame, rect: Rect(size: frame.size), focused: true)
        #expect(frame.plainText == "••••••••")
    }

    @Test("Seven choices or fewer have a key each; a key chooses, Enter goes on")
    func choices() {
        var field = ChoiceField([
            Choice(id: "a", label: "Samtale"), Choice(id: "b", label: "Språk"),
            Choice(id: "c", label: "Å vente", key: "v"),
        ])
        #expect(field.choices.map(\.key) == ["s", "p", "v"])
        _ = field.handle(.character("p"))
        #expect(field.selected == "b")
        _ = field.handle(.character("z"))
        #expect(field.selected == "b")
        #expect(field.handle(.down) == .handled)
        #expect(field.handle(.down) == .ignored)
        #expect(field.handle(.enter) == .submitted)
        #expect(field.selected == "c")
    }

    @Test("A choice that may be empty is not made by passing it, and can be taken back")
    func emptyChoice() {
        var field = ChoiceField([Choice(id: "a", label: "Ja"), Choice(id: "b", label: "Nei")], canBeEmpty: true)
        #expect(field.handle(.enter) == .submitted)
        #expect(field.selected == nil)
        _ = field.handle(.character("n"))
        _ = field.handle(.backspace)
        #expect(field.selected == nil)
    }

    @Test("Many choices are filtered by typing, and Enter takes the one pointed at")
    func filtered() {
        var field = ChoiceField((1...30).map { Choice(id: "t\($0)", label: "Tiltak \($0)") })
        #expect(!field.showsAll)
        for key in typed("tak 2") { _ = field.handle(key) }
        _ = field.handle(.down)
        #expect(field.handle(.enter) == .submitted)
        #expect(field.selected == "t20")
        for key in typed("qq") { _ = field.handle(key) }
        #expect(field.handle(.enter) == .handled)
        #expect(field.handle(.escape) == .handled)
        #expect(field.handle(.escape) == .cancelled)
    }

    @Test("A list draws only what is seen, and keeps what is selected in view")
    func list() {
        var list = ListView(count: 100_000)
        list.resize(rows: 5)
        _ = list.handle(.end)
        var drawn: [Int] = []
        var frame = Frame(size: Size(columns: 20, rows: 5))
        list.draw(into: &frame, rect: Rect(size: frame.size), focused: true) { frame, row, size in
            drawn.append(row)
            frame.put("sak \(row)", at: .zero, width: size.columns)
        }
        #expect(drawn == Array(99_995..<100_000))
        #expect(frame.cursor == Point(column: 0, row: 4))
        #expect(frame[0, 4].text == "▌")
        #expect(frame[3, 4].style.surface == .valgt)
        #expect(frame[3, 3].style.surface == nil)
        list.reload(count: 3, selected: nil)
        #expect(list.selected == 2)
        list.reload(count: 10, selected: 7)
        #expect(list.visible(height: 5) == 3..<8)
        list.reload(count: 0, selected: nil)
        #expect(list.selectedRow == nil)
        #expect(list.handle(.enter) == .handled)
    }

    @Test("Cards of three lines: page keys, and which card is at a place")
    func cards() {
        var list = ListView(count: 10, rowHeight: 3)
        list.resize(rows: 10)
        _ = list.handle(.pageDown)
        #expect(list.selected == 3)
        #expect(list.row(at: Point(column: 0, row: 4), height: 10) == 2)
        #expect(list.row(at: Point(column: 0, row: 40), height: 10) == nil)
    }

    private static let refusal = Dialog(
        title: "Loggen kan ikke åpnes ennå",
        message: "Foresatte har ikke samtykket til stafettlogg.\nDere kan fortsatt følge opp i egen avdeling.",
        note: "Grunnlag: forvaltningsloven § 13 a · regel C1",
        answers: [
            DialogAnswer("samtykke", label: "Registrer samtykke nå", key: .character("c")),
            DialogAnswer("nei", label: "Foresatte sier nei", key: .character("n")),
            DialogAnswer("tilbake", label: "Tilbake", key: .escape),
        ])

    @Test("A dialog takes every key; Escape is its own answer; a paste answers nothing")
    func dialog() {
        var dialog = Self.refusal
        #expect(dialog.handle(.paste("c\n")) == .open)
        #expect(dialog.handle(.character("z")) == .open)
        #expect(dialog.handle(.character("n")) == .answered("nei"))
        #expect(dialog.handle(.escape) == .answered("tilbake"))
        #expect(dialog.handle(.enter) == .answered("samtykke"))
    }

    @Test("The harmless answer is in focus, and what cannot be undone asks for its word")
    func harmful() {
        var dialog = Dialog(
            title: "Slette saken?", message: "Det som slettes, kan ikke hentes tilbake.",
            answers: [
                DialogAnswer("slett", label: "Slett", key: .character("s"), isHarmful: true),
                DialogAnswer("behold", label: "Behold", key: .escape),
            ], word: "slett")
        #expect(dialog.handle(.enter) == .answered("behold"))
        _ = dialog.handle(.up)
        #expect(dialog.handle(.enter) == .open)
        for key in typed("slett") { #expect(dialog.handle(key) == .open) }
        #expect(dialog.handle(.enter) == .answered("slett"))
    }

    @Test("A refusal, a question with a word, a notice and the palette, as they are drawn")
    func drawing() {
        var frame = Frame(size: Size(columns: 84, rows: 16))
        Self.refusal.draw(into: &frame, rect: Rect(size: frame.size))
        Toast("Lagret. Neste: del med leder.").draw(into: &frame, rect: Rect(size: frame.size))
        expectSnapshot(frame, "avslag")
        var palette = Palette(
            title: "Alle valg",
            items: [
                PaletteItem(id: "ny", title: "Ny undring", keys: "n", keywords: "skriv"),
                PaletteItem(id: "del", title: "Del med leder", keys: "d", disabled: "undringen er delt allerede"),
                PaletteItem(id: "nivaa", title: "Endre nivå", keys: "g n"),
            ])
        frame = Frame(size: Size(columns: 60, rows: 12))
        palette.draw(into: &frame, rect: Rect(size: frame.size))
        expectSnapshot(frame, "palett")
        for key in typed("del") { _ = palette.handle(key) }
        #expect(palette.handle(.enter) == .open)
        #expect(palette.handle(.escape) == .open)
        #expect(palette.handle(.enter) == .chosen("ny"))
        #expect(palette.handle(.escape) == .cancelled)
    }
}
