import BTI
import Testing

@testable import Casework

/// Koordinerende enhet reads what is lifted to it where a consent names it, and who reads is said as it is.
@Suite("Koordinerende enhet og hvem som leser") struct KETests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func loeftet(_ tjenester: [String] = ["OST", "KE"]) throws -> SakId {
        let sak = try b.nySakMedLogg()
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", tjenester, til: "2026-12-20"))
        return sak
    }

    private func lesere(_ sak: SakId) throws -> [Tilgang.Hvem: Tilgang] {
        let oekt = try b.oekt("RE-OST")
        let alle = try oekt.aapne(sak).sak.tilganger(i: oekt.omgivelser)
        return Dictionary(alle.map { ($0.hvem, $0) }, uniquingKeysWith: { foerste, _ in foerste })
    }

    @Test("KE åpner en løftet sak som et samtykke nevner den i, har den i listen, og gir råd den selv kan lese")
    func aapner() throws {
        let sak = try loeftet()
        let ke = try b.oekt("KE-1")
        #expect(ke.venterPaaOpptak == false)
        #expect(throws: Saksfeil.ingenTilgang) { try ke.aapne(sak) }
        #expect(try ke.plasser(.tiltak, paa: Proevebase.dag).isEmpty)
        try b.gjoer("loeftTilKE", "KL-3A", sak, ["begrunnelse": "står fast"])
        #expect(try ke.plasser(.tiltak, paa: "2026-12-20").map(\.sak) == [sak])
        #expect(try ke.plasser(.tiltak, paa: "2026-12-21").isEmpty)
        let lest = try ke.aapne(sak)
        #expect(lest.sak.hovedperson?.navn == "Iver Prøve" && lest.tilgang?.grunn == .ke)
        #expect(lest.sak.undringer.map(\.observasjon) == [nil])
        try b.gjoer("giRaad", "KE-1", sak, ["tekst": "prøv et fast møtepunkt"])
        #expect(try ke.aapne(sak).sak.keRaad.map(\.tekst) == ["prøv et fast møtepunkt"])
        #expect(try lesere(sak)[.ansatt("KE-1")]?.grunn == .ke)
    }

    @Test("Løftes saken uten navn, og ingen samtykker nevner KE, ser ikke KE den") func utenNavn() throws {
        let sak = try loeftet(["OST", "HST"])
        try b.gjoer("loeftTilKE", "KL-3A", sak, ["begrunnelse": "står fast", "anonym": true])
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("KE-1").aapne(sak) }
        #expect(try b.oekt("KE-1").plasser(.tiltak, paa: Proevebase.dag).isEmpty)
        #expect(try lesere(sak)[.ansatt("KE-1")] == nil)
    }

    @Test("Den som sitter i teamet, står blant dem som leser så lenge saken står på listen") func team() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "registrerSamtykke", "KL-3A", sak,
            Proevebase.samtykke("team", ["OST"], ["team": "Ressursteam Østre"]))
        #expect(try lesere(sak)[.ansatt("SL-OST")] == nil)
        try b.gjoer("meldTilTeam", "KL-3A", sak, ["moetetype": "ressursteam", "moetedato": "2026-12-01"])
        #expect(try lesere(sak)[.ansatt("SL-OST")]?.grunn == .team)
        #expect(try b.oekt("SL-OST").aapne(sak).tilgang?.grunn == .team)
    }

    @Test("En åpen nødtilgang står blant dem som leser") func noedtilgang() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST"]))
        #expect(try lesere(sak)[.ansatt("LE-HST")] == nil)
        try b.gjoer("noedtilgang", "LE-HST", sak, ["begrunnelse": "ulykke"])
        #expect(try lesere(sak)[.ansatt("LE-HST")]?.grunn == .noedtilgang)
        b.klokke.gaa(minutter: 60 * 24 * 2)
        b.base.still(til: Proevebase.dag + 2)
        #expect(try lesere(sak)[.ansatt("LE-HST")] == nil)
    }

    @Test("En tjeneste som ikke har laget nøkler, kan ikke åpne saken, og ingen der står som leser") func utenNoekkel()
        throws
    {
        let ny = try b.utfoer(
            "opprettTjeneste", av: "AD-1", dato: "2026-11-21",
            ["tjeneste": "KUL", "navn": "Kulturskolen", "tjenestetype": "ungdomslos", "eierform": "kommunal"])
        try #require(ny.ok, "\(ny)")
        let sak = try loeftet(["OST", "KUL"])
        let kul = try #require(try lesere(sak)[.tjeneste("KUL")])
        #expect(kul.utenNoekkel && kul.rom == [])
        #expect(try lesere(sak)[.tjeneste("OST")]?.utenNoekkel == false)
    }

    @Test("Arkivaren venter ikke på at noen tar henne opp") func arkivar() throws {
        #expect(try b.oekt("AR-1").venterPaaOpptak == false)
    }
}
