import BTI
import Testing

@testable import Casework

/// Whose lists a case stands in, and in what order.
@Suite("Listene") struct ListerTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    @Test("Lederen for enheten som er spurt om stafetten, har saken i listen sin og navnet i registeret") func spurt()
        throws
    {
        let sak = try b.nySakMedLogg()
        func i(_ kode: String, _ felter: [String: Verdi]) throws {
            let svar = try b.utfoer(
                kode, av: "KL-3A", dato: "2026-11-21", felter.merging(["sak": .tekst(sak.rawValue)]) { ny, _ in ny })
            try #require(svar.ok, "\(kode): \(svar)")
        }
        #expect(try b.oekt("RE-FUS").plasser(.tiltak, paa: b.base.idag).isEmpty)
        try i("registrerSamtykke", Proevebase.samtykke("tverrfaglig", ["OST", "FUS"]))
        try i("tilbyStafett", ["enhet": "FUS"])
        #expect(try b.nyOekt("RE-FUS").plasser(.tiltak, paa: b.base.idag).map(\.sak) == [sak])
        #expect(try b.nyOekt("RE-FUS").navneregister().personer.map(\.sak) == [sak])
    }

    @Test("Blant de rolige kommer saken der noe begynner i morgen, før den der noe begynner senere") func rolige()
        throws
    {
        let sen = try b.nyUndring(dato: "2026-11-20")
        let vold = try b.nyUndring(dato: "2026-11-21", ["navn": "Lea Annen", "vold": "usikker"])
        let plasser = try b.oekt("RE-OST").plasser(.undring, paa: "2026-11-21")
        #expect(plasser.map(\.sak) == [vold, sen])
        #expect(plasser.map(\.rang) == [Saksliste.rolig, Saksliste.rolig])
        #expect(plasser.first?.orden == ("2026-11-22" as Dato).dagnummer)
    }

    @Test("Listene bygges likt på nytt, også for sperrede saker") func paaNytt() throws {
        let sak = try b.nySakMedLogg()
        try #require(
            try b.utfoer(
                "sperrSak", av: "RE-OST", dato: "2026-11-21",
                ["sak": .tekst(sak.rawValue), "navngitte": ["RE-OST", "KL-3A"], "begrunnelse": "x"]
            ).ok)
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
    }

    @Test("Kursbasen har teamene i Fjordvik, også Koordinerende enhets eget") func team() {
        #expect(
            b.base.katalog.moeteserier.keys.sorted() == [
                "BTI-team Lyngheia", "Koordinerende enhet", "Ressursteam Østre",
            ])
        #expect(b.base.katalog.team(for: "HS-1").map(\.team) == ["BTI-team Lyngheia", "Ressursteam Østre"])
    }

    @Test("En møteserie lages av lederen for tjenesten, for et team, med dem som arbeider her") func moeteserie() throws
    {
        func lag(_ av: String, _ mer: [String: Verdi] = [:]) throws -> String {
            let felter: [String: Verdi] = [
                "team": "Trivselsteam", "tjeneste": "OST", "moetetype": "ressursteam",
                "medlemmer": ["RE-OST", "SL-OST"],
            ]
            return try b.utfoer(
                "opprettMoeteserie", av: av, dato: "2026-11-21", felter.merging(mer) { _, ny in ny }
            ).description
        }
        #expect(try lag("KL-3A") == "RETT")
        #expect(try lag("ST-LYN") == "RETT")
        #expect(try lag("RE-OST", ["moetetype": "foreldresamtale"]) == "FORMAT moetetype")
        #expect(try lag("RE-OST", ["medlemmer": ["UKJENT"]]) == "FINNES medlemmer")
        #expect(try lag("RE-OST", ["team": "BTI-team Lyngheia"]) == "FINNES team")
        #expect(try lag("RE-OST") == "ok")
        #expect(b.base.katalog.moeteserier["Trivselsteam"]?.medlemmer == ["RE-OST", "SL-OST"])
    }
}
