import Testing

@testable import BTI

@Suite("Hvor lenge en nødtilgang står") struct NoedtilgangTests {
    private func aapnet(minutt: Int?) throws -> Noedtilgang {
        Noedtilgang(ansatt: "LE-HST", fra: try #require(Dato("2026-11-20")), minutt: minutt, seq: 1, begrunnelse: nil)
    }

    @Test("Fire timer, også over midnatt, og ikke et minutt mer") func overMidnatt() throws {
        let noed = try aapnet(minutt: 22 * 60)
        let (dag, neste) = (noed.fra, noed.fra + 1)
        #expect(noed.staar(dag, 22 * 60, timer: 4))
        #expect(noed.staar(neste, 2 * 60, timer: 4))
        #expect(!noed.staar(neste, 2 * 60 + 1, timer: 4))
        #expect(!noed.staar(dag, 22 * 60 - 1, timer: 4))
        #expect(!noed.staar(neste + 1, 0, timer: 4))
    }

    @Test("Der klokkeslettet ikke er kjent, står den dagen ut") func utenKlokke() throws {
        let noed = try aapnet(minutt: nil)
        #expect(noed.staar(noed.fra, 60, timer: 4))
        #expect(!noed.staar(noed.fra + 1, 0, timer: 4))
        #expect(!noed.staar(noed.fra - 1, nil, timer: 4))
    }
}
