/// The few words widgets say by themselves. Bokmål unless other texts are given.
public struct WidgetTexts: Sendable {
    /// The line the optional fields are folded under; the argument is how many there are.
    public var moreFields: @Sendable (Int) -> String
    /// The same line when they are shown.
    public var fewerFields: String
    /// Before an example sentence.
    public var example: String
    /// When a filter leaves nothing.
    public var noMatch: String
    /// In an empty filter.
    public var filterHint: String
    /// What is asked for before something that cannot be undone; the argument is the word.
    public var typeWord: @Sendable (String) -> String
    /// The last line of a form, which saves it.
    public var save: String

    /// Makes texts; those that are not given are bokmål.
    public init(
        moreFields: @escaping @Sendable (Int) -> String = { "Mer: \($0) \($0 == 1 ? "valgfritt" : "valgfrie") felt" },
        fewerFields: String = "Vis bare det som må fylles ut", example: String = "For eksempel:",
        noMatch: String = "Ingen treff. Slett litt, eller skriv noe annet.",
        filterHint: String = "Skriv for å finne",
        typeWord: @escaping @Sendable (String) -> String = { "Skriv «\($0)» for å bekrefte:" },
        save: String = "Lagre"
    ) {
        self.moreFields = moreFields
        self.fewerFields = fewerFields
        self.example = example
        self.noMatch = noMatch
        self.filterHint = filterHint
        self.typeWord = typeWord
        self.save = save
    }
}
