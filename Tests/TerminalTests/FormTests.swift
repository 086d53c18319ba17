import Testing

@testable import Terminal

@Suite("Forms")
struct FormTests {
    static func undring() -> Form {
        Form([
            FormField(
                "tema", label: "Tema",
                input: .choice(
                    ChoiceField([
                        Choice(id: "trivsel", label: "Trivsel"), Choice(id: "spraak", label: "Språk"),
                        Choice(id: "laering", label: "Læring"),
                    ])), help: "Velg det som ligner mest."),
            FormField(
                "hva", label: "Hva har du sett?", input: .lines(TextEditor(), rows: 3),
                help: "Skriv det du har sett og hørt, ikke hva du tror det betyr.",
                example: "E.F. satt alene ved vinduet i tre frilek-økter denne uken."),
            FormField("sted", label: "Hvor?", input: .line(TextField()), isRequired: false),
            FormField("naar", label: "Når?", input: .date(DateField(read: read))),
            FormField(
                "hvem", label: "Hvem vet om det?",
                input: .choices(
                    MultiChoice([
                        Choice(id: "leder", label: "Leder"), Choice(id: "kollega", label: "Kollega", key: "o"),
                    ])), isRequired: false),
        ])
    }

    @Sendable private static func read(_ text: String) -> DateField.Reading {
        text == "i dag" ? .date("lørdag 21. november") : .unclear("Skriv en dato, for eksempel «i dag» eller «30.11».")
    }

    private func press(_ form: inout Form, _ keys: [Key]) { for key in keys { _ = form.handle(key) } }

    @Test("What must be filled in comes first, and the rest is folded")
    func order() {
        var form = Self.undring()
        #expect(form.fields.map(\.id) == ["tema", "hva", "naar", "sted", "hvem"])
        #expect(form.focused == "tema")
        press(&form, [.tab, .tab, .tab])
        #expect(form.focused == nil)
        press(&form, [.enter])
        #expect(form.isExpanded)
        press(&form, [.tab])
        #expect(form.focused == "sted")
        press(&form, [.backtab, .backtab])
        #expect(form.focused == "naar")
    }

    @Test("A form is filled in with the keyboard, and Enter on the last line saves it")
    func filling() {
        var form = Self.undring()
        press(&form, [.character("s"), .enter] + typed("Sitter alene.\nHver dag.") + [.tab] + typed("i dag"))
        press(&form, [.tab, .tab])
        #expect(form.value("tema") == .choice("spraak"))
        #expect(form.value("hva") == .text("Sitter alene.\nHver dag."))
        #expect(form.missing.isEmpty)
        #expect(form.handle(.enter) == .save)
        #expect(form.handle(.escape) == .cancel)
    }

    @Test("Ctrl-S saves from anywhere; the arrows leave a choice only at its ends")
    func keys() {
        var form = Self.undring()
        #expect(form.handle(.ctrl("s")) == .save)
        press(&form, [.down, .down])
        #expect(form.focused == "tema")
        press(&form, [.down])
        #expect(form.focused == "hva")
        #expect(form.handle(.function(5)) == .ignored)
    }

    @Test("Errors stand at their fields, the keys go to the first, and writing takes the error away")
    func errors() {
        var form = Self.undring()
        form.show(errors: ["hvem": "Velg minst én.", "naar": "Datoen kan ikke være fram i tid."])
        #expect(form.focused == "naar")
        #expect(form.isExpanded)
        press(&form, [.left])
        #expect(form.fields[2].error != nil)
        press(&form, [.character("i")])
        #expect(form.fields[2].error == nil)
        #expect(form.fields[4].error == "Velg minst én.")
    }

    @Test("A date that cannot be read is told of when the keys leave it")
    func dates() {
        var form = Self.undring()
        form.focus("naar")
        press(&form, typed("snart"))
        #expect(form.fields[2].error == nil)
        #expect(form.unclearDates.keys.sorted() == ["naar"])
        press(&form, [.tab])
        #expect(form.fields[2].error != nil)
    }

    @Test("Values go out and in as a draft, and an optional one unfolds the rest")
    func drafts() {
        var form = Self.undring()
        press(&form, [.character("t"), .tab] + typed("Ser trist ut"))
        form.focus("hvem")
        press(&form, [.character("l")])
        let draft = form.values
        var other = Self.undring()
        #expect(other.value("hvem") == .choices([]))
        other.values = draft
        #expect(other.values == draft)
        #expect(other.isExpanded)
        other.values = ["tema": .choice("finnes-ikke"), "hva": .choice("x")]
        #expect(other.value("tema") == .choice("trivsel"))
        #expect(other.value("hva") == .text("Ser trist ut"))
    }

    @Test("What is cut in one field can be pasted in another, and a paste never confirms")
    func clipboard() {
        var form = Self.undring()
        #expect(form.handle(.paste("s\n")) == .handled)
        #expect(form.value("tema") == .choice(nil))
        form.focus("hva")
        press(&form, typed("Skolen") + [.ctrl("a"), .ctrl("x")])
        form.focus("sted")
        press(&form, [.ctrl("v")])
        #expect(form.value("sted") == .text("Skolen"))
        press(&form, [.paste("a\nb")])
        #expect(form.value("sted") == .text("Skolena b"))
        #expect(form.focused == "sted")
    }

    @Test("The field that has the keys is in view at any size, with its cursor")
    func scrolling() {
        for rows in [8, 12, 16, 24] {
            var form = Self.undring()
            form.focus("hvem")
            form.resize(to: Size(columns: 60, rows: rows))
            for _ in 0..<9 {
                var frame = Frame(size: form.size)
                form.draw(into: &frame, rect: Rect(size: form.size))
                #expect(frame.cursor != nil, "\(rows) \(form.focused ?? "linje")")
                _ = form.handle(.backtab)
            }
        }
    }

    @Test("A form at 80 × 24: the first field, and one with an error")
    func drawing() {
        var form = Self.undring()
        form.resize(to: Size(columns: 78, rows: 20))
        var frame = Frame(size: Size(columns: 80, rows: 20))
        let place = Rect(column: 1, row: 0, columns: 78, rows: 20)
        form.draw(into: &frame, rect: place)
        expectSnapshot(frame, "skjema")
        press(&form, [.character("s"), .tab] + typed("Sitter alene ved vinduet."))
        form.show(errors: ["hva": "Skriv litt mer: minst to setninger, så den som leser, forstår."])
        frame = Frame(size: Size(columns: 80, rows: 20))
        form.draw(into: &frame, rect: place)
        expectSnapshot(frame, "skjema-feil")
    }
}
