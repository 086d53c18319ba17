import BTI
import Testing

@testable import Casework

/// Who may consent, to whom, and what must be in it.
@Suite("Hva et samtykke må ha") struct SamtykkekravTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func samtykk(_ sak: SakId, _ mer: [String: Verdi]) throws -> String {
        var felter = Proevebase.samtykke("stafettlogg", ["OST"], til: "2026-12-20", mer)
        felter["sak"] = .tekst(sak.rawValue)
        return try b.utfoer("registrerSamtykke", av: "KL-3A", dato: "2026-11-21", felter).description
    }

    @Test("Samtykket gjelder tjenester, aldri en navngitt ansatt") func ansatt() throws {
        let sak = try b.nyUndring()
        #expect(try samtykk(sak, ["tjenester": ["HS-1"]]) == "C7 tjenester")
        #expect(try samtykk(sak, ["behandlere": "helsesykepleier (HS-1)"]) == "C7 behandlere")
        #expect(try samtykk(sak, ["formaal": "  "]) == "C7 formaal")
        #expect(try samtykk(sak, ["behandlere": "helsesykepleier"]) == "ok")
    }

    @Test("Under alderen i profilen samtykker barnet ikke alene; fra den dagen gjør det det")
    func alder() throws {
        let under = try b.nyUndring(["foedselsdato": "2008-11-22"])
        #expect(try samtykk(under, ["gittAv": ["barnet"]]) == "C7 gittAv")
        #expect(try samtykk(under, ["gittAv": ["barnet", "mor"]]) == "ok")
        let over = try b.nyUndring(["foedselsdato": "2008-11-21"])
        #expect(try samtykk(over, ["gittAv": ["barnet"]]) == "ok")
    }

    @Test("Den som ikke har foreldreansvar, samtykker ikke for barnet") func foreldreansvar() throws {
        let sak = try b.nyUndring([
            "foresatte": [["relasjon": "mor", "foreldreansvar": "ja"], ["relasjon": "far", "foreldreansvar": "nei"]]
        ])
        #expect(try samtykk(sak, ["gittAv": ["far"]]) == "C7 gittAv")
        #expect(try samtykk(sak, ["gittAv": ["far", "mor"]]) == "ok")
    }

    @Test("Der det er en verge, er det vergen som samtykker, og det er nok") func verge() throws {
        let sak = try b.nyUndring([
            "foresatte": [
                ["relasjon": "verge", "foreldreansvar": "nei", "verge": true],
                ["relasjon": "annen", "foreldreansvar": "ukjent"],
            ]
        ])
        #expect(try samtykk(sak, ["gittAv": ["annen"]]) == "C7 gittAv")
        #expect(try samtykk(sak, ["gittAv": ["verge"]]) == "ok")
        #expect(try !b.brudd("RE-OST", paa: "2026-12-15").contains { $0.hasPrefix("C9") })
    }

    @Test("Gjennomgått når barnet er blitt eldre: varselet og klokken er borte") func gjennomgang() throws {
        let sak = try b.nyUndring(["foedselsdato": "2014-12-20"])
        let i: [String: Verdi] = ["sak": .tekst(sak.rawValue)]
        func gjoer(_ kode: String, _ av: String, _ felter: [String: Verdi], dato: String) throws {
            let svar = try b.utfoer(kode, av: av, dato: dato, felter.merging(i) { ny, _ in ny })
            try #require(svar.ok, "\(kode): \(svar)")
        }
        try gjoer("avklarUndring", "RE-OST", ["resultat": "nivaa1Individ", "begrunnelse": "mer"], dato: "2026-10-01")
        try gjoer("registrerSamtykke", "KL-3A", Proevebase.samtykke(), dato: "2026-10-01")
        try gjoer("aapneStafettlogg", "KL-3A", ["stafettholder": "KL-3A"], dato: "2026-10-01")
        #expect(try b.brudd("RE-OST").contains("C12 VARSEL 2026-10-21"))
        #expect(try b.oekt("NK-OST").les(sak)?.skjelett.frister.values.contains { $0.fra == "2026-11-01" } == true)
        try gjoer("gjennomgaaSamtykke", "KL-3A", ["barnetsSyn": "det er greit"], dato: "2026-11-21")
        #expect(try !b.brudd("RE-OST").contains { $0.hasPrefix("C12") })
        let klokke = try b.oekt("NK-OST").les(sak)?.skjelett.frister.values.first { $0.fra == "2026-11-01" }
        #expect(klokke?.innfridd == Proevebase.dag)
    }
}
