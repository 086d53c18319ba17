/// A stable name of something, typed by what it names.
///
/// Employees and services have the short codes that the kommune gives them; everything else has 26 lower-case Crockford
/// base32 characters (128 random bits), so that neither order nor gaps betray anything.
public struct Identifikator<Merke>: Hashable, Comparable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    /// The characters of the name.
    public let rawValue: String
    /// The thing with this name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The thing with this name.
    public init(_ navn: String) { self.rawValue = navn }
    /// The thing with this name.
    public init(stringLiteral navn: String) { self.rawValue = navn }
    /// Order by characters.
    public static func < (venstre: Self, hoeyre: Self) -> Bool { venstre.rawValue < hoeyre.rawValue }
}

extension Identifikator: CustomStringConvertible {
    /// The characters of the name.
    public var description: String { rawValue }
}

/// A case.
public typealias SakId = Identifikator<Sak>
/// An employee, by the kommune's own code.
public typealias AnsattId = Identifikator<Ansatt>
/// A service, by the kommune's own code.
public typealias TjenesteId = Identifikator<Tjeneste>
/// An undring.
public typealias UndringId = Identifikator<Undring>
/// A consent.
public typealias SamtykkeId = Identifikator<Samtykke>
/// A goal.
public typealias MaalId = Identifikator<Maal>
/// A measure.
public typealias TiltakId = Identifikator<Tiltak>
/// A meeting.
public typealias MoeteId = Identifikator<Moete>
/// A neutral clock.
public typealias FristId = Identifikator<NoeytralFrist>
/// A transition.
public typealias OvergangId = Identifikator<Overgang>
/// A melding to barnevernet or the police.
public typealias MeldingId = Identifikator<Melding>
/// A plan that the law asks for.
public typealias PlanId = Identifikator<Aktivitetsplan>
