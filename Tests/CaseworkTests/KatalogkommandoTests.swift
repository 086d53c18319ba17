import BTI
import Guidance
import Journal
import Sealing
import Testing

@testable import Casework

/// Administration by command: each is an entry, each is refused where it must be, and what follows from it follows.
@Suite("Kommandoer til oversikten") struct KatalogkommandoTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func gjoer(_ kode: String, av: String = "AD-1", _ felter: [String: Verdi]) throws -> Proevebase.Svar {
        try b.utfoer(kode, av: av, dato: "2026-11-21", felter)
    }

    private func regel(_ kode: String, av: String = "AD-1", _ felter: [String: Verdi]) throws -> String {
        try gjoer(kode, av: av, felter).description
    }

    @Test("En ny ansatt i kursbasen logger inn med det kjente passordet, er tatt opp, og kan lese") func nyIKurs()
        throws
    {
        let sak = try b.nyUndring()
        let svar = try gjoer(
            "registrerAnsatt", ["ansatt": "NY-1", "tittel": "vikar", "tjeneste": "OST", "rolle": "ansatt"])
        #expect(svar.hendelser == ["AnsattRegistrert"])
        #expect(svar.laget == "NY-1")
        #expect(svar.verdi["engangskode"] == nil)
        let undring = try gjoer(
            "leggTilObservasjon", av: "NY-1",
            ["sak": .tekst(sak.rawValue), "observasjon": "sett", "tema": ["laering"], "vold": "nei", "miljoe": false])
        try #require(undring.ok)
        #expect(try b.oekt("NY-1").aapne(sak).sak.undringer.count == 2)
    }

    @Test("I en ekte base står engangskoden i svaret én gang, og den virker") func engangskode() throws {
        let mappe = try Proevebase.nyMappe()
        defer { Proevebase.fjern(mappe) }
        let passord = try Passphrase("fire lange ord sammen")
        let (admin, _) = try Base.opprett(
            "\(mappe)/ekte",
            Grunnlag(
                navn: "Fjordvik", administrator: "AD-1", passord: passord, ledere: [],
                profil: Profiler.innebygd("risor"), parametre: .practice), klokke: b.klokke,
            tilfeldig: SeededRandom(5))
        try admin.opprettTjeneste("OST", navn: "Østre", type: .barneskole, eier: .kommunal)
        let utfoerer = Utfoerer(base: admin.base, innlogget: admin, tekster: .last())
        let linje = """
            {"kommando":"registrerAnsatt","id":"k1","ansatt":"NY-1","tittel":"lærer","tjeneste":"OST","rolle":"ansatt"}
            """
        let kode = try #require(try utfoerer.utfoer(linje).verdi["engangskode"]?.somTekst)
        let igjen = try utfoerer.utfoer(linje)
        #expect(igjen.ok && igjen.verdi["engangskode"] == nil)
        #expect(admin.base.katalog.ansatte.count == 2)
        let ny = try Oekt.foersteInnlogging(
            admin.base, "NY-1", kode: OneTimeCode(parsing: kode), passord: Passphrase("noe ganske langt her"))
        #expect(ny.ansatt == "NY-1")
        let bytte = try utfoerer.utfoer(#"{"kommando":"byttPassord"}"#)
        #expect(bytte.verdi["regel"]?.somTekst == "STEG")
        let leder = try utfoerer.utfoer(
            #"{"kommando":"giRolle","ansatt":"NY-1","tjeneste":"OST","rolle":"leder","medunderskriver":"NY-1"}"#)
        #expect(leder.verdi["regel"]?.somTekst == "RETT")
        try admin.base.lukk()
    }

    @Test("Den samme kommandoen to ganger skjer én gang; samme id med noe annet avslås") func gjentatt() throws {
        let foer = b.base.katalog.versjon
        let felter: [String: Verdi] = ["id": "k1", "kode": "OST/4A", "ansatt": "KL-3A"]
        #expect(try gjoer("opprettGruppe", felter).versjon == foer + 1)
        #expect(try gjoer("opprettGruppe", felter).versjon == foer + 1)
        #expect(try regel("opprettGruppe", ["id": "k1", "kode": "OST/4B", "ansatt": "KL-3A"]) == "GJENTATT")
        #expect(b.base.katalog.grupper["OST/4B"] == nil)
    }

    @Test(
        "Det som ikke kan gjøres i oversikten, avslås med det som mangler",
        arguments: [
            (
                "opprettTjeneste", ["tjeneste": "OST", "navn": "X", "tjenestetype": "nav", "eierform": "statlig"],
                "FINNES tjeneste"
            ),
            (
                "opprettTjeneste", ["tjeneste": "A:B", "navn": "X", "tjenestetype": "nav", "eierform": "statlig"],
                "FORMAT tjeneste"
            ),
            ("opprettGruppe", ["kode": "OST", "ansatt": "KL-3A"], "FORMAT kode"),
            ("opprettGruppe", ["kode": "XXX/1A", "ansatt": "KL-3A"], "FINNES kode"),
            ("opprettGruppe", ["kode": "OST/1A", "ansatt": "HS-1"], "STEG ansatt"),
            (
                "settSkolerute", ["aar": 2027, "skolestart": "2026-08-17", "sisteSkoledag": "2026-06-19"],
                "FORMAT skolestart sisteSkoledag"
            ),
            ("velgProfil", ["profilkode": "oslo"], "FINNES profilkode"),
            ("velgProfil", [:], "FORMAT profilkode"),
            (
                "registrerAnsatt", ["ansatt": "OS-7", "tittel": "x", "tjeneste": "OST", "rolle": "ansatt"],
                "FINNES ansatt"
            ),
            (
                "registrerAnsatt", ["ansatt": "NY-1", "tittel": "x", "tjeneste": "XXX", "rolle": "ansatt"],
                "FINNES tjeneste"
            ),
            (
                "registrerAnsatt", ["ansatt": "NY-1", "tittel": "x", "tjeneste": "OST", "rolle": "leder"],
                "RETT medunderskriver"
            ),
            ("giRolle", ["ansatt": "OS-7", "tjeneste": "OST", "rolle": "ansatt"], "STEG rolle"),
            ("giRolle", ["ansatt": "OS-7", "tjeneste": "OST", "rolle": "sjef"], "FORMAT rolle"),
            ("fjernRolle", ["ansatt": "OS-7", "tjeneste": "OST", "rolle": "leder"], "STEG rolle"),
            ("fjernRolle", ["ansatt": "AD-1", "tjeneste": "ADM", "rolle": "administrator"], "STEG ansatt"),
            ("avsluttAnsatt", ["ansatt": "AD-1"], "STEG ansatt"),
            ("avsluttAnsatt", ["ansatt": "XX-1"], "FINNES ansatt"),
            ("flyttAnsatt", ["ansatt": "OS-7", "tjeneste": "OST"], "STEG tjeneste"),
            ("flyttAnsatt", ["ansatt": "OS-7", "tjeneste": "LYN", "fraTjeneste": "HST"], "STEG fraTjeneste"),
            ("flyttAnsatt", ["ansatt": "RE-OST", "tjeneste": "LYN"], "RETT medunderskriver"),
            ("registrerFravaer", ["fra": "2026-11-23", "til": "2026-11-22"], "FORMAT fra til"),
            ("registrerFravaer", ["fra": "2026-11-23", "vikar": "AD-1"], "STEG vikar"),
            ("registrerFravaer", ["ansatt": "OS-7", "fra": "2026-11-23"], "RETT"),
        ] as [(String, [String: Verdi], String)])
    func avslag(_ kode: String, _ felter: [String: Verdi], _ ventet: String) throws {
        let foer = b.base.katalog
        #expect(try regel(kode, felter) == ventet)
        #expect(b.base.katalog == foer)
    }

    @Test("Fravær kan slutte samme dag som det begynner, og lederen kan føre det") func fravaer() throws {
        #expect(try regel("registrerFravaer", av: "OS-7", ["fra": "2026-11-23", "til": "2026-11-23"]) == "ok")
        #expect(
            try regel("registrerFravaer", av: "RE-OST", ["ansatt": "OS-7", "fra": "2026-12-01", "vikar": "KL-3A"])
                == "ok")
        #expect(try regel("registrerFravaer", av: "LE-HST", ["ansatt": "OS-7", "fra": "2026-12-01"]) == "RETT")
        #expect(b.base.katalog.fravaer.map(\.ansatt) == ["OS-7", "OS-7"])
    }

    @Test("Den som flyttes, mister innsynet der hun var, og saken hun holder, står som A2 fra den dagen") func flyttet()
        throws
    {
        let sak = try b.nySakMedLogg()
        let holder = try b.oekt("KL-3A")
        #expect(try holder.aapne(sak).sak.stafettholder == "KL-3A")
        #expect(try !b.brudd("RE-OST").contains { $0.hasPrefix("A2") })
        let svar = try b.utfoer(
            "flyttAnsatt", av: "AD-1", dato: "2026-11-20", ["ansatt": "KL-3A", "tjeneste": "LYN"])
        #expect(svar.hendelser == ["RolleGitt", "RolleFjernet"])
        b.base.still(til: Proevebase.dag)
        #expect(try b.brudd("RE-OST").contains("A2 BRUDD 2026-11-20"))
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
        #expect(b.base.katalog.ansatt("KL-3A")?.har(.gruppeansvarlig, i: "LYN") == true)
        #expect(b.base.katalog.leserInnhold("KL-3A", i: "OST") == false)
        #expect(try gjoer("overtaStafett", av: "RE-OST", ["sak": .tekst(sak.rawValue), "begrunnelse": "flyttet"]).ok)
        #expect(try !b.brudd("RE-OST").contains { $0.hasPrefix("A2") })
        #expect(throws: Saksfeil.ingenTilgang) { try holder.aapne(sak) }
    }

    @Test("Når noen slutter, lager lederen en ny nøkkel neste gang hun gjør noe, og de andre leser videre")
    func nyNoekkel() throws {
        let sak = try b.nyUndring()
        let laerer = try b.oekt("KL-3A")
        let gammel = try b.oekt("KL-3B")
        #expect(try regel("avsluttAnsatt", ["ansatt": "KL-3B"]) == "ok")
        #expect(b.base.katalog.tjenester["OST"]?.generasjon == 1)
        let felter: [String: Verdi] = [
            "sak": .tekst(sak.rawValue), "observasjon": "etterpå", "tema": ["laering"], "vold": "nei", "miljoe": false,
        ]
        #expect(try gjoer("leggTilObservasjon", av: "RE-OST", felter).ok)
        #expect(b.base.katalog.tjenester["OST"]?.generasjon == 2)
        #expect(b.base.katalog.utgaatteMedlemmer("OST") == [])
        let ny = try #require(try b.forseglede(sak).last { $0.type == "UndringRegistrert" })
        #expect(gammel.ring.tjeneste(.tjeneste("OST", generasjon: 2)) == nil)
        #expect(try b.aapnes(av: laerer, sak).contains(ny))
        // A session that was open all the time reads on.
        #expect(try laerer.aapne(sak).sak.undringer.last?.observasjon == "etterpå")
        #expect(try gjoer("leggTilObservasjon", av: "RE-OST", felter).ok)
        #expect(b.base.katalog.tjenester["OST"]?.generasjon == 2)
    }

    @Test("En gjennomgang nevner dem som har tilgang, og dagen står i oversikten") func gjennomgang() throws {
        let svar = try gjoer("gjennomgaaTilgang", av: "LE-HST", ["tjeneste": "HST"])
        #expect(svar.verdi["ansatte"] == ["HS-1", "JM-1", "LE-HST"])
        #expect(b.base.katalog.tjenester["HST"]?.gjennomgaatt == Proevebase.dag)
        #expect(try regel("gjennomgaaTilgang", av: "LE-HST", ["tjeneste": "OST"]) == "RETT")
        #expect(try regel("gjennomgaaTilgang", av: "HS-1", ["tjeneste": "HST"]) == "RETT")
        #expect(try regel("gjennomgaaTilgang", av: "PVO", ["tjeneste": "HST"]) == "ok")
    }

    @Test("Å velge profil regner funnene om, og det som gjaldt, gjaldt") func profil() throws {
        try b.nyUndring(dato: "2026-11-10")
        #expect(try !b.brudd("RE-OST").contains { $0.hasPrefix("B1") })
        var egen = try Profiler.innebygd("risor")
        egen.tall[.avklarVarselDager] = 10
        #expect(try regel("velgProfil", ["profil": egen.verdi]) == "ok")
        #expect(try b.brudd("RE-OST").contains("B1 VARSEL 2026-11-21"))
        #expect(try b.oekt("RE-OST").antall(.undring, paa: Proevebase.dag).alle == 1)
        egen.tall[.avklarVarselDager] = 11
        #expect(try regel("velgProfil", ["profil": egen.verdi]) == "ok")
        #expect(try !b.brudd("RE-OST").contains { $0.hasPrefix("B1") })
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
        #expect(b.base.katalog.profilFra.count == 3)
    }
}
