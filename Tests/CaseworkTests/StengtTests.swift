import BTI
import Testing

@testable import Casework

/// What a service that once could read still sees, and what no key of its own opens any more.
@Suite("Stengt for en tjeneste") struct StengtTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    /// A case where HS-1 takes part by consent and has evaluated a tiltak of her own.
    private func medDeltaker(til: String = "2027-06-30") throws -> SakId {
        let sak = try b.nySakMedLogg()
        let samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "HST"], til: til, ["samtykke": "t1"])
        try b.gjoer("registrerSamtykke", "KL-3A", sak, samtykke)
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "skolens eget"])
        try b.gjoer(
            "avtalTiltak", "KL-3A", sak, ["hva": "samtaler", "ansvarlig": "HS-1", "evalueringsdato": "2026-12-03"])
        try b.gjoer("skrivNotat", "HS-1", sak, ["tekst": "helsesykepleierens eget"])
        return sak
    }

    /// Closed but for the own records, and nothing of others is shown.
    private func erStengt(
        _ sak: SakId, _ aarsak: Stengningsaarsak, fra: Dato, _ sted: SourceLocation = #_sourceLocation
    )
        throws
    {
        let hst = try b.oekt("HS-1")
        let lest = try hst.aapne(sak)
        #expect(lest.tilgang?.stengt?.fra == fra && lest.tilgang?.stengt?.aarsak == aarsak, sourceLocation: sted)
        #expect(lest.sak.notater.compactMap(\.tekst) == ["helsesykepleierens eget"], sourceLocation: sted)
        #expect(lest.hendelser.allSatisfy { $0.av == "HS-1" }, sourceLocation: sted)
        #expect(lest.sak.hovedperson == nil && lest.sak.tiltak.isEmpty && lest.aapneRom.isEmpty, sourceLocation: sted)
        #expect(hst.funn(lest, paa: b.base.idag).isEmpty, sourceLocation: sted)
        #expect(try hst.kort(sak, paa: b.base.idag) == nil, sourceLocation: sted)
        #expect(try hst.brudd(paa: b.base.idag).isEmpty, sourceLocation: sted)
        #expect(try hst.navneregister().personer.isEmpty, sourceLocation: sted)
        #expect(throws: Saksfeil.ingenTilgang, sourceLocation: sted) { try hst.visNavn(sak) }
        // A colleague who had nothing to do with the case has no more to do with it now; the leader answers for the records.
        #expect(throws: Saksfeil.ingenTilgang, sourceLocation: sted) { try b.oekt("JM-1").aapne(sak) }
        #expect(
            try b.oekt("LE-HST").aapne(sak).sak.notater.compactMap(\.tekst) == ["helsesykepleierens eget"],
            sourceLocation: sted)
        #expect(try b.oekt("KL-3A").aapne(sak).sak.notater.count == 2, sourceLocation: sted)
    }

    @Test("Trukket samtykke stenger med en gang; det egne står, og ingen nøkkel åpner det som kommer etter")
    func trukket() throws {
        let sak = try medDeltaker()
        let foer = try b.oekt("HS-1").aapne(sak)
        #expect(foer.tilgang?.grunn == .samtykke)
        #expect(foer.sak.notater.compactMap(\.tekst) == ["skolens eget", "helsesykepleierens eget"])
        try b.gjoer("trekkSamtykke", "KL-3A", sak, ["samtykke": "t1", "trukketAv": "mor"])
        let trukket = try #require(try b.forseglede(sak).last { $0.type == "SamtykkeTrukket" })
        // Before anybody has written anything more: the keys from before open it, the program does not.
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak).contains { $0.type == "NotatSkrevet" })
        try erStengt(sak, .trukket, fra: "2026-11-21")
        try b.gjoer("skrivNotat", "RE-OST", sak, ["tekst": "helsesykepleierens eget"])
        try b.gjoer("registrerHovedperson", "KL-3A", sak, ["navn": "Iver Prøve", "persontype": "barn"])
        try b.gjoer("avtalKontakt", "KL-3A", sak, ["kontaktdato": "2026-12-01"])
        let etter = try b.forseglede(sak).filter { $0.seq > trukket.seq }
        #expect(etter.count >= 3)
        for ansatt in ["HS-1", "JM-1", "LE-HST"] as [AnsattId] {
            #expect(try b.aapnes(av: b.oekt(ansatt), sak).allSatisfy { $0.seq <= trukket.seq })
        }
        #expect(try b.oekt("HS-1").aapne(sak).sak.notater.map(\.av) == ["HS-1"])
    }

    @Test("Gitt en tjeneste som er stengt ute, så finner de som skrev noe, saken på nummeret, og ikke på navnet")
    func finnes() throws {
        let sak = try medDeltaker()
        let nummer = try b.oekt("KL-3A").saksnummer(sak)
        #expect(try b.oekt("HS-1").navneregister().egne.isEmpty)
        try b.gjoer("registrerHovedperson", "KL-3A", sak, ["navn": "Iver Prøve", "persontype": "barn"])
        try b.gjoer("trekkSamtykke", "KL-3A", sak, ["samtykke": "t1", "trukketAv": "mor"])
        let hst = try b.oekt("HS-1")
        let register = try hst.navneregister()
        #expect(register.egne.map(\.sak) == [sak] && register.personer.isEmpty)
        #expect(register.finn(String(nummer.prefix(4)).lowercased()).map(\.sak) == [sak])
        #expect(register.finn("Iver").isEmpty && register.soek(nummer).isEmpty)
        let funnet = try #require(try hst.person(saksnummer: nummer.lowercased()))
        #expect(funnet.bareEgne && funnet.navn.isEmpty && funnet.kortnavn.isEmpty)
        #expect(try b.oekt("LE-HST").person(saksnummer: nummer)?.bareEgne == true)
        #expect(try b.oekt("JM-1").person(saksnummer: nummer) == nil)
        #expect(try b.oekt("KL-3A").person(saksnummer: nummer)?.navn == "Iver Prøve")
        #expect(try hst.person(saksnummer: "ZZZZ-ZZZZ") == nil)
    }

    @Test("Et samtykke som gikk ut i natt, stenger uten at noen gjør noe") func utloept() throws {
        let sak = try medDeltaker(til: "2026-11-21")
        #expect(try b.oekt("HS-1").aapne(sak).tilgang?.stengt == nil)
        b.klokke.gaa(minutter: 24 * 60)
        b.base.still(til: "2026-11-22")
        try erStengt(sak, .utloept, fra: "2026-11-22")
    }

    @Test("Trekkes samtykket for én tjeneste, leser de andre videre") func en() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer("registrerSamtykke", "KL-3A", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST", "PPT"]))
        for ansvarlig in ["HS-1", "PPT-1"] {
            try b.gjoer(
                "avtalTiltak", "KL-3A", sak,
                ["hva": "samtaler", "ansvarlig": .tekst(ansvarlig), "evalueringsdato": "2026-12-03"])
            try b.gjoer("skrivNotat", ansvarlig, sak, ["tekst": .tekst("fra \(ansvarlig)")])
        }
        let feil = try b.utfoer(
            "trekkSamtykke", av: "KL-3A", dato: "2026-11-21",
            b.i(sak, ["trukketAv": "mor", "omfang": "enTjeneste", "tjenester": ["NAV"]]))
        #expect(feil.description == "FINNES tjenester")
        try b.gjoer(
            "trekkSamtykke", "KL-3A", sak, ["trukketAv": "mor", "omfang": "enTjeneste", "tjenester": ["HST"]])
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "etterpå"])
        #expect(try b.oekt("PPT-1").aapne(sak).sak.notater.last?.tekst == "etterpå")
        #expect(try b.oekt("HS-1").aapne(sak).sak.notater.compactMap(\.tekst) == ["fra HS-1"])
        #expect(try b.brudd("RE-OST").contains("C5 STOPP 2026-11-21"))
    }

    @Test("Den som aldri skrev noe i saken, får ikke vite noe om den etterpå") func uten() throws {
        let sak = try b.nySakMedLogg()
        let samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "HST"], ["samtykke": "t1"])
        try b.gjoer("registrerSamtykke", "KL-3A", sak, samtykke)
        try b.gjoer(
            "avtalTiltak", "KL-3A", sak, ["hva": "samtaler", "ansvarlig": "HS-1", "evalueringsdato": "2026-12-03"])
        _ = try b.oekt("HS-1").aapne(sak)
        try b.gjoer("trekkSamtykke", "KL-3A", sak, ["samtykke": "t1", "trukketAv": "mor"])
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("HS-1").aapne(sak) }
        #expect(try b.lesinger().last == "TilgangNektet HS-1 \(sak)")
    }

    @Test("Familien får loggen og listen over hvem som har lest; bare stafettholderen og leder kan gi den")
    func innsyn()
        throws
    {
        let sak = try medDeltaker()
        _ = try b.oekt("HS-1").aapne(sak)
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("JM-1").aapne(sak) }
        try b.oekt("RE-OST").loggSoek([try b.nyUndring(av: "KL-3B", gruppe: "OST/3B"), sak])
        let lesinger = try b.oekt("KL-3A").leselogg(sak).map { "\($0.slag) \($0.ansatt)" }
        #expect(lesinger == ["SakLest HS-1", "TilgangNektet JM-1", "SoekUtfoert RE-OST", "SakLest KL-3A"])
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("HS-1").leselogg(sak) }
        #expect(
            try b.utfoer("giInnsyn", av: "HS-1", dato: "2026-11-21", b.i(sak, ["mottattAv": "mor"])).regel == "RETT")
        try b.gjoer("giInnsyn", "KL-3A", sak, ["mottattAv": "mor", "medLeselogg": true])
        let gitt = try b.oekt("RE-OST").aapne(sak).sak.innsyn.last
        #expect(gitt?.mottattAv == "mor" && gitt?.medLeselogg == true)
        try b.gjoer(
            "leggTilObservasjon", "KL-3A", sak,
            ["observasjon": "redd", "tema": ["hjemOmsorg"], "vold": "usikker", "miljoe": false])
        #expect(try b.utfoer("giInnsyn", av: "KL-3A", dato: "2026-11-21", b.i(sak, ["mottattAv": "mor"])).regel == "G1")
    }
}
