extension Hendelse {
    /// The name of the thing that this event makes; `nil` where it makes none.
    package var laget: String? {
        switch slag?.kode {
        case "UndringRegistrert": self[Felter.undring]?.rawValue
        case "SamtykkeRegistrert": self[Felter.samtykke]?.rawValue
        case "MaalSatt": self[Felter.maal]?.rawValue
        case "TiltakAvtalt": self[Felter.tiltak]?.rawValue
        case "MoeteInnkalt", "MoeteHoldt", "SakMeldtTilTeam": self[Felter.moete]?.rawValue
        case "OvergangPlanlagt": self[Felter.overgang]?.rawValue
        case "MeldingSendt": self[Felter.meldingId]?.rawValue
        default: nil
        }
    }
}
