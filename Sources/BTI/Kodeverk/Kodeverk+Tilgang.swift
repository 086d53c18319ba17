/// The ground on which a case is shared with a service outside the owning unit (domain.md, L6 and L7).
public enum Delingsgrunnlag: String, Kodeverk { case samtykke, sammeOrgan }

/// Why somebody may read a case (`Tilgang`).
public enum Tilgangsgrunn: String, Kodeverk {
    case eier, leder, gruppeansvarlig, stafettholder, involvert, samtykke, sammeOrgan, forfatter, egneInnfoersler
    case navngitt, noedtilgang, team, ke
}

/// Why a case was closed to a service.
public enum Stengningsaarsak: String, Kodeverk {
    case trukket, utloept, erstattet, fjernet, ikkeDekket, gittVidere, innlevert
}

/// Why a service may not hear something in a meeting.
public enum Hoerselshinder: String, Kodeverk { case ikkeDekket, internt, sperret, skjermet }
