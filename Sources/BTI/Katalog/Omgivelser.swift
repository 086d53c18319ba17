/// What the engine may know beside the case.
public struct Omgivelser: Sendable {
    /// Who works where, and the profile.
    public var katalog: Katalog
    /// Today, as the shell says it.
    public var idag: Dato
    /// How many open cases at nivå 1 or above each employee holds, where the shell has counted them (A8).
    public var sakerPerHolder: [AnsattId: Int]

    /// The surroundings of a decision.
    public init(katalog: Katalog, idag: Dato, sakerPerHolder: [AnsattId: Int] = [:]) {
        self.katalog = katalog
        self.idag = idag
        self.sakerPerHolder = sakerPerHolder
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
