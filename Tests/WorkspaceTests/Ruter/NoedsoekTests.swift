import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Saker en ellers ikke ser: nødtilgang og det en selv har skrevet", .serialized)
struct NoedsoekTests {
    private let idag = Skjemaproeve.idag

    @Test("Gitt en leder, så spør nødtilgang om saksnummer og grunn, og nummeret går ikke inn i det som skrives")
    func skjemaet() throws {
        var model = Ruteproeve.full()
        _ = model.gjoer(.skjema("noedtilgang"))
        #expect(model.arbeid?.skjemaer.last?.kort == nil, "ikke om saken en står i")
        #expect(model.trykk("Ctrl-S").isEmpty)
        #expect(model.tekst.contains(Ruteproeve.ord("skjema.noedtilgang.saksnummer.mangler")))
        model.skriv("7k3m-q2xa")
        model.trykk("Tab")
        model.skriv("Legevakten ringer.")
        #expect(model.trykk("Ctrl-S") == ["utfør på nummer noedtilgang 7k3m-q2xa"])
    }

    @Test("Gitt en som ikke er leder eller vikar, så kan nødtilgang ikke velges, og søket sier ikke noe om den")
    func andre() {
        var model = Ruteproeve.arbeid(som: "PL-LYN")
        guard case .disabled(let grunn) = model.tilgang(.skjema("noedtilgang")) else {
            Issue.record("kan velges")
            return
        }
        #expect(grunn == Ruteproeve.ord("avslag.RETT.noedtilgang.grunn"))
        let tilbud = Ruteproeve.ord("rute.soek.noed").prefix(20)
        model.trykk("/")
        model.skriv("xx")
        #expect(!model.tekst.contains(tilbud))
        model.trykk("Enter")
        #expect(model.arbeid?.skjemaer.isEmpty == true)
        var leder = Ruteproeve.arbeid()
        #expect(leder.tilgang(.skjema("noedtilgang")) == .enabled)
        leder.trykk("/")
        leder.skriv("7k3m-q2xa")
        #expect(leder.tekst.contains(tilbud))
        leder.trykk("Enter")
        #expect(leder.arbeid?.skjemaer.last?.skjema.saksnummer == "7K3M-Q2XA")
    }

    @Test("En vikar for lederen kan be om nødtilgang mens lederen er borte, og ikke dagen etter")
    func vikar() {
        var katalog = Ruteproeve.katalog
        #expect(!katalog.kanNoedaapne("BL-LYN", paa: idag))
        katalog.fravaer = [Fravaer(ansatt: "ST-LYN", fra: idag - 1, til: idag, vikar: "BL-LYN")]
        #expect(katalog.kanNoedaapne("BL-LYN", paa: idag))
        #expect(!katalog.kanNoedaapne("BL-LYN", paa: idag + 1))
    }

    @Test("En sak som åpnes igjen for tjenesten, står ikke lenger blant dem der bare det egne er åpent")
    func aapnetIgjen() {
        let stengt = Navneregister.Person(
            sak: "sak1", saksnummer: "7K3M-Q2XA", navn: "", kortnavn: "", aapen: true, bareEgne: true)
        var register = Navneregister([stengt])
        #expect(register.finn("7k3m").map(\.sak) == ["sak1"] && register.soek("7k3m").isEmpty)
        register.sett("sak1", Navneregister.Person(Skjemaproeve.kort(Skjemaproeve.sak()).lest))
        #expect(register.egne.isEmpty && register.finn("elias").map(\.sak) == ["sak1"])
    }

    @Test("Et nummer som ikke finnes, blir sagt ved feltet, og ingenting er skrevet")
    func ukjentNummer() throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn("RE-OST")
        foerer.trykk(":")
        foerer.skriv("nødsituasjon")
        foerer.trykk("Enter")
        foerer.skriv("ZZZZ-ZZZZ")
        foerer.trykk("Tab")
        foerer.skriv("Legevakten ringer.")
        foerer.trykk("Ctrl-S")
        let skjema = try #require(foerer.model.arbeid?.skjemaer.last)
        #expect(skjema.skjema.form.fields.first { $0.id == "saksnummer" }?.error != nil && !skjema.lagrer)
    }
}
