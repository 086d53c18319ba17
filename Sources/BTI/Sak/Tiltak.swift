/// What shall be better, and how it will be seen (domain.md 3.7).
public struct Maal: Hashable, Sendable {
    /// Its name in the journal.
    public var id: MaalId
    /// The day it was set.
    public var dato: Dato
    /// What shall be better; `nil` where sealed.
    public var hva: String?
    /// How it will be seen.
    public var kjennetegn: String?
    /// The day it was ended.
    public var avsluttet: Dato?
}

/// An agreed measure (domain.md 3.7); an agreement, never a vedtak.
public struct Tiltak: Hashable, Sendable {
    /// Its name in the journal.
    public var id: TiltakId
    /// The goal it serves.
    public var maal: MaalId
    /// The day it was agreed.
    public var dato: Dato
    /// What is done; `nil` where sealed.
    public var hva: String?
    /// Who answers for it: an employee's code, or `foresatte` or `barnet`.
    public var ansvarlig: String
    /// The service that does it.
    public var tjeneste: TjenesteId?
    /// The last good day to have done it.
    public var frist: Dato
    /// The day it shall be evaluated.
    public var evalueringsdato: Dato
    /// The day that date was agreed.
    public var evalueringsdatoSatt: Dato
    /// The day it began.
    public var startet: Dato?
    /// Where it stands.
    public var status: Tiltakstatus
    /// The level when it was agreed.
    public var nivaa: Int
    /// Evaluations, oldest first.
    public var evalueringer: [Evaluering] = []
    /// The day it was said to be done, or not done; `nil` while it goes on.
    public var fullfoert: Dato?
    /// The last day that what is done, or who does it, was changed.
    public var endret: Dato?
    /// The day it was ended.
    public var avsluttet: Dato?
    /// Why it is kept open though an evaluation said *ikke* (D6), the day that was said.
    public var holdesAapent: Dato?
    /// When in a transition it is done; `nil` outside one.
    public var overgangsfase: Overgangsfase?
    /// The party of the transition it belongs to, where that was said.
    public var part: Part?

    /// The responsible employee; `nil` where the family answers for it.
    public var ansvarligAnsatt: AnsattId? {
        Tiltak.familien.contains(ansvarlig) ? nil : AnsattId(ansvarlig)
    }

    /// Those of the family who can answer for a tiltak.
    public static let familien: Set<String> = ["foresatte", "barnet"]
}

/// A judgement of whether a tiltak was done and had effect (domain.md 3.8).
public struct Evaluering: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who wrote it.
    public var av: AnsattId
    /// What it led to.
    public var utfall: Utfall
    /// The level at the time.
    public var nivaa: Int
    /// Next evaluation, where the tiltak goes on.
    public var nyDato: Dato?
    /// Whether the child's experience is written, or why it was not asked.
    public var barnetHoert: Bool
    /// Whether foresatte were present or asked.
    public var foresatteHoert: Bool
    /// Whether it was done; `nil` where sealed.
    public var gjennomfoert: Gjennomfoert?
    /// How far the goal was reached; `nil` where sealed.
    public var maaloppnaaelse: Maaloppnaaelse?
    /// The child's experience of the effect.
    public var barnetsOpplevelse: String?
}
