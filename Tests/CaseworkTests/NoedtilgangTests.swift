import BTI
import Testing

@testable import Casework

/// A leader opens in an emergency what her keys reach and her role does not.
@Suite("Nødtilgang") struct NoedtilgangTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    /// A case where the health service takes part by consent.
    private func medHelse() throws -> SakId {
        let sak = try b.nySakMedLogg()
        try #require(
            try b.proev("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST"])).ok)
        try #require(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "til helse"]).ok)
        return sak
    }

    @Test("Lederen ved en tjeneste som er med, åpner i fire timer og ikke lenger, og posten står før noe vises")
    func fireTimer() throws {
        let sak = try medHelse()
        let leder = try b.oekt("LE-HST")
        #expect(throws: Saksfeil.ingenTilgang) { try leder.aapne(sak) }
        #expect(try b.proev("noedtilgang", "LE-HST", sak, ["begrunnelse": "haster"]).ok)
        let lest = try leder.aapne(sak)
        #expect(lest.tilgang?.grunn == .noedtilgang && lest.sak.notater.compactMap(\.tekst) == ["til helse"])
        b.klokke.gaa(minutter: 240)
        #expect(throws: Never.self) { try leder.aapne(sak) }
        b.klokke.gaa(minutter: 1)
        #expect(throws: Saksfeil.ingenTilgang) { try leder.aapne(sak) }
        let linjer = try b.oekt("RE-OST").noedtilganger()
        #expect(linjer.map(\.ansatt) == ["LE-HST"] && linjer.map(\.sak) == [sak])
        #expect(try b.oekt("AD-1").noedtilganger().map(\.ansatt) == ["LE-HST"])
        #expect(try b.oekt("ST-LYN").noedtilganger() == [])
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("KL-3A").noedtilganger() }
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Ingen andre enn leder eller hennes vikar, bare der nøkkelen rekker, og aldri en sperret sak") func grensene()
        throws
    {
        let sak = try medHelse()
        let haster: [String: Verdi] = ["begrunnelse": "haster"]
        #expect(try b.proev("noedtilgang", "HS-1", sak, haster).regel == "FINNES")
        #expect(try b.proev("noedtilgang", "ST-LYN", sak, haster).regel == "FINNES")
        #expect(try b.proev("noedtilgang", "RE-OST", sak, haster).description == "STEG")
        #expect(try b.proev("noedtilgang", "SL-OST", sak, haster).regel == "FINNES")
        try b.oekt("RE-OST").registrerFravaer("RE-OST", fra: "2026-11-20", til: "2026-11-21", vikar: "SL-OST")
        #expect(try b.proev("noedtilgang", "SL-OST", sak, haster).ok)
        #expect(try b.oekt("SL-OST").aapne(sak).tilgang?.rom.contains(.intern) == true)
        try #require(
            try b.proev("sperrSak", "RE-OST", sak, ["navngitte": ["RE-OST", "KL-3A"], "begrunnelse": "x"]).ok)
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("SL-OST").aapne(sak) }
        #expect(try b.proev("noedtilgang", "LE-HST", sak, haster).regel == "FINNES")
    }

    @Test(
        "Den får vite det, til hun har sett det: leder og personvernombud, hver for seg, og med grunnen bare til leder")
    func tilDeHarSett() throws {
        let sak = try medHelse()
        func usette(_ ansatt: AnsattId) throws -> Int { try b.oekt(ansatt).usetteNoedtilganger() }
        #expect(try usette("RE-OST") == 0)
        #expect(try b.proev("noedtilgang", "LE-HST", sak, ["begrunnelse": "haster"]).ok)
        #expect(try usette("RE-OST") == 1 && usette("PVO") == 1)
        // She who opened it knows; other units' leaders, the administrator and the rest are not told.
        for ansatt in ["LE-HST", "ST-LYN", "AD-1", "KL-3A"] as [AnsattId] { #expect(try usette(ansatt) == 0) }
        let linje = try #require(try b.oekt("RE-OST").noedtilganger().first)
        #expect(linje.begrunnelse == "haster" && !linje.sett)
        #expect(try b.lesinger().last == "NoedtilgangSett RE-OST \(sak)")
        #expect(try usette("RE-OST") == 0 && usette("PVO") == 1)
        #expect(try b.oekt("PVO").noedtilganger().map(\.begrunnelse) == [nil])
        #expect(try usette("PVO") == 0)
        // In the next session it is not new, and the reason is read once more.
        let foer = try b.lesinger().count
        #expect(try b.nyOekt("RE-OST").noedtilganger().map(\.sett) == [true])
        #expect(try b.lesinger().count == foer + 1)
        _ = try b.oekt("PVO").noedtilganger()
        #expect(try b.lesinger().count == foer + 1)
        b.klokke.gaa(minutter: 300)
        #expect(try b.proev("noedtilgang", "LE-HST", sak, ["begrunnelse": "igjen"]).ok)
        #expect(try usette("RE-OST") == 1)
        #expect(try b.base.verifiser().ugyldige.isEmpty)
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
    }
}
