import BTI
import Testing

@testable import Casework

/// What the program says of what is written, over what the writer may read.
@Suite("Hint når noe er skrevet") struct HintTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private static let tekst = "hun satt alene ved vinduet i hele den siste timen i dag"

    @Test("H6: samme navn og fødselsdato i en åpen sak som den som skriver, kan vite om") func dobbel() throws {
        let foerste = try b.nyUndring()
        let nummer = try b.oekt("KL-3A").aapne(foerste).sak.saksnummer
        func ny(_ av: String, _ mer: [String: Verdi] = [:]) throws -> Proevebase.Svar {
            let felter: [String: Verdi] = [
                "navn": "Iver  Prøve", "foedselsdato": "2018-05-02", "gruppe": "OST/3A", "observasjon": "igjen",
                "tema": ["laering"], "vold": "nei", "miljoe": false,
            ]
            return try b.utfoer(
                "registrerUndring", av: av, dato: "2026-11-21", felter.merging(mer) { _, ny in ny })
        }
        let svar = try ny("KL-3A")
        #expect(svar.hint == ["H6"])
        #expect(svar.verdi["hint"]?.somListe?.first?["tekst"]?.somTekst?.contains(nummer) == true)
        #expect(try ny("KL-3A", ["foedselsdato": "2018-05-03"]).hint == [])
        // One who may not know of the other case is told nothing of it.
        #expect(try ny("PL-LYN", ["gruppe": "LYN/Blåveis"]).hint == [])
    }

    @Test("H6 står i listen over brudd hos den som kan lese begge, til de er slått sammen") func dobbeltIListen() throws
    {
        let en = try b.nyUndring()
        let to = try b.nyUndring(dato: "2026-11-20")
        try b.nyUndring(dato: "2026-11-20", ["foedselsdato": "2018-05-03"])
        func h6(_ ansatt: AnsattId) throws -> [SakId] {
            let oekt = try b.nyOekt(ansatt)
            return try oekt.brudd(paa: b.base.idag).filter { $0.funn.regel == "H6" }.map(\.kort.sak.id).sorted()
        }
        #expect(try h6("RE-OST") == [en, to].sorted())
        let funn = try #require(
            try b.oekt("RE-OST").brudd(paa: b.base.idag).first { $0.funn.regel == "H6" && $0.kort.sak.id == to })
        #expect(
            funn.funn.alvor == .varsel && funn.funn.siden == "2026-11-20" && funn.funn.mender == ["slaaSammenSaker"])
        #expect(try funn.funn.gjelder == [b.oekt("RE-OST").aapne(en).sak.saksnummer])
        // Who knows one of them, or neither, is told nothing.
        #expect(try h6("KL-3B") == [] && h6("ST-LYN") == [] && h6("KO-1") == [])
        var register = try b.nyOekt("RE-OST").navneregister()
        #expect(Set(register.dobbeltsaker.keys) == [en, to])
        try b.gjoer("registrerHovedperson", "RE-OST", to, ["navn": "Lea Annen", "persontype": "barn"])
        try register.sett(to, b.nyOekt("RE-OST").person(i: to))
        #expect(register.dobbeltsaker.isEmpty)
        #expect(try h6("RE-OST") == [])
        let tekst = try b.base.journal.query("SELECT regel FROM funn").compactMap { $0.text("regel") }
        #expect(!tekst.contains("H6"))
    }

    @Test("H5: en passasje eller et navn fra en annen sak, ikke fra sin egen") func likhet() throws {
        let en = try b.nyUndring(["observasjon": .tekst(Self.tekst)])
        let to = try b.nyUndring(["navn": "Lea Annen", "foedselsdato": "2018-01-01", "observasjon": "noe helt annet"])
        func skriv(_ tekst: String, i sak: SakId) throws -> [String] {
            let svar = try b.utfoer(
                "leggTilObservasjon", av: "KL-3A", dato: "2026-11-21",
                [
                    "sak": .tekst(sak.rawValue), "observasjon": .tekst(tekst), "tema": ["laering"], "vold": "nei",
                    "miljoe": false,
                ])
            try #require(svar.ok, "\(svar)")
            return svar.hint
        }
        #expect(try skriv("Iver Prøve var med. " + Self.tekst, i: en) == [])
        #expect(try skriv("I dag også: " + Self.tekst, i: to) == ["H5"])
        #expect(try skriv("Hun satt alene ved vinduet i hele timen.", i: to) == [])
        #expect(try skriv("Iver Prøve var med.", i: to) == ["H5"])
    }

    @Test("B7: den tredje undringen, når de to før ble avsluttet i en annen sak om samme barn") func gjentatt() throws {
        let tidligere = try b.nyUndring(dato: "2026-03-02")
        func i(_ kode: String, _ av: String, _ dato: String, _ felter: [String: Verdi]) throws -> Proevebase.Svar {
            try b.utfoer(
                kode, av: av, dato: dato, felter.merging(["sak": .tekst(tidligere.rawValue)]) { ny, _ in ny })
        }
        let observasjon: [String: Verdi] = [
            "observasjon": "sett", "tema": ["laering"], "vold": "nei", "miljoe": false,
        ]
        try #require(try i("leggTilObservasjon", "KL-3A", "2026-03-02", observasjon).ok)
        let lukket = try i(
            "avklarUndring", "RE-OST", "2026-03-04",
            ["resultat": "avsluttes", "begrunnelse": "går over", "arkivmerke": true])
        try #require(lukket.ok, "\(lukket)")
        let person: [String: Verdi] = ["navn": "Iver Prøve", "foedselsdato": "2018-05-02", "gruppe": "OST/3A"]
        let svar = try b.utfoer(
            "registrerUndring", av: "KL-3A", dato: "2026-11-21", observasjon.merging(person) { ny, _ in ny })
        #expect(svar.hint == ["B7"])
    }

    @Test("B7: undringene på et søsken som er koblet, teller når saken skal avsluttes; uten kobling gjør de ikke det")
    func soesken() throws {
        let observasjon: [String: Verdi] = [
            "observasjon": "sett", "tema": ["laering"], "vold": "nei", "miljoe": false,
        ]
        func i(_ sak: SakId, _ kode: String, _ av: String, _ felter: [String: Verdi]) throws -> Proevebase.Svar {
            try b.utfoer(
                kode, av: av, dato: "2026-11-04", felter.merging(["sak": .tekst(sak.rawValue)]) { ny, _ in ny })
        }
        let avslutt: [String: Verdi] = ["resultat": "avsluttes", "begrunnelse": "går over", "arkivmerke": true]
        let soesken = try b.nyUndring()
        try #require(try i(soesken, "leggTilObservasjon", "KL-3A", observasjon).ok)
        try #require(try i(soesken, "avklarUndring", "RE-OST", avslutt).ok)
        for koblet in [false, true] {
            let sak = try b.nyUndring(["navn": .tekst(koblet ? "Lea Prøve" : "Ada Prøve")])
            if koblet {
                let kobling: [String: Verdi] = ["annenSak": .tekst(soesken.rawValue), "koblingstype": "soesken"]
                try #require(try i(sak, "kobleFamilie", "RE-OST", kobling).ok)
            }
            let svar = try i(sak, "avklarUndring", "RE-OST", avslutt)
            #expect(svar.description == (koblet ? "B7 nyVurdering" : "ok"))
        }
    }

    @Test("A8: den niende saken hos samme stafettholder; den åttende ikke") func mange() throws {
        for nummer in 1...8 {
            let sak = try b.nyUndring(["navn": .tekst("Barn \(nummer)")])
            let i: [String: Verdi] = ["sak": .tekst(sak.rawValue)]
            func gjoer(_ kode: String, _ av: String, _ felter: [String: Verdi]) throws -> Proevebase.Svar {
                let svar = try b.utfoer(kode, av: av, dato: "2026-11-02", felter.merging(i) { ny, _ in ny })
                try #require(svar.ok, "\(kode): \(svar)")
                return svar
            }
            _ = try gjoer("delUndring", "KL-3A", ["deltMed": "leder", "ansatt": "RE-OST"])
            _ = try gjoer("avklarUndring", "RE-OST", ["resultat": "nivaa1Individ", "begrunnelse": "trenger mer"])
            _ = try gjoer("registrerSamtykke", "KL-3A", Proevebase.samtykke())
            let svar = try gjoer("aapneStafettlogg", "KL-3A", ["stafettholder": "KL-3A"])
            #expect(svar.hint == [], "\(nummer)")
        }
        let slag = try #require(Kommandoslag.medKode("tilbyStafett"))
        func hint(til: AnsattId) throws -> [String] {
            try b.oekt("RE-OST").hint(
                for: Kommando(
                    slag, id: "k", sak: nil, dato: b.base.idag, felter: Post().med(Felter.stafettholder, til))
            ).map(\.kode)
        }
        #expect(try hint(til: "KL-3A") == ["A8"])
        #expect(try hint(til: "KL-3B") == [])
    }
}
