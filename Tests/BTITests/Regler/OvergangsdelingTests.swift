import Testing

@testable import BTI

@Suite("F8 og F11: hvem som kan høre om overgangen") struct OvergangsdelingTests {
    private static func uten(giver: TjenesteId = "LYN") -> Historie {
        Historie("2026-03-02", eier: giver).medSteder()
            .samtykke("2026-03-02", til: "2027-12-31", tjenester: [giver])
            .logg("2026-03-02", holder: giver == "LYN" ? "PL-LYN" : "PL-TAN")
            .overgang("2026-04-20", fra: giver)
    }

    @Test("F8: mottakeren har møtt uten samtykke, til samtykket er gitt") func moett() {
        let moett = Self.uten().overgangsmoete(1, "2026-06-10")
        #expect(moett.sier("F8", "2026-06-09") == [])
        #expect(moett.sier("F8", "2026-06-10") == ["F8 STOPP 2026-06-10 [OST]"])
        #expect(moett.staarUtenNoekkel("2026-06-10").contains("F8 STOPP 2026-06-10"))
        #expect(moett.sier("F11", "2026-06-10") == [])
        let gitt = moett.samtykke("2026-06-15", "s2", .overgang, til: "2027-02-17", tjenester: ["OST"])
        #expect(gitt.sier("F8", "2026-06-14") == ["F8 STOPP 2026-06-10 [OST]"])
        #expect(gitt.sier("F8", "2026-06-15") == [])
        #expect(gitt.sier("F8", "2027-02-17") == [])
        #expect(gitt.sier("F8", "2027-02-18") == ["F8 STOPP 2027-02-18 [OST]"])
        #expect(gitt.trukket("2026-07-01", "s2").sier("F8", "2026-07-01") == ["F8 STOPP 2026-07-01 [OST]"])
        #expect(gitt.trukket("2026-07-01", "s2").sier("F8", "2026-06-30") == [])
    }

    @Test("F8: et samtykke til samarbeid duger, og den som ikke var der, har ikke hørt") func dekket() {
        let samarbeid = Self.uten().samtykke("2026-05-01", "s2", .tverrfaglig, tjenester: ["OST"])
        #expect(samarbeid.overgangsmoete(1, "2026-06-10").sier("F8", "2026-06-10") == [])
        #expect(Self.uten().overgangsmoete(1, "2026-06-10", tjenester: ["LYN"]).sier("F8", "2026-06-10") == [])
        #expect(
            Self.uten().overgangAvsluttet("2026-06-10").overgangsmoete(1, "2026-06-10").sier("F8", "2026-06-10") == [])
    }

    @Test("F8: kalt inn, og samtykket trekkes før møtet") func kalt() {
        let kalt = Self.uten().samtykke("2026-05-01", "s2", .overgang, til: "2027-02-17", tjenester: ["OST"])
            .skjer(
                .moeteInnkalt, "2026-05-20",
                Post().med(Felter.moete, "m").med(Felter.moetetype, .overgangsmoete1)
                    .med(Felter.moetedato, d("2026-06-10")).med(Felter.tjenester, ["OST"]))
        #expect(kalt.sier("F8", "2026-06-01") == [])
        let trukket = kalt.trukket("2026-05-25", "s2")
        #expect(trukket.sier("F8", "2026-05-24") == [])
        #expect(trukket.sier("F8", "2026-05-25") == ["F8 STOPP 2026-05-25 [OST]"])
        #expect(trukket.avlyst("2026-05-26", "m").sier("F8", "2026-05-26") == [])
    }

    @Test("F8: samtykket varer høyst seks måneder etter skolestart") func forLangt() {
        let seks = Self.uten().samtykke("2026-05-01", "s2", .overgang, til: "2027-02-17", tjenester: ["OST"])
        #expect(seks.sier("F8", "2026-05-01") == [])
        let lenger = Self.uten().samtykke("2026-05-01", "s2", .overgang, til: "2027-02-18", tjenester: ["OST"])
        #expect(lenger.sier("F8", "2026-05-01") == ["F8 VARSEL 2026-05-01 [s2]"])
        let kortere = lenger.samtykke(
            "2026-05-04", "s3", .overgang, til: "2027-02-17", tjenester: ["OST"], erstatter: "s2")
        #expect(kortere.sier("F8", "2026-05-04") == [])
    }

    @Test("F11: en privat barnehage er et annet organ, og F8 tier") func privat() {
        let moett = Self.uten(giver: "TAN").overgangsmoete(1, "2026-06-17", tjenester: ["TAN", "OST"])
        #expect(moett.sier("F11", "2026-06-17") == ["F11 STOPP 2026-06-17 [OST]"])
        #expect(moett.sier("F8", "2026-06-17") == [])
        let gitt = moett.samtykke("2026-06-18", "s2", .overgang, til: "2027-02-17", tjenester: ["OST"])
        #expect(gitt.koder("2026-06-18").filter { $0 == "F11" || $0 == "F8" } == [])
    }

    @Test("Regelen følger eierne") func regel() {
        let katalog = Self.uten().katalog
        func regel(_ fra: TjenesteId, _ til: TjenesteId?, _ type: Overgangstype = .bytte) -> String {
            Overgang(
                id: "o", type: type, giver: fra, mottaker: til, skolestart: d("2026-08-17"), sfo: false,
                planlagt: d("2026-04-20"), ikkeAktuelt: false
            ).deleregel(for: til, katalog)
        }
        #expect(regel("LYN", "OST") == "F8")
        #expect(regel("TAN", "OST") == "F11")
        #expect(regel("LYN", "TAN") == "F11")
        #expect(regel("FUS", "VGS") == "F10")
        #expect(regel("LYN", nil) == "F10")
        #expect(regel("LYN", "OST", .flytting) == "F10")
    }

    @Test("Partene i en åpen overgang") func parter() {
        let historie = Self.uten()
        #expect(historie.sak.tjenesterIOvergang(historie.katalog) == ["LYN", "OST", "SFO"])
        #expect(historie.overgangAvsluttet("2026-09-01").sak.tjenesterIOvergang(historie.katalog) == [])
    }

    @Test("C3 og C15 ser bort fra partene så lenge overgangen er åpen") func ikkeC3() {
        let begge = Self.uten().deltaker("2026-06-10", "OST")
            .tiltak("2026-06-10", "t9", av: "KL-1A", evaluering: "2026-08-27", tjeneste: "OST")
        #expect(begge.sier("C3", "2026-11-21") == [])
        #expect(begge.sier("C15", "2026-11-21") == [])
        let ferdig = begge.overgangAvsluttet("2026-09-01")
        #expect(ferdig.sier("C3", "2026-11-21") == ["C3 STOPP 2026-06-10 [OST]"])
        let dekket = ferdig.samtykke("2026-06-10", "s2", .tverrfaglig, til: "2027-12-31", tjenester: ["OST"])
        #expect(dekket.sier("C15", "2026-07-10") == [])
        #expect(dekket.sier("C15", "2026-07-11") == ["C15 VARSEL 2026-07-11 frist 2026-07-10 [LYN, OST]"])
    }

    @Test("Det som sies om en overgang, gjelder bare en som er planlagt") func rett() throws {
        let historie = Self.uten()
        let felter = Post().med(Felter.overgang, "o1").med(Felter.punkter, ["loefte-1"])
        func godtatt(_ slag: Hendelsesslag, _ historie: Historie, av: AnsattId = "PL-LYN") throws -> Bool {
            let h = try #require(historie.skjer(slag, "2026-06-01", av: av, felter).hendelser.last)
            return godkjent(h, paa: historie.sak, i: historie.katalog)
        }
        let slutt = historie.overgangAvsluttet("2026-05-01")
        for slag in [Hendelsesslag.kontaktlaererSatt, .loefterGitt, .overleveringBekreftet, .overgangAvsluttet] {
            #expect(try godtatt(slag, historie), "\(slag.kode)")
            #expect(try !godtatt(slag, historie, av: "KL-3A"), "\(slag.kode)")
            #expect(try !godtatt(slag, .iRute), "\(slag.kode)")
            // The receiver may confirm after the giver has ended its part.
            #expect(try godtatt(slag, slutt) == (slag == .overleveringBekreftet), "\(slag.kode)")
        }
    }

    @Test("Hvor overgangen står") func status() {
        func status(_ historie: Historie) -> Overgangsstatus? {
            historie.sak.overganger.last.map { historie.sak.status($0) }
        }
        let planlagt = Self.uten()
        #expect(status(planlagt) == .planlagt)
        #expect(status(planlagt.overgangsmoete(1, "2026-06-10")) == .moete1Holdt)
        #expect(status(planlagt.overgangsmoete(2, "2026-08-20")) == .moete2Holdt)
        #expect(status(planlagt.overgangAvsluttet("2026-09-01")) == .avsluttet)
        #expect(status(planlagt.overgang("2026-05-01", uaktuell: true)) == .ikkeAktuelt)
        let to = planlagt.overgang("2033-04-01", .barneskoleTilUngdomsskole, fra: "OST", start: "2033-08-15", "o2")
            .overgangsmoete(1, "2033-06-10")
        #expect(to.sak.overganger.map { to.sak.status($0) } == [.planlagt, .moete1Holdt])
    }
}
