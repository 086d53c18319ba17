import BTI
import Guidance
import Testing

@Suite("Historiene i kursbasen")
struct HistorieTests {
    /// Rule, severity and since, as `vignettes.md` and the stories' own titles promise on the day of the practice base.
    private static let ventet: [String: [String]] = [
        "v1": [],
        "v2": ["B8 BRUDD 2026-10-06", "B1 BRUDD 2026-10-20", "B4 VARSEL 2026-10-09", "B5 VARSEL 2026-10-20"],
        "v3": ["D12 INFO 2026-11-16"], "v4": ["D12 INFO 2026-11-19"],
        "v5": ["G11 VARSEL 2026-11-10", "D12 INFO 2026-11-17", "G10 INFO 2026-11-17"],
        "v6": ["C5 STOPP 2026-11-12", "D12 INFO 2026-11-11"], "v7": [],
        "v8": [
            "F11 STOPP 2026-06-17", "C4 STOPP 2026-08-01", "F3 BRUDD 2026-06-18", "E1 BRUDD 2026-06-25",
            "A2 BRUDD 2026-08-14", "E2 BRUDD 2026-08-19", "F4 BRUDD 2026-09-01", "F5 BRUDD 2026-10-01",
        ],
        "v9": ["D2 BRUDD 2026-11-07"], "v10": [], "k1": [], "k2": ["D2 VARSEL 2026-11-10"],
        "k3": ["B9 VARSEL 2026-11-17"], "k4": [], "k5": [], "k6": ["D6 VARSEL 2026-11-17"], "k7": [],
        "k8": ["D12 INFO 2026-11-13"], "k9": ["E7 VARSEL 2026-11-18"], "k10": [], "k11": [],
        "k12": ["B4 VARSEL 2026-11-14"], "k13": [], "k14": [], "k15": ["C9 VARSEL 2026-11-17"],
        "k16": ["D3 VARSEL 2026-11-12"], "k17": ["E3 VARSEL 2026-11-12", "D12 INFO 2026-11-12"],
        "k18": ["C10 VARSEL 2026-11-19"], "k19": ["A6 INFO 2026-11-12"], "k20": ["D8 VARSEL 2026-11-13"],
        "k21": ["B1 BRUDD 2026-11-03", "B2 BRUDD 2026-11-17"], "k22": ["G5 BRUDD 2026-11-19"],
        "k23": ["G5 BRUDD 2026-11-19"],
        "k24": ["B3 BRUDD 2026-11-19", "G13 BRUDD 2026-11-19", "B1 VARSEL 2026-11-19"],
        "k25": ["B3 BRUDD 2026-11-19"], "k26": ["C4 VARSEL 2026-11-01"], "k27": ["C4 STOPP 2026-10-14"],
        "k28": ["D4 VARSEL 2026-11-11"], "k29": ["E4 VARSEL 2026-11-20"], "k30": ["G3 VARSEL 2026-11-18"],
        "k31": ["G2 VARSEL 2026-11-18"], "k32": ["B5 VARSEL 2026-10-20"], "k33": ["H3 VARSEL 2026-11-19"],
        "k34": ["D7 BRUDD 2026-11-12"], "k35": ["E2 BRUDD 2026-11-10"], "k36": ["E1 BRUDD 2026-11-17"],
        "k37": ["A1 BRUDD 2026-11-17"], "k38": ["D11 VARSEL 2026-11-14"], "k39": ["A3 VARSEL 2026-11-17"],
        "k40": ["A4 VARSEL 2026-11-16"], "k41": ["C2 BRUDD 2026-11-10"], "k42": ["C3 STOPP 2026-11-13"],
        "k43": ["C11 VARSEL 2026-11-11"], "k44": ["C12 VARSEL 2026-10-11"], "k45": ["C14 VARSEL 2026-10-21"],
        "k46": ["C15 VARSEL 2026-11-13"], "k47": ["D1 STOPP 2026-11-19"], "k48": ["D9 VARSEL 2026-11-17"],
        "k49": ["D10 BRUDD 2026-11-17"], "k50": ["E9 VARSEL 2026-11-19"], "k51": [], "k52": ["F2 BRUDD 2026-11-16"],
        "k53": ["F7 BRUDD 2026-09-21"], "k54": ["F8 VARSEL 2026-11-09"],
        "k55": ["F4 BRUDD 2026-11-03", "F12 VARSEL 2026-11-03"], "k56": ["G7 VARSEL 2026-11-14"],
        "k57": ["G8 VARSEL 2026-11-14"], "k58": ["G12 VARSEL 2026-11-19"],
    ]

    @Test("Hver linje blir godtatt, og dagen viser det historien lover", arguments: Kurshistorier.alle())
    func funn(historie: Historie) throws {
        let kjoerer = try kjoert(historie)
        let sak = try #require(kjoerer.sak("$\(historie.navn)"))
        let funn = Sikkerhetsnett.funn(i: sak, kjoerer.omgivelser(Kurshistorier.dag), paa: Kurshistorier.dag)
        let lest = funn.map { "\($0.regel) \($0.alvor.rawValue) \($0.siden)" }
        #expect(lest == Self.ventet[historie.navn])
    }

    @Test("Alle kan kjøres i samme base, og de er der")
    func alle() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        let historier = Kurshistorier.alle()
        #expect(Set(historier.map(\.navn)) == Set(Self.ventet.keys))
        #expect(historier.prefix(11).map(\.navn) == (1...10).map { "v\($0)" } + ["k1"])
        try kjoerer.kjoer(historier)
        #expect(kjoerer.saker.count == historier.count)
        #expect(Set(kjoerer.saker.values.compactMap { $0.hovedperson?.navn }).count == historier.count)
        #expect(historier.allSatisfy { !$0.tittel.isEmpty })
        #expect(Kurshistorier.historie("v3")?.linjer.count == 21)
        #expect(Kurshistorier.historie("v99") == nil)
    }

    @Test("Dagene er arbeidsdager, i rekkefølge og ikke etter kursdagen", arguments: Kurshistorier.alle())
    func dager(historie: Historie) throws {
        let dager = try historie.linjer.map { try #require(JSONLeser.les($0)["dato"].flatMap { Dato($0) }) }
        #expect(dager == dager.sorted())
        #expect(dager.allSatisfy { Virkedager.erVirkedag($0) && $0 <= Kurshistorier.dag })
    }

    @Test("Navnene er bare forbokstaver")
    func navn() throws {
        for linje in Kurshistorier.alle().flatMap(\.linjer) {
            guard let navn = try JSONLeser.les(linje)["navn"]?.somTekst else { continue }
            #expect(navn.wholeMatch(of: /[A-ZÆØÅ]\.[A-ZÆØÅ]\./) != nil, "\(navn)")
        }
    }

    @Test("V1: uten begrunnelse eller arkivmerke kan undringen ikke avsluttes")
    func v1() throws {
        for felt in ["\"begrunnelse\":\"x\"", "\"arkivmerke\":true"] {
            var kjoerer = try kjoert(try #require(Kurshistorier.historie("v1")), uten: 2)
            let avslag = #expect(throws: Avslag.self) {
                try kjoerer.kjoer(
                    #"{"kommando":"avklarUndring","sak":"$v1","av":"ST-LYN","dato":"2026-09-18","resultat":"avsluttes",\#(felt)}"#
                )
            }
            #expect(avslag?.regel == "B6")
        }
    }

    @Test(
        "V2: det som skyver mot foresatte, blir nektet, og saken kan ikke lukkes",
        arguments: [
            ("G1", #""kommando":"delUndring","deltMed":"foresatt""#),
            ("G1", #""kommando":"avtalKontakt","kontaktdato":"2026-11-24""#),
            ("G1", #""kommando":"meldTilTeam","moetetype":"ressursteam","moetedato":"2026-11-24","anonym":true"#),
            ("B6", #""kommando":"avklarUndring","resultat":"avsluttes","begrunnelse":"x","arkivmerke":true"#),
        ])
    func v2(regel: String, felter: String) throws {
        var kjoerer = try kjoert(try #require(Kurshistorier.historie("v2")))
        let avslag = #expect(throws: Avslag.self) {
            try kjoerer.kjoer(#"{"sak":"$v2","av":"RE-OST","dato":"2026-11-21",\#(felter)}"#)
        }
        #expect(avslag?.regel == regel)
    }

    @Test("V2: vurdert til nei begynner klokken mot foresatte samme dag")
    func v2Vurdert() throws {
        var kjoerer = try kjoert(try #require(Kurshistorier.historie("v2")))
        try kjoerer.kjoer(
            #"{"kommando":"vurderMeldeplikt","sak":"$v2","av":"RE-OST","dato":"2026-11-21","konklusjon":false,"begrunnelse":"x"}"#
        )
        let sak = try #require(kjoerer.sak("$v2"))
        let omgivelser = kjoerer.omgivelser(Kurshistorier.dag)
        #expect(!Sikkerhetsnett.funn(i: sak, omgivelser, paa: Kurshistorier.dag).contains { $0.regel == "B8" })
        let b2 = Sikkerhetsnett.funn(i: sak, omgivelser).first { $0.regel == "B2" }
        #expect(b2?.frist == Dato("2026-12-19"))
    }

    @Test(
        "V5: ingen ny kontakt med foresatte så lenge flagget står",
        arguments: [
            #""kommando":"delUndring","deltMed":"foresatt""#,
            #""kommando":"kallInnTilMoete","moetetype":"foreldresamtale","moetedato":"2026-11-24""#,
            #""kommando":"meldTilTeam","moetetype":"ressursteam","moetedato":"2026-11-24","anonym":true"#,
        ])
    func v5(felter: String) throws {
        var kjoerer = try kjoert(try #require(Kurshistorier.historie("v5")))
        let avslag = #expect(throws: Avslag.self) {
            try kjoerer.kjoer(#"{"sak":"$v5","av":"RE-OST","dato":"2026-11-21",\#(felter)}"#)
        }
        #expect(avslag?.regel == "G1")
    }

    /// The story played to its end, or to so many lines before it.
    private func kjoert(_ historie: Historie, uten siste: Int = 0) throws -> Historiekjoerer {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in historie.linjer.dropLast(siste) {
            do { try kjoerer.kjoer(linje) } catch {
                Issue.record(error, "\(linje)")
                throw error
            }
        }
        return kjoerer
    }
}
