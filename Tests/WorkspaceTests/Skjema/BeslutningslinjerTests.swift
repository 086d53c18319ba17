import Testing

@testable import BTI
@testable import Workspace

@Suite("Beslutninger i et møte, en linje for hver")
struct BeslutningslinjerTests {
    private let linjer = Beslutningslinjer(sak: Skjemaproeve.sak(), sammenheng: Skjemaproeve.sammenheng())

    private func les(_ tekst: String) -> [Beslutning]? { try? linjer.les(tekst) }

    private func grunn(_ tekst: String) -> String? {
        do {
            _ = try linjer.les(tekst)
            return nil
        } catch {
            return error.setning
        }
    }

    @Test(
        "Hva, hvem og når blir et tiltak, uansett rekkefølge og skilletegn",
        arguments: ["Lekegruppe; PL-LYN; 30. nov.", "Lekegruppe · pl-lyn · 30.11", "Lekegruppe; 30. november;PL-LYN"])
    func tiltak(_ linje: String) throws {
        let en = try #require(les(linje)?.first)
        #expect(en.type == .tiltak)
        #expect(en[Felter.hva] == "Lekegruppe")
        #expect(en[Felter.ansvarlig] == "PL-LYN")
        #expect(en[Felter.evalueringsdato] == Skjemaproeve.dag("2026-11-30"))
    }

    @Test("De andre slagene kjennes på det første ordet, eller på at dagen eller tiltaket sier det")
    func andreSlag() throws {
        let alle = try #require(
            les(
                """
                Kontakt med mor; fredag
                Nivå 2, fordi PPT blir med; BL-LYN

                Stafett til barnehagelæreren; BL-LYN
                Tiltak nummer 1; 15.12
                Ringe PPT; barnet
                """))
        #expect(alle.map(\.type) == [.kontakt, .nivaa, .stafett, .evaluering, .annet])
        #expect(alle[0][Felter.kontaktdato] == Skjemaproeve.dag("2026-11-27"))
        #expect(alle[1][Felter.nivaa] == 2)
        #expect(alle[1][Felter.stafettholder] == "BL-LYN")
        #expect(alle[2][Felter.stafettholder] == "BL-LYN")
        #expect(alle[3][Felter.tiltak] == "t1")
        #expect(alle[3][Felter.evalueringsdato] == Skjemaproeve.dag("2026-12-15"))
        #expect(alle[4][Felter.ansvarlig] == "barnet")
    }

    @Test(
        "En linje som ikke kan leses, sier hvilken og hva som mangler",
        arguments: [
            ("Lekegruppe; PL-LYN\nRinge mor", "Linje 2, «Ringe mor»: skriv hvem"),
            ("Lekegruppe; HVEM-ER; 30.11", "Linje 1, «Lekegruppe; HVEM-ER; 30.11»: skriv hva, hvem og når"),
            ("Kontakt med mor", "Linje 1, «Kontakt med mor»: skriv dagen"), (" ; ", "Linje 1: skriv hva"),
        ])
    func uklar(_ tekst: String, _ sagt: String) { #expect(grunn(tekst)?.hasPrefix(sagt) == true) }

    @Test("Det som er skrevet ut, leses som det samme igjen")
    func fremOgTilbake() throws {
        let tekst = "Lekegruppe; PL-LYN; 30.11.2026\nKontakt med mor; 1.12.2026\nTiltak nummer 1; 15.12.2026"
        let alle = try #require(les(tekst))
        #expect(alle.map(linjer.skrevet).joined(separator: "\n") == tekst)
    }

    @Test("Skjemaet sender beslutningene, og sender dem ikke på nytt når de er urørt")
    func iSkjemaet() throws {
        var sak = Skjemaproeve.sak()
        var moete = Moete(
            id: "mo1", type: .tverrfaglig, dato: Skjemaproeve.dag("2026-11-20"), planlagt: [], datoer: [],
            status: .holdt, medForesatte: true, tjenester: [], leder: "PL-LYN", innkaller: "PL-LYN")
        moete.referat.beslutninger = les("Lekegruppe; PL-LYN; 30.11")
        sak.moeter = [moete]
        var skjema = try Skjemaproeve.skjema("utfyllReferat", sak)
        #expect(skjema.form.value("beslutninger") == .text("Lekegruppe; PL-LYN; 30.11.2026"))
        #expect(try skjema.kommando(id: "k", dato: Skjemaproeve.idag).felter["beslutninger"] == nil)
        skjema.form.values = ["beslutninger": .text("Lekegruppe; BL-LYN; 30.11")]
        let kommando = try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
        #expect(kommando.felter["beslutninger"]?.somListe?.count == 1)
        try kommando.slag.sjekkForm(kommando.felter)
        skjema.form.values = ["beslutninger": .text("Lekegruppe")]
        let feil = try #require(throws: Skjemafeil.self) { try skjema.kommando(id: "k", dato: Skjemaproeve.idag) }
        #expect(feil.felt["beslutninger"]?.contains("hvem") == true)
    }
}
