/// A stretch of holding the stafettpinne.
public struct Stafett: Hashable, Sendable {
    /// Who holds.
    public var holder: AnsattId
    /// First day.
    public var fra: Dato
    /// Day it was given on; `nil` while holding.
    public var til: Dato?
}

/// An offer of the stafettpinne; the old holder holds until it is accepted.
public struct Stafettilbud: Hashable, Sendable {
    /// To whom.
    public var mottaker: AnsattId
    /// From whom.
    public var fra: AnsattId
    /// The day.
    public var dato: Dato
}

/// A change of level.
public struct Nivaaendring: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// The level before.
    public var fra: Int
    /// The level after.
    public var til: Int
}
