/// The directory: who works where, with which role and which public key, and the profile that applies.
///
/// Evolved from the directory stream's signature-checked entries, never read from a projection.
public struct Katalog: Hashable, Sendable {
    /// Random name of the base, 16 bytes in hex.
    public var base: String = ""
    /// A practice base: its passphrases are known and its clock is its own.
    public var erKursbase = false
    /// The day a practice base stands on until a command steps it; `nil` in a real base.
    public var kursdag: Dato?
    /// Public recovery key, hex.
    public var gjenopprettingsnoekkel: String = ""
    /// The services by code.
    public var tjenester: [TjenesteId: Tjeneste] = [:]
    /// The groups by code, such as `LYN/Blåveis`.
    public var grupper: [String: Gruppe] = [:]
    /// The employees by code.
    public var ansatte: [AnsattId: Ansatt] = [:]
    /// The profile that applies.
    public var profil = Profil(kode: "risor", navn: "Risør")
    /// School start by school year, the year it starts in.
    public var skoleruter: [Int: Skolerute] = [:]
    /// Absences, in the order they were written.
    public var fravaer: [Fravaer] = []
    /// How many entries of the stream count.
    public var versjon = 0

    /// An empty directory, before genesis.
    public init() {}

    /// The employee, where there is one.
    public func ansatt(_ id: AnsattId) -> Ansatt? { ansatte[id] }

    /// The service's leaders who still work there.
    public func ledere(_ tjeneste: TjenesteId) -> [AnsattId] {
        ansatte.values.filter { $0.aktiv && $0.har(.leder, i: tjeneste) }.map(\.id).sorted()
    }

    /// Whether the employee works and has the role at the service.
    public func har(_ ansatt: AnsattId, _ rolle: Rolle, i tjeneste: TjenesteId) -> Bool {
        ansatte[ansatt].map { $0.aktiv && $0.har(rolle, i: tjeneste) } ?? false
    }

    /// Whether the employee works and reads content at the service.
    public func leserInnhold(_ ansatt: AnsattId, i tjeneste: TjenesteId) -> Bool {
        guard let ansatt = ansatte[ansatt], ansatt.aktiv else { return false }
        return ansatt.roller.contains { $0.tjeneste == tjeneste && $0.rolle.leserInnhold }
    }

    /// The services where the employee reads content.
    public func tjenester(for ansatt: AnsattId) -> [TjenesteId] {
        guard let ansatt = ansatte[ansatt], ansatt.aktiv else { return [] }
        return Set(ansatt.roller.filter { $0.rolle.leserInnhold }.map(\.tjeneste)).sorted()
    }
}

/// A service (domain.md 3.13).
public struct Tjeneste: Hashable, Sendable {
    /// The kommune's own code.
    public var id: TjenesteId
    /// What people call it.
    public var navn: String
    /// What kind it is.
    public var type: Tjenestetype
    /// Who owns it.
    public var eier: Eierform
    /// The newest generation of its key; 0 before a leader has made one.
    public var generasjon = 0
    /// Public keys, hex, by generation: for the members who read content.
    public var noekler: [Int: String] = [:]
    /// Public keys, hex, by generation: for the leaders alone.
    public var ledernoekler: [Int: String] = [:]
    /// Members who have been admitted, with the newest generation that they were given.
    public var medlemmer: [AnsattId: Int] = [:]
}

/// A group of children and who is responsible for it.
public struct Gruppe: Hashable, Sendable {
    /// The code, `TJENESTE/navn`.
    public var kode: String
    /// The service it belongs to.
    public var tjeneste: TjenesteId
    /// The employee responsible.
    public var ansvarlig: AnsattId
}

/// An employee.
public struct Ansatt: Hashable, Sendable {
    /// The kommune's own code.
    public var id: AnsattId
    /// The title, as it is read on the screen.
    public var tittel: String
    /// Where and as what the employee works.
    public var roller: [Tjenesterolle]
    /// Public key of the one-time code, hex; `nil` once it is used.
    public var engangsnoekkel: String?
    /// Public signing key, hex; `nil` until first sign-in.
    public var signering: String?
    /// Public sealing key, hex; `nil` until first sign-in.
    public var forsegling: String?
    /// First day the employee no longer works here; `nil` while working.
    public var sluttet: Dato?
    /// Services the employee has left: first day without any role there (A2).
    public var forlatt: [TjenesteId: Dato] = [:]

    /// Whether the employee still works here.
    public var aktiv: Bool { sluttet == nil }

    /// Whether the employee has the role at the service.
    public func har(_ rolle: Rolle, i tjeneste: TjenesteId) -> Bool {
        roller.contains(Tjenesterolle(tjeneste: tjeneste, rolle: rolle))
    }

    /// Whether the employee has the role anywhere.
    public func har(_ rolle: Rolle) -> Bool { roller.contains { $0.rolle == rolle } }
}

/// A role at a service.
public struct Tjenesterolle: Hashable, Sendable {
    /// The service.
    public var tjeneste: TjenesteId
    /// The role there.
    public var rolle: Rolle
}

/// Days an employee is away, and who stands in (A2, D10).
public struct Fravaer: Hashable, Sendable {
    /// Who is away.
    public var ansatt: AnsattId
    /// First day away.
    public var fra: Dato
    /// Last day away; `nil` where nobody knows.
    public var til: Dato?
    /// Who stands in; `nil` where nobody does.
    public var vikar: AnsattId?
}

/// When school starts and ends in a school year.
public struct Skolerute: Hashable, Sendable {
    /// First school day.
    public var skolestart: Dato
    /// Last school day of the year before, in June.
    public var sisteSkoledag: Dato
}
