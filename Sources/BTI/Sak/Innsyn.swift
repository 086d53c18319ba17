/// That the family was given its own log (domain.md, L18).
public struct Innsyn: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who received it; `nil` where sealed.
    public var mottattAv: String?
    /// Whether the list of who has read the case went with it.
    public var medLeselogg: Bool
}
