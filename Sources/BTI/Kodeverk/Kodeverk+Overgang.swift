/// Kinds of transition (domain.md 3.10).
public enum Overgangstype: String, Kodeverk {
    case helsestasjonTilBarnehage, barnehageTilSkole, barneskoleTilUngdomsskole, ungdomsskoleTilVideregaaende
    /// To another unit of the same kind in the kommune.
    case bytte
    /// To another kommune.
    case flytting

    /// Whether it follows the school year, so that the yearly limits of the profile apply.
    public var foelgerSkoleaaret: Bool { self != .bytte && self != .flytting }

    /// Whether there is a kontaktlærer to wait for (F6).
    public var faarKontaktlaerer: Bool {
        [.barnehageTilSkole, .barneskoleTilUngdomsskole, .ungdomsskoleTilVideregaaende].contains(self)
    }
}

/// Where a transition stands.
public enum Overgangsstatus: String, Kodeverk { case planlagt, moete1Holdt, moete2Holdt, avsluttet, ikkeAktuelt }

/// What a transition led to (domain.md 3.10).
public enum Overgangsresultat: String, Kodeverk { case videreIMottaker, loggAvsluttet }
