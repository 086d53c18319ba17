extension Skjemaoppsett {
    /// The setups by command.
    static let tabell: [String: Skjemaoppsett] = nivaa0.merging(vern) { $1 }.merging(logg) { $1 }
        .merging(tiltak) { $1 }.merging(moeter) { $1 }.merging(slutt) { $1 }
        .merging(samarbeid) { $1 }.merging(overganger) { $1 }.merging(lovplaner) { $1 }.merging(personer) { $1 }

    static let undring: [String: Vilkaar] = [
        "alvorligMiljoesak": .naar("miljoe", ["ja"]), "melderNavn": .naarIkke("melder", ["ansatt"]),
        "termindato": .naar("persontype", ["gravid"]),
    ]

    private static let nivaa0: [String: Skjemaoppsett] = [
        "registrerUndring": Skjemaoppsett(
            synlige: ["navn", "observasjon", "tema", "vold", "miljoe", "foedselsdato", "gruppe"], kreves: ["navn"],
            bestemt: ["undring", "foresatte"], vilkaar: undring),
        "leggTilObservasjon": Skjemaoppsett(bestemt: ["undring"], vilkaar: undring),
        "registrerHovedperson": Skjemaoppsett(
            synlige: ["navn", "persontype", "foedselsdato", "gruppe"], bestemt: ["foresatte"], vilkaar: undring,
            fortid: false),
        "registrerForesatt": Skjemaoppsett(synlige: ["relasjon", "navn", "foreldreansvar"], fortid: false),
        "delUndring": Skjemaoppsett(
            synlige: ["undring", "deltMed", "ansatt", "tekst"],
            vilkaar: ["ansatt": .naar("deltMed", ["kollega", "leder"])], foresattkontakt: true),
        "giTilbakemelding": Skjemaoppsett(synlige: ["undring", "tekst"]),
        "registrerSamtale": Skjemaoppsett(
            synlige: [
                "samtaletype", "oppsummering", "barnetsStemme", "foresattesSyn", "nesteKontakt", "ingenKontaktFordi",
            ], vilkaar: ["ingenKontaktFordi": .naarTom("nesteKontakt")], foresattkontakt: true),
        "avtalKontakt": Skjemaoppsett(synlige: ["kontaktdato", "tekst"], fortid: false, foresattkontakt: true),
        "avklarUndring": Skjemaoppsett(synlige: ["resultat", "begrunnelse", "arkivmerke"]),
        "skrivNotat": Skjemaoppsett(synlige: ["tekst", "skjermet"]),
        "varsleSkoleeier": Skjemaoppsett(synlige: ["eierVarslet", "tekst"]),
    ]

    private static let vern: [String: Skjemaoppsett] = [
        "vurderMeldeplikt": Skjemaoppsett(
            synlige: ["undringer", "konklusjon", "grunnlag", "begrunnelse", "droeftetAnonymt"],
            vilkaar: ["grunnlag": .naar("konklusjon", ["ja"])]),
        "varsleAkutt": Skjemaoppsett(synlige: ["mottaker", "klokkeslett", "tekst"]),
        "sendMelding": Skjemaoppsett(
            synlige: ["undringer", "mottaker", "kvinnenSamtykker", "kanal", "foresatteVarslet", "tekst"],
            bestemt: ["meldingId"], vilkaar: ["kvinnenSamtykker": .gravid]),
        "registrerMeldingssvar": Skjemaoppsett(synlige: ["meldingId", "svar", "tekst"]),
        "frigiForesattkontakt": Skjemaoppsett(synlige: ["frigittAv", "tekst"]),
    ]

    private static let samtykkefelt = [
        "samtykketype", "formaal", "opplysninger", "tjenester", "behandlere", "informasjonGitt", "form", "gittAv",
        "barnetsSyn", "team", "gyldigTil",
    ]
    private static let samtykkevilkaar: [String: Vilkaar] = [
        "team": .naar("samtykketype", ["team"]), "omfatterLogg": .naar("samtykketype", ["tverrfaglig"]),
        "referat": .naar("form", ["muntlig"]),
    ]

    private static let logg: [String: Skjemaoppsett] = [
        "registrerSamtykke": Skjemaoppsett(
            synlige: samtykkefelt, bestemt: ["samtykke"], vilkaar: samtykkevilkaar, foresattkontakt: true),
        "fornySamtykke": Skjemaoppsett(
            synlige: ["erstatter"] + samtykkefelt, bestemt: ["samtykke"], vilkaar: samtykkevilkaar,
            foresattkontakt: true),
        "signerSamtykke": Skjemaoppsett(
            synlige: ["samtykke", "gittAv", "neiFra", "referat"], kreves: ["samtykke"], foresattkontakt: true),
        "trekkSamtykke": Skjemaoppsett(
            synlige: ["samtykke", "trukketAv", "omfang", "tjenester", "begrunnelse"], kreves: ["samtykke"],
            vilkaar: ["tjenester": .naar("omfang", ["enTjeneste"])]),
        "gjennomgaaSamtykke": Skjemaoppsett(
            synlige: ["samtykke", "barnetsSyn", "begrunnelse"], kreves: ["samtykke"]),
        "registrerNeiTilSamtykke": Skjemaoppsett(synlige: ["samtykketype", "gittAv", "begrunnelse"]),
        "aapneStafettlogg": Skjemaoppsett(synlige: ["nivaa", "stafettholder", "begrunnelse"], fortid: false),
        "tilbyStafett": Skjemaoppsett(
            synlige: ["stafettholder", "enhet", "tittel", "tekst"],
            vilkaar: ["enhet": .naarTom("stafettholder"), "tittel": .naarSatt("enhet")], fortid: false),
        "trekkTilbud": Skjemaoppsett(fortid: false),
        "taImotStafett": Skjemaoppsett(synlige: ["tekst"], fortid: false),
        "avslaaStafett": Skjemaoppsett(fortid: false),
        "overtaStafett": Skjemaoppsett(fortid: false),
        "formulerBekymring": Skjemaoppsett(
            synlige: ["formulering", "barnetsFormulering", "foresattesFormulering"], fortid: false),
        "oppdaterBekymring": Skjemaoppsett(synlige: ["status", "formulering"], fortid: false),
    ]

    private static let tiltak: [String: Skjemaoppsett] = [
        "settMaal": Skjemaoppsett(bestemt: ["maal"], fortid: false),
        "avsluttMaal": Skjemaoppsett(synlige: ["maal", "begrunnelse"]),
        "avtalTiltak": Skjemaoppsett(
            synlige: ["maal", "hva", "ansvarlig", "evalueringsdato"], bestemt: ["tiltak"], fortid: false),
        "startTiltak": Skjemaoppsett(synlige: ["tiltak"]),
        "endreTiltak": Skjemaoppsett(
            synlige: ["tiltak", "begrunnelse", "evalueringsdato", "ansvarlig", "hva"], fortid: false),
        "fullfoerTiltak": Skjemaoppsett(
            synlige: ["tiltak", "tiltakstatus", "begrunnelse"], kreves: ["begrunnelse"],
            vilkaar: ["begrunnelse": .naar("tiltakstatus", ["ikkeGjennomfoert"])],
            koder: ["tiltakstatus": ["gjennomfoert", "ikkeGjennomfoert"]]),
        "avsluttTiltak": Skjemaoppsett(synlige: ["tiltak", "begrunnelse"]),
        "evaluerTiltak": Skjemaoppsett(
            synlige: [
                "tiltak", "gjennomfoert", "barnetsOpplevelse", "ikkeSpurtFordi", "foresatteMed",
                "foresattesOpplevelse", "maaloppnaaelse", "utfall", "nyEvalueringsdato",
            ],
            vilkaar: [
                "ikkeSpurtFordi": .naarTom("barnetsOpplevelse"), "foresattesOpplevelse": .naar("foresatteMed", ["ja"]),
                "nyEvalueringsdato": .naarIkke("utfall", ["avslutt"]),
            ]),
    ]

    private static let moeter: [String: Skjemaoppsett] = [
        "kallInnTilMoete": Skjemaoppsett(
            synlige: ["moetetype", "moetedato", "klokkeslett", "sted", "medForesatte", "tjenester"],
            bestemt: ["moete"], vilkaar: ["delingsgrunn": .naar("delingsgrunnlag", ["sammeOrgan"])], fortid: false,
            foresattkontakt: true),
        "flyttMoete": Skjemaoppsett(synlige: ["moete", "moetedato", "begrunnelse"], fortid: false),
        "avlysMoete": Skjemaoppsett(synlige: ["moete", "begrunnelse"], fortid: false),
        "meldTilTeam": Skjemaoppsett(
            synlige: ["moetetype", "moetedato", "anonym", "team", "saksliste"], bestemt: ["moete"],
            koder: ["moetetype": ["interntTeam", "ressursteam", "btiTeam", "ke"]], fortid: false,
            foresattkontakt: true),
        "holdMoete": Skjemaoppsett(
            synlige: [
                "moete", "moetetype", "dato", "situasjonNaa", "droefting", "avtalt", "beslutninger", "barnetsStemme",
                "nesteMoete", "ingenMoeteFordi",
            ],
            vilkaar: [
                "ingenMoeteFordi": .naarTom("nesteMoete"),
                "team": .naar("moetetype", ["interntTeam", "ressursteam", "btiTeam"]),
            ], foresattkontakt: true),
        "utfyllReferat": Skjemaoppsett(
            synlige: ["moete", "avtalt", "beslutninger", "nesteMoete", "ingenMoeteFordi"], kreves: ["moete"],
            vilkaar: ["ingenMoeteFordi": .naarTom("nesteMoete")], fortid: false),
        "godkjennReferat": Skjemaoppsett(synlige: ["moete"], kreves: ["moete"], fortid: false),
        "giKopi": Skjemaoppsett(
            synlige: ["moete", "mottattAv", "oenskerIkkeKopi"], kreves: ["moete"],
            vilkaar: ["oenskerIkkeKopi": .naarTom("mottattAv")], foresattkontakt: true),
    ]

    private static let slutt: [String: Skjemaoppsett] = [
        "avsluttSak": Skjemaoppsett(
            synlige: [
                "aarsak", "sluttresultat", "barnInformert", "foresatteInformert", "ikkeInformertFordi", "arkivmerke",
            ], vilkaar: ["ikkeInformertFordi": .naarEn(["barnInformert", "foresatteInformert"], "nei")],
            fortid: false),
        "gjenaapneSak": Skjemaoppsett(fortid: false),
        "markerArkivert": Skjemaoppsett(synlige: ["arkivreferanse"]),
    ]
}
