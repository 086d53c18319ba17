/// What somebody wants to do: a kind, a case, a day and the fields.
public struct Kommando: Hashable, Sendable {
    /// The kind.
    public var slag: Kommandoslag
    /// The id of the command; repeating it does nothing twice.
    public var id: String
    /// The case; `nil` for a command that opens one.
    public var sak: SakId?
    /// When it happened.
    public var dato: Dato
    /// The fields.
    public var felter: Post

    /// A command whose fields have the right form (`Kommandoslag.les`).
    public init(_ slag: Kommandoslag, id: String, sak: SakId?, dato: Dato, felter: Post) {
        self.slag = slag
        self.id = id
        self.sak = sak
        self.dato = dato
        self.felter = felter
    }

    /// The value of a field.
    public subscript<Innhold>(felt: Felt<Innhold>) -> Innhold? { felter[felt] }
}

/// A kind of command: its code, its fields, and what the engine does with it.
///
/// Forms, the JSON schema, the documentation and the checks of form all come from here.
public struct Kommandoslag: Sendable {
    /// The stable code, such as `registrerUndring`.
    public let kode: String
    /// Fields that must have a value.
    public let paakrevd: [Feltbeskrivelse]
    /// Fields that may have one.
    public let valgfri: [Feltbeskrivelse]
    /// What it does to the case it names.
    public let virkning: Virkning
    /// The engine's decision.
    let avgjoer: @Sendable (Situasjon) throws(Avslag) -> [Hendelse]

    /// What a command does to the case it names.
    public enum Virkning: Sendable {
        /// Opens a case where none is named.
        case aapner
        /// Needs an open case.
        case endrer
        /// May be done to a closed case too.
        case ogsaaLukket
    }

    init(
        _ kode: String, paakrevd: [Feltbeskrivelse] = [], valgfri: [Feltbeskrivelse] = [], virkning: Virkning = .endrer,
        _ avgjoer: @escaping @Sendable (Situasjon) throws(Avslag) -> [Hendelse]
    ) {
        self.kode = kode
        self.paakrevd = paakrevd
        self.valgfri = valgfri
        self.virkning = virkning
        self.avgjoer = avgjoer
    }

    /// The kind with this code.
    public static func medKode(_ kode: String) -> Kommandoslag? { register[kode] }

    /// Every kind, by code.
    public static var alle: [Kommandoslag] { register.values.sorted { $0.kode < $1.kode } }

    private static let register: [String: Kommandoslag] = Dictionary(
        uniqueKeysWithValues: deler.flatMap { $0 }.map { ($0.kode, $0) })

    private static let deler = [
        nivaa0, personer, vern, samtykker, logg, stafett, deltakelse, henvisninger, tiltak, moeter, referat, ke,
        overganger, lovplaner, rettinger, importer, tilgang, sperrer, slutt,
    ]
}

extension Kommandoslag: Hashable {
    /// Two kinds are the same where their codes are.
    public static func == (venstre: Kommandoslag, hoeyre: Kommandoslag) -> Bool { venstre.kode == hoeyre.kode }
    /// By code.
    public func hash(into hasher: inout Hasher) { hasher.combine(kode) }
}
