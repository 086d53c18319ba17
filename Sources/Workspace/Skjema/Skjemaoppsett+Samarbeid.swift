extension Skjemaoppsett {
    /// The forms of the level, of who takes part, and of what others are asked for.
    static let samarbeid: [String: Skjemaoppsett] = [
        "endreNivaa": Skjemaoppsett(
            synlige: ["nivaa", "begrunnelse", "tjenester", "holderBekreftet"],
            vilkaar: ["tjenester": .naar("nivaa", ["2", "3"])], fortid: false),
        "leggTilDeltaker": Skjemaoppsett(
            synlige: ["tjeneste", "ansatt", "oppgave"], vilkaar: ["ansatt": .naarSatt("tjeneste")], fortid: false),
        "fjernDeltaker": Skjemaoppsett(
            synlige: ["tjeneste", "ansatt", "begrunnelse"], vilkaar: ["ansatt": .naarSatt("tjeneste")]),
        "kvitterJournalplikt": Skjemaoppsett(synlige: ["tjeneste"]),
        "henvis": Skjemaoppsett(synlige: ["instans", "tekst"]),
        "registrerHenvisningssvar": Skjemaoppsett(synlige: ["henvisning", "henvisningssvar", "tekst"]),
        "loeftTilKE": Skjemaoppsett(synlige: ["begrunnelse", "anonym"], fortid: false),
        "giRaad": Skjemaoppsett(synlige: ["tekst"]),
        "bekreftStafettholder": Skjemaoppsett(fortid: false),
        "giInnsyn": Skjemaoppsett(synlige: ["mottattAv", "medLeselogg"], foresattkontakt: true),
    ]

    /// The forms of a transition.
    static let overganger: [String: Skjemaoppsett] = [
        "planleggOvergang": Skjemaoppsett(
            synlige: ["overgangstype", "tilTjeneste", "mottakerNavn", "skolestart", "kontaktlaerer", "sfo"],
            // The program finds the plan that is open, by its kind.
            bestemt: ["overgang"],
            vilkaar: [
                "mottakerNavn": .naarTom("tilTjeneste"), "kontaktlaerer": .naarSatt("tilTjeneste"),
                "kontaktlaererNavn": .naarTom("tilTjeneste"),
                "sisteSkoledag": .naarIkke("overgangstype", ["bytte", "flytting"]),
            ], fortid: false),
        "settKontaktlaerer": Skjemaoppsett(
            synlige: ["overgang", "kontaktlaerer", "kontaktlaererNavn"],
            vilkaar: ["kontaktlaererNavn": .naarTom("kontaktlaerer")]),
        "holdOvergangsmoete": Skjemaoppsett(
            synlige: [
                "overgang", "moetetype", "dato", "deltakere", "tjenester", "avtalt", "situasjonNaa", "loefter",
                "barnetsStemme", "nesteMoete", "ingenMoeteFordi", "stafettholder",
            ], kreves: ["overgang", "deltakere", "avtalt"],
            vilkaar: [
                "ingenMoeteFordi": .naarTom("nesteMoete"), "stafettholder": .naar("moetetype", ["overgangsmoete2"]),
            ], koder: ["moetetype": ["overgangsmoete1", "overgangsmoete2"]], foresattkontakt: true),
        "bekreftOverlevering": Skjemaoppsett(synlige: ["overgang", "punkter", "tekst"]),
        "avsluttOvergang": Skjemaoppsett(synlige: ["overgang", "overgangsresultat", "begrunnelse"]),
    ]

    /// The forms of the plans that the law asks for.
    static let lovplaner: [String: Skjemaoppsett] = [
        "lagAktivitetsplan": Skjemaoppsett(
            synlige: ["lovgrunnlag", "problem", "hva", "naar", "hvemGjoer", "evalueringsdato"], fortid: false),
        "vurderKoordinering": Skjemaoppsett(
            synlige: ["ipSvar", "koordinatorSvar", "barnekoordinatorSvar", "begrunnelse"]),
        "registrerIP": Skjemaoppsett(synlige: ["fra", "beggeFordi"], fortid: false),
    ]

    /// The forms of the person over time, of the family, of what was imported, and of corrections.
    static let personer: [String: Skjemaoppsett] = [
        "oppdaterHovedperson": Skjemaoppsett(
            synlige: ["gruppe", "gruppeFra", "navn"], vilkaar: ["termindato": .naar("persontype", ["gravid"])],
            fortid: false),
        "registrerFoedsel": Skjemaoppsett(
            synlige: ["svangerskap", "foedselsdato", "navn"],
            vilkaar: ["foedselsdato": .naar("svangerskap", ["foedt"]), "navn": .naar("svangerskap", ["foedt"])]),
        "endreForesatt": Skjemaoppsett(
            synlige: ["foresatt", "tolk", "foreldreansvar", "kontaktsperre"], fortid: false),
        "kobleFamilie": Skjemaoppsett(synlige: ["annenSak", "koblingstype"], fortid: false),
        "opphevKobling": Skjemaoppsett(synlige: ["annenSak"], fortid: false),
        "aapneSystemsak": Skjemaoppsett(synlige: ["gruppe", "tekst"]),
        "fyllUtKarantene": Skjemaoppsett(
            synlige: ["tiltak", "hva", "maaltekst", "ansvarlig", "evalueringsdato"], fortid: false),
        "lukkKarantene": Skjemaoppsett(synlige: ["tiltak", "begrunnelse"], fortid: false),
        // The room is that of the entry that is put right.
        "rettOpplysning": Skjemaoppsett(
            synlige: ["rettetPost", "tekst", "begrunnelse"], bestemt: ["rom"], fortid: false),
        "angre": Skjemaoppsett(fortid: false),
        "noedtilgang": Skjemaoppsett(
            synlige: ["saksnummer", "begrunnelse"], kreves: ["saksnummer"], spoerOmSak: true, fortid: false),
        "importerSak": Skjemaoppsett(
            synlige: ["navn", "foedselsdato", "gruppe", "nivaa", "importerteTiltak", "kilde"], bestemt: ["foresatte"],
            vilkaar: [
                "termindato": .naar("persontype", ["gravid"]), "importerteTiltak": .naar("nivaa", ["1", "2", "3"]),
            ], fortid: false),
        // The second signature is asked for when the form is saved.
        "slettInnhold": Skjemaoppsett(
            synlige: ["slettetInnhold", "begrunnelse", "medunderskriver"], kreves: ["medunderskriver"],
            bestemt: ["slettedeNoekler", "medsignatur"], fortid: false),
        "slaaSammenSaker": Skjemaoppsett(synlige: ["annenSak", "begrunnelse", "fortsetterHer"], fortid: false),
    ]
}
