import Terminal
import Testing

@testable import BTI
@testable import Workspace

@Suite("En sak fra papir, og det som slettes etter vedtak")
struct ImportskjemaTests {
    private let linjer = Tiltakslinjer(sammenheng: Skjemaproeve.sammenheng())

    private func les(_ tekst: String) -> [ImportertTiltak]? { try? linjer.les(tekst) }

    @Test(
        "Hva, mål, hvem og når, i den rekkefølgen man vil etter hva",
        arguments: [
            "Lekegruppe; Leker med andre; PL-LYN; 30. nov.", "Lekegruppe · 30.11 · pl-lyn · Leker med andre",
            "\n Lekegruppe;PL-LYN;Leker med andre;30. november\n",
        ])
    func helt(_ linje: String) throws {
        let post = try #require(les(linje)?.first).post
        #expect(post[Felter.hva] == "Lekegruppe")
        #expect(post[Felter.maaltekst] == "Leker med andre")
        #expect(post[Felter.ansvarlig] == "PL-LYN")
        #expect(post[Felter.evalueringsdato] == Skjemaproeve.dag("2026-11-30"))
        #expect(les(linje)?.first?.mangler(Skjemaproeve.katalog) == [])
    }

    @Test("Det som mangler, er bare ikke der; det som ikke kan forstås, sies med linjen")
    func mangler() throws {
        let alle = try #require(les("Lekegruppe\nLesehjelp; foresatte"))
        #expect(
            alle.map { $0.mangler(Skjemaproeve.katalog) }
                == [["maaltekst", "ansvarlig", "evalueringsdato"], ["maaltekst", "evalueringsdato"]])
        let feil = try #require(throws: Linjefeil.self) { try linjer.les("Lekegruppe\nLesehjelp; Leser; HVEM-ER") }
        #expect(feil.setning.hasPrefix("Linje 2, «Lesehjelp; Leser; HVEM-ER»: skriv hva, mål, hvem og når"))
        #expect(throws: Linjefeil.self) { try linjer.les(" ; ") }
    }

    @Test("Saken som skrives inn, åpnes på nivået, med det hele tiltaket avtalt og det halve i karantene")
    func sak() throws {
        var skjema = try Skjemaproeve.skjema("importerSak", av: "ST-LYN")
        skjema.skriv("Per Ås")
        skjema.fyll("foedselsdato", "14.3.2021")
        skjema.form.values = ["nivaa": .choice("0")]
        skjema.oppdater()
        #expect(skjema.form.fields.first { $0.id == "importerteTiltak" }?.isHidden == true)
        skjema.form.values = ["nivaa": .choice("1")]
        skjema.oppdater()
        skjema.fyll("importerteTiltak", "Lekegruppe; Leker; PL-LYN; 30. nov.\nLesehjelp")
        skjema.fyll("kilde", "Perm på kontoret")
        let hendelser = try decide(
            skjema.kommando(id: "k", dato: Skjemaproeve.idag), on: nil,
            in: Omgivelser(katalog: Skjemaproeve.katalog, idag: Skjemaproeve.idag), by: Aktor("ST-LYN"),
            nyttNavn: { "navn" })
        #expect(hendelser.first { $0.slag == .hovedpersonRegistrert }?.felter["kortnavn"] == "P.Å.")
        #expect(hendelser.first { $0.slag == .sakImportert }?[Felter.nivaa] == 1)
        #expect(hendelser.first { $0.slag == .tiltakAvtalt }?[Felter.hva] == "Lekegruppe")
        #expect(hendelser.first { $0.slag == .tiltakIKarantene }?[Felter.hva] == "Lesehjelp")
    }

    @Test("Det som slettes, velges blant det som kan leses, og den andre er en annen leder med nøkler")
    func slett() throws {
        var sammenheng = Skjemaproeve.sammenheng("ST-LYN")
        for id: AnsattId in ["ST-LYN", "PL-LYN", "PPT-1"] { sammenheng.katalog.ansatte[id]?.signering = "00" }
        sammenheng.katalog.ansatte["PPT-1"]?.roller.append(Tjenesterolle(tjeneste: "PPT", rolle: .leder, fra: 0))
        sammenheng.innfoersler = [
            Innfoersel(nummer: 12, rom: .logg, setning: "Notat skrevet", dato: Skjemaproeve.idag),
            Innfoersel(nummer: 7, rom: .intern, setning: "Undring skrevet", dato: Skjemaproeve.idag),
        ]
        let slag = try #require(Kommandoslag.medKode("slettInnhold"))
        var skjema = Skjema(slag, sak: Skjemaproeve.sak(), i: sammenheng, utkastId: "u")
        guard case .choice(let valg) = skjema.form.fields.first(where: { $0.id == "medunderskriver" })?.input else {
            Issue.record("nobody to sign")
            return
        }
        #expect(valg.choices.map(\.id) == ["PPT-1"])
        skjema.form.values = ["slettetInnhold": .choices(["12"]), "begrunnelse": .text("Vedtak 12.")]
        let feil = try #require(throws: Skjemafeil.self) { try skjema.kommando(id: "k", dato: Skjemaproeve.idag) }
        #expect(feil.felt == ["medunderskriver": "Velg en som skriver under."])
        skjema.form.values = ["medunderskriver": .choice("PPT-1")]
        let kommando = try skjema.kommando(id: "k", dato: Skjemaproeve.idag)
        #expect(kommando.felter["slettetInnhold"] == [12])
        try slag.sjekkForm(kommando.felter)
    }
}
