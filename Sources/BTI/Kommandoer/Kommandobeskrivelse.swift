/// What forms, the JSON schema, the documentation and the checks of form need to know about a command of either kind.
public protocol Kommandobeskrivelse: Sendable {
    /// The stable code, such as `registrerUndring`.
    var kode: String { get }
    /// Fields that must have a value.
    var paakrevd: [Feltbeskrivelse] { get }
    /// Fields that may have one.
    var valgfri: [Feltbeskrivelse] { get }
}

extension Kommandobeskrivelse {
    /// Every field, the mandatory first.
    public var felter: [Feltbeskrivelse] { paakrevd + valgfri }
}

extension Kommandoslag: Kommandobeskrivelse {}
