import BTI
import Journal
import Sealing
import Testing

@testable import Casework

/// Genuinely signed entries by somebody without the right to them: skipped, shown, and nothing is sealed to the thief.
@Suite("Ugyldige innførsler") struct UgyldigeTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func uekte(_ ansatt: AnsattId) throws -> Uekte { Uekte(oekt: try b.oekt(ansatt)) }

    /// Writes honestly in every room of the case, and gives what came.
    private func skrivAerlig(_ sak: SakId) throws -> [Proevebase.Forseglet] {
        let foer = Set(try b.forseglede(sak))
        let linjer: [(String, String, [String: Verdi])] = [
            ("registrerHovedperson", "KL-3A", ["navn": "Iver Prøve", "persontype": "barn", "gruppe": "OST/3A"]),
            ("skrivNotat", "KL-3A", ["tekst": "i loggen"]),
            (
                "leggTilObservasjon", "KL-3A",
                ["observasjon": "internt", "tema": ["laering"], "vold": "nei", "miljoe": false]
            ),
            ("skrivNotat", "RE-OST", ["tekst": "skjermet", "skjermet": true]),
        ]
        for (kode, av, felter) in linjer {
            let svar = try b.utfoer(kode, av: av, dato: "2026-11-21", b.i(sak, felter))
            try #require(svar.ok, "\(kode): \(svar)")
        }
        return try b.forseglede(sak).filter { !foer.contains($0) }
    }

    /// The entry is void for whoever reads it and in the verification, changes nothing, and the projections hold.
    private func erUgyldig(
        _ post: Entry, _ grunn: Base.Ugyldig.Grunn, _ sak: SakId, sammeSom foer: Sak,
        _ sted: SourceLocation = #_sourceLocation
    ) throws {
        let ventet = Base.Ugyldig(seq: post.seq, type: post.type, av: AnsattId(post.actor), grunn: grunn)
        let lest = try #require(try b.nyOekt("RE-OST").les(sak))
        #expect(lest.ugyldige.contains(ventet), "\(lest.ugyldige)", sourceLocation: sted)
        #expect(lest.sak == foer, sourceLocation: sted)
        let revisjon = try b.aapneIgjen(froe: 99, bareLesing: true).verifiser()
        #expect(revisjon.rapport.problems.isEmpty, sourceLocation: sted)
        #expect(revisjon.ugyldige.contains(ventet), sourceLocation: sted)
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual), sourceLocation: sted)
    }

    private func slik(_ sak: SakId) throws -> Sak { try #require(try b.nyOekt("RE-OST").les(sak)).sak }

    /// What the lists say about the case, from the open projections.
    private func lister(_ sak: SakId) throws -> [[SQLRow]] {
        try ["sak", "sak_involvert", "flyt"].map {
            try b.base.journal.query("SELECT * FROM \($0) WHERE sak = ? ORDER BY 1, 2", [.text(sak.rawValue)])
        }
    }

    // MARK: In a case

    @Test("HS-1 skriver et samtykke som navngir HST i en sak på skolen") func falsktSamtykke() throws {
        let sak = try b.nySakMedLogg()
        let (foer, listerFoer) = (try slik(sak), try lister(sak))
        let post = try uekte("HS-1").skriv(
            .samtykkeRegistrert,
            Post().med(Felter.samtykke, "s-falskt").med(Felter.samtykketype, .tverrfaglig)
                .med(Felter.tjenester, ["OST", "HST"]).med(Felter.form, .skriftlig)
                .med(Felter.gyldigFra, b.base.idag).med(Felter.gyldigTil, "2027-11-20"), i: sak)
        try erUgyldig(post, .utenRett, sak, sammeSom: foer)
        #expect(try lister(sak) == listerFoer)
        #expect(try skrivAerlig(sak).count == 4)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == [])
    }

    @Test("En rolle som administratoren alene har gitt, åpner ingenting før lederen har sagt ja") func rolleUtenLeder()
        throws
    {
        let sak = try b.nySakMedLogg()
        try b.gjoer("delUndring", "KL-3A", sak, ["deltMed": "kollega", "ansatt": "HS-1"])
        try b.oekt("AD-1").giRolle("HS-1", tjeneste: "OST", rolle: .gruppeansvarlig)
        let foer = try slik(sak)
        let samtykke = Proevebase.samtykke("tverrfaglig", ["OST", "HST"])
        #expect(try b.utfoer("registrerSamtykke", av: "HS-1", b.i(sak, samtykke)).regel == "FINNES")
        let post = try uekte("HS-1").skriv(
            .samtykkeRegistrert,
            Post().med(Felter.samtykke, "s-falskt").med(Felter.samtykketype, .tverrfaglig)
                .med(Felter.tjenester, ["OST", "HST"]).med(Felter.form, .skriftlig), i: sak)
        try erUgyldig(post, .utenRett, sak, sammeSom: foer)
        #expect(try skrivAerlig(sak).count == 4)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == [])
        try b.oekt("RE-OST").taOpp("HS-1", i: "OST")
        #expect(try slik(sak).samtykker.count == foer.samtykker.count)
        let svar = try b.nyOekt("HS-1").utfoer(
            Kommando(
                try #require(Kommandoslag.medKode("registrerSamtykke")), id: "s-2", sak: sak, dato: b.base.idag,
                felter: Post(samtykke)))
        #expect(svar.hendelser.first == "SamtykkeRegistrert")
    }

    @Test("En epoke med tyven blant mottakerne teller ikke", arguments: [Rom.kort, .logg, .intern, .skjermet])
    func epokeMedTyv(_ rom: Rom) throws {
        let sak = try b.nySakMedLogg()
        let foer = try slik(sak)
        let tyv = try uekte("HS-1")
        let neste = (foer.epoker[rom]?.nummer ?? 0) + 1
        let navngitt: [Mottaker] = [
            .gjenoppretting, .tjeneste("OST", generasjon: 1), .tjeneste("HST", generasjon: 1), .ansatt("HS-1"),
        ]
        let post = try tyv.epoke(rom, neste, i: sak, navngitt: navngitt, pakketTil: navngitt).post
        try erUgyldig(post, .utenRett, sak, sammeSom: foer)
        #expect(try skrivAerlig(sak).count == 4)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == [])
    }

    @Test(
        "En epoke som navngir de rette, men er pakket til tyven også, brukes ikke av andre",
        arguments: [Rom.kort, .logg, .intern])
    func epokePakketTilTyv(_ rom: Rom) throws {
        let sak = try b.nySakMedLogg()
        let foer = try slik(sak)
        let tyv = try uekte("HS-1")
        let rette: [Mottaker] = [.gjenoppretting, .tjeneste("OST", generasjon: 1)]
        let neste = (foer.epoker[rom]?.nummer ?? 0) + 1
        // Said to be one of theirs: void. Said to be a one-time epoch: counts, but only for the thief's own command.
        let paastand = try tyv.epoke(rom, neste, i: sak, navngitt: rette, pakketTil: rette + [.ansatt("HS-1")]).post
        try erUgyldig(paastand, .utenRett, sak, sammeSom: foer)
        _ = try tyv.epoke(rom, neste, i: sak, navngitt: rette, pakketTil: rette + [.ansatt("HS-1")], engangs: true)
        let nye = try skrivAerlig(sak)
        #expect(nye.count == 4)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == [])
        #expect(try slik(sak).notater.contains { $0.tekst == "i loggen" })
    }

    @Test("En innførsel under en plantet nøkkel eller et galt epokenummer teller ikke") func plantetNoekkel() throws {
        let sak = try b.nySakMedLogg()
        let foer = try slik(sak)
        let tyv = try uekte("HS-1")
        let noekkel = try Secret.random(in: tyv.oekt.ring.arena, from: b.base.tilfeldig)
        let aapent = Post().med(Felter.undring, "u-falsk").med(Felter.tjeneste, "HST")
        let innhold = Post().med(Felter.observasjon, "falskt").med(Felter.vold, .nei)
        let gjeldende = try #require(foer.epoker[.intern]).nummer
        let plantet = try tyv.forsegl(
            .undringRegistrert, aapent, innhold, i: sak, epoke: gjeldende, noekkel: noekkel)
        let lest = try #require(try b.nyOekt("RE-OST").les(sak))
        #expect(lest.ugyldige.map(\.grunn) == [.forsegling])
        #expect(lest.ugyldige.map(\.seq) == [plantet.seq])
        #expect(lest.sak == foer)
        for galt in [gjeldende + 1, gjeldende + 7, 0] {
            let post = try tyv.forsegl(.undringRegistrert, aapent, innhold, i: sak, epoke: galt, noekkel: noekkel)
            try erUgyldig(post, .forsegling, sak, sammeSom: foer)
        }
        // In another room than the kind's own.
        let feilRom = try tyv.skriv(
            "UndringRegistrert", aapent, i: Tolk.stroem(sak), rom: .logg,
            epoke: try #require(foer.epoker[.logg]).nummer, forseglet: [1, 2, 3])
        try erUgyldig(feilRom, .forsegling, sak, sammeSom: foer)
    }

    @Test("En ansatt uten rollen kan ikke avklare en undring") func avklartAvAnsatt() throws {
        let sak = try b.nyUndring()
        let (foer, listerFoer) = (try slik(sak), try lister(sak))
        let tyv = try uekte("OS-7")
        _ = try tyv.oekt.les(sak)
        let epoke = try #require(foer.epoker[.intern])
        let sted = Noekkelring.Epokested(sak: sak, rom: .intern, nummer: epoke.nummer)
        let noekkel = try #require(try tyv.oekt.ring.epoke(sted, forpliktelse: epoke.forpliktelse, rader: { [] }))
        let post = try tyv.forsegl(
            .undringAvklart, Post().med(Felter.resultat, .avsluttes).med(Felter.arkivmerke, true),
            Post().med(Felter.begrunnelse, "ferdig"), i: sak, epoke: epoke.nummer, noekkel: noekkel)
        try erUgyldig(post, .utenRett, sak, sammeSom: foer)
        #expect(try lister(sak) == listerFoer)
        #expect(try b.brudd("RE-OST").contains { $0.hasPrefix("B1") })
    }

    @Test("Loggen kan ikke åpnes uten samtykke, heller ikke av den som ellers har retten") func loggUtenSamtykke()
        throws
    {
        let sak = try b.nyUndring()
        try #require(
            try b.utfoer(
                "avklarUndring", av: "RE-OST", dato: "2026-11-02",
                b.i(sak, ["resultat": "nivaa1Individ", "begrunnelse": "mer"])
            ).ok)
        let (foer, listerFoer) = (try slik(sak), try lister(sak))
        let post = try uekte("KL-3A").skriv(
            .loggAapnet, Post().med(Felter.nivaa, 1).med(Felter.stafettholder, "KL-3A"), i: sak)
        try erUgyldig(post, .utenRett, sak, sammeSom: foer)
        #expect(try lister(sak) == listerFoer)
    }

    @Test("En innførsel signert av en annens nøkkel teller ikke") func annensNavn() throws {
        let sak = try b.nySakMedLogg()
        let foer = try slik(sak)
        let post = try uekte("HS-1").skriv(
            "StafettTilbudTrukket", Post(), i: Tolk.stroem(sak), som: "RE-OST")
        let lest = try #require(try b.nyOekt("RE-OST").les(sak))
        #expect(lest.ugyldige.map(\.seq) == [post.seq])
        #expect(lest.sak == foer)
        let revisjon = try b.aapneIgjen(froe: 99, bareLesing: true).verifiser()
        #expect(revisjon.rapport.problems.map(\.seq) == [post.seq])
        #expect(revisjon.ugyldige.map(\.seq) == [post.seq])
    }

    @Test("Det som skal være forseglet, teller ikke i klartekst") func ikkeForseglet() throws {
        let sak = try b.nySakMedLogg()
        let (foer, listerFoer) = (try slik(sak), try lister(sak))
        let person = Post().med(Felter.navn, "En Annen").med(Felter.persontype, .barn).med(Felter.gruppe, "OST/2A")
        let post = try uekte("KL-3A").skriv(.hovedpersonRegistrert, person, i: sak)
        try erUgyldig(post, .forsegling, sak, sammeSom: foer)
        let notat = try uekte("RE-OST").skriv(.notatSkrevet, Post().med(Felter.tekst, "åpent"), i: sak)
        try erUgyldig(notat, .forsegling, sak, sammeSom: foer)
        #expect(try lister(sak) == listerFoer)
    }

    @Test("Den som bare har levert inn en undring, endrer ikke hvem saken gjelder") func annenPerson() throws {
        let sak = try b.nySakMedLogg()
        let undring: [String: Verdi] = ["observasjon": "x", "tema": ["laering"], "vold": "nei", "miljoe": false]
        try #require(try b.utfoer("leggTilObservasjon", av: "SFO-3", b.i(sak, undring)).ok)
        let foer = try slik(sak)
        #expect(foer.involverte.contains("SFO-3"))
        let svar = try b.utfoer(
            "registrerHovedperson", av: "SFO-3", b.i(sak, ["navn": "En Annen", "persontype": "barn"]))
        #expect(svar.regel == "FINNES")
        #expect(
            try b.utfoer(
                "registrerForesatt", av: "SFO-3", b.i(sak, ["relasjon": "far", "foreldreansvar": "ja"])
            ).regel == "FINNES")
        #expect(try slik(sak) == foer)
    }

    @Test("Den forseglede delen kan ikke si noe annet enn den åpne om hvem som får lese") func skjultSamtykke() throws {
        let sak = try b.nySakMedLogg()
        let tyv = try uekte("KL-3A")
        _ = try tyv.oekt.les(sak)
        let epoke = try #require(try slik(sak).epoker[.logg])
        let sted = Noekkelring.Epokested(sak: sak, rom: .logg, nummer: epoke.nummer)
        let noekkel = try #require(try tyv.oekt.ring.epoke(sted, forpliktelse: epoke.forpliktelse, rader: { [] }))
        try tyv.forsegl(
            .samtykkeRegistrert,
            Post().med(Felter.samtykke, "s-skjult").med(Felter.samtykketype, .tverrfaglig)
                .med(Felter.tjenester, ["OST"]).med(Felter.form, .skriftlig).med(Felter.gyldigTil, "2027-11-20"),
            Post().med(Felter.tjenester, ["OST", "HST"]).med(Felter.formaal, "skjult"), i: sak, epoke: epoke.nummer,
            noekkel: noekkel)
        #expect(try slik(sak).samtykker.last?.tjenester == ["OST"])
        #expect(try slik(sak).samtykker.last?.formaal == "skjult")
        #expect(try skrivAerlig(sak).count == 4)
        #expect(try b.aapnes(av: b.oekt("HS-1"), sak) == [])
        #expect(try #require(try b.nyOekt("RE-OST").les(sak)).ugyldige == [])
    }

    // MARK: Behind the program's back

    @Test("En nøkkel byttet i en projeksjon eller i nokkel endrer ikke hvem noe forsegles til") func byttetNoekkel()
        throws
    {
        let sak = try b.nySakMedLogg()
        try b.tukle(
            "UPDATE sak SET eier = 'HST', holder = 'HS-1'",
            "INSERT INTO sak_involvert (ansatt, sak) VALUES ('HS-1', '\(sak)')",
            "UPDATE flyt SET mottaker = 'A:HS-1' WHERE mottaker = 'A:KL-3A'",
            "UPDATE nokkel SET owner = 'ansatt:HS-1' WHERE owner = 'ansatt:KL-3B' AND kind LIKE 'tjeneste:%'",
            "UPDATE nokkel SET owner = 'tjeneste:HST:1' WHERE owner = 'tjeneste:OST:1' AND rowid % 2 = 0")
        #expect(try b.base.journal.compareProjections().contains { !$0.isEqual })
        let tyv = try b.nyOekt("HS-1")
        #expect(tyv.ring.tjeneste(.tjeneste("OST", generasjon: 1)) == nil)
        #expect(try tyv.kort(sak, paa: Proevebase.dag) == nil)
        #expect(throws: Saksfeil.ingenTilgang) { try tyv.aapne(sak) }
        #expect(try tyv.brudd(paa: Proevebase.dag).isEmpty)
        #expect(try skrivAerlig(sak).count == 4)
        #expect(try b.aapnes(av: tyv, sak) == [])
        let revisjon = try b.aapneIgjen(froe: 97, bareLesing: true).verifiser()
        #expect(!revisjon.rapport.problems.isEmpty)
        try b.base.journal.rebuildProjections()
        #expect(try b.base.journal.compareProjections().allSatisfy(\.isEqual))
    }
}
