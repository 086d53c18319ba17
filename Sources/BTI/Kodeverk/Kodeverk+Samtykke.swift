/// Kinds of consent (domain.md 3.5).
public enum Samtykketype: String, Kodeverk {
    case stafettlogg, tverrfaglig, team, overgang, anonymDroefting
}

/// How a consent was given (domain.md 3.5).
public enum Samtykkeform: String, Kodeverk { case skriftlig, muntlig, elektronisk }

/// The state of a consent (domain.md 3.5).
public enum Samtykkestatus: String, Kodeverk { case utkast, gyldig, utloept, trukket, avslaatt, erstattet }

/// The scope of a withdrawal (domain.md 3.5).
public enum Omfang: String, Kodeverk { case alt, enTjeneste }
