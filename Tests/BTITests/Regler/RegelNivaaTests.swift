import Testing

@testable import BTI

@Suite("C2, C15 og D9: nivåer, deltakere og henvisninger") struct RegelNivaaTests {
    @Test("C2: nivå 2 uten samtykke til å dele") func c2() {
        let uten = Historie.iRute.nivaa("2026-06-10", 2)
        #expect(uten.sier("C2", "2026-06-09") == [])
        #expect(uten.sier("C2", "2026-06-10") == ["C2 BRUDD 2026-06-10 []"])
        #expect(uten.samtykke("2026-06-20", "s2", .tverrfaglig).sier("C2", "2026-06-19").count == 1)
        #expect(uten.samtykke("2026-06-20", "s2", .tverrfaglig).sier("C2", "2026-06-20") == [])
        #expect(Historie.toTjenester.sier("C2", "2026-11-21") == [])
        #expect(uten.nivaa("2026-07-01", 1).sier("C2", "2026-11-21") == [])
    }

    @Test("C2: er samtykket trukket, sier C5 det; er det gått ut, sier C4 det") func c2Slutt() {
        let trukket = Historie.toTjenester.trukket("2026-09-01", "s2")
        #expect(trukket.sier("C2", "2026-08-31") == [])
        // A withdrawal is one cause: C5 says it, until the level is decided.
        #expect(trukket.koder("2026-09-01").contains("C5"))
        #expect(trukket.sier("C2", "2026-09-01") == [])
        let ute = Historie.iRute.samtykke("2026-06-01", "s2", .tverrfaglig, til: "2026-09-30").nivaa("2026-06-10", 2)
        #expect(ute.sier("C2", "2026-11-21") == [])
        #expect(ute.sier("C4", "2026-10-01") == ["C4 STOPP 2026-08-31 frist 2026-09-30 [s2]"])
    }

    @Test("C2: et nytt samtykke som begynner senere, gir hull bare imellom") func c2Hull() {
        let sak = Historie.iRute.samtykke("2026-06-01", "s2", .tverrfaglig).nivaa("2026-06-10", 2)
            .trukket("2026-07-01", "s2").samtykke("2026-07-10", "s3", .tverrfaglig)
        #expect(sak.sier("C2", "2026-06-30") == [])
        #expect(sak.sier("C2", "2026-07-01").count == 1)
        #expect(sak.sier("C2", "2026-07-09").count == 1)
        #expect(sak.sier("C2", "2026-07-10") == [])
    }

    @Test("C15: to tjenester på nivå 1") func c15() {
        let sak = Historie.iRute.deltaker("2026-09-01", "PPT")
        #expect(sak.sier("C15", "2026-10-01") == [])
        #expect(sak.sier("C15", "2026-10-02") == ["C15 VARSEL 2026-10-02 frist 2026-10-01 [OST, PPT]"])
        #expect(sak.ute("2026-10-05", "PPT").sier("C15", "2026-10-05") == [])
        #expect(sak.staarUtenNoekkel("2026-10-02").contains("C15 VARSEL 2026-10-02"))
    }

    @Test("C15: skole og SFO er én, og den som bare er nevnt, teller ikke") func c15SFO() {
        #expect(Historie.iRute.deltaker("2026-06-01", "SFO").sier("C15", "2026-11-21") == [])
        #expect(Historie.toTjenester.sier("C15", "2026-11-21") == [])
        let nevnt = Historie.iRute.samtykke("2026-06-01", "s2", .tverrfaglig, tjenester: ["PPT"])
            .tiltak("2026-06-01", "t9", av: "PPT-1", evaluering: "2027-06-01", tjeneste: "PPT")
        #expect(nevnt.sak.aktiveTjenester == ["OST"])
    }

    @Test("C15: en ansatt som går ut, tar ikke med seg tjenesten, og den siste gjør det") func c15Ansatte() {
        let to = Historie.toTjenester.deltaker("2026-06-11", "PPT", "JM-1")
        #expect(to.ute("2026-07-01", "PPT", "PPT-1").sak.aktiveTjenester == ["OST", "PPT"])
        let ingen = to.ute("2026-07-01", "PPT", "PPT-1").ute("2026-07-02", "PPT", "JM-1")
        #expect(ingen.sier("C15", "2026-08-01") == [])
        #expect(ingen.sier("C15", "2026-08-02") == ["C15 VARSEL 2026-08-02 frist 2026-08-01 [OST]"])
        #expect(!ingen.sak.involverte.contains("PPT-1"))
        #expect(ingen.sak.deltakere.count == 2)
    }

    @Test("C15: Arendal har to tjenester på nivå 2, og hviler mens C2 står") func c15Arendal() {
        let tre = Historie.toTjenester.deltaker("2026-06-10", "HST")
        #expect(tre.sier("C15", "2026-11-21") == [])
        let arendal = tre.med { $0.profil.nivaakrav = Katalog.arendalskrav }
        #expect(arendal.sier("C15", "2026-07-10") == [])
        #expect(arendal.sier("C15", "2026-07-11").count == 1)
        let trukket = arendal.trukket("2026-09-01", "s2")
        #expect(trukket.sier("C15", "2026-08-31").count == 1)
        #expect(trukket.sier("C15", "2026-09-01") == [])
    }

    @Test("D9: henvist til PPT før noe er evaluert") func d9() {
        let sak = Historie.iRute.henvist("2026-09-01", "PPT")
        #expect(sak.sier("D9", "2026-08-31") == [])
        #expect(sak.sier("D9", "2026-09-01") == ["D9 VARSEL 2026-09-01 [h1]"])
        #expect(sak.evaluert("2026-09-10", "t0", ny: "2027-06-01").sier("D9", "2026-09-10") == [])
        #expect(sak.henvisningssvar("2026-09-10").sier("D9", "2026-09-10") == [])
        #expect(Historie.iRute.henvist("2026-09-01", "PPT", haster: true).sier("D9", "2026-09-01") == [])
        #expect(Historie.iRute.henvist("2026-09-01", "HST").sier("D9", "2026-09-01") == [])
        #expect(Historie.iRute.henvist("2026-09-01", nil).sier("D9", "2026-09-01") == [])
    }

    @Test("D9: et tiltak fra nivå 2 er ikke prøvd på nivå 1") func d9Nivaa2() {
        let sak = Historie().samtykke("2026-06-01", "s2", .tverrfaglig, logg: true).logg("2026-06-01", 2)
            .tiltak("2026-06-01", evaluering: "2027-06-01").evaluert("2026-09-10", ny: "2027-06-01")
        #expect(sak.henvist("2026-09-11", "PPT").sier("D9", "2026-09-11").count == 1)
    }
}
