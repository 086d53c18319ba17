/// What an undring is about (domain.md 3.2).
public enum Tema: String, Kodeverk {
    case laering, spraak, sosialt, emosjonelt, atferd, fravaer, motorikkHelse, hjemOmsorg, oekonomi, rusIFamilien
    case miljoe, annet

    /// Whether the theme asks for an assessment of the duty to report (G2).
    public var kreverVurdering: Bool { self == .hjemOmsorg || self == .rusIFamilien }
}

/// Whether there is suspicion of violence, abuse or grave neglect (domain.md 3.2).
public enum Voldsmistanke: String, Kodeverk {
    case nei, usikker, ja

    /// Whether the acute gate opens.
    public var tennerFlagget: Bool { self != .nei }
}

/// Who raised the undring (domain.md 3.2).
public enum Meldertype: String, Kodeverk { case ansatt, annenTjeneste, barn, foresatt }

/// Whom an undring was shared with (domain.md 3.2).
public enum DeltMed: String, Kodeverk { case kollega, leder, barn, foresatt }

/// How nivå 0 ends (domain.md 3.2).
public enum Avklaring: String, Kodeverk {
    case avsluttes, nivaa1Individ, nivaa1System, nivaa2

    /// The level that follows; `nil` where the undring is closed.
    public var nivaa: Int? {
        switch self {
        case .avsluttes: nil
        case .nivaa1Individ, .nivaa1System: 1
        case .nivaa2: 2
        }
    }
}

/// The state of a bekymring (domain.md 3.3).
public enum Bekymringsstatus: String, Kodeverk { case aapen, redusert, opphoert }

/// Kinds of talk (domain.md 3.4).
public enum Samtaletype: String, Kodeverk {
    case undringssamtaleBarn, undringssamtaleForesatte, urosamtale, elevsamtale, telefon
}

/// Who takes part in a talk or a meeting, beside employees.
public enum Part: String, Kodeverk { case barn, foresatte, sfo, giver, mottaker }

/// How far those who talked agree (domain.md 3.4).
public enum Enighet: String, Kodeverk { case enig, delvis, uenig }

/// Who took contact.
public enum Kontaktretning: String, Kodeverk { case tjenesten, foresatte, barnet }

/// The grounds of barnevernsloven § 13-2 (domain.md, L1).
public enum Meldegrunnlag: String, Kodeverk {
    case mishandling, omsorgssvikt, manglendeBehandling, saerligeBehov, alvorligAtferd, menneskehandel, ingen
}

/// Whether the foresatte were told of a melding (domain.md 3.11).
public enum ForesatteInformert: String, Kodeverk { case ja, nei, skalIkke }

/// Who receives a melding or an acute call.
public enum Meldingsmottaker: String, Kodeverk {
    case barnevern, politi, barnevernsvakt, helsetjenesten

    /// Whether it is barnevernet, in the day or through its emergency service (L15, G3, G10).
    public var erBarnevern: Bool { self == .barnevern || self == .barnevernsvakt }
}

extension Meldingsmottaker {
    /// Those who can say that the foresatte may be contacted while the violence flag is lit.
    static let kanFrigi: [Meldingsmottaker] = [.barnevern, .barnevernsvakt, .politi]
}

/// What the receiver of a melding answered (commands.md).
public enum Meldingssvar: String, Kodeverk {
    case bekreftet, tilbakemelding, undersoekelseAapnet, undersoekelseAvsluttet
}

/// How something was sent or said.
public enum Kanal: String, Kodeverk { case telefon, digitalt, brev, oppmoete }
