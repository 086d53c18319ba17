import Testing

@testable import BTI

@Suite("B7: flere undringer som alle ble avsluttet") struct GjentakelseTests {
    private static let to = Historie().undring("2026-01-10").avklart("2026-01-15", .avsluttes)
        .undring("2026-05-10", "u2").avklart("2026-05-15", .avsluttes)

    private static func moenster(
        _ historie: Historie, nye: Int = 1, _ dag: String, kjente: [KjentUndring] = []
    ) -> Gjentakelse? {
        var omgivelser = historie.omgivelser
        omgivelser.soeskenundringer = kjente
        return Gjentakelse.i(historie.sak, nye: nye, omgivelser, paa: d(dag))
    }

    @Test("tre på tolv måneder; den dagen den første er tolv måneder gammel, teller den med") func tre() {
        #expect(Self.moenster(Self.to, "2027-01-10")?.antall == 3)
        #expect(Self.moenster(Self.to, "2027-01-11") == nil)
        #expect(Self.moenster(Self.to, nye: 0, "2026-06-01") == nil)
        let tredje = Self.to.undring("2026-06-01", "u3")
        #expect(Self.moenster(tredje, nye: 0, "2026-06-02")?.antall == 3)
        #expect(Self.moenster(tredje, nye: 1, "2026-06-02") == nil)
    }

    @Test("de tidligere begrunnelsene ligger side om side, også den forrige samlede vurderingen") func grunner() throws
    {
        let sak = Self.to.skjer(.gjentakelseVurdert, "2026-05-20", Post().med(Felter.nyVurdering, "følger med"))
        let funnet = try #require(Self.moenster(sak, "2026-06-01"))
        #expect(funnet.tidligere.map(\.dato) == [d("2026-01-15"), d("2026-05-15"), d("2026-05-20")])
        #expect(funnet.tidligere.last?.begrunnelse == "følger med")
    }

    @Test("har noen fulgt opp på nivå 1, er det ikke noe mønster") func fulgtOpp() {
        #expect(Self.moenster(Self.to.avklart("2026-05-20", .nivaa1Individ), "2026-06-01") == nil)
        #expect(Self.moenster(Self.to.samtykke("2026-05-20").logg("2026-05-20"), "2026-06-01") == nil)
        #expect(Self.moenster(Historie().undring("2026-01-10").undring("2026-01-11", "u2"), "2026-01-12") == nil)
    }

    @Test("undringer på et søsken teller med når de er kjent og avsluttet") func soesken() {
        let en = Historie().undring("2026-01-10").avklart("2026-01-15", .avsluttes)
        let lukket = KjentUndring(
            sak: "s2", dato: d("2026-02-01"), avsluttetPaaNivaa0: d("2026-02-05"), begrunnelse: "gikk over")
        #expect(Self.moenster(en, "2026-06-01") == nil)
        #expect(Self.moenster(en, "2026-06-01", kjente: [lukket])?.tidligere.last?.sak == "s2")
        #expect(Self.moenster(en, "2026-06-01", kjente: [KjentUndring(sak: "s2", dato: d("2026-02-01"))]) == nil)
        #expect(Self.moenster(en, "2027-02-02", kjente: [lukket]) == nil)
        var omgivelser = en.omgivelser
        omgivelser.soeskenundringer = [lukket, lukket]
        #expect(Gjentakelse.i(nil, nye: 1, omgivelser, paa: d("2026-06-01"))?.antall == 3)
    }
}
