@testable import BTI

extension Mendertabell {
    // MARK: C. Consent

    private static let deling = samtykke(.tverrfaglig, ["OST", "PPT"])
    private static func fornyet(_ type: Samtykketype, _ tjenester: [TjenesteId], _ gammelt: String) -> [String: Verdi] {
        samtykke(type, tjenester, ["erstatter": .tekst(gammelt)])
    }
    private static func nivaa(_ nivaa: Int) -> [String: Verdi] { fordi.merging(["nivaa": .tall(nivaa)]) { $1 } }
    private static func deling(til: String?, form: Samtykkeform = .skriftlig, fra: String = "2026-06-01") -> Historie {
        Historie.iRute.samtykke(fra, "s2", .tverrfaglig, til: til, form: form)
    }
    private static let av: [String: Verdi] = ["gittAv": ["far"], "samtykke": "s2"]
    /// A child with two who have foreldreansvar, of whom one has said yes to the consent `s2`.
    private static let enAvTo = Historie.iRute.foresatt("mor").foresatt("far")
        .samtykke("2026-11-01", "s2", .tverrfaglig, av: ["mor"])

    static let omSamtykke = [
        Menderad(
            "C2", .iRute.nivaa("2026-11-01", 2),
            Gjoer("registrerSamtykke", "KL-3B", deling), Gjoer("endreNivaa", "KL-3B", nivaa(1))),
        Menderad(
            "C2", .toTjenester.trukket("2026-11-01", "s2").nivaa("2026-11-02", 3),
            Gjoer("fornySamtykke", "KL-3B", fornyet(.tverrfaglig, ["OST", "PPT"], "s2"))),
        Menderad(
            "C4", deling(til: "2026-12-10"),
            Gjoer("fornySamtykke", "KL-3B", fornyet(.tverrfaglig, ["OST"], "s2")),
            Gjoer("registrerSamtykke", "KL-3B", deling)),
        Menderad(
            "C4", deling(til: "2026-11-15").evaluert("2026-11-10", "t0", .naadd, .avslutt),
            Gjoer("fornySamtykke", "KL-3B", fornyet(.tverrfaglig, ["OST"], "s2")),
            Gjoer("registrerSamtykke", "KL-3B", deling), Gjoer("avsluttSak", "KL-3B", slutt)),
        Menderad(
            "C9", enAvTo,
            Gjoer("signerSamtykke", "KL-3B", av),
            Gjoer("signerSamtykke", "KL-3B", ["neiFra": ["far"], "samtykke": "s2"])),
        Menderad(
            "C10", deling(til: "2027-12-31", form: .muntlig, fra: "2026-11-10"),
            Gjoer("signerSamtykke", "KL-3B", ["samtykke": "s2", "referat": true])),
        Menderad(
            "C11", enAvTo.signert("2026-11-05", "s2", nei: ["far"]),
            Gjoer("registrerNeiTilSamtykke", "KL-3B", ["samtykketype": "tverrfaglig", "gittAv": ["far"]])),
        Menderad(
            "C12",
            .iRute.skjer(
                .hovedpersonOppdatert, "2026-06-01", Post().med(Felter.foedselsdato, d("2010-12-01"))),
            Gjoer("gjennomgaaSamtykke", "KL-3B", ["samtykke": "s1", "barnetsSyn": "Det er fortsatt greit."]),
            Gjoer("fornySamtykke", "KL-3B", fornyet(.stafettlogg, ["OST"], "s1"))),
        Menderad(
            "C14", deling(til: nil, fra: "2025-06-01"),
            Gjoer("fornySamtykke", "KL-3B", fornyet(.tverrfaglig, ["OST"], "s2")),
            Gjoer("registrerSamtykke", "KL-3B", fornyet(.tverrfaglig, ["OST"], "s2")),
            Gjoer("trekkSamtykke", "KL-3B", ["samtykke": "s2", "trukketAv": "mor"])),
        Menderad(
            "C15", .iRute.samtykke("2026-06-01", "s2", .tverrfaglig).deltaker("2026-09-01", "PPT"),
            Gjoer("fjernDeltaker", "KL-3B", ["tjeneste": "PPT"]), Gjoer("endreNivaa", "KL-3B", nivaa(2))),
        Menderad(
            "C15", .toTjenester.ute("2026-09-01", "PPT"),
            Gjoer("leggTilDeltaker", "KL-3B", ["tjeneste": "PPT"]), Gjoer("endreNivaa", "KL-3B", nivaa(1))),
    ]

    // MARK: What is shared with whom

    private static let t1: [String: Verdi] = fordi.merging(["tiltak": "t1"]) { $1 }
    private static let tatt: [String: Verdi] = t1.merging(["ansvarlig": "KL-3B", "hva": "gjøres på skolen"]) { $1 }
    private static let medPPT = Historie.toTjenester
        .tiltak("2026-06-10", av: "PPT-1", evaluering: "2027-06-01", tjeneste: "PPT")
    private static let moeteMedPPT = Historie.toTjenester.innkalt(
        "2026-10-01", til: "2026-12-10", .tverrfaglig, med: ["PPT"])
    private static func trukket(_ historie: Historie) -> Historie { historie.trukket("2026-11-01", "s2") }
    /// LYN took the case over with a consent that is withdrawn for LYN after.
    private static let eierenMistet = Historie.iRute.medNoekler()
        .samtykke("2026-06-01", "s2", .tverrfaglig, tjenester: ["LYN", "OST"])
        .tilbudt("2026-06-10", "LYN-2", enhet: "LYN").mottatt("2026-06-11", av: "LYN-2").ute("2026-06-12", "OST")
        .oenske("2026-06-11").trukket("2026-11-01", "s2", bare: ["LYN"])

    static let omDeling = [
        Menderad(
            "C3", .toTjenester.tiltak("2026-10-01", evaluering: "2027-06-01", tjeneste: "NAV"),
            Gjoer("registrerSamtykke", "KL-3B", samtykke(.tverrfaglig, ["OST", "NAV"])),
            Gjoer("avsluttTiltak", "KL-3B", t1)),
        Menderad("C3", medPPT.ute("2026-11-01", "PPT"), Gjoer("endreTiltak", "KL-3B", tatt)),
        Menderad(
            "C3", .toTjenester.innkalt("2026-11-10", til: "2026-12-10", .tverrfaglig, med: ["NAV"]),
            Gjoer("avlysMoete", "KL-3B", ["moete": "mø1"])),
        Menderad(
            "C5", trukket(medPPT).nivaa("2026-11-02", 1),
            Gjoer("endreTiltak", "KL-3B", tatt), Gjoer("avsluttTiltak", "KL-3B", t1),
            Gjoer("registrerSamtykke", "KL-3B", deling)),
        Menderad(
            "C5", trukket(moeteMedPPT).nivaa("2026-11-02", 1),
            Gjoer("avlysMoete", "KL-3B", ["moete": "mø1"])),
        Menderad("C5", trukket(.toTjenester), Gjoer("endreNivaa", "KL-3B", nivaa(1))),
        Menderad("C5", ferdig.trukket("2026-11-12", "s1"), Gjoer("avsluttSak", "KL-3B", slutt)),
        Menderad(
            "C5", eierenMistet,
            Gjoer("tilbyStafett", "LYN-2", ["stafettholder": "KL-3B"]).saa("taImotStafett", "KL-3B")),
    ]
}
