/// A number in the safety net or the flow that a kommune may set.
///
/// The raw value is the key in the profile's TOML and in the journal; it is never renamed.
public enum Parameter: String, CaseIterable, Sendable {
    case vikarkravDager, tilbudUbesvartDager, oenskeStafettholderDager, maksSakerPerHolder
    case navngiHolderDager, holderIBtiTeamDager
    case avklarVarselDager, avklarBruddDager, delForesatteDager, miljoeSkoleDager, miljoeBarnehageDager
    case delLederVirkedager, tilbakemeldingDager, gjentattAntall, gjentattMaaneder, mellomNivaaVarselDager
    case mellomNivaaBruddDager
    case samtykkeUtloeperDager, andreSignaturDager, muntligReferatVirkedager, samtykkeUtenSluttMaaneder
    case tjenestetallDager
    case samtykkealderAar, hoeresAlderAar, medbestemmelseAlderAar, helseAlderAar, myndighetAlderAar
    case alderVarselDager
    case evalueringBruddDager, manglendeSynEtterLukkingDager, ikkeNaaddDager, utenTiltakDager, fristPassertDager
    case evalueringNaerDager
    case kontaktDager, stilleNivaa12Dager, stilleNivaa3Dager, barnetFoerMoeteDager, referatVirkedager, kopiDager
    case raadFraKEDager, meldtTilTeamDager, serieSkoleDager, serieBarnehageAntall
    case vurderingVirkedager, meldingssvarDager, meldingssvarNaerDager, skoleeierVirkedager, arkivDager
    case overgangsmoete2Dager, kontaktlaererFoerDager, overgangssamtykkeMaaneder
    case koordineringDager, ipVedSidenDager, terminDager, planSkoleDager, planBarnehageDager
    case sendatoDager, angreMinutter, noedtilgangTimer

    /// The unit of the number.
    public enum Enhet: String, Sendable { case dager, virkedager, maaneder, aar, timer, minutter, antall }

    /// The unit of the number.
    public var enhet: Enhet {
        if rawValue.hasSuffix("Virkedager") { return .virkedager }
        if rawValue.hasSuffix("Dager") { return .dager }
        if rawValue.hasSuffix("Maaneder") { return .maaneder }
        if rawValue.hasSuffix("Aar") { return .aar }
        if rawValue.hasSuffix("Timer") { return .timer }
        if rawValue.hasSuffix("Minutter") { return .minutter }
        return .antall
    }

    /// The shipped number (rules.md; the profile `risor`).
    public var standard: Int {
        switch self {
        case .vikarkravDager, .oenskeStafettholderDager, .avklarVarselDager, .miljoeBarnehageDager: 14
        case .tilbakemeldingDager, .mellomNivaaVarselDager, .evalueringBruddDager, .evalueringNaerDager: 14
        case .barnetFoerMoeteDager, .meldingssvarNaerDager: 14
        case .navngiHolderDager, .holderIBtiTeamDager: 14
        case .tjenestetallDager: 30
        case .overgangsmoete2Dager, .kontaktlaererFoerDager: 14
        case .overgangssamtykkeMaaneder: 6
        case .tilbudUbesvartDager, .miljoeSkoleDager, .andreSignaturDager, .ikkeNaaddDager, .fristPassertDager: 7
        case .kontaktDager, .kopiDager, .meldtTilTeamDager: 7
        case .serieSkoleDager: 14
        case .serieBarnehageAntall: 3
        case .raadFraKEDager: 30
        case .koordineringDager, .ipVedSidenDager: 30
        case .terminDager, .planBarnehageDager: 14
        case .planSkoleDager: 7
        case .avklarBruddDager, .delForesatteDager, .mellomNivaaBruddDager: 28
        case .samtykkeUtloeperDager, .manglendeSynEtterLukkingDager, .utenTiltakDager, .arkivDager: 30
        case .delLederVirkedager, .vurderingVirkedager, .gjentattAntall, .sendatoDager: 3
        case .muntligReferatVirkedager, .referatVirkedager: 2
        case .skoleeierVirkedager: 1
        case .gjentattMaaneder, .samtykkeUtenSluttMaaneder: 12
        case .stilleNivaa12Dager, .alderVarselDager: 60
        case .stilleNivaa3Dager: 45
        case .meldingssvarDager: 21
        case .samtykkealderAar, .myndighetAlderAar: 18
        case .hoeresAlderAar: 12
        case .medbestemmelseAlderAar: 15
        case .helseAlderAar: 16
        case .maksSakerPerHolder: 8
        case .angreMinutter: 15
        case .noedtilgangTimer: 4
        }
    }

    /// The numbers that make sense; outside them a profile is refused.
    public var tillatt: ClosedRange<Int> {
        switch enhet {
        case .dager: 0...366
        case .virkedager: 0...60
        case .maaneder: 1...60
        case .aar: 1...25
        case .timer: 1...24
        case .minutter: 0...1440
        case .antall: 1...100
        }
    }
}
