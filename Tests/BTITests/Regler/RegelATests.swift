import Testing

@testable import BTI

@Suite("A: noen holder stafettpinnen") struct RegelATests {
    @Test("A1: gjenåpnet sak uten stafettholder") func a1() {
        let sak = Historie.iRute.lukket("2026-09-01", "t0").avsluttet("2026-09-01").gjenaapnet("2026-10-05")
        #expect(sak.sier("A1", "2026-10-05") == ["A1 BRUDD 2026-10-05 []"])
        #expect(sak.overtatt("2026-10-06", av: "RE-OST").sier("A1", "2026-10-06") == [])
    }

    @Test("A1 gjelder ikke før loggen er åpnet") func a1Nivaa0() {
        let sak = Historie().undring("2026-01-01").avklart("2026-01-02", .nivaa1Individ)
        #expect(sak.sier("A1", "2026-11-21") == [])
    }

    @Test("A2: holderen har sluttet") func a2Sluttet() {
        let sak = Historie.iRute.med { $0.sluttet("KL-3B", "2026-08-14") }
        #expect(sak.sier("A2", "2026-08-13") == [])
        #expect(sak.sier("A2", "2026-08-14") == ["A2 BRUDD 2026-08-14 [KL-3B]"])
        #expect(sak.overtatt("2026-08-20", av: "RE-OST").sier("A2", "2026-11-21") == [])
    }

    @Test("A2: borte i mer enn fjorten dager uten vikar") func a2Borte() {
        let sak = Historie.iRute.med { $0.borte("KL-3B", fra: "2026-10-01", til: "2026-10-31") }
        #expect(sak.sier("A2", "2026-10-15") == [])
        #expect(sak.sier("A2", "2026-10-16") == ["A2 BRUDD 2026-10-16 frist 2026-10-15 [KL-3B]"])
        #expect(sak.sier("A2", "2026-10-31").count == 1)
        #expect(sak.sier("A2", "2026-11-01") == [])
    }

    @Test("A2: kort fravær, vikar eller vikar som er satt inn underveis er ikke brudd") func a2Dekket() {
        let kort = Historie.iRute.med { $0.borte("KL-3B", fra: "2026-10-01", til: "2026-10-15") }
        #expect(kort.sier("A2", "2026-10-15") == [])
        let vikar = Historie.iRute.med { $0.borte("KL-3B", fra: "2026-10-01", vikar: "KL-3A") }
        #expect(vikar.sier("A2", "2026-11-21") == [])
        let senVikar = Historie.iRute.med {
            $0.borte("KL-3B", fra: "2026-10-01")
            $0.borte("KL-3B", fra: "2026-10-20", vikar: "KL-3A")
        }
        #expect(senVikar.sier("A2", "2026-10-19").count == 1)
        #expect(senVikar.sier("A2", "2026-10-20") == [])
    }

    @Test("A2: en vikar som har sluttet, teller ikke, og fravær som møtes, er ett") func a2Strekk() {
        let utenVikar = Historie.iRute.med {
            $0.borte("KL-3B", fra: "2026-10-01", vikar: "KL-3A")
            $0.sluttet("KL-3A", "2026-10-10")
        }
        #expect(utenVikar.sier("A2", "2026-10-16").count == 1)
        let strekk = Historie.iRute.med {
            $0.borte("KL-3B", fra: "2026-10-01", til: "2026-10-10")
            $0.borte("KL-3B", fra: "2026-10-11", til: "2026-10-20")
        }
        #expect(strekk.sier("A2", "2026-10-16") == ["A2 BRUDD 2026-10-16 frist 2026-10-15 [KL-3B]"])
    }

    @Test("A2: den som slutter mens hun er borte, er borte i ett") func a2BorteOgSluttet() {
        let sak = Historie.iRute.med {
            $0.borte("KL-3B", fra: "2026-10-01", til: "2026-10-31")
            $0.sluttet("KL-3B", "2026-11-01")
        }
        #expect(sak.sier("A2", "2026-11-21") == ["A2 BRUDD 2026-10-16 frist 2026-10-15 [KL-3B]"])
    }

    @Test("A2: holderen har flyttet til en tjeneste som ikke er med") func a2Utenfor() {
        let sak = Historie.iRute.med {
            $0.ansatte["KL-3B"]?.roller = [Tjenesterolle(tjeneste: "LYN", rolle: .ansatt, fra: 0)]
            $0.ansatte["KL-3B"]?.forlatt = ["OST": d("2026-09-01")]
        }
        #expect(sak.sier("A2", "2026-08-31") == [])
        #expect(sak.sier("A2", "2026-09-01") == ["A2 BRUDD 2026-09-01 [KL-3B]"])
        let tiltak = sak.tiltak("2026-09-02", "t9", evaluering: "2027-06-01", tjeneste: "LYN")
        #expect(tiltak.sier("A2", "2026-11-21").count == 1)
        let med = sak.deltaker("2026-09-02", "LYN")
        #expect(med.sier("A2", "2026-11-21") == [])
        #expect(med.ute("2026-10-01", "LYN").sier("A2", "2026-10-01") == ["A2 BRUDD 2026-10-01 [KL-3B]"])
    }

    @Test("A6: ønske om stafettholder") func a6() {
        let sak = Historie().samtykke("2026-06-01").logg("2026-06-01")
        #expect(sak.sier("A6", "2026-06-15") == [])
        #expect(sak.sier("A6", "2026-06-16") == ["A6 INFO 2026-06-16 frist 2026-06-15 [KL-3B]"])
        #expect(sak.oenske("2026-07-01").sier("A6", "2026-07-01") == [])
    }

    @Test("A6: en ny holder er et nytt spørsmål") func a6NyHolder() {
        let sak = Historie.iRute.overtatt("2026-09-01", av: "KL-3A")
        #expect(sak.sier("A6", "2026-09-15") == [])
        #expect(sak.sier("A6", "2026-09-16") == ["A6 INFO 2026-09-16 frist 2026-09-15 [KL-3A]"])
        #expect(Historie.iRute.oenske("2026-08-25").overtatt("2026-09-01", av: "KL-3A").sier("A6", "2026-11-21") == [])
    }

    @Test("A2 demper D10 for samme person, ikke for andre") func a2DemperD10() {
        let sak = Historie.iRute.tiltak("2026-06-01", "t1", av: "PPT-1", evaluering: "2027-06-01").med {
            $0.sluttet("KL-3B", "2026-08-14")
            $0.sluttet("PPT-1", "2026-08-14")
        }
        #expect(sak.sier("A2", "2026-08-14").count == 1)
        #expect(sak.sier("D10", "2026-08-14") == ["D10 BRUDD 2026-08-14 [t1]"])
    }
}
