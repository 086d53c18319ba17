import Testing

@testable import BTI

@Suite("E8: møteserier") struct MoeteserieTests {
    private static func katalog(_ tjeneste: TjenesteId, fra: String) -> Katalog {
        var katalog = Katalog.fjordvik
        katalog.ta(serie(tjeneste, fra, av: "RE-OST"))
        return katalog
    }

    private static func serie(
        _ tjeneste: TjenesteId, _ dag: String, av: AnsattId, _ type: Moetetype = .ressursteam, team: String = "T"
    ) -> Hendelse {
        Hendelse(
            .moeteserieOpprettet,
            Post().med(Felter.team, team).med(Felter.tjeneste, tjeneste).med(Felter.moetetype, type)
                .med(Felter.medlemmer, [av, "PPT-1"]),
            av: av, dato: d(dag), registrert: d(dag), kommando: "k", sak: "", seq: 5)
    }

    private static func funn(_ katalog: Katalog, _ dag: String, _ holdt: [String] = []) -> [String] {
        katalog.seriefunn(paa: d(dag), holdt: ["T": holdt.map(d)]).map { "\($0.team) \($0.siden) \($0.frist)" }
    }

    @Test("Skole: fjorten dager siden sist, eller siden serien begynte") func skole() {
        let skole = Self.katalog("OST", fra: "2026-09-01")
        #expect(Self.funn(skole, "2026-09-15") == [])
        #expect(Self.funn(skole, "2026-09-16") == ["T 2026-09-16 2026-09-15"])
        #expect(Self.funn(skole, "2026-09-16", ["2026-09-02"]) == [])
        #expect(Self.funn(skole, "2026-09-17", ["2026-09-02", "2026-09-20"]) == ["T 2026-09-17 2026-09-16"])
    }

    @Test("Barnehage: tre i halvåret, og bare halvår serien har vært med i hele") func barnehage() {
        let fra = Self.katalog("LYN", fra: "2026-01-01")
        let tre = ["2026-01-01", "2026-03-01", "2026-06-30"]
        #expect(Self.funn(fra, "2026-06-30") == [])
        #expect(Self.funn(fra, "2026-07-01") == ["T 2026-07-01 2026-06-30"])
        #expect(Self.funn(fra, "2026-07-01", tre) == [])
        #expect(Self.funn(fra, "2026-12-31", Array(tre.dropLast()) + ["2026-07-01"]).count == 1)
        #expect(Self.funn(fra, "2027-01-01", tre) == ["T 2027-01-01 2026-12-31"])
        #expect(Self.funn(Self.katalog("LYN", fra: "2026-01-02"), "2026-07-01") == [])
    }

    @Test("Andre tjenester har ingen grense") func andre() {
        #expect(Self.funn(Self.katalog("HST", fra: "2024-01-01"), "2026-11-21") == [])
    }

    @Test("Leder i tjenesten lager serien, og den nyeste gjelder") func rett() {
        var katalog = Katalog.fjordvik
        let kontroll: Signaturkontroll = { _, _, _ in false }
        #expect(katalog.godkjenner(Self.serie("OST", "2026-09-01", av: "RE-OST"), kontroll))
        #expect(!katalog.godkjenner(Self.serie("OST", "2026-09-01", av: "KL-3B"), kontroll))
        #expect(!katalog.godkjenner(Self.serie("LYN", "2026-09-01", av: "RE-OST"), kontroll))
        #expect(!katalog.godkjenner(Self.serie("OST", "2026-09-01", av: "RE-OST", .tverrfaglig), kontroll))
        #expect(!katalog.godkjenner(Self.serie("OST", "2026-09-01", av: "RE-OST", team: ""), kontroll))
        katalog.ta(Self.serie("OST", "2026-09-01", av: "RE-OST"))
        katalog.ta(Self.serie("OST", "2026-10-01", av: "KL-3B"))
        #expect(katalog.moeteserier["T"]?.fra == d("2026-09-01"))
        #expect(katalog.team(for: "KL-3B").map(\.team) == ["T"])
        #expect(katalog.team(for: "RE-OST").isEmpty)
    }
}
