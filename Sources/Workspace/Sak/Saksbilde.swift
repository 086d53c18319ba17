import BTI
import Casework

/// The open case: what was read, and where one stands in it.
struct Saksbilde: Sendable {
    /// The case as it was read.
    var kort: Kort
    /// Which of the rows that mean something is selected.
    var valgt = 0
    /// What that row stands for. Kept, so that a key does not lay out the page only to find it.
    var maal: Saksmaal?
    /// The first row that is seen.
    var rull = 0
    /// Whether the guide is shown instead of the case, where there is not room for both.
    var visVeileder = false

    var sak: Sak { kort.sak }
}

/// What a row of the case stands for.
enum Saksmaal: Hashable, Sendable {
    case funn(Int)
    case samtykke(SamtykkeId)
    case maal(MaalId)
    case tiltak(TiltakId)
    case moete(MoeteId)
    case henvisning(HenvisningId)
    case overgang(OvergangId)
    case raad(Int)
    case hendelse(Int)
}
