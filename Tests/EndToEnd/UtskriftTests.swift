import BTI
import Foundation
import Testing

/// What somebody has written in a case cannot speak to the terminal of whoever reads it.
@Suite("Utskrift") struct UtskriftTests {
    private static let farlig = "\u{1b}[31mrød\u{1b}]0;t\u{7}\u{9b}2J\u{202e}bakvendt"

    @Test("Styretegn i en sak når aldri terminalen, og JSON gir det samme tilbake") func styretegn() throws {
        let o = try Oevingsbase()
        let undring = try JSONLeser.les(Oevingsbase.undring("u-1", Self.farlig))
        let felter = try #require(undring.somPost)
        let linje = KanoniskJSON.tekst(
            .post(felter.merging(["kortnavn": .tekst("I.\u{9b}P")]) { $1 }))
        let nummer = try #require(try o.utfor([linje]).svar.first?["saksnummer"]?.somTekst)
        func vis(_ mer: String...) throws -> Program.Utfall {
            try o.program.kjoer(["sak", "vis", nummer, "--base", o.base, "--av", "RE-OST"] + mer)
        }
        let tekst = try vis()
        #expect(tekst.kode == 0)
        #expect(tekst.ut.contains("bakvendt"))
        let json = try vis("--json")
        for utfall in [tekst, json] {
            let styrer = utfall.ut.unicodeScalars.filter {
                $0 != "\n" && ($0.value < 0x20 || (0x7f...0x9f).contains($0.value) || $0 == "\u{202e}")
            }
            #expect(styrer.isEmpty, "\(styrer.map(\.value))")
        }
        #expect(json.svar.first?["kortnavn"]?.somTekst == "I.\u{9b}P")
    }
}
