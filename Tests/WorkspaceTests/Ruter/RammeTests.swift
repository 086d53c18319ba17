import Terminal
import Testing

@testable import BTI
@testable import Casework
@testable import Workspace

@Suite("Rammen rundt rutene")
struct RammeTests {
    @Test(
        "Gitt noe som nettopp er gjort, når det vises, så dekker det ingen tekst",
        arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 50)])
    func notis(_ stoerrelse: Size) {
        var model = Ruteproeve.full(stoerrelse)
        _ = model.gi(.sakAapnet(Ruteproeve.iTiltak))
        let foer = model.tekst.split(separator: "\n", omittingEmptySubsequences: false)
        model.notis = Toast("Notatet er lagret.")
        let etter = model.tekst.split(separator: "\n", omittingEmptySubsequences: false)
        let ulike = zip(foer, etter).filter { $0 != $1 }
        #expect(ulike.count == 1)
        #expect(ulike.allSatisfy { $0.0.allSatisfy { $0 == "─" } && $0.1.contains("Notatet er lagret.") })
    }

    @Test("På 80 × 24 står alle valg alltid nederst, og veien til veilederen i saken")
    func nederst() {
        var model = Ruteproeve.full()
        func linje() -> String { String(model.tekst.split(separator: "\n").last ?? "") }
        #expect(linje().contains(": alle valg") && linje().contains("n ny undring"))
        _ = model.gi(.sakAapnet(Ruteproeve.iTiltak))
        #expect(linje().contains(": alle valg") && linje().contains("Tab veileder"))
        model.trykk("3")
        _ = model.gi(.bruddFunnet(Ruteproeve.vold.funn.map { Bruddrad(kort: Ruteproeve.vold, funn: $0) }, flere: false))
        #expect(linje().contains(": alle valg"))
    }

    @Test("På 80 × 24 sier kolonnen man ikke ser, at noen der venter på svar fra en selv")
    func spurt() {
        var kort = Ruteproeve.iTiltak
        kort.lest.sak.tilbud = Stafettilbud(mottaker: "ST-LYN", fra: "PL-LYN", dato: Skjemaproeve.idag)
        var model = Ruteproeve.arbeid()
        #expect(model.gi(.kolonner(Ruteproeve.kolonner([Ruteproeve.sen, kort]))) == ["kort sak1 sak4"])
        _ = model.gi(.kort(["sak1": Ruteproeve.sen]))
        #expect(!model.tekst.contains("venter på svar fra deg"))
        _ = model.gi(.kort(["sak4": kort]))
        #expect(model.tekst.contains("▲ venter på svar fra deg"))
        model.trykk("→", "→")
        #expect(!model.tekst.contains("venter på svar fra deg"))
    }

    @Test("Listen over alle valg sier at det er flere, End går til bunnen, og Esc lukker når ingenting er skrevet")
    func palett() {
        var model = Ruteproeve.full()
        model.trykk(":")
        #expect(model.tekst.contains("↓") && !model.tekst.contains("↑│"))
        model.trykk("End")
        #expect(model.tekst.contains("↑│") && !model.tekst.contains("↓│"))
        model.trykk("Esc")
        #expect(model.lag.isEmpty)
    }
}
