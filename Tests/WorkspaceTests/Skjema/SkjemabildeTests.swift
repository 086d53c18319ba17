import Terminal
import Testing

@testable import BTI
@testable import Workspace

@Suite("Forms as they are drawn")
struct SkjemabildeTests {
    private static let stoerrelser = [(80, 24), (120, 36)]

    private func expectBilder(_ skjema: Skjema, _ navn: String) {
        for (columns, rows) in Self.stoerrelser {
            expectBilde(skjema.bilde(columns, rows), "\(navn)-\(columns)x\(rows)")
        }
    }

    @Test("An undring")
    func undring() throws {
        var skjema = try Skjemaproeve.skjema("registrerUndring")
        expectBilder(skjema, "undring-tom")
        skjema.skriv("El")
        skjema.trykk([.down])
        expectBilder(skjema, "undring-treff")
        skjema.fyll("vold", "j")
        expectBilder(skjema, "undring-vold")
    }

    @Test("A consent")
    func samtykke() throws {
        expectBilder(try Skjemaproeve.skjema("registrerSamtykke", Skjemaproeve.sak()), "samtykke")
    }

    @Test("A tiltak that is refused without a day of evaluation")
    func tiltak() throws {
        var skjema = try Skjemaproeve.skjema("avtalTiltak", Skjemaproeve.sak())
        skjema.skriv("Lekegruppe med tre barn, hver dag etter frukt.")
        skjema.vis(Avslag("D1", felt: ["evalueringsdato"], argumenter: ["felt": "evalueringsdato"]))
        expectBilder(skjema, "tiltak-D1")
    }

    @Test(
        "The field that has the keys is seen at 80×24, and nothing runs wider than 76 columns",
        arguments: Kommandoslag.alle.map(\.kode))
    func synlig(_ kode: String) throws {
        let slag = try #require(Kommandoslag.medKode(kode))
        var skjema = try Skjemaproeve.skjema(kode, Skjemaproeve.sak(for: slag))
        skjema.form.fold(expanded: true)
        for felt in skjema.form.fields where !felt.isHidden {
            skjema.form.focus(felt.id)
            let bilde = skjema.bilde(80, 24)
            let cursor = try #require(bilde.cursor, "\(kode).\(felt.id)")
            #expect(cursor.row < 24)
            let bredt = skjema.bilde(200, 50)
            let utenfor = (0..<50).flatMap { rad in (78..<199).map { bredt[$0, rad].text } }
            #expect(utenfor.allSatisfy { $0 == " " || $0 == "─" }, "\(kode).\(felt.id)")
        }
    }
}
