@testable import BTI

extension Mendertabell {
    // MARK: A. Somebody holds the stafettpinne

    private static let tilKL3A: [String: Verdi] = ["stafettholder": "KL-3A"]
    private static let rolle = Historie.iRute.tilbudt("2026-06-10", enhet: "OST", navngi: "2026-11-01")
        .mottatt("2026-06-11", av: "RE-OST")
    private static let nivaa3 = Historie.toTjenester.samtykke("2026-11-01", "s3", .team)
    private static let sperret = Historie.iRute.medNoekler().med {
        $0.ansatte["KL-6A"]?.roller.append(Tjenesterolle(tjeneste: "OST", rolle: .leder, fra: 0))
    }.skjer(.sakSperret, "2026-09-01", av: "RE-OST", Post().med(Felter.navngitte, ["RE-OST", "KL-3B"]))

    static let omStafetten = [
        Menderad(
            "A1", ferdig.avsluttet("2026-11-10").gjenaapnet("2026-11-12"),
            Gjoer("overtaStafett", "RE-OST", fordi)),
        Menderad(
            "A2", .iRute.med { $0.sluttet("KL-3B", "2026-11-10") },
            Gjoer("overtaStafett", "RE-OST", fordi),
            Gjoer("tilbyStafett", "RE-OST", tilKL3A).saa("taImotStafett", "KL-3A")),
        Menderad(
            "A2", .iRute.med { $0.borte("KL-3B", fra: "2026-10-01") },
            Gjoer("registrerFravaer", "RE-OST", ["ansatt": "KL-3B", "fra": "2026-11-21", "vikar": "KL-3A"])),
        Menderad(
            "A3", .iRute.tilbudt("2026-11-01", "KL-3A"),
            Gjoer("taImotStafett", "KL-3A"), Gjoer("avslaaStafett", "KL-3A", fordi), Gjoer("trekkTilbud", "KL-3B"),
            Gjoer("tilbyStafett", "KL-3B", ["stafettholder": "KL-6A"])),
        Menderad("A3", rolle, Gjoer("tilbyStafett", "RE-OST", tilKL3A)),
        Menderad(
            "A4", .toTjenester.nivaa("2026-11-01", 3, bekreftet: nil),
            Gjoer("bekreftStafettholder", "KL-3B"),
            Gjoer("tilbyStafett", "KL-3B", tilKL3A).saa("taImotStafett", "KL-3A")),
        Menderad(
            "A5", nivaa3.nivaa("2026-11-01", 3).med { $0.profil.nivaakrav = Katalog.arendalskrav },
            Gjoer("meldTilTeam", "KL-3B", ["moetetype": "btiTeam", "moetedato": "2026-11-21"])
                .saa("holdMoete", "KL-3B", ["moetetype": "btiTeam"]),
            Gjoer("holdMoete", "KL-3B", ["moetetype": "btiTeam"])),
        Menderad(
            "A6", .iRute.overtatt("2026-11-01", av: "KL-3A"),
            Gjoer("noterOenskeOmStafettholder", "KL-3A", ["oenske": "Ingen ønske."])),
        Menderad(
            "A2", sperret.med { $0.harSluttet("KL-3B", "2026-11-10") }, ved: ["A9"],
            Gjoer("overtaStafett", "RE-OST", fordi)
                .saa("sperrSak", "RE-OST", fordi.merging(["navngitte": ["RE-OST", "KL-6A"]]) { $1 })),
        Menderad(
            "A9", sperret.med { $0.harSluttet("RE-OST", "2026-11-10") },
            Gjoer("sperrSak", "KL-3B", fordi.merging(["navngitte": ["KL-3B", "KL-6A"]]) { $1 })),
    ]

    // MARK: B. Nivå 0

    private static let medForesatte = samtale(.undringssamtaleForesatte)
    private static let plan = Post().med(Felter.plan, "p1").med(Felter.lovgrunnlag, .skolemiljoe)
        .med(Felter.evalueringsdato, d("2027-01-10"))
    private static let avklart = undring("2026-11-01").avklart("2026-11-03", .nivaa1Individ)
        .kontakt("2026-11-03", den: "2026-12-10")
    private static let avsluttes: [String: Verdi] = fordi.merging(["resultat": "avsluttes", "arkivmerke": true]) { $1 }
    private static let loggsamtykke = samtykke(.stafettlogg, ["OST"])
    private static let aapne = ("aapneStafettlogg", "RE-OST" as AnsattId, ["stafettholder": "KL-3B"] as [String: Verdi])

    static let paaNivaa0 = [
        Menderad(
            "B1", undring("2026-11-01"),
            Gjoer("avklarUndring", "RE-OST", fordi.merging(["resultat": "nivaa1Individ"]) { $1 }),
            Gjoer("sendMelding", "KL-3B", melding)),
        Menderad(
            "B1",
            Historie("2026-10-01").undring("2026-10-01", vold: .ja).delt("2026-10-01", .leder, "RE-OST")
                .melding("2026-10-01").svar("2026-11-01", .tilbakemelding),
            Gjoer("avklarUndring", "RE-OST", avsluttes)),
        Menderad(
            "B1", Historie().skjer(.sakImportert, "2026-11-01", av: "RE-OST", Post().med(Felter.nivaa, 0)),
            Gjoer("avklarUndring", "RE-OST", avsluttes)),
        Menderad(
            "B1",
            undring("2026-10-01").avklart("2026-10-02", .avsluttes).avsluttet("2026-10-02", nivaa0: true)
                .gjenaapnet("2026-11-01"),
            Gjoer("avklarUndring", "RE-OST", avsluttes)),
        Menderad(
            "B2", Historie("2026-10-01").undring("2026-10-01").delt("2026-10-01", .leder), ved: ["B1"],
            Gjoer("registrerSamtale", "KL-3B", medForesatte), Gjoer("delUndring", "KL-3B", ["deltMed": "foresatt"])),
        Menderad(
            "B3",
            Historie("2026-11-10").undring("2026-11-10", miljoe: true).delt("2026-11-10", .leder)
                .skjer(.aktivitetsplanLaget, "2026-11-12", av: "RE-OST", plan),
            Gjoer("registrerSamtale", "KL-3B", medForesatte), Gjoer("delUndring", "KL-3B", ["deltMed": "foresatt"])),
        Menderad(
            "B4", Historie("2026-11-12").undring("2026-11-12"),
            Gjoer("delUndring", "KL-3B", ["deltMed": "leder", "ansatt": "RE-OST"])),
        Menderad(
            "B5",
            Historie("2026-11-02").undring("2026-11-02", av: "OS-7").avklart("2026-11-05", .avsluttes)
                .avsluttet("2026-11-05", nivaa0: true),
            Gjoer("giTilbakemelding", "RE-OST", ["undring": "u1"])),
        Menderad(
            "B8", undring("2026-11-20", vold: .usikker),
            Gjoer("vurderMeldeplikt", "KL-3B", fordi.merging(["konklusjon": false]) { $1 }),
            Gjoer("sendMelding", "KL-3B", melding)),
        Menderad(
            "B9", avklart,
            Gjoer("registrerSamtykke", "KL-3B", loggsamtykke).saa(aapne.0, aapne.1, aapne.2),
            Gjoer("registrerNeiTilSamtykke", "KL-3B", ["samtykketype": "stafettlogg"]),
            Gjoer("avklarUndring", "RE-OST", avsluttes)),
        Menderad("B9", avklart.samtykke("2026-11-10"), Gjoer(aapne.0, aapne.1, aapne.2)),
    ]
}
