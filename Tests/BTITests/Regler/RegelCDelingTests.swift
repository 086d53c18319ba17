import Testing

@testable import BTI

@Suite("C: deling, trekk og alder") struct RegelCDelingTests {
    /// Nivå 2 with HST covered until the last day of the consent, and a tiltak there.
    static func deling(til: String? = "2026-08-31") -> Historie {
        Historie().samtykke("2026-01-10").samtykke(
            "2026-01-10", "s2", .tverrfaglig, til: til, tjenester: ["OST", "HST"]
        )
        .logg("2026-01-10", 2).oenske("2026-01-10")
    }

    // MARK: C3

    @Test("C3: en innkalt tjeneste som ingen samtykker dekker, fra dagen etter til møtet") func c3Moete() {
        let sak = Self.deling().innkalt("2026-08-01", til: "2026-09-10", .tverrfaglig, med: ["HST", "OST"])
        // Silenced by C4 where that is what has run out: said of the rule itself.
        let c3 = Regel.c3.beregn(sak.sak, sak.omgivelser)
        #expect(c3.map(\.linje) == ["C3 STOPP 2026-09-01 [HST]"])
        #expect(c3.first?.staar(d("2026-08-31")) == false)
        #expect(c3.first?.staar(d("2026-09-10")) == true)
        #expect(c3.first?.staar(d("2026-09-11")) == false)
        #expect(sak.koder("2026-09-01").contains("C4"))
        #expect(!sak.koder("2026-09-01").contains("C3"))
    }

    @Test("C3: den som aldri var dekket, står fra den ble med, og ikke etter et nytt samtykke") func c3Tiltak() {
        let sak = Self.deling(til: "2027-08-31").tiltak("2026-02-02", evaluering: "2026-12-31", tjeneste: "PPT")
        #expect(sak.sier("C3", "2026-02-01") == [])
        #expect(sak.sier("C3", "2026-02-02") == ["C3 STOPP 2026-02-02 [PPT]"])
        let dekket = sak.samtykke("2026-03-02", "s3", .tverrfaglig, til: "2027-08-31", tjenester: ["PPT"])
        #expect(dekket.sier("C3", "2026-03-01") == ["C3 STOPP 2026-02-02 [PPT]"])
        #expect(dekket.sier("C3", "2026-03-02") == [])
        #expect(dekket.sier("C3", "2026-11-21") == [])
        #expect(sak.lukket("2026-03-02").sier("C3", "2026-11-21") == [])
        let egen = Self.deling(til: "2027-08-31").tiltak("2026-02-02", evaluering: "2026-12-31", tjeneste: "OST")
        #expect(egen.sier("C3", "2026-11-21") == [])
    }

    @Test("C3 gjelder ikke team og overganger, som har egne regler") func c3Ikke() {
        for type in [Moetetype.btiTeam, .overgangsmoete1] {
            let sak = Self.deling().innkalt("2026-08-01", til: "2026-12-10", type, med: ["PPT"])
            #expect(Regel.c3.beregn(sak.sak, sak.omgivelser) == [], "\(type)")
        }
    }

    // MARK: C5

    static let trukket = deling(til: "2027-08-31").tiltak("2026-02-02", evaluering: "2026-12-31", tjeneste: "HST")
        .trukket("2026-03-02", "s2")

    @Test("C5 står fra dagen samtykket ble trukket, til det er lagt om og nivået bestemt") func c5() {
        #expect(Self.deling(til: "2027-08-31").sier("C5", "2026-11-21") == [])
        #expect(Self.trukket.sier("C5", "2026-03-01") == [])
        #expect(Self.trukket.sier("C5", "2026-03-02") == ["C5 STOPP 2026-03-02 [t1]"])
        let lukket = Self.trukket.lukket("2026-03-03")
        #expect(lukket.sier("C5", "2026-03-03") == ["C5 STOPP 2026-03-02 [s2]"])
        var bestemt = lukket.sak
        bestemt.settNivaa(1, d("2026-03-04"))
        #expect(lukket.linjer(bestemt, "2026-03-04", kort: false, bare: "C5") == [])
        let omlagt = Self.trukket.endret("2026-03-03", hva: "følges opp i tjenesten selv")
        #expect(omlagt.sier("C5", "2026-03-03") == ["C5 STOPP 2026-03-02 [s2]"])
        #expect(Self.trukket.avsluttet("2026-03-05").sier("C5", "2026-11-21") == [])
    }

    @Test("C5 stanser når et nytt samtykke nevner tjenesten igjen") func c5Nytt() {
        let nytt = Self.trukket.samtykke("2026-03-09", "s3", .tverrfaglig, tjenester: ["OST", "HST"])
        #expect(nytt.sier("C5", "2026-11-21") == [])
        #expect(nytt.sier("C3", "2026-11-21") == [])
        let annen = Self.trukket.samtykke("2026-03-09", "s3", .tverrfaglig, tjenester: ["OST", "NAV"])
        #expect(annen.sier("C5", "2026-11-21") == ["C5 STOPP 2026-03-02 [t1]"])
    }

    @Test("C5: trekkes samtykket bare for én tjeneste, gjelder det bare den") func c5En() {
        let sak = Historie().samtykke("2026-01-10")
            .samtykke("2026-01-10", "s2", .tverrfaglig, tjenester: ["OST", "HST", "NAV"]).logg("2026-01-10", 2)
            .tiltak("2026-02-02", "hst", evaluering: "2026-12-31", tjeneste: "HST")
            .tiltak("2026-02-02", "nav", evaluering: "2026-12-31", tjeneste: "NAV")
            .trukket("2026-03-02", "s2", bare: ["NAV"])
        #expect(sak.sier("C5", "2026-03-02") == ["C5 STOPP 2026-03-02 [nav]"])
        #expect(sak.sak.utestengt("NAV", paa: d("2026-12-31")) && !sak.sak.utestengt("HST", paa: d("2026-12-31")))
    }

    @Test("C5: samtykket til loggen er trukket, og ingen andre bærer den") func c5Logg() {
        let sak = Historie().samtykke("2026-01-10").logg("2026-01-10")
        #expect(sak.trukket("2026-03-02").sier("C5", "2026-03-02") == ["C5 STOPP 2026-03-02 [s1]"])
        #expect(sak.samtykke("2026-02-01", "s2").trukket("2026-03-02").sier("C5", "2026-03-02") == [])
    }

    @Test("Av C5, C4 utløpt og C3 står bare den første") func demping() {
        let utloept = Self.deling().tiltak("2026-02-02", evaluering: "2026-12-31", tjeneste: "HST")
        #expect(Set(utloept.koder("2026-09-01")).intersection(["C3", "C4", "C5"]) == ["C4"])
        let begge = utloept.samtykke("2026-02-02", "s3", .tverrfaglig, tjenester: ["NAV"]).trukket("2026-03-02", "s3")
        #expect(Set(begge.koder("2026-09-01")).intersection(["C3", "C4", "C5"]) == ["C5"])
        // Running out is a warning of its own until it has.
        #expect(Set(begge.koder("2026-08-31")).isSuperset(of: ["C4", "C5"]))
    }

    @Test("Åpne tiltak hos en som er stengt ute, står ikke i D-reglene og setter ingen klokke") func dRegler() {
        let tiltak = Self.deling(til: "2027-08-31")
            .tiltak("2026-02-02", av: "JM-1", frist: "2026-03-01", evaluering: "2026-03-01", tjeneste: "HST")
            .evaluert("2026-02-20", "t1", .ikke, ny: "2026-03-01").med { $0.sluttet("JM-1", "2026-03-15") }
        let regler: Set = ["D2", "D6", "D10", "D11", "D12"]
        #expect(Set(tiltak.koder("2026-04-01")).intersection(regler) == ["D2", "D6", "D10"])
        let trukket = tiltak.trukket("2026-03-20", "s2")
        #expect(Set(trukket.koder("2026-04-01")).isDisjoint(with: regler))
        #expect(!trukket.koder("2026-12-01").contains("D7"))
        #expect(Sikkerhetsnett.klokker(i: tiltak.sak, tiltak.omgivelser).contains { $0.regel == "D6" })
        #expect(!Sikkerhetsnett.klokker(i: trukket.sak, trukket.omgivelser).contains { $0.regel == "D6" })
    }

    // MARK: C11, C12, C14

    @Test("C11: et nei som ikke er ført") func c11() {
        let sak = Historie().samtykke("2026-03-02", av: ["mor"]).signert("2026-03-05", nei: ["far"])
        #expect(sak.sier("C11", "2026-03-04") == [])
        #expect(sak.sier("C11", "2026-03-05") == ["C11 VARSEL 2026-03-05 [s1]"])
        #expect(sak.nei("2026-03-06").sier("C11", "2026-11-21") == [])
        #expect(sak.nei("2026-03-04").sier("C11", "2026-11-21").count == 1)
        #expect(sak.nei("2026-03-06", .team).sier("C11", "2026-11-21").count == 1)
        #expect(Historie().samtykke("2026-03-02", av: ["mor"]).sier("C11", "2026-11-21") == [])
    }

    /// A child born on a day, with a log since January.
    static func foedt(_ dag: String, til: String = "2027-12-31") -> Historie {
        Historie().skjer(
            .hovedpersonRegistrert, "2026-01-02", Post().med(Felter.navn, "Prøve").med(Felter.foedselsdato, d(dag))
        ).samtykke("2026-01-10", til: til).logg("2026-01-10")
    }

    @Test("C12: seksti dager før barnet fyller, og til samtykket er gjennomgått", arguments: [12, 15, 16, 18])
    func c12(_ alder: Int) {
        let sak = Self.foedt("\(2026 - alder)-08-30")
        #expect(sak.sier("C12", "2026-06-30") == [])
        let ventet = ["C12 VARSEL 2026-07-01 frist 2026-08-30 [s1]"]
        #expect(sak.sier("C12", "2026-07-01") == ventet)
        #expect(sak.sier("C12", "2026-11-21") == ventet)
        let sett: (String) -> Historie = {
            sak.skjer(
                .samtykkeGjennomgaatt, $0, Post().med(Felter.samtykke, "s1").med(Felter.barnetsSyn, "greit"))
        }
        #expect(sett("2026-06-30").sier("C12", "2026-11-21") == ventet)
        #expect(sett("2026-07-01").sier("C12", "2026-11-21") == [])
        #expect(sak.trukket("2026-08-01").sier("C12", "2026-11-21") == [])
        #expect(sak.samtykke("2026-08-01", "s2", erstatter: "s1").sier("C12", "2026-11-21") == [])
    }

    @Test("C12 gjelder ikke mellom aldrene, og ikke etter at samtykket har gått ut") func c12Ikke() {
        #expect(Self.foedt("2013-08-30").sier("C12", "2026-11-21") == [])
        #expect(Self.foedt("2014-08-30", til: "2026-06-30").sier("C12", "2026-11-21") == [])
        let uten = Historie().samtykke("2026-01-10").logg("2026-01-10")
        #expect(uten.sier("C12", "2026-11-21") == [])
    }

    @Test("Klokken til C12 begynner den første i måneden, så ingen kan regne seg til fødselsdagen") func c12Klokke() {
        let sak = Self.foedt("2014-08-30")
        let klokker = Sikkerhetsnett.klokker(i: sak.sak, sak.omgivelser).filter { $0.regel == "C12" }
        #expect(klokker.map(\.fra.iso).first == "2026-08-01")
        #expect(klokker.allSatisfy { $0.fra.iso.hasSuffix("-01") })
    }

    @Test("C14: et samtykke uten slutt, eldre enn tolv måneder") func c14() {
        let sak = Historie().samtykke("2025-11-20", til: nil).logg("2025-11-20")
        #expect(sak.sier("C14", "2026-11-20") == [])
        #expect(sak.sier("C14", "2026-11-21") == ["C14 VARSEL 2026-11-21 frist 2026-11-20 [s1]"])
        #expect(sak.trukket("2026-01-01").sier("C14", "2026-11-21") == [])
        #expect(Historie().samtykke("2025-11-20").logg("2025-11-20").sier("C14", "2026-11-21") == [])
    }
}
