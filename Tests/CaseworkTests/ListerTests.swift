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
        #expect(try b.oekt("RE-FUS").plasser(.tiltak, paa: b.base.idag).isEmpty)
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "FUS"]))
        try b.gjoer("tilbyStafett", "KL-3A", sak, ["enhet": "FUS"])
        #expect(try b.nyOekt("RE-FUS").plasser(.tiltak, paa: b.base.idag).map(\.sak) == [sak])
        #expect(try b.nyOekt("RE-FUS").navneregister().personer.map(\.sak) == [sak])
        #expect(try b.oekt("RE-FUS").plasser(.tiltak, paa: "2027-10-31").map(\.sak) == [sak])
        #expect(try b.oekt("RE-FUS").plasser(.tiltak, paa: "2027-11-01").isEmpty)
    }

    @Test("Dagen etter at samtykket gikk ut, er saken borte fra deltakerens liste, uten at noen har gjort noe")
    func utloept() throws {
        let sak = try b.nySakMedLogg()
        let samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "HST"], til: "2026-11-21")
        try b.gjoer("registrerSamtykke", "KL-3A", sak, samtykke)
        try b.gjoer(
            "avtalTiltak", "KL-3A", sak, ["hva": "samtaler", "ansvarlig": "HS-1", "evalueringsdato": "2026-12-03"])
        let (helse, skole) = (try b.oekt("HS-1"), try b.oekt("KL-3A"))
        #expect(try helse.plasser(.tiltak, paa: b.base.idag).map(\.sak) == [sak])
        #expect(try helse.antall(.tiltak, paa: b.base.idag).alle == 1)
        #expect(try helse.kort(sak, paa: b.base.idag) != nil)
        b.klokke.gaa(minutter: 24 * 60)
        b.base.still(til: "2026-11-22")
        #expect(try helse.plasser(.tiltak, paa: b.base.idag).isEmpty)
        #expect(try helse.antall(.tiltak, paa: b.base.idag).alle == 0)
        #expect(try helse.kort(sak, paa: b.base.idag) == nil)
        #expect(try skole.plasser(.tiltak, paa: b.base.idag).map(\.sak) == [sak])
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
    }

    @Test("Et samtykke som begynner senere, setter saken i listen fra den dagen") func senere() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST"]))
        try b.gjoer(
            "avtalTiltak", "KL-3A", sak, ["hva": "samtaler", "ansvarlig": "HS-1", "evalueringsdato": "2026-12-03"])
        let gammelt = try #require(try b.oekt("KL-3A").aapne(sak).sak.samtykker.last)
        let nytt = Proevebase.samtykke(
            "tverrfaglig", ["OST", "PPT"],
            ["gyldigFra": "2026-12-01", "erstatter": .tekst(gammelt.id.rawValue)])
        try b.gjoer("fornySamtykke", "KL-3A", sak, nytt)
        let helse = try b.oekt("HS-1")
        #expect(try helse.plasser(.tiltak, paa: "2026-11-30").map(\.sak) == [sak])
        #expect(try helse.plasser(.tiltak, paa: "2026-12-01").isEmpty)
    }

    @Test("Teamet har saken i listen så lenge familien samtykker til teamet, og ikke når den er meldt uten navn")
    func teamliste() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "registrerSamtykke", "KL-3A", sak,
            Proevebase.samtykke("team", ["OST"], til: "2026-12-05", ["team": "Ressursteam Østre"]))
        let anonym = try b.nySakMedLogg()
        for (sak, utenNavn) in [(sak, false), (anonym, true)] {
            try b.gjoer(
                "meldTilTeam", "KL-3A", sak,
                ["moetetype": "ressursteam", "moetedato": "2026-12-01", "anonym": .sann(utenNavn)])
        }
        let team = try b.oekt("SL-OST")
        #expect(try team.plasser(.tiltak, paa: "2026-12-05").map(\.sak) == [sak])
        #expect(try team.plasser(.tiltak, paa: "2026-12-06").isEmpty)
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
