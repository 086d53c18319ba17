import BTI
import Terminal
import Testing

@testable import Casework
@testable import Workspace

@Suite("Pictures of the panes")
struct BildeTests {
    static let stoerrelser = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)]

    @Test("Whom one practises as", arguments: stoerrelser)
    func start(_ stoerrelse: Size) {
        let model = Model(
            base: .init(navn: "Fjordvik", erKurs: true), ord: Ruteproeve.ord, katalog: Ruteproeve.katalog,
            idag: Skjemaproeve.idag, stoerrelse: stoerrelse)
        expectRute(model, "start")
    }

    @Test("Code and passphrase, after a wrong one", arguments: stoerrelser)
    func innlogging(_ stoerrelse: Size) {
        var model = Model(
            base: .init(navn: "Fjordvik", erKurs: false), ord: Ruteproeve.ord, katalog: Ruteproeve.katalog,
            idag: Skjemaproeve.idag, stoerrelse: stoerrelse)
        model.skriv("pl-lyn")
        model.trykk("Tab")
        model.skriv("feil passord")
        model.trykk("Ctrl-S")
        _ = model.gi(.innloggingFeilet(.sak(.feilPassord)))
        expectRute(model, "innlogging")
    }

    @Test("Flyt without cases", arguments: stoerrelser)
    func tomFlyt(_ stoerrelse: Size) {
        var model = Ruteproeve.arbeid(stoerrelse)
        _ = model.gi(.kolonner(Ruteproeve.kolonner([])))
        expectRute(model, "flyt-tom")
    }

    @Test("Flyt with cases", arguments: stoerrelser)
    func fullFlyt(_ stoerrelse: Size) { expectRute(Ruteproeve.full(stoerrelse), "flyt") }

    @Test("A case", arguments: stoerrelser)
    func sak(_ stoerrelse: Size) {
        var model = Ruteproeve.full(stoerrelse)
        _ = model.gi(.sakAapnet(Ruteproeve.iTiltak))
        expectRute(model, "sak")
    }

    @Test("The guide where there is not room for both")
    func veileder() {
        var model = Ruteproeve.full()
        _ = model.gi(.sakAapnet(Ruteproeve.iTiltak))
        model.trykk("Tab")
        expectRute(model, "veileder")
    }

    @Test("A refusal over the form", arguments: stoerrelser)
    func avslag(_ stoerrelse: Size) {
        var model = Ruteproeve.full(stoerrelse)
        model.trykk("→", "p")
        model.trykk("Ctrl-S")
        let avslag = Avslag("C1", utveier: ["registrerSamtykke", "registrerNeiTilSamtykke"])
        _ = model.gi(.avslaatt(avslag, kommando: model.arbeid?.skjemaer.last?.kommando ?? ""))
        expectRute(model, "avslag")
    }

    @Test("The acute gate", arguments: stoerrelser)
    func akutt(_ stoerrelse: Size) {
        var model = Ruteproeve.full(stoerrelse)
        model.trykk("n")
        let svar = Kommandosvar(sak: "sak2", saksnummer: "", versjon: 1, hendelser: [], laget: "")
        let kommando = model.arbeid?.skjemaer.last?.kommando ?? ""
        _ = model.gi(.utfoert(svar, kommando: kommando, kort: Ruteproeve.vold))
        expectRute(model, "akutt")
    }

    @Test("What can follow a prefix")
    func fortsettelser() {
        var model = Ruteproeve.full()
        model.trykk("g")
        expectRute(model, "etter-g")
    }

    @Test("Help", arguments: stoerrelser)
    func hjelp(_ stoerrelse: Size) {
        var model = Ruteproeve.full(stoerrelse)
        model.trykk("?")
        expectRute(model, "hjelp")
    }

    @Test("The safety net", arguments: stoerrelser)
    func brudd(_ stoerrelse: Size) {
        var model = Ruteproeve.full(stoerrelse)
        model.trykk("3")
        let kort = [Ruteproeve.sen, Ruteproeve.vold, Ruteproeve.iTiltak]
        let rader = kort.flatMap { kort in kort.funn.map { Bruddrad(kort: kort, funn: $0) } }
        _ = model.gi(.bruddFunnet(rader, flere: false))
        expectRute(model, "brudd")
    }

    @Test("Too small a window says so, in any size", arguments: [(79, 24), (80, 23), (20, 5), (1, 1), (0, 0)])
    func forLiten(_ kolonner: Int, _ rader: Int) {
        let model = Ruteproeve.full(Size(columns: kolonner, rows: rader))
        let bilde = vis(model)
        #expect(bilde.size == Size(columns: kolonner, rows: rader))
        #expect(!bilde.plainText.contains("KURSBASE"))
    }

    @Test("KURSBASE is on every screen, and no picture has a key without words")
    func kursbase() {
        var model = Ruteproeve.full(Size(columns: 80, rows: 24))
        var bilder = [model.tekst]
        for tast in ["3", "1", "→", "p"] {
            model.trykk(tast)
            bilder.append(model.tekst)
        }
        #expect(bilder.allSatisfy { $0.contains("KURSBASE") && !$0.contains("‹") })
    }
}
