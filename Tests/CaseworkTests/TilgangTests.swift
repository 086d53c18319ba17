import BTI
import Testing

@testable import Casework

/// Who can read what: by right in the program, and by key for one who goes around it.
@Suite("Tilgang") struct TilgangTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func nektes(_ ansatt: AnsattId, _ sak: SakId, _ sted: SourceLocation = #_sourceLocation) {
        #expect(throws: Saksfeil.ingenTilgang, sourceLocation: sted) { try b.oekt(ansatt).aapne(sak) }
    }

    @Test("En annen tjeneste kommer ikke inn, forsøket står i journalen, og ingen nøkkel den har, åpner noe")
    func annenTjeneste() throws {
        let sak = try b.nyUndring()
        nektes("HS-1", sak)
        nektes("LE-HST", sak)
        #expect(
            try b.lesinger() == ["TilgangNektet HS-1 \(sak)", "TilgangNektet LE-HST \(sak)"])
        #expect(try b.forseglede(sak).count >= 2)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == [])
        #expect(try b.aapnes(av: b.oekt("LE-HST"), sak) == [])
        #expect(try b.oekt("HS-1").kort(sak, paa: Proevebase.dag) == nil)
        #expect(try b.oekt("HS-1").brudd(paa: Proevebase.dag).isEmpty)
        #expect(try b.oekt("HS-1").navneregister().personer.isEmpty)
    }

    @Test("Ingen med en rolle uten innhold kommer inn", arguments: ["AD-1", "PVO", "KS-1", "KO-1", "NK-OST"])
    func utenInnhold(_ ansatt: String) throws {
        let sak = try b.nyUndring()
        nektes(AnsattId(ansatt), sak)
        #expect(try b.aapnes(av: b.oekt(AnsattId(ansatt)), sak) == [])
    }

    @Test("I samme tjeneste ser kontaktlæreren sin gruppe og rektor alle") func gruppe() throws {
        let sak = try b.nyUndring()
        nektes("KL-2A", sak)
        #expect(try b.oekt("KL-2A").kort(sak, paa: Proevebase.dag) == nil)
        #expect(try b.oekt("KL-2A").navneregister().soek("Iver").isEmpty)
        #expect(throws: Saksfeil.ingenTilgang) { try b.oekt("KL-2A").visNavn(sak) }
        #expect(try b.oekt("RE-OST").aapne(sak).sak.hovedperson?.navn == "Iver Prøve")
        #expect(try b.oekt("KL-3A").navneregister().soek("pr").map(\.sak) == [sak])
    }

    @Test("Barnehagen: pedagogisk leder ser sin avdeling, ikke den andre") func avdeling() throws {
        let sak = try b.nyUndring(av: "PL-LYN", gruppe: "LYN/Blåveis")
        nektes("PL-LY2", sak)
        #expect(try b.oekt("PL-LYN").aapne(sak).sak.undringer.first?.observasjon == "leser sakte")
        #expect(try b.oekt("ST-LYN").aapne(sak).sak.undringer.count == 1)
    }

    @Test("En undring levert inn utenfra leses av rektor; den som leverte den, ser at den er levert, ikke ordene")
    func innlevert() throws {
        let sak = try b.nySakMedLogg()
        let foer = Set(try b.forseglede(sak))
        let sfo = try b.oekt("SFO-3")
        let svar = try sfo.utfoer(
            Kommando(
                try #require(Kommandoslag.medKode("leggTilObservasjon")), id: "innlevert", sak: sak,
                dato: b.base.idag,
                felter: Post([
                    "observasjon": "gråter i garderoben", "tema": ["emosjonelt"], "vold": "nei", "miljoe": false,
                ])))
        let nye = try b.forseglede(sak).filter { !foer.contains($0) }
        #expect(nye.contains { $0.type == "UndringRegistrert" })
        #expect(try b.aapnes(av: sfo, sak) == [])
        #expect(try sfo.les(sak)?.sak.undringer.last?.observasjon == nil)
        let sett = try sfo.aapne(sak)
        #expect(sett.tilgang?.stengt?.aarsak == .innlevert)
        #expect(sett.sak.undringer.map(\.av) == ["SFO-3"] && sett.sak.undringer[0].observasjon == nil)
        #expect(sett.sak.hovedperson == nil && sett.hendelser.allSatisfy { $0.av == "SFO-3" })
        nektes("SFO-1", sak)
        let rektor = try b.oekt("RE-OST").aapne(sak)
        #expect(rektor.sak.undring(UndringId(svar.laget))?.observasjon == "gråter i garderoben")
        #expect(rektor.ugyldige == [])
        // Nobody else writes under the epoch that one outsider made.
        try b.gjoer("delUndring", "RE-OST", sak, ["deltMed": "kollega", "ansatt": "KL-3A"])
        let engangs = try #require(nye.last?.epoke)
        #expect(try b.forseglede(sak).last { $0.type == "UndringDelt" }?.epoke == engangs + 1)
    }

    @Test("Det skjermede rommet leses av forfatteren og lederen, av ingen andre") func skjermet() throws {
        let sak = try b.nyUndring(av: "OS-7")
        try b.gjoer(
            "vurderMeldeplikt", "OS-7", sak,
            ["konklusjon": true, "grunnlag": ["omsorgssvikt"], "begrunnelse": "tydelige tegn"])
        try b.gjoer("sendMelding", "OS-7", sak, ["mottaker": "barnevern", "kanal": "telefon"])
        let skjermede = try b.forseglede(sak).filter { $0.rom == "skjermet" }
        #expect(skjermede.count >= 2)
        for leser in ["OS-7", "RE-OST"] as [AnsattId] {
            #expect(try b.aapnes(av: b.oekt(leser), sak).filter { $0.rom == "skjermet" } == skjermede)
            #expect(try b.oekt(leser).aapne(sak).sak.meldinger.count == 1)
        }
        for annen in ["KL-3A", "KL-3B", "SL-OST", "HS-1", "BV-4", "AD-1"] as [AnsattId] {
            #expect(try b.aapnes(av: b.oekt(annen), sak).filter { $0.rom == "skjermet" } == [])
        }
        #expect(try b.oekt("KL-3A").aapne(sak).sak.meldinger.isEmpty)
        // The kind itself stands under a neutral code.
        #expect(!skjermede.contains { $0.type.contains("Meld") })
    }

    @Test("Samtykke åpner kort og logg fra da av, aldri internt eller skjermet; trukket samtykke lukker igjen")
    func samtykke() throws {
        let sak = try b.nySakMedLogg()
        let hst = try b.oekt("HS-1")
        #expect(try b.aapnes(av: hst, sak) == [])
        let foerst = try b.base.journal.head().seq

        let samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "HST"], til: "2027-06-30", ["samtykke": "t1"])
        try b.gjoer("registrerSamtykke", "KL-3A", sak, samtykke)
        let foer = Set(try b.forseglede(sak))
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "delt notat"])
        try b.gjoer("registrerHovedperson", "KL-3A", sak, ["navn": "Iver Prøve", "persontype": "barn"])
        try b.gjoer("skrivNotat", "RE-OST", sak, ["tekst": "skjermet notat", "skjermet": true])
        try b.gjoer(
            "leggTilObservasjon", "KL-3A", sak,
            ["observasjon": "internt", "tema": ["laering"], "vold": "nei", "miljoe": false])
        let etter = try b.forseglede(sak).filter { !foer.contains($0) }
        #expect(Set(etter.map(\.rom)) == ["kort", "logg", "intern", "skjermet"])
        let aapne = try b.aapnes(av: hst, sak)
        #expect(aapne.filter(etter.contains) == etter.filter { ["kort", "logg"].contains($0.rom) })
        // Beside them only who the case is about, which is said again for the ones who come.
        #expect(aapne.filter { !etter.contains($0) }.allSatisfy { $0.rom == "kort" && $0.seq > foerst })

        try b.gjoer("trekkSamtykke", "KL-3A", sak, ["samtykke": "t1", "trukketAv": "mor"])
        let trukket = try #require(try b.forseglede(sak).last)
        #expect(trukket.type == "SamtykkeTrukket")
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "etter trekket"])
        try b.gjoer("registrerHovedperson", "KL-3A", sak, ["navn": "Iver Prøve", "persontype": "barn"])
        let sist = try b.forseglede(sak).filter { $0.seq > trukket.seq }
        #expect(sist.count == 2)
        #expect(try b.aapnes(av: hst, sak).allSatisfy { $0.seq <= trukket.seq })
        #expect(try b.aapnes(av: b.oekt("LE-HST"), sak).allSatisfy { $0.seq <= trukket.seq })
        let nye = try #require(sist.first { $0.rom == "logg" })
        #expect(nye.epoke > trukket.epoke)
        #expect(try b.oekt("KL-3A").aapne(sak).sak.notater.last?.tekst == "etter trekket")
    }

    @Test("En deltaker som samtykket dekker, åpner saken, ser hvem den gjelder, og leser loggen fra da av")
    func deltaker() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "før samtykket"])
        try b.gjoer(
            "registrerSamtykke", "KL-3A", sak,
            Proevebase.samtykke("tverrfaglig", ["OST", "HST"], til: "2027-06-30"))
        try b.gjoer(
            "avtalTiltak", "KL-3A", sak,
            ["hva": "samtaler", "ansvarlig": "HS-1", "evalueringsdato": "2026-12-03"])
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "etter samtykket"])
        let lest = try b.oekt("HS-1").aapne(sak)
        #expect(lest.sak.hovedperson?.navn == "Iver Prøve")
        #expect(lest.sak.hovedperson?.gruppe == "OST/3A")
        #expect(lest.sak.foresatte.map(\.id) == ["mor", "far"])
        #expect(lest.sak.notater.compactMap(\.tekst) == ["etter samtykket"])
        #expect(lest.sak.undringer.map(\.observasjon) == [nil])
        #expect(lest.ugyldige == [])
        // Others at the same service hold the key, but have nothing to do with the case.
        nektes("JM-1", sak)
        // Once is enough, and the person is the same for those who knew her before.
        let personer = try b.base.journal.entries(in: Tolk.stroem(sak), from: 1)
            .filter { $0.type == "HovedpersonRegistrert" }
        #expect(personer.count == 2)
        #expect(try b.oekt("RE-OST").aapne(sak).sak.hovedperson == lest.sak.hovedperson)
    }

    @Test("Et samtykke som begynner å gjelde senere, åpner for deltakeren først da") func senereSamtykke() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "registrerSamtykke", "KL-3A", sak,
            Proevebase.samtykke("tverrfaglig", ["OST", "HST"], til: "2027-06-30", ["gyldigFra": "2026-11-22"]))
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "dagen før"])
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == [])
        b.klokke.gaa(minutter: 24 * 60)
        let svar = try b.utfoer("skrivNotat", av: "KL-3A", dato: "2026-11-22", b.i(sak, ["tekst": "samme dag"]))
        try #require(svar.ok)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak).contains { $0.type == "HovedpersonRegistrert" })
        #expect(try b.oekt("HS-1").les(sak)?.sak.hovedperson?.navn == "Iver Prøve")
    }

    @Test("Utløpt samtykke lukker uten at noen gjør noe") func utloept() throws {
        let sak = try b.nySakMedLogg()
        try b.gjoer(
            "registrerSamtykke", "KL-3A", sak,
            Proevebase.samtykke("tverrfaglig", ["OST", "HST"], til: "2026-11-21"))
        try b.gjoer("skrivNotat", "KL-3A", sak, ["tekst": "siste dag"])
        let siste = try #require(try b.forseglede(sak).last)
        let aapne = try b.aapnes(av: b.oekt("HS-1"), sak)
        #expect(aapne.last == siste)
        b.klokke.gaa(minutter: 24 * 60)
        b.base.still(til: "2026-11-22")
        let svar = try b.utfoer("skrivNotat", av: "KL-3A", dato: "2026-11-22", b.i(sak, ["tekst": "dagen etter"]))
        try #require(svar.ok)
        #expect(try b.forseglede(sak).count { $0.seq > siste.seq } == 1)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == aapne)
    }

    @Test("Ny generasjon av tjenestenøkkelen stenger ute den som har sluttet") func generasjon() throws {
        let sak = try b.nyUndring()
        let gammel = try b.oekt("KL-3B")
        #expect(try !b.aapnes(av: gammel, sak).isEmpty)
        let rektor = try b.oekt("RE-OST")
        try rektor.avsluttAnsatt("KL-3B")
        try rektor.opprettTjenestenoekkel("OST")
        try rektor.taOpp("KL-3A", i: "OST")
        try b.gjoer(
            "leggTilObservasjon", "RE-OST", sak,
            ["observasjon": "etterpå", "tema": ["laering"], "vold": "nei", "miljoe": false])
        let ny = try #require(try b.forseglede(sak).last { $0.type == "UndringRegistrert" })
        #expect(gammel.ring.tjeneste(.tjeneste("OST", generasjon: 2)) == nil)
        #expect(try b.aapnes(av: b.oekt("KL-3A"), sak).contains(ny))
        #expect(try b.nyOekt("KL-3A").aapne(sak).sak.undringer.last?.observasjon == "etterpå")
    }

    @Test("Den som har sluttet, kan ikke lese mer, selv i en økt som står åpen") func sluttet() throws {
        let sak = try b.nyUndring(av: "OS-7")
        let gammel = try b.oekt("OS-7")
        #expect(try gammel.aapne(sak).sak.undringer.count == 1)
        try b.oekt("RE-OST").avsluttAnsatt("OS-7")
        #expect(throws: Saksfeil.ingenTilgang) { try gammel.aapne(sak) }
        #expect(throws: Saksfeil.ingenTilgang) { try gammel.visNavn(sak) }
        #expect(try gammel.kort(sak, paa: Proevebase.dag) == nil)
    }

    @Test("Gruppeansvarlig som har sluttet, ser ikke gruppen lenger") func gruppeansvarligSluttet() throws {
        let sak = try b.nyUndring(av: "OS-7")
        let gammel = try b.oekt("KL-3A")
        #expect(try gammel.aapne(sak).sak.id == sak)
        try b.oekt("RE-OST").avsluttAnsatt("KL-3A")
        #expect(throws: Saksfeil.ingenTilgang) { try gammel.aapne(sak) }
        #expect(try gammel.navneregister().personer.isEmpty)
    }

    @Test("Nektet kommando i en annens sak står i journalen og skriver ingenting annet") func nektetKommando() throws {
        let sak = try b.nySakMedLogg()
        let foer = try b.base.journal.version(of: Tolk.stroem(sak))
        let svar = try b.utfoer("skrivNotat", av: "HS-1", b.i(sak, ["tekst": "hei"]))
        #expect(svar.description == "FINNES sak")
        #expect(try b.lesinger() == ["TilgangNektet HS-1 \(sak)"])
        #expect(try b.base.journal.version(of: Tolk.stroem(sak)) == foer)
    }
}
