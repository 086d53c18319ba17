/// What stands in a field of a form, as it is kept in a draft.
public enum FormValue: Hashable, Sendable, Codable {
    /// Text, or a date as it is written.
    case text(String)
    /// One choice, by its stable name, or none.
    case choice(String?)
    /// Any number of choices, by their stable names, sorted.
    case choices([String])

    /// Whether nothing is filled in.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .choice(let choice): choice == nil
        case .choices(let choices): choices.isEmpty
        }
    }

    /// The text, when it is one.
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The choice, when it is one and it is made.
    public var choice: String? { if case .choice(let choice) = self { choice } else { nil } }
}
