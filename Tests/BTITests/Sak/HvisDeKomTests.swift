import Testing

@testable import BTI

@Suite("Hva om de kom: hva hver tjeneste kan høre av sakslisten") struct HvisDeKomTests {
    /// A tverrfaglig consent for HST to the end of June, and an undring that nobody has assessed.
    static let sak = Historie().samtykke("2026-01-10")
        .samtykke("2026-02-02", "s2", .tverrfaglig, til: "2026-06-30", tjenester: ["OST", "HST"]).logg("2026-01-10")
        .undring("2026-02-20", "u1").undring("2026-02-21", "u2", av: "NV-2", tjeneste: "NAV")

    private func svar(
        _ tjeneste: TjenesteId, _ dag: String = "2026-03-01", i historie: Historie = sak, sammeOrgan: Bool = false
    ) -> Tilhoerer? {
        let moete = TenktMoete([tjeneste], paa: d(dag), medForesatte: false, sammeOrgan: sammeOrgan)
        return historie.sak.hvisDeKom(til: moete, historie.omgivelser).first
    }

    private func undringer(_ punkter: [Agendapunkt]?) -> [String] {
        (punkter ?? []).filter { $0.kode == .undring }.flatMap(\.gjelder)
    }

    @Test("Den samtykket nevner, hører alt unntatt det som er skrevet i egen enhet, til og med siste dag") func dekket()
    {
        for dag in ["2026-03-01", "2026-06-30"] {
            let hst = svar("HST", dag)
            #expect(undringer(hst?.hoererIkke) == ["u1", "u2"])
            #expect(hst?.punkter.compactMap(\.hinder).allSatisfy { $0 == .internt } == true)
            #expect(hst?.hoerer.map(\.kode).last == .oppsummering && hst?.hoerer.first?.kode == .samtykke)
            #expect(hst?.stengt == nil)
        }
        let etter = svar("HST", "2026-07-01")
        #expect(etter?.hoerer == [])
        #expect(etter?.stengt == Utestengelse(fra: d("2026-07-01"), aarsak: .utloept))
        #expect(Set(etter?.punkter.compactMap(\.hinder) ?? []) == [.ikkeDekket])
    }

    @Test("Eieren hører alt, og den som ikke er nevnt, bare det den selv har skrevet") func andre() {
        #expect(svar("OST")?.hoererIkke == [])
        #expect(svar("NAV")?.hoerer.map(\.gjelder) == [["u2"]])
        #expect(svar("PPT")?.hoerer == [])
        #expect(svar("PPT")?.punkter.count == svar("OST")?.punkter.count)
    }

    @Test("Den som bare er tatt ut, slippes inn igjen av en innkalling; den familien trakk, gjør ikke") func stengt() {
        let fjernet = Self.sak.deltaker("2026-02-24", "HST").ute("2026-02-25", "HST")
        #expect(fjernet.sak.lesendeTjenester(paa: d("2026-03-01"))["HST"] == nil)
        #expect(svar("HST", i: fjernet)?.hoerer.isEmpty == false)
        let trukket = Self.sak.trukket("2026-02-25", "s2")
        #expect(svar("HST", i: trukket, sammeOrgan: true)?.hoerer == [])
        #expect(svar("HST", i: trukket)?.stengt?.aarsak == .trukket)
    }

    @Test("Deling som samme organ teller bare for kommunens egne enheter i oppvekst") func sammeOrgan() {
        #expect(svar("SFO")?.hoerer == [])
        #expect(svar("SFO", sammeOrgan: true)?.hoerer.isEmpty == false)
        #expect(svar("NAV", sammeOrgan: true)?.hoerer.map(\.gjelder) == [["u2"]])
    }

    @Test("Svaret er det samme enten det finnes noe skjermet eller ikke") func skjermet() {
        let melding = Self.sak.melding("2026-02-22")
        #expect(melding.sak.meldinger.count == 1)
        for tjeneste: TjenesteId in ["OST", "HST", "PPT"] {
            #expect(svar(tjeneste, i: melding) == svar(tjeneste))
        }
    }

    @Test("I en sperret sak hører ingen tjeneste noe") func sperret() {
        var sak = Self.sak.sak
        sak.sperre = Sperre(
            navngitte: ["RE-OST", "KL-3B"], fra: d("2026-02-25"), lukket: Skriver(av: "RE-OST", kommando: "k"))
        let moete = TenktMoete(["OST", "HST"], paa: d("2026-03-01"))
        let alle = sak.hvisDeKom(til: moete, Self.sak.omgivelser)
        #expect(alle.map(\.hoerer) == [[], []])
        #expect(alle.allSatisfy { $0.punkter.allSatisfy { $0.hinder == .sperret } })
    }

    @Test("Med familien til stede står bare undringer de kjenner, på listen") func familien() {
        let med = Self.sak.sak.hvisDeKom(til: TenktMoete(["OST"], paa: d("2026-03-01")), Self.sak.omgivelser)
        #expect(undringer(med.first?.hoerer) == [])
        #expect(undringer(svar("OST")?.hoerer) == ["u1", "u2"])
    }
}
