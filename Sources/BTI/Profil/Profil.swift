/// A kommune's own variant of BTI: levels, steps, limits and who decides.
///
/// Every municipality has its own; nothing of this is a constant in the code (domain.md 2.9). A profile is chosen by an
/// entry in the journal that holds it whole, so that a later release cannot change what was agreed.
public struct Profil: Hashable, Sendable {
    /// The profile's code, such as `risor`.
    public var kode: String
    /// What the kommune calls it.
    public var navn: String
    /// The numbers that differ from the shipped ones.
    public var tall: [Parameter: Int]
    /// The yearly limits that differ from the shipped ones.
    public var aarsfrister: [Aarsfrist: Maanedsdag]
    /// The roles, beside the owning unit's leader, that may decide at the end of nivå 0.
    public var avklarerRoller: Set<Rolle>
    /// Whether one signature where two have foreldreansvar refuses sharing, instead of warning (C9).
    public var toSignaturerKreves: Bool
    /// The steps of each level, in order.
    public var steg: [Steg]
    /// The local scale of uro, mildest first.
    public var uroskala: [Urograd]
    /// What each level is for; a level that is not named asks for nothing.
    public var nivaakrav: [Nivaakrav]

    /// A profile with the shipped numbers.
    public init(
        kode: String, navn: String, tall: [Parameter: Int] = [:], aarsfrister: [Aarsfrist: Maanedsdag] = [:],
        avklarerRoller: Set<Rolle> = [], toSignaturerKreves: Bool = false, steg: [Steg] = [],
        uroskala: [Urograd] = [], nivaakrav: [Nivaakrav] = Nivaakrav.standard
    ) {
        self.kode = kode
        self.navn = navn
        self.tall = tall
        self.aarsfrister = aarsfrister
        self.avklarerRoller = avklarerRoller
        self.toSignaturerKreves = toSignaturerKreves
        self.steg = steg
        self.uroskala = uroskala
        self.nivaakrav = nivaakrav
    }

    /// The number that applies.
    public subscript(parameter: Parameter) -> Int { tall[parameter] ?? parameter.standard }

    /// The yearly limit that applies.
    public subscript(frist: Aarsfrist) -> Maanedsdag { aarsfrister[frist] ?? frist.standard }

    /// Whether a step of the uro scale counts as high (G2).
    public func erHoey(_ grad: String) -> Bool { uroskala.contains { $0.kode == grad && $0.hoey } }

    /// What a level is for; `nil` where the profile does not say.
    public func krav(paaNivaa nivaa: Int) -> Nivaakrav? { nivaakrav.first { $0.nivaa == nivaa } }

    /// The steps of a level, in order.
    public func steg(paaNivaa nivaa: Int) -> [Steg] { steg.filter { $0.nivaa == nivaa } }
}

/// A step in the flow (domain.md 2.3–2.6). What ticks it off is a requirement the engine can test.
public struct Steg: Hashable, Sendable {
    /// The code, such as `0.3`.
    public var kode: String
    /// The level it belongs to.
    public var nivaa: Int
    /// What it is called.
    public var navn: String
    /// What must have happened for it to be done.
    public var krav: Stegkrav
}

/// What the engine can see has been done, and so can tick off by itself.
public enum Stegkrav: String, Kodeverk {
    case undringSkrevet, undringKonkretisert, deltMedLederOgForesatte, avklart
    case moeteMedForesatte, maalOgTiltak, tiltakGjennomfoeres, evaluert, veienVidere
    case kontaktMedTjeneste, planlagtSammen, tverrfagligMoete, koordinert
}

/// A step of the local scale of uro.
public struct Urograd: Hashable, Sendable {
    /// The code that is stored.
    public var kode: String
    /// What the user reads.
    public var navn: String
    /// Whether it counts as high (G2).
    public var hoey: Bool
}
