import BTI
import Testing

@testable import Casework

/// Nobody takes the last keys out of the house without it being said.
@Suite("De siste nøklene") struct SisteNoekkelTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func regel(_ kode: String, av: String = "AD-1", _ felter: [String: Verdi]) throws -> String {
        try b.utfoer(kode, av: av, dato: "2026-11-21", felter).description
    }

    private func nyLeder() throws {
        let svar = try regel(
            "registrerAnsatt",
            [
                "ansatt": "RE2-OST", "tittel": "rektor", "tjeneste": "OST", "rolle": "leder",
                "medunderskriver": "RE-OST",
            ])
        #expect(svar == "ok")
    }

    @Test("Den siste lederen med nøklene kan ikke avslutte, flyttes eller miste rollen mens tjenesten har saker")
    func sisteLeder() throws {
        let sak = try b.nyUndring()
        let foer = b.base.katalog
        #expect(try regel("avsluttAnsatt", ["ansatt": "RE-OST"]) == "STEG ansatt")
        #expect(try regel("fjernRolle", ["ansatt": "RE-OST", "tjeneste": "OST", "rolle": "leder"]) == "STEG ansatt")
        #expect(
            try regel("flyttAnsatt", ["ansatt": "RE-OST", "tjeneste": "LYN", "medunderskriver": "ST-LYN"])
                == "STEG ansatt")
        #expect(b.base.katalog == foer)
        try nyLeder()
        #expect(try regel("avsluttAnsatt", ["ansatt": "RE-OST"]) == "ok")
        #expect(try b.oekt("RE2-OST").aapne(sak).sak.hovedperson?.navn == "Iver Prøve")
        #expect(b.base.katalog.utenNoekkelleder == [])
    }

    @Test("En tjeneste uten saker holder ingen tilbake") func utenSaker() throws {
        try b.nyUndring()
        #expect(try regel("avsluttAnsatt", ["ansatt": "LE-LOS"]) == "ok")
    }

    @Test("Haster det, kan det gjøres uansett, og da står det hvor innholdet må hentes igjen") func uansett() throws {
        try b.nyUndring()
        #expect(try regel("avsluttAnsatt", ["ansatt": "RE-OST", "uansett": false]) == "STEG ansatt")
        #expect(try regel("avsluttAnsatt", ["ansatt": "RE-OST", "uansett": true]) == "ok")
        #expect(b.base.katalog.utenNoekkelleder == ["OST"])
    }

    @Test("Den siste av de navngitte i en sperret sak kan ikke avsluttes uten at det er sagt") func sperret() throws {
        let sak = try b.nyUndring()
        try b.gjoer("sperrSak", "RE-OST", sak, ["navngitte": ["RE-OST", "KL-3A"], "begrunnelse": "x"])
        try nyLeder()
        #expect(try regel("avsluttAnsatt", ["ansatt": "KL-3A"]) == "ok")
        #expect(try regel("avsluttAnsatt", ["ansatt": "RE-OST"]) == "STEG ansatt")
        #expect(try regel("avsluttAnsatt", ["ansatt": "RE-OST", "uansett": true]) == "ok")
    }
}
