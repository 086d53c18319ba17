import Casework
import Terminal
import Testing

@testable import BTI
@testable import Workspace

@Suite("Den andre underskriften")
struct UnderskriftTests {
    /// The form for erasing, filled in, at the point where it is saved.
    private func utfylt(erKurs: Bool = false) throws -> Model {
        var kort = Ruteproeve.sammen
        for nummer in kort.lest.hendelser.indices {
            kort.lest.hendelser[nummer].seq = nummer + 10
            kort.lest.hendelser[nummer].forsegling = .init(rom: .logg, epoke: 1)
        }
        var sammen = Ruteproeve.full()
        _ = sammen.gi(.sakAapnet(kort))
        var model = Model(
            base: .init(navn: "Fjordvik", erKurs: erKurs), ord: Ruteproeve.ord, katalog: sammen.katalog,
            idag: sammen.idag, stoerrelse: sammen.stoerrelse)
        model.navn = sammen.navn
        model.katalog.ansatte["PPT-1"]?.roller.append(Tjenesterolle(tjeneste: "PPT", rolle: .leder, fra: 0))
        model.katalog.ansatte["PPT-1"]?.signering = "00"
        model.skjerm = sammen.skjerm
        #expect(model.tilgang(.skjema("slettInnhold")) == .enabled)
        _ = model.gjoer(.skjema("slettInnhold"))
        let nummer = try #require(model.arbeid?.skjemaer.indices.last)
        let innfoersler = try valg(model)
        model.arbeid?.skjemaer[nummer].skjema.form.values = [
            "slettetInnhold": .choices(innfoersler), "begrunnelse": .text("Vedtak 12."),
            "medunderskriver": .choice("PPT-1"),
        ]
        return model
    }

    /// The first two that can be chosen.
    private func valg(_ model: Model) throws -> [String] {
        let felt = model.arbeid?.skjemaer.last?.skjema.form.fields.first { $0.id == "slettetInnhold" }
        guard case .choices(let valg) = try #require(felt).input else { return [] }
        #expect(valg.choices.count >= 2)
        return valg.choices.prefix(2).map(\.id)
    }

    @Test("Skjemaet lagres ikke før den andre har skrevet passordet sitt, og Esc går tilbake til det")
    func spoer() throws {
        var model = try utfylt()
        #expect(model.trykk("Ctrl-S").isEmpty)
        #expect(model.tekst.contains("2 innførsler blir borte for alltid"))
        #expect(model.tekst.contains("PPT-1 går god for at det er bestemt"))
        #expect(model.trykk("Enter").isEmpty, "uten passord skjer ingenting")
        model.trykk("Esc")
        #expect(model.lag.isEmpty)
        #expect(model.arbeid?.skjemaer.last?.lagrer == false)
        model.trykk("Ctrl-S")
        model.skriv("hemmelig")
        #expect(!model.tekst.contains("hemmelig"))
        #expect(model.trykk("Enter") == ["slettInnhold med PPT-1 hemmelig"])
        #expect(model.lag.isEmpty && model.arbeid?.skjemaer.last?.lagrer == true)
    }

    @Test("Et galt passord sies, og spørsmålet står der igjen uten det som ble skrevet")
    func feil() throws {
        var model = try utfylt()
        model.trykk("Ctrl-S")
        model.skriv("galt")
        guard case .medsigner(let kommando, _, _, let sett) = try #require(oppdater(&model, .tast(.enter)).first) else {
            Issue.record("nobody was asked to sign")
            return
        }
        #expect(kommando[Felter.slettetInnhold]?.count == 2)
        #expect(kommando[Felter.medsignatur] == nil)
        _ = model.gi(.underskriftFeilet(.sak(.feilPassord), kommando, sett: sett))
        #expect(model.arbeid?.skjemaer.last?.lagrer == false)
        #expect(model.tekst.contains(Ruteproeve.ord("feil.feilPassord").prefix(20)))
        #expect(model.trykk("Enter").isEmpty)
    }

    @Test("I kursbasen er passordet skrevet, og bildet er rolig på den minste skjermen")
    func kurs() throws {
        var model = try utfylt(erKurs: true)
        model.trykk("Ctrl-S")
        expectRute(model, "underskrift")
        #expect(model.trykk("Enter") == ["slettInnhold med PPT-1 kurs"])
    }

    @Test(
        "Bare en leder kan slette eller hente inn, og de andre ser hvorfor", arguments: ["slettInnhold", "importerSak"])
    func andre(_ kode: String) {
        var model = Ruteproeve.full()
        _ = model.gi(.sakAapnet(Ruteproeve.sammen))
        #expect(model.tilgang(.skjema(kode)) == .enabled)
        var annen = Ruteproeve.arbeid(som: "PL-LYN")
        _ = annen.gi(.sakAapnet(Ruteproeve.sammen))
        #expect(annen.tilgang(.skjema(kode)) == .disabled(reason: Ruteproeve.ord("avslag.RETT.\(kode).grunn")))
    }
}
