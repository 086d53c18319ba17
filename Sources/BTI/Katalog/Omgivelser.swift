/// What the engine may know beside the case.
public struct Omgivelser: Sendable {
    /// Who works where, and the profile.
    public var katalog: Katalog
    /// Today, as the shell says it.
    public var idag: Dato
    /// How many open cases at nivå 1 or above each employee holds, where the shell has counted them (A8).
    public var sakerPerHolder: [AnsattId: Int]
    /// Minutes past midnight, as the shell says it; `nil` where only the day is known.
    public var naaMinutter: Int?
    /// Undringer outside this case that the writer may know: on linked siblings, and in earlier cases of the same person (B7).
    public var soeskenundringer: [KjentUndring] = []
    /// The other case that the command names; `nil` where there is none with that name.
    public var annenSak: AnnenSak?
    /// The case's entries by their place in the journal, and the room of each, as the writer may read them; `nil` where the
    /// shell has not said it.
    public var innfoersler: [Int: Rom]?
    /// The services that have cases, where the shell has looked: what their last leader takes along is lost.
    public var tjenesterMedSaker: Set<TjenesteId> = []
    /// Who alone still works here of those who are named in a sperret case, where the shell has looked.
    public var sisteNavngitte: Set<AnsattId> = []

    /// The surroundings of a decision.
    public init(katalog: Katalog, idag: Dato, sakerPerHolder: [AnsattId: Int] = [:], naaMinutter: Int? = nil) {
        self.katalog = katalog
        self.idag = idag
        self.sakerPerHolder = sakerPerHolder
        self.naaMinutter = naaMinutter
    }

    /// Holders with more cases than the profile finds bearable: a line in the leader's report (A8).
    public var holdereMedForMange: [AnsattId: Int] {
        sakerPerHolder.filter { $0.value > profil[.maksSakerPerHolder] }
    }

    /// The profile that applies.
    public var profil: Profil { katalog.profil }
}

/// Who acts.
public struct Aktor: Hashable, Sendable {
    /// The employee.
    public var ansatt: AnsattId

    /// The employee who acts.
    public init(_ ansatt: AnsattId) {
        self.ansatt = ansatt
    }
}
