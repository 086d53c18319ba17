/// A stretch of holding the stafettpinne.
public struct Stafett: Hashable, Sendable {
    /// Who holds; for a role, the leader who took it for the unit.
    public var holder: AnsattId
    /// First day.
    public var fra: Dato
    /// Day it was given on; `nil` while holding.
    public var til: Dato?
    /// The role that the leader holds it for; `nil` where a person holds it in person.
    public var rolle: Rolleholder?
}

/// A role at a unit that holds the stafettpinne through the unit's leader until the unit has named a person.
public struct Rolleholder: Hashable, Sendable {
    /// The unit.
    public var enhet: TjenesteId
    /// The last good day to have offered it to a person.
    public var navngiInnen: Dato
    /// What the role is called, such as `kontaktlærer 1A`; `nil` where sealed or not said.
    public var tittel: String?
}

/// An offer of the stafettpinne; the old holder holds until it is accepted.
public struct Stafettilbud: Hashable, Sendable {
    /// To whom; `nil` where it is offered to a role.
    public var mottaker: AnsattId?
    /// From whom.
    public var fra: AnsattId
    /// The day.
    public var dato: Dato
    /// The unit it goes to, where that is said: another than the owner, or the unit of a role.
    public var enhet: TjenesteId?
    /// The last good day for a unit that takes it for a role to have named a person.
    public var navngiInnen: Dato?
    /// What the role is called; `nil` where sealed or not said.
    public var tittel: String?

    /// Who is asked: the code of the employee, or of the unit.
    public var spurt: String { mottaker?.rawValue ?? enhet?.rawValue ?? "" }
}

/// A change of level.
public struct Nivaaendring: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// The level before.
    public var fra: Int
    /// The level after.
    public var til: Int
    /// Whether it has been answered that the same person still holds (A4).
    public var holderBekreftet = false
    /// Why; `nil` where sealed.
    public var begrunnelse: String?
}

/// The case going from one owning unit to another.
public struct Eierskifte: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// The unit that owned it until then.
    public var fra: TjenesteId
}

extension Sak {
    /// Units whose leader has the case before them: the owner, and a unit that is asked to take the stafettpinne.
    public var lederenheter: Set<TjenesteId> { Set([eier] + [tilbud?.enhet].compactMap { $0 }) }

    /// Whether an employee may answer the offer that waits: the one who is asked, or a leader of the unit it goes to.
    public func kanSvarePaaTilbud(_ ansatt: AnsattId, i katalog: Katalog, ved seq: Int = .max) -> Bool {
        guard let tilbud else { return false }
        return tilbud.mottaker == ansatt || tilbud.enhet.map { katalog.har(ansatt, .leder, i: $0, ved: seq) } ?? false
    }

    /// Levels at which a log opens; nivå 3 is decided with those who take part (commands.md).
    static let aapningsnivaaer = 1...2

    /// Levels that a log can be at. One that was opened at nivå 3 while that was possible is still read.
    static let nivaaerMedLogg = 1...3

    /// The first day of the present unbroken run at a level or above; `nil` below it.
    func nivaaFra(minst nivaa: Int) -> Dato? {
        let start = nivaaendringer.reversed().prefix { $0.til >= nivaa }.last?.dato
        return start.map { max($0, gjenaapnet ?? $0) }
    }

    /// The level at the end of a day.
    func nivaa(paa dag: Dato) -> Int { nivaaendringer.last { $0.dato <= dag }?.til ?? 0 }
}
