import Testing

@testable import BTI

@Suite("Lovportene") struct LovportTests {
    @Test("L1 til L21 er der, hver én gang") func alle() {
        let koder = Lovport.alle.map(\.kode)
        #expect(Set(koder).count == koder.count)
        #expect((1...21).allSatisfy { koder.contains("L\($0)") })
        #expect(["L1b", "L1c", "L1d", "L5b", "L7b"].allSatisfy(koder.contains))
    }

    @Test("et nummer som ikke er kontrollert, trykkes aldri", arguments: Lovport.alle.map(\.kode))
    func ukontrollert(kode: String) throws {
        let port = try #require(Lovport.medKode(kode))
        for hjemmel in port.hjemler where hjemmel.sikkerhet == .ukontrollert {
            #expect(hjemmel.utskrift == nil)
            #expect(port.utskrift?.contains(hjemmel.paragraf) == false)
        }
        if !port.hjemler.isEmpty, port.hjemler.allSatisfy({ $0.sikkerhet == .ukontrollert }) {
            #expect(port.utskrift == "se lovverk")
        }
    }

    @Test("det som trykkes, slik det står") func utskrift() {
        #expect(Lovport.medKode("L1")?.utskrift == "barnevernsloven § 13-2")
        #expect(Lovport.medKode("L1c")?.utskrift == "se lovverk")
        #expect(Lovport.medKode("L5b")?.utskrift == nil)
        #expect(Lovport.medKode("L15")?.utskrift == "helsepersonelloven § 32, helse- og omsorgstjenesteloven § 10-3")
        #expect(Lovport.hjemmel("L10", "L11") == "opplæringslova § 12-4, barnehageloven §§ 41–43")
    }

    @Test("hvert grunnlag i en regel kommer fra tabellen") func regler() {
        let utskrifter = Set(
            Lovport.alle.compactMap(\.utskrift)
                + [Lovport.hjemmel("L10", "L11"), Lovport.hjemmel("L7", "L6")].compactMap(\.self))
        let hjemler = Sikkerhetsnett.regler.compactMap(\.hjemmel)
        #expect(hjemler.count > 5)
        #expect(hjemler.allSatisfy(utskrifter.contains))
    }

    @Test("kommandoene som en port hører til eller ber om, finnes, eller hører til en annen del") func kommandoer() {
        let andres: Set<String> = ["leggTilDeltaker", "planleggOvergang", "giInnsyn"]
        for port in Lovport.alle {
            for case .kommando(let kode) in port.utloeses where !andres.contains(kode) {
                #expect(Kommandoslag.medKode(kode) != nil, "\(port.kode): \(kode)")
            }
        }
        #expect(Lovport.forKommando("sendMelding").map(\.kode) == ["L1", "L4"])
    }

    @Test("portene som står åpne i en sak") func aapne() {
        let gravid = Historie("2026-03-02", eier: "HST", .gravid)
        func koder(_ historie: Historie, _ tjenester: [TjenesteId] = []) -> [String] {
            Lovport.aapne(i: historie.sak, historie.katalog, tjenester: tjenester).map(\.kode)
        }
        #expect(koder(gravid) == ["L15"])
        #expect(koder(gravid.skjer(.foedselRegistrert, "2026-04-01", Post().med(Felter.svangerskap, .foedt))) == [])
        #expect(koder(gravid, ["HST"]) == ["L1d", "L15", "L16"])
        #expect(koder(Historie().undring("2026-03-02", vold: .ja)) == ["L1", "L2", "L3"])
        #expect(koder(Historie().undring("2026-03-02", miljoe: true)) == ["L10"])
        #expect(koder(Historie(eier: "LYN").undring("2026-03-02", tjeneste: "LYN", miljoe: true)) == ["L11"])
        #expect(koder(Historie().foresatt("verge", verge: true)) == ["L21"])
        #expect(koder(Historie().samtykke("2026-03-02").logg("2026-03-02", 2)) == ["L7", "L12"])
    }
}
