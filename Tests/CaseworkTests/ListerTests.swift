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

    @Test("E8: teamet har møttes for sjelden; lederen, teamet og koordinatoren får vite det, til det møtes")
    func seldenTeam()
        throws
    {
        let serie = try #require(b.base.katalog.moeteserier["Ressursteam Østre"])
        let frist = serie.fra + b.base.katalog.profil[.serieSkoleDager]
        func e8(_ ansatt: AnsattId, _ dag: Dato) throws -> [Dato] {
            try b.nyOekt(ansatt).seriefunn(paa: dag).filter { $0.team == "Ressursteam Østre" }.map(\.frist)
        }
        for ansatt in ["RE-OST", "HS-1", "KO-1"] as [AnsattId] {
            #expect(try e8(ansatt, frist) == [] && e8(ansatt, frist + 1) == [frist], "\(ansatt)")
        }
        #expect(try e8("ST-LYN", frist + 1) == [] && e8("OS-7", frist + 1) == [])
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "holdMoete", "KL-3A", sak,
            ["moetetype": "ressursteam", "deltakere": ["rektor"], "avtalt": "prøve igjen", "nesteMoete": "2026-12-04"])
        let neste = Proevebase.dag + b.base.katalog.profil[.serieSkoleDager]
        #expect(try e8("RE-OST", neste) == [] && e8("RE-OST", neste + 1) == [neste])
        #expect(try e8("RE-OST", Proevebase.dag - 1) == (Proevebase.dag - 1 > frist ? [frist] : []))
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
    }

    @Test("Sakslisten til teamet er for lederen og dem teamet har samtykke til å nevne saken for, og lesingen skrives")
    func agenda()
        throws
    {
        let sak = try b.nySakMedLogg()
        func liste(_ ansatt: AnsattId, _ team: String? = "Ressursteam Østre") throws -> [SakId] {
            try b.nyOekt(ansatt).agenda(team, paa: "2026-12-10").map(\.punkt.sak)
        }
        try b.gjoer(
            "meldTilTeam", "KL-3A", sak,
            ["moetetype": "ressursteam", "moetedato": "2026-12-10", "team": "Ressursteam Østre", "anonym": true])
        #expect(try liste("RE-OST") == [sak] && liste("RE-OST", nil) == [sak] && liste("HS-1") == [])
        #expect(try b.lesinger().last == "SakLest RE-OST \(sak)")
        #expect(try b.oekt("RE-OST").agenda(nil, paa: "2026-12-11").isEmpty)
        #expect(throws: Saksfeil.ingenTilgang) { try liste("OS-7") }
        #expect(throws: Saksfeil.ingenTilgang) { try liste("RE-OST", "BTI-team Lyngheia") }
        // Violence that nobody has assessed is not read aloud in a team.
        try b.gjoer(
            "leggTilObservasjon", "KL-3A", sak,
            ["observasjon": "redd", "tema": ["hjemOmsorg"], "vold": "ja", "miljoe": false])
        #expect(try liste("RE-OST") == [])
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
