import BTI

/// What the user can meet, beside a refusal from the engine. Codes only; the text catalogue makes the sentences.
public enum Saksfeil: Error, Hashable, Sendable {
    /// A key that is needed to write is missing: a service has not begun to use Stafett.
    case noekkelMangler
    /// No such employee.
    case ukjentAnsatt
    /// The employee has not signed in for the first time.
    case ikkeInnrullert
    /// Name or passphrase is wrong.
    case feilPassord
    /// The passphrase is too weak; what is wrong with it.
    case svaktPassord([String])
    /// The one-time code is wrong or has been used.
    case feilKode
    /// The employee no longer works here.
    case sluttet
    /// The case is not there, or the reader may not know that it is.
    case ingenTilgang
    /// Somebody else wrote first; the version that the case has now.
    case endretAvAndre(versjon: Int)
    /// The same command id was used for something else.
    case kommandoBrukt
    /// Only a practice base lets one act as another.
    case bareKursbase
}
