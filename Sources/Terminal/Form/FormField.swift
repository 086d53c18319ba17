/// Lines of text under a field.
public struct FormNote: Hashable, Sendable {
    /// What it says; wrapped where it is too long for a line.
    public var text: String
    /// How it is drawn.
    public var style: Style
    /// Whether the keys point at it, as at a row that can be chosen.
    public var isPointed: Bool

    /// Makes a note.
    public init(_ text: String, style: Style = Style(.dempet), isPointed: Bool = false) {
        self.text = text
        self.style = style
        self.isPointed = isPointed
    }
}

/// A field of a form: a label, what it is filled in with, and help.
public struct FormField: Sendable, Identifiable {
    /// How a field is filled in.
    public enum Input: Sendable {
        /// One line of text.
        case line(TextField)
        /// Several lines of text, this many of them seen at once.
        case lines(TextEditor, rows: Int)
        /// One of several.
        case choice(ChoiceField)
        /// Any number of several.
        case choices(MultiChoice)
        /// A date as people write it.
        case date(DateField)
    }

    /// The stable name; a draft keeps the value under it.
    public let id: String
    /// What is asked for.
    public var label: String
    /// One line of help, shown while the field has the keys.
    public var help: String
    /// An example of what to write, shown after the help.
    public var example: String
    /// Whether it must be filled in.
    public var isRequired: Bool
    /// How it is filled in.
    public var input: Input
    /// What is wrong, in words.
    public var error: String?
    /// Lines under the field that depend on what stands in it.
    public var notes: [FormNote] = []
    /// Whether the field is left out, because something else that is filled in makes it pointless.
    public var isHidden = false

    /// Makes a field.
    public init(
        _ id: String, label: String, input: Input, isRequired: Bool = true, help: String = "", example: String = ""
    ) {
        self.id = id
        self.label = label
        self.input = input
        self.isRequired = isRequired
        self.help = help
        self.example = example
    }

    /// What stands in the field.
    public var value: FormValue {
        get {
            switch input {
            case .line(let field): .text(field.text)
            case .lines(let editor, _): .text(editor.text)
            case .date(let date): .text(date.field.text)
            case .choice(let choice): .choice(choice.selected)
            case .choices(let choices): .choices(choices.selected.sorted())
            }
        }
        set { fill(newValue) }
    }

    /// Fills in a value; one of another kind than the field's is passed over.
    private mutating func fill(_ value: FormValue) {
        switch (input, value) {
        case (.line(var field), .text(let text)):
            field.text = text
            input = .line(field)
        case (.lines(var editor, let rows), .text(let text)):
            editor.text = text
            input = .lines(editor, rows: rows)
        case (.date(var date), .text(let text)):
            date.field.text = text
            input = .date(date)
        case (.choice(var field), .choice(let choice)):
            field.select(choice)
            input = .choice(field)
        case (.choices(var field), .choices(let choices)):
            field.select(Set(choices))
            input = .choices(field)
        default: break
        }
    }

    /// Answers a key with the field's widget.
    mutating func handle(_ key: Key) -> WidgetOutcome {
        switch input {
        case .line(var field):
            input = .line(TextField())
            defer { input = .line(field) }
            return field.handle(key)
        case .lines(var editor, let rows):
            // Let go of the text while it changes, so that it is not copied.
            input = .line(TextField())
            defer { input = .lines(editor, rows: rows) }
            return editor.handle(key)
        case .date(var date):
            defer { input = .date(date) }
            return date.handle(key)
        case .choice(var choice):
            defer { input = .choice(choice) }
            return choice.handle(key)
        case .choices(var choices):
            defer { input = .choices(choices) }
            return choices.handle(key)
        }
    }

    /// What was cut or copied in the field last.
    var clipboard: String? {
        get {
            switch input {
            case .line(let field): field.clipboard
            case .lines(let editor, _): editor.clipboard
            case .date(let date): date.field.clipboard
            default: nil
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .line(var field):
                field.clipboard = newValue
                input = .line(field)
            case .lines(var editor, let rows):
                editor.clipboard = newValue
                input = .lines(editor, rows: rows)
            case .date(var date):
                date.field.clipboard = newValue
                input = .date(date)
            default: break
            }
        }
    }
}
