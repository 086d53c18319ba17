import Testing

@testable import BTI

@Suite("D: tiltak og evaluering") struct RegelDTests {
    static let tiltak = Historie.iRute.tiltak("2026-06-01", frist: "2027-06-01", evaluering: "2026-09-10")

    @Test("D2: evalueringsdatoen er passert") func d2() {
        #expect(Self.tiltak.sier("D2", "2026-09-10") == [])
        #expect(Self.tiltak.sier("D2", "2026-09-11") == ["D2 VARSEL 2026-09-11 frist 2026-09-10 [t1]"])
        #expect(Self.tiltak.sier("D2", "2026-09-24") == ["D2 VARSEL 2026-09-11 frist 2026-09-10 [t1]"])
        #expect(Self.tiltak.sier("D2", "2026-09-25") == ["D2 BRUDD 2026-09-11 frist 2026-09-10 [t1]"])
    }

    @Test("D2 stanser når tiltaket evalueres, lukkes eller flyttes") func d2Stanser() {
        #expect(Self.tiltak.evaluert("2026-09-25", ny: "2026-12-01").sier("D2", "2026-09-25") == [])
        #expect(Self.tiltak.lukket("2026-09-25").sier("D2", "2026-09-25") == [])
        #expect(Self.tiltak.endret("2026-09-25", evaluering: "2026-10-01").sier("D2", "2026-10-01") == [])
    }

    @Test("D3: barnets syn mangler i siste evaluering") func d3() {
        let sak = Self.tiltak.evaluert("2026-09-10", ny: "2026-12-01", barnet: false)
        #expect(sak.sier("D3", "2026-09-09") == [])
        #expect(sak.sier("D3", "2026-09-10") == ["D3 VARSEL 2026-09-10 [t1]"])
        #expect(sak.notat("2026-09-12").sier("D3", "2026-11-21").count == 1)
        #expect(sak.notat("2026-09-12", barnets: "bra nå").sier("D3", "2026-11-21") == [])
        #expect(sak.samtale("2026-09-12", barnet: true).sier("D3", "2026-11-21") == [])
        #expect(sak.samtale("2026-09-12", foresatte: true).sier("D3", "2026-11-21").count == 1)
        #expect(sak.evaluert("2026-10-01", ny: "2026-12-01").sier("D3", "2026-11-21") == [])
    }

    @Test("D3 og D4 varer i tretti dager etter at tiltaket er lukket") func d3Lukket() {
        let sak = Self.tiltak.evaluert("2026-09-10", "t1", .naadd, .avslutt, barnet: false, foresatte: false)
        #expect(sak.sier("D3", "2026-10-10").count == 1)
        #expect(sak.sier("D3", "2026-10-11") == [])
        #expect(sak.sier("D4", "2026-10-10").count == 1)
        #expect(sak.sier("D4", "2026-10-11") == [])
    }

    @Test("D4: foresatte er ikke spurt") func d4() {
        let sak = Self.tiltak.evaluert("2026-09-10", ny: "2026-12-01", foresatte: false)
        #expect(sak.sier("D4", "2026-09-10") == ["D4 VARSEL 2026-09-10 [t1]"])
        #expect(sak.samtale("2026-09-12", foresatte: true).sier("D4", "2026-11-21") == [])
        #expect(sak.samtale("2026-09-12", barnet: true).sier("D4", "2026-11-21").count == 1)
        #expect(sak.undring("2026-09-15", vold: .ja).sier("D4", "2026-11-21") == [])
    }

    @Test("D6: ikke nådd, og tiltaket står åpent") func d6() {
        let sak = Self.tiltak.evaluert("2026-09-10", "t1", .ikke, ny: "2026-12-01")
        #expect(sak.sier("D6", "2026-09-17") == [])
        #expect(sak.sier("D6", "2026-09-18") == ["D6 VARSEL 2026-09-18 frist 2026-09-17 [t1]"])
        #expect(sak.lukket("2026-09-18").sier("D6", "2026-11-21") == [])
        #expect(sak.endret("2026-09-18", hva: "noe annet").sier("D6", "2026-11-21") == [])
        #expect(sak.endret("2026-09-18", aapent: true).sier("D6", "2026-11-21") == [])
        #expect(sak.endret("2026-09-18", evaluering: "2027-01-01").sier("D6", "2026-11-21").count == 1)
        #expect(sak.evaluert("2026-10-01", "t1", .delvis, ny: "2026-12-01").sier("D6", "2026-11-21") == [])
        #expect(Self.tiltak.evaluert("2026-09-10", ny: "2026-12-01").sier("D6", "2026-11-21") == [])
    }

    @Test("D7: ingen tiltak på tretti dager") func d7() {
        let sak = Historie().samtykke("2026-06-01").logg("2026-06-01")
        #expect(sak.sier("D7", "2026-07-01") == [])
        #expect(sak.sier("D7", "2026-07-02") == ["D7 BRUDD 2026-07-02 frist 2026-07-01 []"])
        let med = sak.tiltak("2026-07-10", evaluering: "2026-12-01")
        #expect(med.sier("D7", "2026-11-21") == [])
        #expect(med.lukket("2026-08-01").sier("D7", "2026-08-31") == [])
        #expect(med.lukket("2026-08-01").sier("D7", "2026-09-01") == ["D7 BRUDD 2026-09-01 frist 2026-08-31 []"])
        let gjort = med.fullfoert("2026-08-01")
        #expect(gjort.sier("D7", "2026-09-01").count == 1)
        #expect(gjort.evaluert("2026-08-10", ny: "2026-12-01").sier("D7", "2026-11-21") == [])
        #expect(Historie().undring("2026-03-02").avklart("2026-03-03", .nivaa2).sier("D7", "2026-11-21") == [])
    }

    @Test("D8: to evalueringer på rad uten virkning") func d8() {
        let en = Self.tiltak.evaluert("2026-08-01", "t1", .ikke, ny: "2026-09-10")
        #expect(en.sier("D8", "2026-11-21") == [])
        let to = en.evaluert("2026-09-01", "t1", .ikke, ny: "2026-12-01")
        #expect(to.sier("D8", "2026-08-31") == [])
        #expect(to.sier("D8", "2026-09-01") == ["D8 VARSEL 2026-09-01 [t1]"])
        let paaTvers = en.evaluert("2026-09-01", "t0", .ikke, ny: "2026-12-01")
        #expect(paaTvers.sier("D8", "2026-09-01") == ["D8 VARSEL 2026-09-01 [t0, t1]"])
    }

    @Test("D8: for tidlig teller ikke, delvis bryter, KE løser") func d8Stanser() {
        let to = Self.tiltak.evaluert("2026-08-01", "t1", .ikke, ny: "2026-09-10")
            .evaluert("2026-08-15", "t0", .forTidlig, ny: "2027-06-01")
            .evaluert("2026-09-01", "t1", .ikke, ny: "2026-12-01")
        #expect(to.sier("D8", "2026-09-01").count == 1)
        #expect(to.evaluert("2026-10-01", "t0", .forTidlig, ny: "2027-06-01").sier("D8", "2026-11-21").count == 1)
        #expect(to.evaluert("2026-10-01", "t0", .delvis, ny: "2027-06-01").sier("D8", "2026-11-21") == [])
        #expect(to.innkalt("2026-09-02", til: "2026-10-07", .ke).sier("D8", "2026-11-21") == [])
    }

    @Test("D10: den ansvarlige har sluttet eller er borte") func d10() {
        let sak = Self.tiltak.tiltak("2026-06-01", "t2", av: "PPT-1", evaluering: "2027-06-01")
        let sluttet = sak.med { $0.sluttet("PPT-1", "2026-08-14") }
        #expect(sluttet.sier("D10", "2026-08-13") == [])
        #expect(sluttet.sier("D10", "2026-08-14") == ["D10 BRUDD 2026-08-14 [t2]"])
        #expect(sluttet.endret("2026-08-20", "t2", ansvarlig: "KL-3B").sier("D10", "2026-11-21") == [])
        let borte = sak.med { $0.borte("PPT-1", fra: "2026-08-01") }
        #expect(borte.sier("D10", "2026-08-15") == [])
        #expect(borte.sier("D10", "2026-08-16") == ["D10 BRUDD 2026-08-16 frist 2026-08-15 [t2]"])
        let foresatte = Self.tiltak.tiltak("2026-06-01", "t2", av: "foresatte", evaluering: "2027-06-01")
        #expect(foresatte.sier("D10", "2026-11-21") == [])
    }

    @Test("D11: fristen er passert og tiltaket ikke gjennomført") func d11() {
        let sak = Historie.iRute.tiltak("2026-06-01", frist: "2026-09-01", evaluering: "2026-10-01")
        #expect(sak.sier("D11", "2026-09-08") == [])
        #expect(sak.sier("D11", "2026-09-09") == ["D11 VARSEL 2026-09-09 frist 2026-09-08 [t1]"])
        #expect(sak.fullfoert("2026-09-09").sier("D11", "2026-09-09") == [])
        #expect(sak.fullfoert("2026-09-09", "t1", .ikkeGjennomfoert).sier("D11", "2026-09-09") == [])
        #expect(sak.lukket("2026-09-09").sier("D11", "2026-09-09") == [])
    }

    @Test("D2 demper D11 for samme tiltak") func d2DemperD11() {
        let sak = Historie.iRute.tiltak("2026-06-01", frist: "2026-09-01", evaluering: "2026-10-01")
            .tiltak("2026-06-01", "t2", frist: "2026-09-01", evaluering: "2027-06-01")
        #expect(sak.sier("D11", "2026-10-01") == ["D11 VARSEL 2026-09-09 frist 2026-09-08 [t1, t2]"])
        #expect(sak.sier("D11", "2026-10-02") == ["D11 VARSEL 2026-09-09 frist 2026-09-08 [t2]"])
    }

    @Test("D12: evalueringen nærmer seg") func d12() {
        #expect(Self.tiltak.sier("D12", "2026-08-26") == [])
        #expect(Self.tiltak.sier("D12", "2026-08-27") == ["D12 INFO 2026-08-27 frist 2026-09-10 [t1]"])
        #expect(Self.tiltak.sier("D12", "2026-09-10").count == 1)
        #expect(Self.tiltak.sier("D12", "2026-09-11") == [])
        let sentSatt = Self.tiltak.endret("2026-09-05", evaluering: "2026-09-15")
        #expect(sentSatt.sier("D12", "2026-09-05") == ["D12 INFO 2026-09-05 frist 2026-09-15 [t1]"])
        let to = Self.tiltak.tiltak("2026-09-01", "t2", evaluering: "2026-09-10")
        #expect(to.sier("D12", "2026-09-01") == ["D12 INFO 2026-08-27 frist 2026-09-10 [t1, t2]"])
    }
}
