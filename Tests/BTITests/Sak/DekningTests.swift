import Testing

@testable import BTI

@Suite("Hvem som kan lese, og hvorfor") struct DekningTests {
    static let sak = Historie().samtykke("2026-01-10")
        .samtykke("2026-02-02", "s2", .tverrfaglig, til: "2026-06-30", tjenester: ["OST", "HST"]).logg("2026-01-10")

    private func lesende(_ historie: Historie, _ dag: String) -> [TjenesteId] {
        historie.sak.lesendeTjenester(paa: d(dag)).keys.sorted()
    }

    @Test("En tjeneste leser så lenge samtykket gjelder, begge dager med") func tid() {
        #expect(lesende(Self.sak, "2026-02-01") == ["OST"])
        #expect(lesende(Self.sak, "2026-02-02") == ["HST", "OST"])
        #expect(lesende(Self.sak, "2026-06-30") == ["HST", "OST"])
        #expect(lesende(Self.sak, "2026-07-01") == ["OST"])
        #expect(lesende(Self.sak.trukket("2026-03-02", "s2"), "2026-03-02") == ["OST"])
        let team = Self.sak.samtykke("2026-02-02", "s3", .team, tjenester: ["NAV"])
        #expect(lesende(team, "2026-02-02") == ["HST", "OST"])
    }

    @Test("Lesedagene er dagene samtykket gjelder, samlet; eieren har alle dager, i en sperret sak ingen") func dager()
    {
        func dager(_ historie: Historie, _ tjenester: [TjenesteId] = ["HST"]) -> [String] {
            historie.sak.lesedager(for: tjenester).map { "\($0.fra) \($0.til?.iso ?? "…")" }
        }
        #expect(dager(Self.sak) == ["2026-02-02 2026-06-30"])
        #expect(dager(Self.sak, ["HST", "OST"]) == ["\(Self.sak.sak.opprettet) …"])
        #expect(dager(Self.sak, ["NAV"]) == [])
        #expect(dager(Self.sak.trukket("2026-03-02", "s2")) == ["2026-02-02 2026-03-01"])
        #expect(dager(Self.sak.trukket("2026-02-02", "s2")) == [])
        func ogEttTil(_ dag: String) -> [String] {
            dager(Self.sak.samtykke(dag, "s3", .overgang, til: "2026-12-31", tjenester: ["HST", "NAV"]))
        }
        #expect(ogEttTil("2026-07-01") == ["2026-02-02 2026-12-31"])
        #expect(ogEttTil("2026-07-02") == ["2026-02-02 2026-06-30", "2026-07-02 2026-12-31"])
        #expect(
            dager(Self.sak.samtykke("2026-07-02", "s3", .tverrfaglig, til: nil, tjenester: ["HST"])).last
                == "2026-07-02 …")
        #expect(dager(Self.sak.samtykke("2026-07-02", "s3", .team, tjenester: ["HST"])) == ["2026-02-02 2026-06-30"])
        var ute = Self.sak.sak
        ute.stengUt("HST", fra: d("2026-03-02"))
        #expect(ute.lesedager(for: ["HST"]).map(\.til) == [d("2026-03-01")])
        ute.sperre = Sperre(
            navngitte: ["RE-OST"], fra: d("2026-03-02"), lukket: Skriver(av: "RE-OST", kommando: "k1"))
        #expect(ute.lesedager(for: ["OST"]) == [])
    }

    @Test("Et team hører om saken de dagene et samtykke til team gjelder") func teamdager() {
        #expect(Self.sak.sak.teamdager == [])
        let team = Self.sak.samtykke("2026-03-02", "s3", .team, til: "2026-05-01").sak.teamdager
        #expect(team.map(\.fra) == [d("2026-03-02")] && team.map(\.til) == [d("2026-05-01")])
    }

    @Test("Samtykket åpner fra dagen det ble ført, ikke fra dagen det sier at det ble gitt") func foert() {
        var historie = Historie()
        historie = historie.samtykke("2026-02-02", "s2", .tverrfaglig, tjenester: ["HST"])
        historie.hendelser[historie.hendelser.count - 1].registrert = d("2026-02-05")
        #expect(lesende(historie, "2026-02-04") == ["OST"])
        #expect(lesende(historie, "2026-02-05") == ["HST", "OST"])
    }

    @Test("Den som er tatt ut, leser ikke, selv om samtykket gjelder, før noe slipper den inn igjen") func utestengt() {
        var sak = Self.sak.sak
        sak.stengUt("HST", fra: d("2026-03-02"))
        #expect(sak.utestengt("HST", paa: d("2026-12-31")))
        #expect(sak.lesendeTjenester(paa: d("2026-03-02"))["HST"] == nil)
        #expect(sak.dekning(for: "HST", til: .samarbeid, paa: d("2026-03-02")) == nil)
        #expect(sak.stengning(for: "HST", paa: d("2026-03-02")) == Utestengelse(fra: d("2026-03-02"), aarsak: .fjernet))
        sak.slippInn("HST")
        #expect(sak.dekning(for: "HST", til: .samarbeid, paa: d("2026-03-02")) == .samtykke("s2"))
        sak.stengUt("OST", fra: d("2026-03-02"))
        #expect(!sak.utestengt("OST", paa: d("2026-12-31")))
    }

    @Test("Trekkes ett av to samtykker som nevner tjenesten, er den ikke stengt ute") func toSamtykker() {
        let to = Self.sak.samtykke("2026-02-02", "s3", .overgang, tjenester: ["HST"]).trukket("2026-03-02", "s2")
        #expect(!to.sak.utestengt("HST", paa: d("2026-12-31")))
        #expect(lesende(to, "2026-03-02") == ["HST", "OST"])
        #expect(to.sak.dekning(for: "HST", til: .samarbeid, paa: d("2026-03-02")) == nil)
        #expect(to.sak.dekning(for: "HST", til: .overgang, paa: d("2026-03-02")) == .samtykke("s3"))
    }

    @Test(
        "Samme organ er bare to av kommunens egne enheter i oppvekst",
        arguments: [
            (Eierform.kommunal, Tjenestetype.sfo, true), (.kommunal, .barnehage, true), (.kommunal, .ppt, true),
            (.privat, .barnehage, false), (.interkommunal, .ppt, false), (.fylkeskommunal, .videregaende, false),
            (.partnerskap, .nav, false), (.statlig, .psykiskHelseBarn, false), (.kommunal, .helsestasjon, false),
            (.kommunal, .barnevern, false),
        ])
    func sammeOrgan(_ eier: Eierform, _ type: Tjenestetype, _ ventet: Bool) {
        var katalog = Katalog.fjordvik
        katalog.tjenester["X"] = Tjeneste(id: "X", navn: "X", type: type, eier: eier)
        #expect(katalog.erSammeOrgan("OST", "X") == ventet)
        #expect(katalog.erSammeOrgan("X", "OST") == ventet)
        #expect(!katalog.erSammeOrgan("OST", "finnes ikke"))
    }

    @Test("Deling som samme organ åpner fra dagen den er begrunnet, og slutter når familien trekker seg") func delt() {
        let begrunnet = Self.sak.skjer(
            .delingBegrunnet, "2026-02-10",
            Post().med(Felter.tjenester, ["SFO", "HST"]).med(Felter.delingsgrunnlag, .sammeOrgan))
        // HST has a consent, and is there on that.
        #expect(begrunnet.sak.sammeOrgan == [SammeOrgan(tjeneste: "SFO", fra: d("2026-02-10"))])
        #expect(lesende(begrunnet, "2026-02-09") == ["HST", "OST"])
        #expect(lesende(begrunnet, "2026-02-10") == ["HST", "OST", "SFO"])
        #expect(begrunnet.sak.dekning(for: "SFO", til: .samarbeid, paa: d("2026-02-10")) == .sammeOrgan)
        #expect(begrunnet.sak.dekning(for: "SFO", til: .team(nil), paa: d("2026-02-10")) == nil)
        let nevnt = begrunnet.samtykke("2026-03-02", "s4", .tverrfaglig, tjenester: ["SFO"]).trukket("2026-04-01", "s4")
        #expect(lesende(nevnt, "2026-04-01") == ["HST", "OST"])
    }

    @Test("Hvorfor kan jeg se dette: eier, leder, stafettholder, gruppe, samtykke") func hvorfor() {
        let historie = Self.sak.tiltak("2026-02-02", av: "JM-1", evaluering: "2026-12-31", tjeneste: "HST")
        let (sak, katalog) = (historie.sak, historie.katalog)
        func grunn(_ ansatt: AnsattId, _ dag: String = "2026-03-01") -> Tilgangsgrunn? {
            sak.tilgang(for: ansatt, i: katalog, paa: d(dag))?.grunn
        }
        #expect(grunn("RE-OST") == .leder)
        #expect(grunn("KL-3B") == .stafettholder)
        #expect(grunn("OS-7") == nil)
        #expect(grunn("JM-1") == .samtykke)
        #expect(grunn("JM-1", "2026-07-01") == nil)
        #expect(grunn("LE-HST") == nil)
        let tilgang = sak.tilgang(for: "JM-1", i: katalog, paa: d("2026-03-01"))
        #expect(tilgang?.rom == [.kort, .logg])
        #expect(tilgang?.samtykke == "s2")
        #expect(tilgang?.til == d("2026-06-30"))
        let alle = sak.tilganger(i: Omgivelser(katalog: katalog, idag: d("2026-07-01")))
        #expect(alle.first { $0.hvem == .tjeneste("HST") }?.stengt?.aarsak == .utloept)
        #expect(alle.first { $0.hvem == .tjeneste("HST") }?.fra == d("2026-07-01"))
        #expect(alle.filter { $0.hvem == .ansatt("JM-1") } == [])
    }

    @Test("Hvem som ikke kan høre hva, om de kom") func kanIkkeHoere() {
        let sak = Self.sak.undring("2026-01-05").undring("2026-01-06", "u2", av: "NV-2", tjeneste: "NAV").sak
        func svar(_ tjeneste: TjenesteId, _ innslag: Innslag, _ dag: String = "2026-03-01") -> Hoerselshinder? {
            sak.kanIkkeHoere([tjeneste], om: [innslag], paa: d(dag)).first?.hinder
        }
        #expect(svar("HST", .tiltak("t1")) == nil)
        #expect(svar("HST", .tiltak("t1"), "2026-07-01") == .ikkeDekket)
        #expect(svar("HST", .undring("u1")) == .internt)
        #expect(svar("NAV", .undring("u1")) == .ikkeDekket)
        #expect(svar("NAV", .undring("u2")) == nil)
        #expect(svar("OST", .undring("u1")) == nil)
        #expect(svar("OST", .skjermet) == .skjermet)
        #expect(sak.kanIkkeHoere(["OST", "NAV"], om: [.samtykke("s1"), .logg], paa: d("2026-03-01")).count == 2)
    }
}
