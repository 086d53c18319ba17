import BTI
import Foundation
import Guidance
import Testing

/// V1–V10 through `stafett utfor` into an empty practice base, and what `stafett brudd` lists on Saturday 21 November 2026.
///
/// Where a story's text leaves something open, the choice is here. V6: NV-2 hands the undring in to OST, so RE-OST, who leads
/// the owner, clarifies and gives the feedback; the consent to the log is for OST alone, and KL-6B records both consents. V9:
/// the renewed consent covers the log too, and KU-8C has asked SL-FUS to talk with S.T.
@Suite("De ti historiene, gjennom utfor") struct VignettTests {
    static let idag = "2026-11-21"

    @Test("Hver historie gir akkurat de funnene den skal, og det den prøver, blir nektet", arguments: Vignett.alle)
    func historie(vignett: Vignett) throws {
        let fortalt = try Fortalt(vignett.linjer)
        #expect(try fortalt.linjer(Self.idag, vignett.leder) == vignett.ventet)
        for (dag, ventet) in vignett.andreDager.sorted(by: { $0.key < $1.key }) {
            let lest = try fortalt.linjer(dag, vignett.leder)
            for linje in ventet {
                // A line that begins with «uten» names a rule that must not stand.
                let regel = linje.hasPrefix("uten ") ? String(linje.dropFirst(5)) : nil
                #expect(
                    regel.map { regel in !lest.contains { $0.hasPrefix(regel + " ") } } ?? lest.contains(linje),
                    "\(dag): \(linje) – \(lest)")
            }
        }
        for (regel, ventet) in vignett.gjelder {
            let funn = try fortalt.funn(Self.idag, vignett.leder).first { $0["regel"]?.somTekst == regel }
            let gjelder = Set((funn?["gjelder"]?.somListe ?? []).compactMap(\.somTekst))
            #expect(gjelder == Set(ventet.map { fortalt.navn[$0] ?? $0 }), "\(regel)")
        }
        for (regel, linje) in vignett.avslag {
            #expect(try fortalt.avslag(linje) == regel, "\(linje)")
        }
    }

    @Test("V2: vurdert til nei slukker B8, og klokken mot foresatte begynner den dagen") func v2() throws {
        let vignett = try #require(Vignett.alle.first { $0.navn == "v2" })
        let fortalt = try Fortalt(
            vignett.linjer + [
                #"{"kommando":"vurderMeldeplikt","sak":"$v2","av":"RE-OST","dato":"2026-11-21","konklusjon":false,"begrunnelse":"x"}"#
            ])
        #expect(try !fortalt.linjer(Self.idag, "RE-OST").contains { $0.hasPrefix("B8") })
        #expect(try !fortalt.linjer("2026-12-19", "RE-OST").contains { $0.hasPrefix("B2") })
        #expect(try fortalt.linjer("2026-12-20", "RE-OST").contains("B2 BRUDD 2026-12-20"))
    }

    @Test("V5: kontaktlæreren ser møtet og evalueringen, og ingenting om meldingen") func v5() throws {
        let fortalt = try Fortalt(try #require(Vignett.alle.first { $0.navn == "v5" }).linjer)
        #expect(try fortalt.linjer(Self.idag, "KL-3A") == ["G11 VARSEL 2026-11-10", "D12 INFO 2026-11-17"])
    }

    @Test("V7: uten arkivering varsles det fra 29. november") func v7() throws {
        let linjer = try #require(Vignett.alle.first { $0.navn == "v7" }).linjer
        let fortalt = try Fortalt(linjer.dropLast())
        #expect(try fortalt.linjer("2026-11-28", "RE-OST") == [])
        #expect(try fortalt.linjer("2026-11-29", "RE-OST") == ["H3 VARSEL 2026-11-29"])
    }

    @Test("V8: den 10. juni er kontaktlæreren ikke kjent, og den 11. er varselet borte") func v8() throws {
        let linjer = try #require(Vignett.alle.first { $0.navn == "v8" }).linjer
        let kjent = try #require(linjer.firstIndex { $0.contains("settKontaktlaerer") })
        let foer = try Fortalt(Array(linjer[..<kjent]))
        #expect(try foer.linjer("2026-06-04", "ST-TAN").contains { $0.hasPrefix("F6") } == false)
        #expect(try foer.linjer("2026-06-10", "ST-TAN").contains("F6 VARSEL 2026-06-05"))
        let etter = try Fortalt(Array(linjer[...kjent]))
        #expect(try etter.linjer("2026-06-11", "ST-TAN").contains { $0.hasPrefix("F6") } == false)
    }

    @Test("V10: i profilen arendal er to tjenester for mange på nivå 2") func v10() throws {
        let fortalt = try Fortalt(try #require(Vignett.alle.first { $0.navn == "v10" }).linjer)
        #expect(
            try fortalt.avslag(
                #"{"kommando":"velgProfil","av":"AD-1","dato":"2026-11-21","profilkode":"arendal"}"#) == nil)
        #expect(try fortalt.linjer(Self.idag, "LE-HST") == ["C15 VARSEL 2026-10-24"])
    }
}

extension Vignett {
    /// What a try is on 2026-11-21: the fields after the case, the employee and the day.
    private static func forsoek(_ regel: String, _ sak: String, _ av: String, _ felter: String) -> (String, String) {
        (regel, #"{"sak":"$\#(sak)","av":"\#(av)","dato":"2026-11-21",\#(felter)}"#)
    }

    static let alle: [Vignett] = [
        Vignett(navn: "v1", leder: "ST-LYN", ventet: []),
        Vignett(
            navn: "v2", leder: "RE-OST",
            ventet: ["B8 BRUDD 2026-10-06", "B1 BRUDD 2026-10-20", "B4 VARSEL 2026-10-09", "B5 VARSEL 2026-10-20"],
            andreDager: ["2026-11-02": ["B1 VARSEL 2026-10-20"], idag: ["uten B2", "uten B3", "uten G2"]],
            avslag: [
                forsoek("G1", "v2", "RE-OST", #""kommando":"delUndring","deltMed":"foresatt""#),
                forsoek("G1", "v2", "RE-OST", #""kommando":"avtalKontakt","kontaktdato":"2026-11-24""#),
                forsoek(
                    "G1", "v2", "RE-OST",
                    #""kommando":"meldTilTeam","moetetype":"ressursteam","moetedato":"2026-11-24","anonym":true"#),
                forsoek(
                    "B6", "v2", "RE-OST",
                    #""kommando":"avklarUndring","resultat":"avsluttes","begrunnelse":"x","arkivmerke":true"#),
            ]),
        Vignett(
            navn: "v3", leder: "ST-LYN", ventet: ["D12 INFO 2026-11-16"], gjelder: ["D12": ["$v3-t1", "$v3-t2"]]),
        Vignett(
            navn: "v4", leder: "RE-OST", ventet: ["D12 INFO 2026-11-19"],
            avslag: [
                forsoek(
                    "C3", "v4", "KL-6A",
                    #""kommando":"kallInnTilMoete","moete":"$v4-m4","tjenester":["PSY"],"moetetype":"tverrfaglig","moetedato":"2026-12-03""#
                )
            ]),
        Vignett(
            navn: "v5", leder: "RE-OST",
            ventet: ["G11 VARSEL 2026-11-10", "D12 INFO 2026-11-17", "G10 INFO 2026-11-17"],
            avslag: [
                forsoek("G1", "v5", "RE-OST", #""kommando":"delUndring","deltMed":"foresatt""#),
                forsoek(
                    "G1", "v5", "RE-OST",
                    #""kommando":"kallInnTilMoete","moetetype":"foreldresamtale","moetedato":"2026-11-24""#),
                forsoek(
                    "G1", "v5", "RE-OST",
                    #""kommando":"meldTilTeam","moetetype":"ressursteam","moetedato":"2026-11-24","anonym":true"#),
            ]),
        Vignett(
            navn: "v6", leder: "RE-OST", ventet: ["C5 STOPP 2026-11-12", "D12 INFO 2026-11-11"],
            andreDager: [
                "2026-12-02": ["uten E1"], "2026-12-03": ["E1 BRUDD 2026-12-03"],
                idag: ["uten C2", "uten C3", "uten C4", "uten C15"],
            ],
            gjelder: ["C5": ["$v6-t1", "$v6-t3", "$v6-m3"], "D12": ["$v6-t2"]],
            avslag: [
                forsoek(
                    "C3", "v6", "KL-6B",
                    #""kommando":"kallInnTilMoete","moetetype":"tverrfaglig","moetedato":"2026-12-01","tjenester":["NAV"]"#
                )
            ]),
        Vignett(navn: "v7", leder: "RE-OST", ventet: []),
        Vignett(
            navn: "v8", leder: "ST-TAN",
            ventet: [
                "F11 STOPP 2026-06-17", "C4 STOPP 2026-08-01", "F3 BRUDD 2026-06-18", "E1 BRUDD 2026-06-25",
                "A2 BRUDD 2026-08-14", "E2 BRUDD 2026-08-19", "F4 BRUDD 2026-09-01", "F5 BRUDD 2026-10-01",
            ],
            andreDager: [
                "2026-08-31": ["uten F4"], "2026-09-30": ["uten F5"], "2026-08-18": ["uten E2"],
            ],
            gjelder: ["F3": ["foresatte", "sfo"]]),
        Vignett(
            navn: "v9", leder: "RE-FUS", ventet: ["D2 BRUDD 2026-11-07"],
            andreDager: ["2026-11-20": ["D2 VARSEL 2026-11-07"]]),
        Vignett(
            navn: "v10", leder: "LE-HST", ventet: [],
            avslag: [
                forsoek("L15", "v10", "JM-1", #""kommando":"sendMelding","mottaker":"barnevern","kanal":"telefon""#)
            ]),
    ]

    private static let idag = VignettTests.idag
}
