import BTI
import Testing

@testable import Casework

/// One who may not see a case gets the same answer whatever it holds, and may still hand in what everybody may.
@Suite("Avslag til den som ikke kan se saken") struct InnsynTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private static let observasjon: [String: Verdi] = [
        "observasjon": "gråt", "tema": ["sosialt"], "vold": "nei", "miljoe": false,
    ]
    private static let ja: [String: Verdi] = [
        "konklusjon": true, "grunnlag": ["omsorgssvikt"], "begrunnelse": "tydelige tegn",
    ]
    private static let melding: [String: Verdi] = ["mottaker": "barnevern", "kanal": "telefon"]

    /// What each would tell about the case, if it were answered.
    private static let avsloerende: [(String, [String: Verdi])] = [
        ("delUndring", ["deltMed": "foresatt"]), ("avtalKontakt", ["kontaktdato": "2026-12-01"]),
        ("avsluttSak", [:]), ("aapneStafettlogg", ["stafettholder": "KL-3A"]), ("gjenaapneSak", ["begrunnelse": "x"]),
        ("sperrSak", ["navngitte": ["RE-OST", "OS-7"], "begrunnelse": "x"]), ("overtaStafett", ["begrunnelse": "x"]),
        ("trekkTilbud", [:]), ("taImotStafett", [:]), ("avslaaStafett", ["begrunnelse": "x"]), ("angre", [:]),
        ("vurderMeldeplikt", ["konklusjon": false, "begrunnelse": "x"]), ("giRaad", ["tekst": "x"]),
        ("frigiForesattkontakt", ["frigittAv": "barnevern", "tekst": "x"]), ("noedtilgang", ["begrunnelse": "x"]),
        ("registrerMeldingssvar", ["svar": "bekreftet"]), ("markerArkivert", [:]), ("skrivNotat", ["tekst": "x"]),
        ("oppdaterHovedperson", ["trinn": 4]), ("registrerForesatt", ["relasjon": "far", "foreldreansvar": "ja"]),
        ("registrerHovedperson", ["navn": "En Annen", "persontype": "barn"]), ("giTilbakemelding", [:]),
    ]

    @Test(
        "Samme svar som om saken ikke fantes, i en sak med mistanke om vold, en med åpen logg og en avsluttet",
        arguments: ["OS-7", "NV-2", "LE-NAV", "KL-2A", "AD-1", "PVO", "KE-1", "AR-1", "SFO-3"])
    func likeAvslag(_ av: String) throws {
        let avsluttet = try b.nyUndring()
        try b.gjoer(
            "avklarUndring", "RE-OST", avsluttet,
            ["resultat": "avsluttes", "begrunnelse": "løst", "arkivmerke": true])
        let saker = [try b.nyUndring(["vold": "ja"]), try b.nySakMedLogg()] + (av == "AR-1" ? [] : [avsluttet])
        let ukjent = try b.utfoer("skrivNotat", av: av, b.i("finnesikke", ["tekst": "x"])).verdi
        for sak in saker {
            let versjon = try b.base.journal.version(of: Tolk.stroem(sak))
            for (kode, felter) in Self.avsloerende {
                let svar = try b.utfoer(kode, av: av, b.i(sak, felter))
                #expect(svar.description == "FINNES sak", "\(kode)")
                #expect(svar.verdi["grunn"] == ukjent["grunn"] && svar.utveier == [], "\(kode)")
            }
            #expect(try b.base.journal.version(of: Tolk.stroem(sak)) == versjon)
            #expect(try b.lesinger().suffix(1) == ["TilgangNektet \(av) \(sak)"])
        }
    }

    @Test("Undring, varsel, ja til meldeplikt og melding leveres av alle, med samme svar hva saken enn holder")
    func alle() throws {
        let saker = [
            try b.nyUndring(), try b.nyUndring(["vold": "ja"]), try b.nySakMedLogg(),
            try b.nyUndring(["persontype": "gravid"]),
        ]
        for av in ["OS-7", "NV-2", "KL-2A", "NK-OST"] {
            for (kode, felter) in [
                ("vurderMeldeplikt", Self.ja), ("varsleAkutt", ["mottaker": "politi"]), ("sendMelding", Self.melding),
                ("leggTilObservasjon", Self.observasjon),
            ] {
                let svar = try saker.map { try b.utfoer(kode, av: av, b.i($0, felter)) }
                #expect(svar.allSatisfy { $0.ok }, "\(av) \(kode)")
                #expect(Set(svar.map(\.hendelser)).count == 1, "\(av) \(kode)")
                #expect(svar.allSatisfy { $0.verdi["hint"] == nil })
            }
        }
        #expect(try b.oekt("RE-OST").aapne(saker[1]).sak.voldsflagg != nil)
        #expect(try b.oekt("RE-OST").aapne(saker[0]).sak.meldinger.count == 4)
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }

    @Test("I en avsluttet sak tas meldingen imot, mens en observasjon får samme svar som om saken ikke fantes")
    func avsluttet() throws {
        let sak = try b.nyUndring()
        try b.gjoer(
            "avklarUndring", "RE-OST", sak, ["resultat": "avsluttes", "begrunnelse": "løst", "arkivmerke": true])
        #expect(try b.utfoer("sendMelding", av: "OS-7", b.i(sak, Self.melding)).ok)
        #expect(try b.utfoer("leggTilObservasjon", av: "OS-7", b.i(sak, Self.observasjon)).description == "FINNES sak")
        #expect(try b.utfoer("leggTilObservasjon", av: "KL-3A", b.i(sak, Self.observasjon)).regel == "LUKKET")
    }

    @Test("Den som ble spurt, arkivaren og den som skrev sist, gjør sitt uten å se saken") func sitt() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer("tilbyStafett", "KL-3A", sak, ["stafettholder": "KL-3B"])
        #expect(try b.utfoer("taImotStafett", av: "KL-2A", b.i(sak)).description == "FINNES sak")
        try b.gjoer("taImotStafett", "KL-3B", sak)
        try b.gjoer("leggTilObservasjon", "SFO-3", sak, Self.observasjon)
        try b.gjoer("angre", "SFO-3", sak)
        #expect(try b.utfoer("angre", av: "SFO-3", b.i(sak)).description == "FINNES sak")
        let lukket = try b.nyUndring()
        try b.gjoer(
            "avklarUndring", "RE-OST", lukket, ["resultat": "avsluttes", "begrunnelse": "løst", "arkivmerke": true])
        try b.gjoer("markerArkivert", "AR-1", lukket, ["arkivreferanse": "2026/1"])
    }

    @Test("Stafettholderen som er flyttet, skriver og avslutter ikke; lederen tar over") func flyttet() throws {
        let sak = try b.nySakMedLogg()
        try #require(
            try b.utfoer("flyttAnsatt", av: "AD-1", ["ansatt": "KL-3A", "tjeneste": "FUS", "rolle": "gruppeansvarlig"])
                .ok)
        for (kode, felter) in [("skrivNotat", ["tekst": "x"]), ("avsluttSak", [:])] as [(String, [String: Verdi])] {
            #expect(try b.utfoer(kode, av: "KL-3A", b.i(sak, felter)).description == "FINNES sak")
        }
        #expect(try b.brudd("RE-OST").contains { $0.hasPrefix("A2 ") })
        try b.gjoer("overtaStafett", "RE-OST", sak, ["begrunnelse": "flyttet"])
    }

    @Test("En deltaker som er stengt ute, får vite fra når, og skriver ikke noe nytt") func stengt() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "registrerSamtykke", "KL-3A", sak,
            Proevebase.samtykke("tverrfaglig", ["OST", "HST"], ["samtykke": "t1"]))
        try b.gjoer(
            "avtalTiltak", "KL-3A", sak, ["hva": "samtaler", "ansvarlig": "HS-1", "evalueringsdato": "2026-12-03"])
        try b.gjoer("skrivNotat", "HS-1", sak, ["tekst": "eget"])
        try b.gjoer("trekkSamtykke", "KL-3A", sak, ["samtykke": "t1", "trukketAv": "mor"])
        let svar = try b.utfoer("skrivNotat", av: "HS-1", b.i(sak, ["tekst": "nytt"]))
        #expect(svar.regel == "TILGANG")
        #expect(svar.verdi["grunn"]?.somTekst?.contains("2026-11-21") == true)
        #expect(try b.lesinger().last == "TilgangNektet HS-1 \(sak)")
        #expect(try b.oekt("HS-1").aapne(sak).sak.notater.map(\.tekst) == ["eget"])
        try b.gjoer("sendMelding", "HS-1", sak, Self.melding)
        try b.gjoer("registrerMeldingssvar", "HS-1", sak, ["svar": "bekreftet"])
        #expect(try b.oekt("RE-OST").aapne(sak).sak.meldinger.map(\.svar.count) == [1])
        #expect(try b.base.verifiser().ugyldige.isEmpty)
    }
}
