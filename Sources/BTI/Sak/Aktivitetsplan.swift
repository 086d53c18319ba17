/// The written plan in a case about the environment: five parts (domain.md 3.7, G4).
public struct Aktivitetsplan: Hashable, Sendable {
    /// Its name in the journal.
    public var id: PlanId
    /// The day it was locked.
    public var dato: Dato
    /// The law it rests on.
    public var lovgrunnlag: Lovgrunnlag
    /// What the plan shall solve.
    public var problem: String
    /// What is done.
    public var hva: String
    /// When it is done.
    public var naar: String
    /// Who does it.
    public var hvem: String
    /// When it is evaluated.
    public var evalueringsdato: Dato
}

/// That IP, koordinator and barnekoordinator were considered, offered or answered (G7).
public struct Koordineringsvurdering: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Whether its words are open to the reader.
    public var lesbar: Bool
    /// Individuell plan; `nil` where not considered or sealed.
    public var individuellPlan: Koordineringssvar?
    /// Koordinator; `nil` where not considered or sealed.
    public var koordinator: Koordineringssvar?
    /// Barnekoordinator; `nil` where not considered or sealed.
    public var barnekoordinator: Koordineringssvar?
}

/// An individuell plan beside the log (G8).
public struct IndividuellPlan: Hashable, Sendable {
    /// First day it is active.
    public var fra: Dato
    /// Last day; `nil` while it is active.
    public var til: Dato?
    /// The day somebody said why both go on; `nil` where nobody has.
    public var beggeFortsetter: Dato?
}
