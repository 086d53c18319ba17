import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Det saken sier før noen kontakter foresatte, og det som kan angres")
struct VoldslinjeTests {
    private func aapen(_ kort: Kort, _ stoerrelse: Size = Size(columns: 120, rows: 40)) -> Model {
        var model = Ruteproeve.arbeid(stoerrelse)
        _ = model.gi(.sakAapnet(kort))
        return model
    }

    @Test("Gitt et aktivt voldsflagg, så står det ved foresatte og i veilederen at de ikke skal kontaktes")
    func vold() {
        let linje = Ruteproeve.ord("rute.sak.ikkeKontakt").prefix(24)
        let skjerm = aapen(Ruteproeve.vold).tekst
        #expect(skjerm.components(separatedBy: linje).count == 3, "en gang hvert sted")
        #expect(!aapen(Ruteproeve.sen).tekst.contains(linje))
    }

    @Test("Gitt en tjeneste som er stengt ute, så er den merket blant dem som er med i saken")
    func stengtUte() {
        var sak = Ruteproeve.sammen.sak
        #expect(!aapen(Ruteproeve.kort(sak)).tekst.contains("stengt ute"))
        sak.samtykker[0].trukket = Skjemaproeve.dag("2026-11-15")
        #expect(aapen(Ruteproeve.kort(sak)).tekst.contains("! stengt ute siden 15. nov."))
    }

    @Test("Gitt noe som nettopp er gjort, så sier skjemaet hva som angres, og bare den som gjorde det, kan velge det")
    func angre() throws {
        var sak = Ruteproeve.iTiltak.sak
        sak.sisteKommando = Sistekommando(
            id: "2026-11-01", av: "PL-LYN", registrert: Skjemaproeve.idag, minutt: nil)
        let kort = Ruteproeve.kort(sak, hendelser: Ruteproeve.iTiltak.lest.hendelser)
        let mulig = Mulighet(katalog: Ruteproeve.katalog, ansatt: "PL-LYN", idag: Skjemaproeve.idag)
        #expect(mulig.hindring("angre", sak) == nil)
        #expect(Mulighet(katalog: mulig.katalog, ansatt: "ST-LYN", idag: mulig.idag).hindring("angre", sak) != nil)
        #expect(
            Mulighet(katalog: mulig.katalog, ansatt: "PL-LYN", idag: mulig.idag + 1).hindring("angre", sak) != nil)
        var model = aapen(kort)
        _ = model.aapneSkjema("angre", paa: kort)
        let hendelsesord = Hendelsesord(ord: model.ord, dagord: model.dagord, sak: sak)
        let siste = try #require(kort.lest.hendelser.last)
        #expect(model.tekst.contains(Ruteproeve.ord("skjema.angres")))
        #expect(model.tekst.contains("· " + hendelsesord.setning(siste)))
    }

    @Test("Gitt at flere kan velges, så sier bunnlinjen at Mellomrom velger")
    func bunnlinje() {
        var model = aapen(Ruteproeve.iTiltak)
        _ = model.aapneSkjema("registrerSamtykke", paa: Ruteproeve.iTiltak)
        #expect(!model.tekst.contains("Mellomrom velg"))
        model.arbeid?.skjemaer[0].skjema.form.focus("tjenester")
        #expect(model.tekst.contains("Mellomrom velg"))
    }
}
