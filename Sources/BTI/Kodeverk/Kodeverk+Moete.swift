/// What a meeting decided (domain.md 3.9); an agreement, never a vedtak.
public enum Beslutningstype: String, Kodeverk {
    /// A new tiltak.
    case tiltak
    /// A new day of evaluation for a tiltak that is there.
    case evaluering
    /// A next contact without a meeting.
    case kontakt
    /// Another level.
    case nivaa
    /// The stafettpinne is offered to somebody.
    case stafett
    /// Something else that somebody shall do.
    case annet

    /// Whether the minutes must say who answers for it (E6); for the others it follows from the decision itself.
    public var kreverAnsvarlig: Bool { self == .tiltak || self == .annet }
}

/// The items of an agenda, in the order of the template (domain.md 3.9).
public enum Agendakode: String, Kodeverk {
    /// Welcome; minutes are written; what the family has consented to.
    case samtykke
    /// A consent that runs out, or has run out.
    case samtykkeSlutt
    /// Who is here, and as what.
    case deltakere
    /// The child's own voice.
    case barnetsStemme
    /// What do we know now?
    case situasjon
    /// An undring that nobody has assessed yet.
    case undring
    /// A tiltak to evaluate.
    case evaluering
    /// A break in the follow-up.
    case brudd
    /// What can be done, and what each party wants.
    case muligheter
    /// Advice from Koordinerende enhet that no meeting has taken up.
    case raad
    /// Goals, tiltak, and who does what together.
    case maalOgTiltak
    /// An offer of the stafettpinne that waits for an answer.
    case stafett
    /// What was agreed, who is told, when to meet again.
    case oppsummering
}
