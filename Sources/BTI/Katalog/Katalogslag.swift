/// What somebody wants to do to the directory: a kind, a day and the fields.
public struct Katalogkommando: Hashable, Sendable {
    /// The kind.
    public var slag: Katalogslag
    /// The id of the command; repeating it does nothing twice.
    public var id: String
    /// When it happened; access is counted from the day it is recorded.
    public var dato: Dato
    /// The fields.
    public var felter: Post

    /// A command to the directory.
    public init(_ slag: Katalogslag, id: String, dato: Dato, felter: Post) {
        self.slag = slag
        self.id = id
        self.dato = dato
        self.felter = felter
    }

    /// The value of a field.
    public subscript<Innhold>(felt: Felt<Innhold>) -> Innhold? { felter[felt] }
}

/// A kind of command to the directory: its code, its fields, and what the engine does with it.
///
/// The same description as `Kommandoslag`, for what is about services, employees and the profile and never about a case.
public struct Katalogslag: Kommandobeskrivelse {
    /// The stable code, such as `registrerAnsatt`.
    public let kode: String
    /// Fields that must have a value.
    public let paakrevd: [Feltbeskrivelse]
    /// Fields that may have one.
    public let valgfri: [Feltbeskrivelse]
    /// What the shell must make or ask for beside the fields; `nil` where nothing is secret.
    public let hemmelighet: Hemmelighet?
    /// The engine's decision.
    let avgjoer: @Sendable (Katalogsituasjon) throws(Avslag) -> [Hendelse]

    /// A secret that never stands in a line of commands: the shell makes it, or asks for it on the terminal.
    public enum Hemmelighet: String, Sendable {
        /// A one-time code is made, and shown once in the answer.
        case engangskode
        /// The passphrase now and the new one are asked for.
        case passord
        /// The passphrase is asked for, and new keys are made.
        case noekler
    }

    init(
        _ kode: String, paakrevd: [Feltbeskrivelse] = [], valgfri: [Feltbeskrivelse] = [],
        hemmelighet: Hemmelighet? = nil,
        _ avgjoer: @escaping @Sendable (Katalogsituasjon) throws(Avslag) -> [Hendelse]
    ) {
        self.kode = kode
        self.paakrevd = paakrevd
        self.valgfri = valgfri
        self.hemmelighet = hemmelighet
        self.avgjoer = avgjoer
    }

    /// The kind with this code.
    public static func medKode(_ kode: String) -> Katalogslag? { register[kode] }

    /// Every kind, by code.
    public static var alle: [Katalogslag] { register.values.sorted { $0.kode < $1.kode } }

    private static let register: [String: Katalogslag] = Dictionary(
        uniqueKeysWithValues: (omStedene + omAnsatte + omSegSelv).map { ($0.kode, $0) })
}

extension Katalogslag: Hashable {
    /// Two kinds are the same where their codes are.
    public static func == (venstre: Katalogslag, hoeyre: Katalogslag) -> Bool { venstre.kode == hoeyre.kode }
    /// By code.
    public func hash(into hasher: inout Hasher) { hasher.combine(kode) }
}
