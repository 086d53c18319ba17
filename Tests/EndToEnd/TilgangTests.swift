import BTI
import Foundation
import Testing

/// Who may hear what, and what two persons may erase, from the command line.
@Suite("Tilgang og sletting fra kommandolinjen") struct TilgangTests {
    let o: Oevingsbase
    let nummer: String

    /// A case of Østre skole with an undring that nobody has assessed, and a consent that names PPT.
    init() throws {
        o = try Oevingsbase()
        let svar = try o.utfor([
            Oevingsbase.undring("u-1"),
            Oevingsbase.linje(
                "registrerForesatt", av: "KL-3A", ["relasjon": "mor", "navn": "Mor Prøve", "foreldreansvar": "ja"]),
            Oevingsbase.linje(
                "registrerSamtykke", av: "KL-3A",
                [
                    "samtykketype": "tverrfaglig", "formaal": "hjelp", "opplysninger": "skole",
                    "tjenester": ["OST", "PPT"], "behandlere": "ppt", "informasjonGitt": true, "form": "skriftlig",
                    "gittAv": ["mor"], "barnetsSyn": "greit", "gyldigTil": "2998-12-31",
                ]),
        ])
        try #require(svar.kode == 0, "\(svar.ut)")
        nummer = try #require(svar.svar.first?["saksnummer"]?.somTekst)
    }

    private func kjoer(_ kommando: [String], av ansatt: String = "RE-OST", inn: String = "") throws -> Program.Utfall {
        try o.program.kjoer(kommando + ["--base", o.base, "--av", ansatt], inn: inn)
    }

    @Test("Hva om de kom: hver tjeneste for seg, med grunn, og alltid den samme setningen til slutt") func hvis() throws
    {
        let svar = try kjoer(["tilgang", nummer, "--hvis", "ppt,HST", "--hvis", "PPT"])
        #expect(svar.kode == 0)
        #expect(svar.linjer.count == 5)
        #expect(svar.linjer[1].contains("PPT Ytre kan høre det som står på sakslisten, men ikke om: undring"))
        #expect(svar.linjer[1].contains("Det er skrevet i egen enhet"))
        #expect(svar.linjer[2].contains("kan ikke høre noe"))
        #expect(svar.linjer[4] == "Det som er skjermet, står aldri på en saksliste.")
        let melding = Oevingsbase.linje(
            "sendMelding", av: "RE-OST", sak: nummer, ["mottaker": "barnevern", "kanal": "brev", "tekst": "bekymret"])
        #expect(try o.utfor([melding]).kode == 0)
        #expect(try kjoer(["tilgang", nummer, "--hvis", "PPT,HST"]).linjer == svar.linjer)
    }

    @Test("Dagen etter samtykket hører PPT ingenting; JSON sier hvert punkt") func dagen() throws {
        for (dag, hoerer) in [("2998-12-31", true), ("2999-01-01", false)] {
            let svar = try kjoer(["tilgang", nummer, "--hvis", "PPT", "--dato", dag, "--json"]).svar
            #expect(svar.count == 1)
            let punkter = svar.first?["punkter"]?.somListe ?? []
            #expect(punkter.contains { $0["kanHoere"] == true } == hoerer)
            #expect(punkter.contains { $0["hinder"] == "ikkeDekket" } == !hoerer)
        }
    }

    @Test(
        "Galt spurt er 2, og den som ikke ser saken, får ikke vite noe",
        arguments: [
            ["--hvis", "FINS-IKKE"], ["--dato", "2027-01-01"], ["--hvis", "PPT", "--dato", "i morgen"],
            ["--hvis", "PPT", "--lesinger"], ["--hvis", ","],
        ])
    func galt(_ valg: [String]) throws {
        let svar = try kjoer(["tilgang", nummer] + valg)
        #expect(svar.kode == 2)
        #expect(svar.ut == "")
        #expect(try kjoer(["tilgang", nummer, "--hvis", "PPT"], av: "HS-1").kode == 3)
    }

    @Test("To sletter det som er bestemt, én alene får det ikke til, og kontrollen er hel") func slett() throws {
        let kan = try kjoer(["sak", "slett", nummer])
        let linje = try #require(kan.linjer.first { $0.contains("leser sakte") })
        let seq = String(linje.prefix { $0.isNumber })
        let slett = ["sak", "slett", nummer, "--innfoersel", seq]
        #expect(try kjoer(slett, inn: "Vedtak 12\n").kode == 2)
        #expect(try kjoer(slett + ["--hele", "--medunderskriver", "ST-LYN"]).kode == 2)
        #expect(try kjoer(slett + ["--medunderskriver", "RE-OST"], inn: "Vedtak 12\n").kode == 3)
        #expect(try kjoer(slett + ["--medunderskriver", "ST-LYN"], av: "KL-3A", inn: "Vedtak 12\n").kode == 3)
        #expect(try kjoer(["sak", "slett", nummer]).linjer == kan.linjer)
        let svar = try kjoer(slett + ["--medunderskriver", "ST-LYN"], inn: "Vedtak 12\n")
        #expect(svar.kode == 0)
        #expect(svar.ut == "\(nummer): slettet 1 innførsel.\n")
        #expect(try !kjoer(["sak", "slett", nummer]).ut.contains("leser sakte"))
        let hele = ["sak", "slett", nummer, "--hele", "--medunderskriver", "ST-LYN"]
        #expect(try kjoer(hele, inn: "Vedtak 13\n").kode == 0)
        #expect(try kjoer(["sak", "vis", nummer]).kode == 3)
        #expect(try o.program.kjoer(["revisjon", "verifiser", "--base", o.base]).kode == 0)
    }
}
