/// A melding to barnevernet or the police (domain.md 3.11). Readable for its author and the unit's leader alone.
public struct Melding: Hashable, Sendable {
    /// Its name in the journal.
    public var id: MeldingId
    /// The day it was sent.
    public var dato: Dato
    /// Who sent it.
    public var av: AnsattId
    /// To whom.
    public var mottaker: Meldingsmottaker
    /// The undringer it answers.
    public var undringer: Set<UndringId>
    /// Answers, in order.
    public var svar: [Svar] = []

    /// An answer to a melding.
    public struct Svar: Hashable, Sendable {
        /// The day.
        public var dato: Dato
        /// What was answered.
        public var svar: Meldingssvar
    }

    /// The first answer of a kind.
    public func svart(_ hva: Meldingssvar) -> Dato? { svar.first { $0.svar == hva }?.dato }
}

/// An assessment of the duty to report (domain.md 3.11).
public struct Meldepliktvurdering: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who assessed.
    public var av: AnsattId
    /// Whether there is reason to report.
    public var konklusjon: Bool
    /// On which grounds.
    public var grunnlag: [Meldegrunnlag]
}

/// What the room `intern` shows of an assessment: that it was made, and whether the flag still stands.
public struct Flaggvurdering: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// The undringer it covers.
    public var undringer: Set<UndringId>
    /// Whether the flag was put out.
    public var flaggSlukket: Bool
}

/// Barnevern or police saying that the foresatte may be contacted.
public struct Kontaktfrigivelse: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// The undringer that were written when it was recorded: what comes after it is not cleared by it.
    public var undringer: Set<UndringId>
}

/// A clock without words: somebody without the key sees that something is due, never what (architecture.md).
public struct NoeytralFrist: Hashable, Sendable {
    /// Its name in the journal.
    public var id: FristId
    /// First day it is over.
    public var fra: Dato
    /// Last day it can be over; `nil` where it stays.
    public var til: Dato?
    /// How much it matters.
    public var alvor: Alvor
    /// The rule behind it; `nil` where sealed.
    public var regel: String?
    /// What it is about, as the rule names it; `nil` where sealed.
    public var gjelder: [String]?
    /// The day it was met.
    public var innfridd: Dato?
    /// The room its words stand in.
    public var rom: Rom
    /// The unit that owned the case when it was set.
    public var eier: TjenesteId
    /// Who set it.
    public var av: AnsattId
    /// Who can open its words.
    public var mottakere: Set<Mottaker>
}

/// How a case ended (domain.md 3.6).
public struct Avslutning: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who closed it.
    public var av: AnsattId
    /// Closed at nivå 0, so that B6 and not H2 asked for the reason.
    public var paaNivaa0: Bool
}

/// How much a finding matters, gravest first.
public enum Alvor: String, Kodeverk, Comparable {
    case stopp = "STOPP"
    case brudd = "BRUDD"
    case varsel = "VARSEL"
    case info = "INFO"

    /// Graver is smaller.
    public static func < (venstre: Alvor, hoeyre: Alvor) -> Bool { venstre.rang < hoeyre.rang }

    /// 0 is gravest.
    public var rang: Int {
        switch self {
        case .stopp: 0
        case .brudd: 1
        case .varsel: 2
        case .info: 3
        }
    }
}
