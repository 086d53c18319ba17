import Terminal
import Testing

@testable import BTI
@testable import Workspace

@Suite("Forms that the engine accepts")
struct SkjemaMotorTests {
    @Test("Every form that is filled in has the form its command asks for", arguments: Kommandoslag.alle.map(\.kode))
    func form(_ kode: String) throws {
        let slag = try #require(Kommandoslag.medKode(kode))
        var skjema = try Skjemaproeve.skjema(kode, Skjemaproeve.sak(for: slag))
        // Two rounds, since what is chosen shows more fields.
        for _ in 0..<2 {
            for felt in skjema.form.fields where !felt.isHidden && felt.value.isEmpty {
                skjema.form.values = [felt.id: svar(felt, slag)]
                skjema.oppdater()
            }
        }
        let ufyllbare = skjema.form.fields.filter { $0.value.isEmpty && !$0.isHidden }.map(\.id)
        do {
            let kommando = try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
            try slag.sjekkForm(kommando.felter)
            #expect(kommando.felter.felter.count >= skjema.form.fields.count { !$0.isHidden && $0.id != "dato" } - 1)
        } catch let feil as Skjemafeil {
            // Nothing to choose among is the only thing that keeps a form from becoming a command here.
            #expect(Set(feil.felt.keys).isSubset(of: ufyllbare))
        }
    }

    private func svar(_ felt: FormField, _ slag: Kommandoslag) -> FormValue {
        switch felt.input {
        case .date: .text(Skjemaoppsett.retning(felt.id) == .fram ? "om to uker" : "12.10.2026")
        case .line: .text(slag.felter.first { $0.navn == felt.id }?.type == .tall ? "3" : "Noe")
        case .lines: .text(felt.id == "beslutninger" ? "Lekegruppe; PL-LYN; 30.11" : "Noe")
        case .choice(let valg): .choice(valg.choices.first?.id)
        case .choices(let valg): .choices(valg.choices.prefix(1).map(\.id))
        }
    }

    private func avgjoer(_ skjema: Skjema, _ sak: Sak?, av ansatt: AnsattId) throws -> [Hendelse] {
        try decide(
            skjema.kommando(id: "k", dato: Skjemaproeve.idag), on: sak,
            in: Omgivelser(katalog: Skjemaproeve.katalog, idag: Skjemaproeve.idag), by: Aktor(ansatt),
            nyttNavn: { "navn" })
    }

    @Test("An undring typed in opens a case with a person")
    func undring() throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring")
        skjema.skriv("Per Ås")
        skjema.fyll("observasjon", "Satt alene ved gjerdet.")
        skjema.fyll("tema", " ")
        skjema.fyll("vold", "n")
        skjema.fyll("miljoe", "n")
        skjema.fyll("foedselsdato", "14.3.2019")
        skjema.fyll("gruppe", "b")
        let hendelser = try avgjoer(skjema, nil, av: "PL-LYN")
        let person = try #require(hendelser.first { $0.slag == .hovedpersonRegistrert })
        #expect(person.felter["kortnavn"] == "P.Å.")
        #expect(person.felter["foedselsdato"] == "2019-03-14")
        #expect(person.felter["gruppe"] == "LYN/Blåveis")
        #expect(hendelser.contains { $0.slag == .undringRegistrert })
    }

    @Test("A consent typed in is refused until all its elements are there, and then it holds for a year")
    func samtykke() throws {
        let sak = Skjemaproeve.sak(samtykker: 0)
        var skjema = try Skjemaproeve.skjema("registrerSamtykke", sak)
        skjema.fyll("samtykketype", "o")
        let avslag = try #require(throws: Avslag.self) { try avgjoer(skjema, sak, av: "PL-LYN") }
        #expect(avslag.regel == "C7")
        #expect(skjema.gjelder(avslag))
        skjema.vis(avslag)
        #expect(skjema.feltIFokus == "formaal")
        skjema.skriv("Følge opp leken.")
        skjema.fyll("opplysninger", "Det vi ser i leken.")
        skjema.fyll("informasjonGitt", "j")
        skjema.fyll("form", "s")
        skjema.fyll("gittAv", "mf")
        skjema.fyll("barnetsSyn", "Vil gjerne.")
        let hendelser = try avgjoer(skjema, sak, av: "PL-LYN")
        let gitt = try #require(hendelser.first { $0.slag == .samtykkeRegistrert })
        #expect(gitt.felter["gyldigTil"] == "2027-11-21")
        #expect(gitt.felter["tjenester"] == ["LYN"])
        #expect(gitt.felter["gittAv"] == ["far", "mor"])
        #expect(gitt.felter["behandlere"]?.somTekst?.contains("Lyngheia barnehage") == true)
    }

    @Test("An evaluation that goes on asks for a new day, and is accepted with it")
    func evaluering() throws {
        let sak = Skjemaproeve.sak()
        var skjema = try Skjemaproeve.skjema("evaluerTiltak", sak, av: "PL-LYN")
        skjema.fyll("gjennomfoert", "j")
        skjema.fyll("barnetsOpplevelse", "«Jeg liker det lille rommet.»")
        skjema.form.values = ["maaloppnaaelse": .choice("delvis"), "utfall": .choice("fortsett")]
        skjema.oppdater()
        let avslag = try #require(throws: Avslag.self) { try avgjoer(skjema, sak, av: "ST-LYN") }
        #expect(avslag.kode == "D5.nyDato")
        skjema.vis(avslag)
        #expect(skjema.feltIFokus == "nyEvalueringsdato")
        skjema.skriv("om fire uker")
        let hendelser = try avgjoer(skjema, sak, av: "ST-LYN")
        let evaluert = try #require(hendelser.first { $0.slag == .tiltakEvaluert })
        #expect(evaluert.felter["nyEvalueringsdato"] == "2026-12-19")
        #expect(evaluert.felter["barnetHoert"] == true)
    }
}
