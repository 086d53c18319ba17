import Testing

@testable import BTI

@Suite("Hvem som eide saken da, hvem som kan være vikar, og når en frist er over") struct RegelOrdenTests {
    @Test("C3: dagene en enhet selv eide saken, trengte den ikke samtykke") func eideDa() {
        let sak = Historie(eier: "LYN").samtykke("2026-01-01", tjenester: ["LYN"]).logg("2026-01-01", holder: "PL-LYN")
            .tiltak("2026-02-02", av: "PL-LYN", evaluering: "2026-12-31", tjeneste: "LYN")
            .tilbudt("2026-08-17", "KL-3B", enhet: "OST", av: "PL-LYN").mottatt("2026-08-17", av: "KL-3B")
        #expect(sak.sak.eier == "OST")
        #expect(sak.sier("C3", "2026-08-16") == [])
        #expect(sak.sier("C3", "2026-08-17") == ["C3 STOPP 2026-08-17 [LYN]"])
    }

    @Test("A2: en vikar som selv er borte, dekker ikke de dagene") func vikarBorte() {
        let sak = Historie.iRute.med {
            $0.borte("KL-3B", fra: "2026-10-01", til: "2026-11-30", vikar: "KL-3A")
            $0.borte("KL-3A", fra: "2026-10-20", til: "2026-11-20")
        }
        #expect(sak.sier("A2", "2026-11-03") == [])
        #expect(sak.sier("A2", "2026-11-04") == ["A2 BRUDD 2026-11-04 frist 2026-11-03 [KL-3B]"])
        #expect(sak.sier("A2", "2026-11-20").count == 1)
        #expect(sak.sier("A2", "2026-11-21") == [])
    }

    @Test("A2: to som er vikar for hverandre, dekker ikke hverandre; en tredje dekker begge") func hverandre() {
        let sak = Historie.iRute.med {
            $0.borte("KL-3B", fra: "2026-10-01", vikar: "KL-3A")
            $0.borte("KL-3A", fra: "2026-10-01", vikar: "KL-3B")
        }
        #expect(sak.sier("A2", "2026-10-16").count == 1)
        let tredje = Historie.iRute.med {
            $0.borte("KL-3B", fra: "2026-10-01", vikar: "KL-3A")
            $0.borte("KL-3A", fra: "2026-10-01", vikar: "KL-6A")
        }
        #expect(tredje.sier("A2", "2026-11-21") == [])
    }

    @Test("A2: vikaren arbeider ved en tjeneste i saken; for et tiltak er det nok å arbeide her") func vikarUtenfor() {
        let sak = Historie.iRute.med { $0.borte("KL-3B", fra: "2026-10-01", vikar: "JM-1") }
        #expect(sak.sier("A2", "2026-10-16").count == 1)
        #expect(sak.sier("D10", "2026-10-16") == [])
        let med = Historie.toTjenester.med { $0.borte("KL-3B", fra: "2026-10-01", vikar: "PPT-1") }
        #expect(med.sier("A2", "2026-10-16") == [])
    }

    @Test("D11: en frist fra før tiltaket ble avtalt, er tidligst over den dagen") func fristFoer() {
        let sak = Historie.iRute.tiltak("2026-09-01", frist: "2020-01-01", evaluering: "2027-01-01")
        #expect(sak.sier("D11", "2026-08-31") == [])
        #expect(sak.sier("D11", "2026-09-01") == ["D11 VARSEL 2026-09-01 frist 2026-08-31 [t1]"])
        let vanlig = Historie.iRute.tiltak("2026-09-01", frist: "2026-09-01", evaluering: "2027-01-01")
        #expect(vanlig.sier("D11", "2026-09-08") == [])
        #expect(vanlig.sier("D11", "2026-09-09").count == 1)
    }

    @Test("Et navn går foran en relasjon, og en relasjon som to har, er ingen av dem") func kalt() {
        let sak = Historie().foresatt("mor").foresatt("annen").foresatt("f3").sak
        #expect(sak.foresattnavn(["MOR", " annen ", "tante"]) == ["mor", "annen", "tante"])
        let to = Historie().foresatt("f1").foresatt("f2").sak
        #expect(to.foresattnavn(["annen"]) == ["annen"])
        #expect(to.foresatte(kalt: "annen").count == 2)
    }
}
