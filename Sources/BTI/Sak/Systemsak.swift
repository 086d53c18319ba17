/// A concern about a group, without a person (L10's investigation of an environment, a class, a department).
public struct Systemsak: Hashable, Sendable {
    /// The group; `nil` where sealed.
    public var gruppe: String?
    /// What it is about; `nil` where sealed.
    public var tekst: String?
}
