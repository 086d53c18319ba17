/// What the engine may know beside the case.
public struct Omgivelser: Sendable {
    /// Who works where, and the profile.
    public var katalog: Katalog
    /// Today, as the shell says it.
    public var idag: Dato

    /// The surroundings of a decision.
    public init(katalog: Katalog, idag: Dato) {
        self.katalog = katalog
        self.idag = idag
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
