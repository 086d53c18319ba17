/// What a piece of the screen means; a theme decides how it looks.
public enum Role: String, CaseIterable, Sendable {
    /// The page itself.
    case grunn
    /// Ordinary text.
    case tekst
    /// What is known already, or helps without being needed.
    case dempet
    /// Headings, and what the person acts on.
    case fremhevet
    /// The selected row or choice.
    case valgt
    /// The field or pane that has the keys.
    case fokus
    /// Rules and borders.
    case linje
    /// A break in the follow-up, and what stops.
    case brudd
    /// A warning.
    case varsel
    /// Done.
    case ferdig
    /// A notice that asks for nothing.
    case info
    /// A field to write in.
    case felt
    /// What is wrong in a field, in words.
    case feil
    /// The sign of the practice base.
    case kursbase
}
