@testable import BTI

extension Mendertabell {
    // MARK: F. Transitions

    private static let avtalt: [String: Verdi] = ["avtalt": "Besøk i juni."]
    private static let loggSlutt: [String: Verdi] = ["overgangsresultat": "loggAvsluttet"]
    private static let tilKL1A: [String: Verdi] = ["stafettholder": "KL-1A"]
    private static let planlagt = Historie.paaVei.medNoekler().kontaktlaerer("2026-06-01", "KL-1A")
    /// Meeting 1 has been held, and everybody but the receiver has a tiltak.
    private static let moete1 = planlagt.overgangsmoete(1, "2026-06-10")
        .overgangstiltak("2026-06-10", "t1", av: "PL-LYN", frist: "2026-08-27")
        .overgangstiltak("2026-06-10", "t2", av: "foresatte", frist: "2026-08-27")
        .overgangstiltak("2026-06-10", "t3", av: "SFO-1", frist: "2026-08-27")
    private static let moete2 = planlagt.overgangsmoete(2, "2026-08-27")
    /// The receiver holds the stafettpinne before meeting 2.
    private static let mottatt = moete1.overgangstiltak("2026-06-12", "t4", av: "KL-1A", frist: "2026-08-27")
        .tilbudt("2026-08-18", "KL-1A", enhet: "OST", av: "PL-LYN").mottatt("2026-08-20", av: "KL-1A")
        .oenske("2026-08-20")

    static let omOverganger = [
        Menderad(
            "F1", .iRute.skolestartaar(2026), paa: "2026-06-10",
            Gjoer(
                "planleggOvergang", "KL-3B",
                [
                    "overgangstype": "barnehageTilSkole", "fraTjeneste": "LYN", "tilTjeneste": "OST",
                    "skolestart": "2026-08-17",
                ])),
        Menderad(
            "F2", planlagt, paa: "2026-07-05",
            Gjoer("holdOvergangsmoete", "PL-LYN", avtalt), Gjoer("avsluttOvergang", "PL-LYN", loggSlutt)),
        Menderad(
            "F3", moete1.skjer(.maalSatt, "2026-06-10", Post().med(Felter.maal, "m1")), paa: "2026-06-12",
            Gjoer(
                "avtalTiltak", "PL-LYN",
                [
                    "hva": "Blir kjent med klasserommet.", "ansvarlig": "KL-1A", "overgangsfase": "foersteSkoledag",
                    "evalueringsdato": "2026-08-27",
                ]),
            Gjoer("holdOvergangsmoete", "PL-LYN", avtalt)),
        Menderad(
            "F4", mottatt, paa: "2026-09-05",
            Gjoer("holdOvergangsmoete", "KL-1A", avtalt),
            Gjoer("avsluttOvergang", "KL-1A", ["overgangsresultat": "videreIMottaker"])),
        Menderad(
            "F5", moete2, paa: "2026-08-30",
            Gjoer("tilbyStafett", "PL-LYN", tilKL1A).saa("taImotStafett", "KL-1A"),
            Gjoer("avsluttOvergang", "PL-LYN", loggSlutt)),
        Menderad(
            "F5", moete2.tilbudt("2026-08-27", "KL-1A", enhet: "OST", av: "PL-LYN"), paa: "2026-08-30",
            Gjoer("taImotStafett", "KL-1A")),
        Menderad(
            "F6", .paaVei, paa: "2026-06-10", Gjoer("settKontaktlaerer", "PL-LYN", ["kontaktlaerer": "KL-1A"])),
        Menderad(
            "F7",
            planlagt.overgangstiltak("2026-06-10", "t1", av: "PL-LYN", frist: "2026-06-19").overgangsmoete(
                2, "2026-08-27"),
            paa: "2026-08-27",
            Gjoer("evaluerTiltak", "PL-LYN", evaluering("t1")),
            Gjoer("avsluttTiltak", "PL-LYN", fordi.merging(["tiltak": "t1"]) { $1 })),
        Menderad(
            "F12", planlagt, paa: "2026-09-05", ved: ["F2", "F4"],
            Gjoer("tilbyStafett", "PL-LYN", tilKL1A).saa("taImotStafett", "KL-1A"),
            Gjoer("avsluttOvergang", "PL-LYN", loggSlutt)),
    ]

    // MARK: Who may hear about it

    private static let ja = samtykke(.overgang, ["OST", "SFO"], til: "2027-02-17")
    private static let nytt = ja.merging(["erstatter": "s2"]) { $1 }
    /// A consent for the transition to a day, and a meeting 1 that the receiver is called to.
    private static func kalt(_ giver: TjenesteId, holder: AnsattId, til: String, innkalt: Bool = true) -> Historie {
        let sak = Historie("2026-03-02", eier: giver).medSteder()
            .samtykke("2026-03-02", tjenester: [giver]).logg("2026-03-02", holder: holder)
            .oenske("2026-03-02").tiltak("2026-03-02", "t0", av: holder.rawValue, evaluering: "2027-12-01")
            .kontakt("2026-03-02", den: "2027-12-01").notat("2026-05-10")
            .samtykke("2026-04-20", "s2", .overgang, til: til, tjenester: ["OST", "SFO"]).overgang(
                "2026-04-20", fra: giver)
        return innkalt ? sak.innkalt("2026-05-10", til: "2026-06-30", .overgangsmoete1, med: ["OST"]).medNoekler() : sak
    }

    static let omOvergangsdeling = [
        Menderad(
            "F8", kalt("LYN", holder: "PL-LYN", til: "2026-05-31"), paa: "2026-06-02",
            Gjoer("registrerSamtykke", "PL-LYN", ja), Gjoer("fornySamtykke", "PL-LYN", nytt),
            Gjoer("avlysMoete", "PL-LYN", ["moete": "mø1"])),
        Menderad(
            "F8", kalt("LYN", holder: "PL-LYN", til: "2027-12-31", innkalt: false), paa: "2026-06-02",
            Gjoer("fornySamtykke", "PL-LYN", nytt)),
        Menderad(
            "F11", kalt("TAN", holder: "PL-TAN", til: "2026-05-31"), paa: "2026-06-02",
            Gjoer("registrerSamtykke", "PL-TAN", ja), Gjoer("avlysMoete", "PL-TAN", ["moete": "mø1"])),
    ]
}
