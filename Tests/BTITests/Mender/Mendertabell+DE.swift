@testable import BTI

extension Mendertabell {
    // MARK: D. Tiltak and evaluation

    private static let t1: [String: Verdi] = fordi.merging(["tiltak": "t1"]) { $1 }
    private static let flyttet: [String: Verdi] = t1.merging(["evalueringsdato": "2027-02-01", "frist": "2027-02-01"]) {
        $1
    }
    private static let karantene = Historie.iRute.skjer(
        .tiltakIKarantene, "2026-11-01", av: "RE-OST", Post().med(Felter.tiltak, "t1").med(Felter.hva, "Lesegruppe"))
    private static let nyttTiltak: [String: Verdi] = [
        "hva": "Lesegruppe", "ansvarlig": "KL-3B", "evalueringsdato": "2027-02-01",
    ]
    private static let utenTiltak = Historie.iRute.evaluert("2026-09-01", "t0", .naadd, .avslutt)
        .skjer(.maalSatt, "2026-09-01", Post().med(Felter.maal, "m1"))
    private static let toGanger = tiltak("2027-06-01").evaluert("2026-10-01", "t1", .ikke, ny: "2027-06-01")
        .evaluert("2026-11-15", "t1", .ikke, ny: "2027-06-01")

    static let omTiltak = [
        Menderad(
            "D1", karantene,
            Gjoer("fyllUtKarantene", "RE-OST", nyttTiltak.merging(["maaltekst": "Ro"]) { $1 }),
            Gjoer("lukkKarantene", "KL-3B", t1)),
        Menderad(
            "D2", tiltak("2026-11-01"),
            Gjoer("evaluerTiltak", "KL-3B", evaluering("t1")), Gjoer("endreTiltak", "KL-3B", flyttet),
            Gjoer("avsluttTiltak", "KL-3B", t1)),
        Menderad(
            "D6", tiltak("2027-06-01").evaluert("2026-11-01", "t1", .ikke, ny: "2027-06-01"),
            Gjoer("endreTiltak", "KL-3B", t1.merging(["hva": "noe annet"]) { $1 }),
            Gjoer("endreTiltak", "KL-3B", t1.merging(["holdesAapentFordi": "Vi har så vidt begynt."]) { $1 }),
            Gjoer("avsluttTiltak", "KL-3B", t1), Gjoer("evaluerTiltak", "KL-3B", evaluering("t1"))),
        Menderad(
            "D7", utenTiltak, Gjoer("avtalTiltak", "KL-3B", nyttTiltak), Gjoer("avsluttSak", "KL-3B", slutt)),
        Menderad(
            "D8", toGanger.samtykke("2026-06-01", "s2", .tverrfaglig),
            Gjoer("endreNivaa", "KL-3B", fordi.merging(["nivaa": 2]) { $1 }),
            Gjoer("loeftTilKE", "KL-3B", fordi.merging(["anonym": true]) { $1 }),
            Gjoer("meldTilTeam", "KL-3B", ["moetetype": "ke", "moetedato": "2026-12-10", "anonym": true])),
        Menderad(
            "D9", .iRute.henvist("2026-11-01", "PPT"),
            Gjoer("evaluerTiltak", "KL-3B", evaluering("t0")),
            Gjoer("registrerHenvisningssvar", "KL-3B", ["henvisningssvar": "tattImot"])),
        Menderad(
            "D10", tiltak("2027-06-01", av: "PPT-1").med { $0.sluttet("PPT-1", "2026-11-01") },
            Gjoer("endreTiltak", "KL-3B", t1.merging(["ansvarlig": "KL-3B"]) { $1 }),
            Gjoer("avsluttTiltak", "KL-3B", t1)),
        Menderad(
            "D10", tiltak("2027-06-01", av: "OS-7").med { $0.borte("OS-7", fra: "2026-10-01") },
            Gjoer("registrerFravaer", "RE-OST", ["ansatt": "OS-7", "fra": "2026-11-21", "vikar": "KL-3A"])),
        Menderad(
            "D11", tiltak("2027-06-01", frist: "2026-11-01"),
            Gjoer("fullfoerTiltak", "KL-3B", ["tiltak": "t1"]), Gjoer("endreTiltak", "KL-3B", flyttet),
            Gjoer("avsluttTiltak", "KL-3B", t1)),
        Menderad(
            "D12", tiltak("2026-11-30"),
            Gjoer("evaluerTiltak", "KL-3B", evaluering("t1")), Gjoer("endreTiltak", "KL-3B", flyttet)),
    ]

    private static func syn(barnet: Bool, foresatte: Bool, _ utfall: Utfall = .fortsett) -> Historie {
        tiltak("2027-06-01").evaluert(
            "2026-11-10", "t1", .delvis, utfall, ny: "2027-06-01", barnet: barnet, foresatte: foresatte)
    }

    static let omSyn = [Utfall.fortsett, .avslutt].flatMap { utfall in
        [
            Menderad(
                "D3", syn(barnet: false, foresatte: true, utfall),
                Gjoer("noterBarnetsStemme", "KL-3B", ["barnetsStemme": "Det går bedre."]),
                Gjoer("registrerSamtale", "KL-3B", samtale(.elevsamtale)),
                Gjoer("evaluerTiltak", "KL-3B", evaluering("t1", utfall))),
            Menderad(
                "D4", syn(barnet: true, foresatte: false, utfall),
                Gjoer(
                    "registrerSamtale", "KL-3B",
                    samtale(.telefon, ["ingenKontaktFordi": "Avtalt.", "medForesatte": true])),
                Gjoer("evaluerTiltak", "KL-3B", evaluering("t1", utfall))),
        ]
    }

    // MARK: E. Meetings and contact

    /// A log that nothing has been written in since it was opened.
    private static let stille = Historie("2026-06-01").samtykke("2026-06-01").logg("2026-06-01").oenske("2026-06-01")
        .tiltak("2026-06-01", "t0", evaluering: "2027-06-01")
    private static let nesteUke: [String: Verdi] = ["nesteKontakt": "2026-11-28"]
    private static let foreldremoete = Historie.iRute.moete("2026-11-10")
    private static let raad = Historie.toTjenester.skjer(.raadGitt, "2026-10-01", Post().med(Felter.tekst, "spør"))

    static let omMoeter = [
        Menderad(
            "E1", stille.notat("2026-11-10"),
            Gjoer("kallInnTilMoete", "KL-3B", ["moetetype": "foreldresamtale", "moetedato": "2026-12-10"]),
            Gjoer("avtalKontakt", "KL-3B", ["kontaktdato": "2026-11-28"]),
            Gjoer("registrerSamtale", "KL-3B", samtale(.telefon, nesteUke))),
        Menderad(
            "E1",
            stille.notat("2026-11-10").undring("2026-11-18", vold: .ja).delt("2026-11-18", .leder)
                .vurdert("2026-11-18", slukket: false),
            Gjoer("avtalKontakt", "KL-3B", ["kontaktdato": "2026-11-28", "medForesatte": false]),
            Gjoer("registrerSamtale", "KL-3B", samtale(.elevsamtale, nesteUke))),
        Menderad(
            "E2", stille.kontakt("2026-06-01", den: "2027-06-01"),
            Gjoer("registrerSamtale", "KL-3B", samtale(.telefon)),
            Gjoer("skrivNotat", "KL-3B", ["tekst": "Det går bra."]),
            Gjoer("evaluerTiltak", "KL-3B", evaluering("t0"))),
        Menderad(
            "E2", stille.kontakt("2026-06-01", den: "2027-06-01").evaluert("2026-06-10", "t0", .naadd, .avslutt),
            ved: ["D7"], Gjoer("avsluttSak", "KL-3B", slutt)),
        Menderad(
            "E3", .iRute.innkalt("2026-11-01", til: "2026-11-28"),
            Gjoer("registrerSamtale", "KL-3B", samtale(.elevsamtale)),
            Gjoer("flyttMoete", "KL-3B", ["moete": "mø1", "moetedato": "2026-12-20"])),
        Menderad(
            "E4",
            foreldremoete.kopi("2026-11-11").skjer(
                .referatUtfylt, "2026-11-10", Post().med(Felter.moete, "mø1").med(Felter.harVeienVidere, true)),
            Gjoer("godkjennReferat", "KL-3B", ["moete": "mø1"])),
        Menderad(
            "E7", foreldremoete.godkjent("2026-11-11"),
            Gjoer("giKopi", "KL-3B", ["moete": "mø1", "mottattAv": "mor"])),
        Menderad(
            "E9", raad,
            Gjoer("kallInnTilMoete", "KL-3B", ["moetetype": "tverrfaglig", "moetedato": "2026-12-10"]),
            Gjoer("holdMoete", "KL-3B", ["moetetype": "tverrfaglig", "avtalt": "Rådet følges."])),
    ]
}
