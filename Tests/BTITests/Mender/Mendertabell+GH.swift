@testable import BTI

extension Mendertabell {
    private static let nei: [String: Verdi] = fordi.merging(["konklusjon": false]) { $1 }
    private static let moete = Historie.iRute.innkalt("2026-11-01", til: "2026-12-20")
        .undring("2026-11-18", vold: .usikker).delt("2026-11-18", .leder, "RE-OST").vurdert(
            "2026-11-18", slukket: false)
    private static let tilbakemelding: [String: Verdi] = ["svar": "tilbakemelding"]
    private static let gravid = Historie.iRute.skjer(
        .hovedpersonOppdatert, "2026-06-01",
        Post().med(Felter.persontype, .gravid).med(Felter.termindato, d("2026-11-01")))
    private static let medIP = ferdig.skjer(
        .ipRegistrert, "2026-10-01", Post().med(Felter.fra, d("2026-10-01")))
    private static func meldt(_ dag: String) -> Historie {
        Historie(dag).undring(dag, vold: .ja).delt(dag, .leder, "RE-OST").melding(dag)
    }
    private static func miljoesak(alvorlig: Bool) -> Historie {
        Historie("2026-11-18").undring("2026-11-18", miljoe: true, alvorlig: alvorlig)
    }

    // MARK: G and H. Legal clocks, closing

    static let omLov = [
        Menderad(
            "G2", undring("2026-11-12", tema: [.hjemOmsorg]),
            Gjoer("vurderMeldeplikt", "KL-3B", nei), Gjoer("sendMelding", "KL-3B", melding)),
        Menderad("G3", meldt("2026-10-20"), Gjoer("registrerMeldingssvar", "RE-OST", tilbakemelding)),
        Menderad(
            "G5", miljoesak(alvorlig: false),
            Gjoer("delUndring", "KL-3B", ["deltMed": "leder", "ansatt": "RE-OST"]), Gjoer("varsleSkoleeier", "KL-3B")),
        Menderad(
            "G5", miljoesak(alvorlig: true).delt("2026-11-18", .leder, "RE-OST"),
            Gjoer("varsleSkoleeier", "RE-OST", ["eierVarslet": true])),
        Menderad(
            "G7", .toTjenester.nivaa("2026-10-01", 3),
            Gjoer(
                "vurderKoordinering", "KL-3B",
                ["ipSvar": "tilbudt", "koordinatorSvar": "tilbudt", "barnekoordinatorSvar": "ikkeAktuelt"])),
        Menderad(
            "G8", medIP,
            Gjoer("registrerIP", "KL-3B", ["beggeFordi": "Loggen følger opp skolen."]),
            Gjoer("avsluttSak", "KL-3B", slutt)),
        Menderad("G10", meldt("2026-11-05"), Gjoer("registrerMeldingssvar", "RE-OST", tilbakemelding)),
        Menderad(
            "G11", moete,
            Gjoer("avlysMoete", "KL-3B", ["moete": "mø1"]),
            Gjoer("flyttMoete", "KL-3B", ["moete": "mø1", "moetedato": "2027-01-20"]),
            Gjoer("frigiForesattkontakt", "RE-OST", ["frigittAv": "barnevern", "tekst": "Vi kan snakke med far."])),
        Menderad(
            "G12", gravid,
            Gjoer("registrerFoedsel", "KL-3B", ["svangerskap": "foedt", "foedselsdato": "2026-11-05"])),
        Menderad(
            "G13", undring("2026-11-12", miljoe: true),
            Gjoer(
                "lagAktivitetsplan", "RE-OST",
                [
                    "lovgrunnlag": "opplaeringslova12-4", "problem": "Blir plaget.", "hva": "En voksen er med.",
                    "naar": "Hver dag.", "hvemGjoer": "Kontaktlæreren.", "evalueringsdato": "2026-12-10",
                ])),
        Menderad(
            "H3", ferdig.avsluttet("2026-10-10"),
            Gjoer("markerArkivert", "AR-1"), Gjoer("markerArkivert", "RE-OST")),
    ]
}
