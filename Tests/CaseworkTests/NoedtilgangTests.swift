import BTI
import Testing

@testable import Casework

/// A leader opens in an emergency what her keys reach and her role does not.
@Suite("Nødtilgang") struct NoedtilgangTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func gjoer(_ kode: String, _ av: String, _ sak: SakId, _ felter: [String: Verdi] = [:]) throws
        -> Proevebase.Svar
    {
        try b.utfoer(kode, av: av, felter.merging(["sak": .tekst(sak.rawValue)]) { ny, _ in ny })
    }

    /// A case where the health service takes part by consent.
    private func medHelse() throws -> SakId {
        let sak = try b.nySakMedLogg()
        try #require(
            try gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST"])).ok)
        try #require(try gjoer("skrivNotat", "KL-3A", sak, ["tekst": "til helse"]).ok)
        return sak
    }

    @Test("Lederen ved en tjeneste som er med, åpner i fire timer og ikke lenger, og posten står før noe vises")
    func fireTimer() throws {
        let sak = try medHelse()
        let leder = try b.oekt("LE-HST")
        #expect(throws: Saksfeil.ingenTilgang) { try leder.aapne(sak) }
        #expect(try gjoer("noedtilgang", "LE-HST", sak, ["begrunnelse": "haster"]).ok)
        let lest = try leder.aapne(sak)
        #expect(lest.tilgang?.grunn == .noedtilgang && lest.sak.notater.compactMap(\.tekst) == ["til helse"])
        b.klokke.gaa(minutter: 240)
        #expect(throws: Never.self) { try leder.aapne(sak) }
        b.klokke.gaa(minutter: 1)
        #expect(throws: Saksfeil.ingenTilgang) { try leder.aapne(sak) }
        let linjer = try b.oekt("RE-OST").noedtilganger()
        #expect(linjer.map(\.ansatt) == ["LE-HST"] && linjer.map(\.sak) == [sak])
        #expect(try b.oekt("AD-1").noedtilganger() == linjer)
        #expect(try b.oekt("ST-LYN").noedtilganger() == [])
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("KL-3A").noedtilganger() }
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Ingen andre enn leder eller hennes vikar, bare der nøkkelen rekker, og aldri en sperret sak") func grensene()
        throws
    {
        let sak = try medHelse()
        let haster: [String: Verdi] = ["begrunnelse": "haster"]
        #expect(try gjoer("noedtilgang", "HS-1", sak, haster).regel == "FINNES")
        #expect(try gjoer("noedtilgang", "ST-LYN", sak, haster).regel == "FINNES")
        #expect(try gjoer("noedtilgang", "RE-OST", sak, haster).description == "STEG")
        #expect(try gjoer("noedtilgang", "SL-OST", sak, haster).regel == "FINNES")
        try b.oekt("RE-OST").registrerFravaer("RE-OST", fra: "2026-11-20", til: "2026-11-21", vikar: "SL-OST")
        #expect(try gjoer("noedtilgang", "SL-OST", sak, haster).ok)
        #expect(try b.oekt("SL-OST").aapne(sak).tilgang?.rom.contains(.intern) == true)
        try #require(
            try gjoer("sperrSak", "RE-OST", sak, ["navngitte": ["RE-OST", "KL-3A"], "begrunnelse": "x"]).ok)
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("SL-OST").aapne(sak) }
        #expect(try gjoer("noedtilgang", "LE-HST", sak, haster).regel == "FINNES")
    }
}
