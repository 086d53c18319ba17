import BTI
import GRDB
import Journal
import Sealing
import Testing

@testable import Casework

/// Commands that come twice, late, to a case that somebody else has changed, or in the wrong form.
@Suite("Kommandoer") struct KommandoTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func kommando(
        _ kode: String, id: String, _ sak: SakId?, _ felter: [String: Verdi] = [:], dato: Dato = Proevebase.dag
    ) throws -> Kommando {
        Kommando(
            try #require(Kommandoslag.medKode(kode)), id: id, sak: sak, dato: dato, felter: Post(felter))
    }

    // MARK: Twice

    @Test("Samme id to ganger gjør ingenting to ganger og svarer det samme") func toGanger() throws {
        let sak = try b.nySakMedLogg()
        let linjer: [(String, String, [String: Verdi])] = [
            ("avtalTiltak", "KL-3A", ["hva": "lesekurs", "ansvarlig": "KL-3A", "evalueringsdato": "2026-12-01"]),
            (
                "leggTilObservasjon", "KL-3A",
                ["observasjon": "mer", "tema": ["hjemOmsorg"], "vold": "usikker", "miljoe": false]
            ),
            (
                "vurderMeldeplikt", "RE-OST",
                ["konklusjon": true, "grunnlag": ["mishandling"], "begrunnelse": "tegn"]
            ),
            ("sendMelding", "RE-OST", ["mottaker": "barnevern", "kanal": "telefon"]),
            ("skrivNotat", "KL-3A", ["tekst": "i loggen"]),
        ]
        for (nummer, (kode, av, felter)) in linjer.enumerated() {
            var felter = b.i(sak, felter)
            felter["id"] = .tekst("k-\(nummer)")
            let foerste = try b.utfoer(kode, av: av, dato: "2026-11-21", felter)
            try #require(foerste.ok, "\(kode): \(foerste)")
            let etter = try b.base.journal.head().seq
            let andre = try b.utfoer(kode, av: av, dato: "2026-11-21", felter)
            #expect(try b.base.journal.head().seq == etter, "\(kode)")
            for felt in ["ok", "sak", "saksnummer", "versjon", "hendelser", "laget"] {
                #expect(andre.verdi[felt] == foerste.verdi[felt], "\(kode) \(felt)")
            }
        }
    }

    @Test("En ny sak blir ikke to av å sendes om igjen, og aliaset peker på samme sak") func nySakToGanger() throws {
        let felter: [String: Verdi] = [
            "id": "ny-1", "som": "$s", "navn": "Iver Prøve", "gruppe": "OST/3A", "observasjon": "x",
            "tema": ["laering"], "vold": "nei", "miljoe": false,
        ]
        let foerste = try b.utfoer("registrerUndring", av: "KL-3A", dato: "2026-11-20", felter)
        let andre = try b.utfoer("registrerUndring", av: "KL-3A", dato: "2026-11-20", felter)
        #expect(foerste.ok && andre.ok)
        #expect(andre.sak == foerste.sak)
        #expect(try b.base.journal.query("SELECT count(*) AS n FROM sak", [])[0].integer("n") == 1)
        #expect(try b.utfoer("delUndring", av: "KL-3A", ["sak": "$s", "deltMed": "kollega"]).sak == foerste.sak)
    }

    @Test("Et alias for et tiltak peker på tiltaket også når linjen sendes om igjen") func aliasToGanger() throws {
        let sak = try b.nySakMedLogg()
        let linje = b.i(
            sak,
            [
                "id": "t-1", "som": "$t", "hva": "lesekurs", "ansvarlig": "KL-3A", "evalueringsdato": "2026-12-01",
            ])
        _ = try b.utfoer("avtalTiltak", av: "KL-3A", dato: "2026-11-21", linje)
        _ = try b.utfoer("avtalTiltak", av: "KL-3A", dato: "2026-11-21", linje)
        #expect(try b.utfoer("startTiltak", av: "KL-3A", b.i(sak, ["tiltak": "$t"])).description == "ok")
    }

    @Test("Samme id med et annet innhold avslås, og ingenting skrives") func annetInnhold() throws {
        let sak = try b.nySakMedLogg()
        let oekt = try b.oekt("KL-3A")
        try oekt.utfoer(kommando("skrivNotat", id: "k-1", sak, ["tekst": "ett"]))
        let foer = try b.base.journal.head()
        for annen in [
            try kommando("skrivNotat", id: "k-1", sak, ["tekst": "to"]),
            try kommando("skrivNotat", id: "k-1", sak, ["tekst": "ett"], dato: "2026-11-20"),
            try kommando("noterBarnetsStemme", id: "k-1", sak, ["barnetsStemme": "ett"]),
        ] {
            #expect(throws: Saksfeil.kommandoBrukt) { try oekt.utfoer(annen) }
        }
        #expect(try b.base.journal.head() == foer)
        // Another employee's id is another id.
        #expect(try b.oekt("RE-OST").utfoer(kommando("skrivNotat", id: "k-1", sak, ["tekst": "to"])).sak == sak)
    }

    // MARK: Two at once

    @Test("Den som så en eldre versjon, får vite det og har ikke skrevet noe") func versjon() throws {
        let sak = try b.nySakMedLogg()
        let sett = try b.oekt("KL-3A").aapne(sak).versjon
        try b.oekt("RE-OST").utfoer(kommando("skrivNotat", id: "r-1", sak, ["tekst": "rektor først"]))
        let naa = try b.base.journal.version(of: Tolk.stroem(sak))
        let notat = try kommando("skrivNotat", id: "k-1", sak, ["tekst": "etterpå"])
        #expect(throws: Saksfeil.endretAvAndre(versjon: naa)) { try b.oekt("KL-3A").utfoer(notat, sett: sett) }
        #expect(try b.base.journal.version(of: Tolk.stroem(sak)) == naa)
        let svar = try b.utfoer(
            "skrivNotat", av: "KL-3A", b.i(sak, ["tekst": "etterpå", "versjon": .tall(sett)]))
        #expect(svar.regel == "VERSJON")
        #expect(try b.oekt("KL-3A").utfoer(notat, sett: naa).versjon > naa)
    }

    @Test("To økter på én sak i hver sin prosess skriver begge, og begge leser alt") func toOekter() throws {
        let sak = try b.nySakMedLogg()
        let annen = try b.aapneIgjen(froe: 7)
        let (ene, andre) = (try b.oekt("KL-3A"), try b.nyOekt("RE-OST", i: annen))
        for nummer in 0..<4 {
            try ene.utfoer(kommando("skrivNotat", id: "e-\(nummer)", sak, ["tekst": .tekst("e\(nummer)")]))
            try andre.utfoer(kommando("skrivNotat", id: "a-\(nummer)", sak, ["tekst": .tekst("a\(nummer)")]))
        }
        let ventet = (0..<4).flatMap { ["e\($0)", "a\($0)"] }
        for oekt in [ene, andre] {
            let lest = try oekt.aapne(sak)
            #expect(lest.sak.notater.map(\.tekst) == ventet)
            #expect(lest.ugyldige == [])
        }
    }

    @Test("En epokenøkkel fra et forsøk som ikke ble skrevet, brukes aldri siden") func forkastetEpoke() throws {
        let sak = try b.nySakMedLogg()
        let annen = try b.aapneIgjen(froe: 7)
        let (ene, andre) = (try b.oekt("KL-3A"), try b.nyOekt("RE-OST", i: annen))
        _ = try (ene.aapne(sak), andre.aapne(sak))
        // A consent makes the next entry in the log open a new epoch; the first attempt fails on its way to the file.
        try ene.utfoer(
            kommando(
                "registrerSamtykke", id: "s-1", sak, Proevebase.samtykke("tverrfaglig", ["OST", "HST"])))
        try rutenlaas("CREATE TRIGGER stopp BEFORE INSERT ON innhold BEGIN SELECT RAISE(ABORT, 'stopp'); END")
        #expect(throws: JournalError.self) {
            try ene.utfoer(kommando("skrivNotat", id: "e-1", sak, ["tekst": "tapt"]))
        }
        try rutenlaas("DROP TRIGGER stopp")
        try andre.utfoer(kommando("skrivNotat", id: "a-1", sak, ["tekst": "rektor"]))
        try ene.utfoer(kommando("skrivNotat", id: "e-1", sak, ["tekst": "om igjen"]))
        for oekt in [ene, andre, try b.nyOekt("RE-OST")] {
            let lest = try oekt.aapne(sak)
            #expect(lest.ugyldige == [])
            #expect(lest.sak.notater.map(\.tekst) == ["rektor", "om igjen"])
        }
    }

    private func rutenlaas(_ setning: String) throws {
        let koe = try DatabaseQueue(path: b.sti)
        try koe.inDatabase { try $0.execute(sql: setning) }
        try koe.close()
    }

    // MARK: Days

    @Test("En avsluttet sak tar ikke imot mer, men kan åpnes igjen") func lukket() throws {
        let sak = try b.nyUndring()
        let slutt: [String: Verdi] = ["resultat": "avsluttes", "begrunnelse": "ordnet seg", "arkivmerke": true]
        try #require(try b.utfoer("avklarUndring", av: "RE-OST", dato: "2026-11-20", b.i(sak, slutt)).ok)
        let nei = try b.utfoer("skrivNotat", av: "KL-3A", b.i(sak, ["tekst": "mer"]))
        #expect(nei.regel == "LUKKET")
        #expect(nei.utveier == ["gjenaapneSak"])
        #expect(try b.utfoer("gjenaapneSak", av: "RE-OST", b.i(sak, ["begrunnelse": "nytt"])).ok)
        #expect(try b.utfoer("skrivNotat", av: "KL-3A", b.i(sak, ["tekst": "mer"])).ok)
    }

    @Test("I en gjenåpnet sak som ingen holder, kan lederen overta stafetten") func gjenaapnetUtenHolder() throws {
        let sak = try b.nySakMedLogg()
        let slutt: [String: Verdi] = [
            "aarsak": "bekymringOpphoert", "sluttresultat": "Det går fint.", "barnInformert": true,
            "foresatteInformert": true, "arkivmerke": true,
        ]
        try #require(try b.utfoer("avsluttSak", av: "RE-OST", b.i(sak, slutt)).ok)
        try #require(try b.utfoer("gjenaapneSak", av: "RE-OST", b.i(sak, ["begrunnelse": "nytt"])).ok)
        #expect(try b.utfoer("overtaStafett", av: "RE-OST", b.i(sak, ["begrunnelse": "Ingen holdt den."])).ok)
        #expect(try b.oekt("RE-OST").aapne(sak).sak.stafettholder == "RE-OST")
    }

    @Test("En dag som ikke har vært, avslås") func fremtid() throws {
        let sak = try b.nyUndring()
        let svar = try b.utfoer("skrivNotat", av: "KL-3A", dato: "2026-11-22", b.i(sak, ["tekst": "i morgen"]))
        #expect(svar.description == "DATO dato")
        #expect(b.base.idag <= Proevebase.dag)
        #expect(throws: Avslag("DATO", kode: "DATO.fremtid", felt: ["dato"], argumenter: ["dato": "2026-11-22"])) {
            b.base.still(til: Proevebase.dag)
            try b.oekt("KL-3A").utfoer(
                kommando("skrivNotat", id: "k", sak, ["tekst": "i morgen"], dato: "2026-11-22"))
        }
    }

    @Test("En dag langt tilbake trenger en grunn, og grunnen er forseglet") func sen() throws {
        let sak = try b.nyUndring()
        b.base.still(til: Proevebase.dag)
        let oekt = try b.oekt("KL-3A")
        let dager = b.base.katalog.profil[.sendatoDager]
        let grense = Proevebase.dag + -dager
        try oekt.utfoer(kommando("skrivNotat", id: "k-1", sak, ["tekst": "på grensen"], dato: grense))
        do {
            try oekt.utfoer(kommando("skrivNotat", id: "k-2", sak, ["tekst": "over"], dato: grense + -1))
            Issue.record("a day too far back was taken")
        } catch let avslag as Avslag {
            #expect(avslag.kode == "DATO.sen")
            #expect(avslag.felt == ["dato", "sendatoGrunn"])
        }
        try oekt.utfoer(
            kommando(
                "skrivNotat", id: "k-3", sak, ["tekst": "over", "sendatoGrunn": "var syk"], dato: grense + -1))
        let siste = try #require(try oekt.aapne(sak).hendelser.last)
        #expect(siste[Felter.sendatoGrunn] == "var syk")
        #expect(siste.registrert == Proevebase.dag)
        let post = try #require(try b.base.journal.entries(in: Tolk.stroem(sak), from: 1).last)
        #expect(!String(decoding: post.open, as: UTF8.self).contains("syk"))
    }

    // MARK: Form

    static let form: [(String, [String])] = [
        (#"{"kommando":"skrivNotat","av":"KL-3A","tekst":"x""#, []),
        (#"ikke json"#, []),
        (#"[1,2]"#, ["kommando"]),
        (#"{"av":"KL-3A"}"#, ["kommando"]),
        (#"{"kommando":"flyAvGaarde","av":"KL-3A"}"#, ["kommando"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s"}"#, ["tekst"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":""}"#, ["tekst"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","farge":"rød"}"#, ["farge"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":7}"#, ["tekst"]),
        (#"{"kommando":"avtalKontakt","av":"KL-3A","sak":"$s","kontaktdato":"30.11.2026"}"#, ["kontaktdato"]),
        (#"{"kommando":"delUndring","av":"KL-3A","sak":"$s","deltMed":"naboen"}"#, ["deltMed"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","dato":"2026-02-30"}"#, ["dato"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","dato":20261121}"#, ["dato"]),
        (#"{"kommando":"skrivNotat","sak":"$s","tekst":"x"}"#, ["av"]),
        (#"{"kommando":"skrivNotat","av":7,"sak":"$s","tekst":"x"}"#, ["av"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":7,"tekst":"x"}"#, ["sak"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","id":7}"#, ["id"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","id":""}"#, ["id"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","versjon":"3"}"#, ["versjon"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","som":3}"#, ["som"]),
        (#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","sendatoGrunn":3}"#, ["sendatoGrunn"]),
        (
            #"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","tekst":"x","id":"\#(String(repeating: "a", count: 129))"}"#,
            ["id"]
        ),
    ]

    @Test("En linje med feil form svarer FORMAT med feltet, og skriver ingenting", arguments: form)
    func feilForm(_ linje: String, _ felt: [String]) throws {
        let sak = try b.nyUndring()
        let foer = try b.base.journal.head()
        let svar = try b.raa(linje.replacingOccurrences(of: "$s", with: sak.rawValue))
        #expect(svar.regel == "FORMAT")
        #expect(svar.felt == felt)
        #expect(try b.base.journal.head() == foer)
    }

    @Test("Ukjent sak og ukjent ansatt er svar, ikke feil") func ukjent() throws {
        _ = try b.nyUndring()
        #expect(
            try b.raa(#"{"kommando":"skrivNotat","av":"KL-3A","sak":"$finnesIkke","tekst":"x"}"#).description
                == "FINNES sak")
        #expect(try b.raa(#"{"kommando":"skrivNotat","av":"XX-9","sak":"x","tekst":"x"}"#).regel == "INNLOGGING")
        #expect(try b.utfoer("skrivNotat", av: "KL-3A", ["tekst": "x"]).description == "FINNES sak")
    }
}
