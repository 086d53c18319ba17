import BTI
import Testing

@testable import Casework

/// A sperret case is there for the named alone, and sealed to them alone.
@Suite("Sperrede saker") struct SperreTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func sperret(
        _ navngitte: [String] = ["RE-OST", "KL-3A"], av: String = "RE-OST", _ sak: SakId? = nil
    ) throws -> SakId {
        let id = try sak ?? b.nySakMedLogg()
        let svar = try b.proev(
            "sperrSak", av, id, ["navngitte": navngitte.verdi, "begrunnelse": "adressen er sperret"])
        try #require(svar.ok, "\(svar)")
        return id
    }

    /// The cases that the coordinator's overview tells of on a day when every case here lacks something.
    private func iOversikten() throws -> Set<SakId> {
        Set(try b.oekt("KO-1").skjelettfunn(paa: b.base.idag + 100).map(\.sak))
    }

    @Test("Ingen andre finner, ser, teller eller hører om saken; de navngitte ser den som før") func bareNavngitte()
        throws
    {
        let aapen = try b.nyUndring(av: "KL-3B", gruppe: "OST/3B", ["navn": "Lea Annen"])
        let sak = try b.nySakMedLogg()
        let nummer = try b.oekt("RE-OST").aapne(sak).sak.saksnummer
        _ = try sperret(sak)
        for navngitt in ["RE-OST", "KL-3A"] as [AnsattId] {
            let oekt = try b.nyOekt(navngitt)
            let lest = try oekt.aapne(sak)
            #expect(lest.sak.hovedperson?.navn == "Iver Prøve" && lest.tilgang?.grunn == .navngitt)
            #expect(try oekt.finn(nummer) == sak)
            #expect(try oekt.plasser(.tiltak, paa: b.base.idag).map(\.sak) == [sak])
            #expect(try oekt.navneregister().personer.contains { $0.sak == sak })
        }
        for annen in ["ST-LYN", "KL-3B", "KO-1", "KE-1"] as [AnsattId] {
            let oekt = try b.nyOekt(annen)
            #expect(try oekt.finn(nummer) == nil && oekt.finn(sak.rawValue) == nil, "\(annen)")
            #expect(throws: Saksfeil.ingenTilgang) { try oekt.aapne(sak) }
            #expect(try !oekt.navneregister().personer.contains { $0.sak == sak })
            #expect(try oekt.plasser(.tiltak, paa: b.base.idag).isEmpty)
            #expect(try oekt.antall(.tiltak, paa: b.base.idag).alle == 0)
        }
        #expect(try iOversikten() == [aapen])
        #expect(try b.oekt("RE-OST").sakerPerHolder() == [:])
        #expect(try b.proev("skrivNotat", "KL-3B", sak, ["tekst": "hei"]).regel == "FINNES")
    }

    @Test("Det som skrives, åpnes av de navngitte og ingen tjeneste; begrunnelsen også") func forsegling() throws {
        let sak = try sperret()
        #expect(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "etter sperren"]).ok)
        let forseglede = try b.forseglede(sak)
        let sperre = try #require(forseglede.first { $0.type == "SperreBegrunnet" }).seq
        let etter = Set(forseglede.filter { $0.seq >= sperre })
        #expect(etter.contains { $0.type == "NotatSkrevet" })
        for navngitt in ["RE-OST", "KL-3A"] as [AnsattId] {
            #expect(try etter.isSubset(of: Set(b.aapnes(av: b.oekt(navngitt), sak))))
        }
        for annen in ["KL-3B", "SL-OST"] as [AnsattId] {
            #expect(try etter.isDisjoint(with: Set(b.aapnes(av: b.oekt(annen), sak))))
        }
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Sperren kan oppheves av en navngitt leder; da leser tjenesten videre, men ikke det som ble skrevet imens")
    func opphevet() throws {
        let sak = try sperret()
        #expect(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "imens"]).ok)
        #expect(try b.proev("opphevSperre", "KL-3A", sak, ["begrunnelse": "flyttet"]).regel == "RETT")
        #expect(try b.proev("opphevSperre", "RE-OST", sak, ["begrunnelse": "flyttet"]).ok)
        #expect(try b.proev("skrivNotat", "KL-3A", sak, ["tekst": "etterpå"]).ok)
        let kollega = try b.nyOekt("SL-OST")
        let lest = try #require(try kollega.les(sak))
        #expect(lest.sak.notater.compactMap(\.tekst) == ["etterpå"])
        #expect(try iOversikten() == [sak])
        #expect(try b.proev("opphevSperre", "RE-OST", sak, ["begrunnelse": "igjen"]).regel == "STEG")
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Færre enn to, en uten nøkler, ingen leder, eller stafettholderen utenfor, avslås med en setning")
    func avslag() throws {
        let sak = try b.nySakMedLogg()
        func regel(_ navngitte: [String], av: String = "RE-OST") throws -> String {
            try b.proev("sperrSak", av, sak, ["navngitte": navngitte.verdi, "begrunnelse": "x"]).description
        }
        #expect(try regel(["RE-OST"]) == "SPERRE navngitte")
        #expect(try regel(["RE-OST", "RE-OST"]) == "SPERRE navngitte")
        #expect(try regel(["KL-3A", "KL-3B"]) == "SPERRE navngitte")
        #expect(try regel(["RE-OST", "FINNES-IKKE"]) == "SPERRE navngitte")
        #expect(try regel(["RE-OST", "KL-3B"]) == "SPERRE navngitte")
        #expect(try regel(["RE-OST", "KL-3A"], av: "KL-3A") == "RETT")
        #expect(try regel(["RE-OST", "KL-3A"]) == "ok")
    }

    @Test("Stafetten i en sperret sak tilbys bare en av de navngitte, og leseloggen er for dem") func stafetten() throws
    {
        let sak = try sperret(["RE-OST", "KL-3A"])
        #expect(
            try b.proev("tilbyStafett", "KL-3A", sak, ["stafettholder": "KL-3B"]).description == "SPERRE stafettholder")
        #expect(try b.proev("tilbyStafett", "KL-3A", sak, ["stafettholder": "RE-OST"]).ok)
        _ = try b.oekt("KL-3A").aapne(sak)
        #expect(try b.oekt("RE-OST").leselogg(sak).contains { $0.ansatt == "KL-3A" && $0.slag == "SakLest" })
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("SL-OST").leselogg(sak) }
    }

    @Test("En leder som ikke er navngitt, kan sperre, og er ute med det samme") func lederUtenfor() throws {
        let sak = try b.nyUndring()
        _ = try sperret(["ST-LYN", "KL-3A"], sak)
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("RE-OST").aapne(sak) }
        #expect(try b.proev("opphevSperre", "RE-OST", sak, ["begrunnelse": "x"]).regel == "FINNES")
        // The one from outside is given the name as soon as one who can read it writes.
        #expect(try b.proev("leggTilObservasjon", "KL-3A", sak, Self.observasjon).ok)
        #expect(try b.nyOekt("ST-LYN").aapne(sak).sak.hovedperson?.navn == "Iver Prøve")
        #expect(try b.proev("opphevSperre", "ST-LYN", sak, ["begrunnelse": "x"]).ok)
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Et endret program som skriver i en sperret sak uten å være navngitt, skriver noe som ikke teller")
    func utenforProgrammet() throws {
        let sak = try sperret()
        try Uekte(oekt: b.oekt("SL-OST")).skriv(.kommandoAngret, Post().med(Felter.angret, "k"), i: sak)
        try Uekte(oekt: b.oekt("RE-OST")).skriv(
            .sakSperret, Post().med(Felter.navngitte, ["RE-OST"]), i: sak)
        let lest = try b.oekt("KL-3A").aapne(sak)
        #expect(lest.ugyldige.map(\.grunn) == [.utenRett, .utenRett])
        #expect(lest.sak.sperre?.navngitte == ["RE-OST", "KL-3A"])
    }

    @Test("Slutter en navngitt så færre enn to er igjen, står det et brudd til saken er sperret på nytt") func forFaa()
        throws
    {
        func a9() throws -> [Funn] {
            try b.nyOekt("RE-OST").brudd(paa: b.base.idag).map(\.funn).filter { $0.regel == "A9" }
        }
        let tre = try sperret(["RE-OST", "KL-3A", "SL-OST"], b.nyUndring(av: "KL-3B", gruppe: "OST/3B"))
        let to = try sperret(["RE-OST", "SL-OST"], b.nyUndring())
        #expect(try a9() == [])
        try b.oekt("RE-OST").avsluttAnsatt("SL-OST")
        #expect(try a9() == [Funn(regel: "A9", alvor: .brudd, fra: Proevebase.dag, gjelder: ["SL-OST"])])
        #expect(try b.oekt("KE-1").sperredeMedBrudd(paa: b.base.idag) == 1)
        #expect(try b.proev("sperrSak", "RE-OST", to, ["navngitte": ["RE-OST", "KL-3B"], "begrunnelse": "ny"]).ok)
        #expect(try a9() == [])
        #expect(try b.nyOekt("KL-3B").aapne(to).sak.undringer.count == 1)
        #expect(try b.nyOekt("KL-3A").aapne(tre).tilgang?.grunn == .navngitt)
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Er lederen borte, kan den som er igjen, navngi en ny leder, men ikke oppheve sperren") func utenLeder()
        throws
    {
        let sak = try sperret(["RE-OST", "KL-3A", "KL-3B"], b.nyUndring(dato: "2026-11-20"))
        #expect(
            try b.proev("sperrSak", "KL-3A", sak, ["navngitte": ["ST-LYN", "KL-3A"], "begrunnelse": "x"]).regel
                == "RETT")
        try b.oekt("RE-OST").avsluttAnsatt("RE-OST", uansett: true)
        #expect(
            try b.nyOekt("KL-3A").brudd(paa: b.base.idag).map(\.funn).filter { $0.regel == "A9" }
                == [Funn(regel: "A9", alvor: .brudd, fra: Proevebase.dag, gjelder: ["RE-OST"])])
        #expect(try b.proev("opphevSperre", "KL-3A", sak, ["begrunnelse": "x"]).regel == "RETT")
        #expect(
            try b.proev("sperrSak", "KL-3A", sak, ["navngitte": ["ST-LYN", "KL-3A"], "begrunnelse": "rektor sluttet"])
                .ok)
        #expect(try b.nyOekt("KL-3A").brudd(paa: b.base.idag).allSatisfy { $0.funn.regel != "A9" })
        #expect(try b.nyOekt("ST-LYN").aapne(sak).tilgang?.grunn == .navngitt)
        #expect(
            try b.proev("sperrSak", "KL-3A", sak, ["navngitte": ["ST-LYN", "KL-3A"], "begrunnelse": "x"]).regel
                == "RETT")
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("Koordinerende enhet får vite hvor mange sperrede saker som har brudd, og bare det") func tallet() throws {
        let sak = try b.nyUndring(dato: "2026-10-01")
        let uten = try b.nyUndring(av: "KL-3B", gruppe: "OST/3B", dato: "2026-11-20")
        #expect(try b.oekt("KE-1").sperredeMedBrudd(paa: b.base.idag) == 0)
        for id in [sak, uten] { _ = try sperret(["RE-OST", "KL-3A", "KL-3B"], id) }
        #expect(try b.oekt("KE-1").sperredeMedBrudd(paa: b.base.idag) == 1)
        #expect(try b.oekt("KO-1").sperredeMedBrudd(paa: b.base.idag) == 1)
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("RE-OST").sperredeMedBrudd(paa: b.base.idag) }
    }

    @Test("Sperret adresse gir et hint om å sperre saken, til den er sperret") func hintet() throws {
        let svar = try b.utfoer(
            "registrerUndring", av: "KL-3A", dato: "2026-11-21",
            Self.observasjon.merging(["navn": "Ine Prøve", "gruppe": "OST/3A", "adressesperre": true]) { _, ny in ny })
        #expect(svar.hint == ["SPERRE"])
        let sak = try sperret(svar.sak)
        #expect(try b.proev("oppdaterHovedperson", "KL-3A", sak, ["adressesperre": true]).hint == [])
    }

    private static let observasjon: [String: Verdi] = [
        "observasjon": "sett i dag", "tema": ["laering"], "vold": "nei", "miljoe": false,
    ]

    private func sperret(_ sak: SakId) throws -> SakId { try sperret(["RE-OST", "KL-3A"], sak) }

    private func sperret(_ navngitte: [String], _ sak: SakId) throws -> SakId {
        try sperret(navngitte, av: "RE-OST", sak)
    }
}

extension Proevebase.Svar {
    /// The rules of the hints.
    var hint: [String] { verdi["hint"]?.somListe?.compactMap { $0["regel"]?.somTekst } ?? [] }
}
