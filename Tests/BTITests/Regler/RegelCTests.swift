import Testing

@testable import BTI

@Suite("C: samtykke") struct RegelCTests {
    static func logg(til: String?) -> Historie {
        Historie().samtykke("2026-01-10", til: til).logg("2026-01-10").oenske("2026-01-10")
    }

    @Test("C4: varsel i tretti dager, så stopp, i ett strekk") func c4() {
        let sak = Self.logg(til: "2026-08-31")
        #expect(sak.sier("C4", "2026-07-31") == [])
        #expect(sak.sier("C4", "2026-08-01") == ["C4 VARSEL 2026-08-01 frist 2026-08-31 [s1]"])
        #expect(sak.sier("C4", "2026-08-31") == ["C4 VARSEL 2026-08-01 frist 2026-08-31 [s1]"])
        #expect(sak.sier("C4", "2026-09-01") == ["C4 STOPP 2026-08-01 frist 2026-08-31 [s1]"])
    }

    @Test("C4: et kort samtykke varsler fra den dagen det ble gitt") func c4Kort() {
        #expect(
            Self.logg(til: "2026-01-20").sier("C4", "2026-01-10") == [
                "C4 VARSEL 2026-01-10 frist 2026-01-20 [s1]"
            ])
    }

    @Test("C4 stanser ved fornyelse, erstatning, trekk og avsluttet logg") func c4Stanser() {
        let sak = Self.logg(til: "2026-08-31")
        #expect(sak.samtykke("2026-08-20", "s2", erstatter: "s1").sier("C4", "2026-09-01") == [])
        #expect(sak.samtykke("2026-08-20", "s2").sier("C4", "2026-09-01") == [])
        #expect(sak.trukket("2026-08-20").sier("C4", "2026-09-01") == [])
        #expect(sak.avsluttet("2026-08-20").sier("C4", "2026-09-01") == [])
        let annet = sak.samtykke("2026-08-20", "s2", .tverrfaglig, tjenester: ["OST", "PPT"])
        #expect(annet.sier("C4", "2026-09-01").count == 1)
    }

    @Test("C4 stanser også når et nytt samtykke kommer etter at det gamle gikk ut") func c4Etterpaa() {
        let sak = Self.logg(til: "2026-08-31").samtykke("2026-09-10", "s2", til: "2027-08-31")
        #expect(sak.sier("C4", "2026-09-09") == ["C4 STOPP 2026-08-01 frist 2026-08-31 [s1]"])
        #expect(sak.sier("C4", "2026-09-10") == [])
        let deling = Self.logg(til: "2026-08-31").samtykke("2026-09-10", "s2", .tverrfaglig, tjenester: ["OST"])
        #expect(deling.sier("C4", "2026-09-10").count == 1)
    }

    @Test("C4 gjelder samtykker som oppfølgingen hviler på") func c4IBruk() {
        #expect(Historie().samtykke("2026-01-10", til: "2026-08-31").sier("C4", "2026-09-01") == [])
        let team = Self.logg(til: nil).samtykke("2026-01-10", "s2", .team, til: "2026-08-31")
        #expect(team.sier("C4", "2026-09-01") == [])
        let deling = Self.logg(til: nil).samtykke("2026-01-10", "s2", .tverrfaglig, til: "2026-08-31")
        #expect(deling.sier("C4", "2026-09-01") == ["C4 STOPP 2026-08-01 frist 2026-08-31 [s2]"])
    }

    static let toForesatte = Historie().foresatt("mor").foresatt("far")

    @Test("C9: den andre har ikke skrevet under") func c9() {
        let sak = Self.toForesatte.samtykke("2026-03-02", til: "2026-12-31", av: ["mor"])
        #expect(sak.sier("C9", "2026-03-09") == [])
        #expect(sak.sier("C9", "2026-03-10") == ["C9 VARSEL 2026-03-10 frist 2026-03-09 [s1]"])
        #expect(sak.signert("2026-03-11", av: ["far"]).sier("C9", "2026-11-21") == [])
        #expect(sak.signert("2026-03-11", nei: ["far"]).sier("C9", "2026-11-21") == [])
        #expect(sak.trukket("2026-03-11").sier("C9", "2026-11-21") == [])
        #expect(sak.sier("C9", "2027-01-01") == [])
        let streng = sak.med { $0.profil.toSignaturerKreves = true }
        #expect(streng.sier("C9", "2026-03-10") == ["C9 STOPP 2026-03-10 frist 2026-03-09 [s1]"])
    }

    @Test("C9 gjelder ikke én med foreldreansvar, verge eller gravid") func c9Ikke() {
        let alene = Historie().foresatt("mor").foresatt("far", .nei).samtykke("2026-03-02", av: ["mor"])
        #expect(alene.sier("C9", "2026-11-21") == [])
        let verge = Self.toForesatte.foresatt("v", .nei, verge: true).samtykke("2026-03-02", av: ["mor", "v"])
        #expect(verge.sier("C9", "2026-11-21") == [])
        let gravid = Historie(eier: "HST", .gravid).foresatt("mor").foresatt("far").samtykke("2026-03-02", av: ["mor"])
        #expect(gravid.sier("C9", "2026-11-21") == [])
    }

    @Test("C10: muntlig samtykke uten referat") func c10() {
        // 2026-03-06 is a Friday.
        let sak = Historie().samtykke("2026-03-06", form: .muntlig)
        #expect(sak.sier("C10", "2026-03-10") == [])
        #expect(sak.sier("C10", "2026-03-11") == ["C10 VARSEL 2026-03-11 frist 2026-03-10 [s1]"])
        #expect(sak.signert("2026-03-11", referat: true).sier("C10", "2026-11-21") == [])
        #expect(sak.trukket("2026-03-11").sier("C10", "2026-11-21") == [])
        #expect(Historie().samtykke("2026-03-06").sier("C10", "2026-11-21") == [])
    }
}
