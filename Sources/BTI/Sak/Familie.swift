/// A stretch in a group or class: a child moves, and what was true then stays true (domain.md 3.13).
public struct Gruppeperiode: Hashable, Sendable {
    /// Group or class, such as `OST/3B`.
    public var gruppe: String
    /// First day.
    public var fra: Dato
}

/// A link to another case in the family. It says only that it exists: nothing is shared over it (domain.md 3.1).
public struct Familiekobling: Hashable, Sendable {
    /// The other case.
    public var sak: SakId
    /// What the other is to this one.
    public var type: Koblingstype
    /// The day it was written.
    public var dato: Dato
}

/// The end of the pregnancy that a case is about (G12).
public struct Svangerskapsslutt: Hashable, Sendable {
    /// How it ended.
    public var utfall: Svangerskapsutfall
    /// The day of the birth, or the day the end was written.
    public var dato: Dato
    /// The child's name, where there is one.
    public var navn: String?
}

/// A new decision in a pattern of undringer that were all closed at nivå 0 (B7).
public struct Gjentakelsesvurdering: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// The decision; `nil` where sealed.
    public var tekst: String?
}
