/// Where a tiltak happens (domain.md 3.7).
public enum Arena: String, Kodeverk { case hjem, barnehage, skole, sfo, fritid, helse, nav, annet }

/// The state of a tiltak (domain.md 3.7).
public enum Tiltakstatus: String, Kodeverk {
    case utkast, planlagt, iGang, gjennomfoert, ikkeGjennomfoert, avsluttet

    /// Whether somebody still has something to do with it.
    public var erAapen: Bool { self != .avsluttet }
}

/// Which part of a transition a tiltak belongs to (domain.md 3.7).
public enum Overgangsfase: String, Kodeverk { case foerSlutt, ferien, sfoStart, foersteSkoledag, etter }

/// The law a plan rests on (domain.md 3.7).
public enum Lovgrunnlag: String, Kodeverk {
    case ordinaer, skolemiljoe = "opplaeringslova12-4", barnehagemiljoe = "barnehageloven42"
}

/// Whether a tiltak was carried out (domain.md 3.8).
public enum Gjennomfoert: String, Kodeverk { case ja, delvis, nei }

/// How far the goal was reached (domain.md 3.8).
public enum Maaloppnaaelse: String, Kodeverk { case naadd, iStorGrad, delvis, ikke, forTidlig }

/// What an evaluation leads to (domain.md 3.8).
public enum Utfall: String, Kodeverk {
    case avslutt, fortsett, opp, ned, ke

    /// Whether the tiltak goes on and therefore needs a new evaluation date (D5).
    public var fortsetterTiltaket: Bool { self == .fortsett }
}

/// Kinds of meeting (domain.md 3.9).
public enum Moetetype: String, Kodeverk {
    case foreldresamtale, interntTeam, ressursteam, btiTeam, tverrfaglig, evaluering, overgangsmoete1, overgangsmoete2
    case ke

    /// A meeting of a team or of KE: a case is brought to it, its people are not invited as a family.
    public var erTeam: Bool { [.interntTeam, .ressursteam, .btiTeam, .ke].contains(self) }

    /// A meeting of a transition.
    public var erOvergang: Bool { self == .overgangsmoete1 || self == .overgangsmoete2 }
}

/// The state of a meeting (domain.md 3.9).
public enum Moetestatus: String, Kodeverk { case planlagt, innkalt, holdt, avlyst }

/// Why a case was closed (domain.md 3.6).
public enum Avslutningsaarsak: String, Kodeverk {
    case maalNaadd, bekymringOpphoert, oenskeOmAvslutning, samtykkeTrukket, overfoertIP, overfoertBarnevern, flyttet
    case ordinaerOppfoelging, feilregistrert
}

/// How a stafettholder stopped holding.
public enum Stafettgrunn: String, Kodeverk { case overlevert, overtatt, avsluttet }
