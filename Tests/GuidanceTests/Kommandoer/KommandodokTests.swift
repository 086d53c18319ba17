import BTI
import Foundation
import Testing

@testable import Guidance

/// `docs/kommandoer.md` is made from the engine's table of commands and the text catalogue, and held equal to them.
@Suite("docs/kommandoer.md")
struct KommandodokTests {
    private static let rot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("hver kommando har et eksempel, og hvert eksempel har riktig form")
    func eksempler() throws {
        let eksempler = try Self.eksempler()
        #expect(
            Set(eksempler.map(\.kode)) == Set(Kommandoslag.alle.map(\.kode) + Katalogslag.alle.map(\.kode)))
        for eksempel in eksempler {
            let beskrivelse: (any Kommandobeskrivelse)? =
                Kommandoslag.medKode(eksempel.kode) ?? Katalogslag.medKode(eksempel.kode)
            let slag = try #require(beskrivelse)
            #expect(throws: Never.self, "\(eksempel.kode)") { try slag.sjekkForm(eksempel.felter) }
        }
    }

    @Test("eksemplene kan gjøres etter hverandre i en tom øvingsbase")
    func spilles() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for eksempel in try Self.eksempler() {
            #expect(throws: Never.self, "\(eksempel.linje)") { try kjoerer.kjoer(eksempel.linje) }
        }
    }

    @Test("dokumentet viser kommandoene slik koden har dem") func dokumentet() throws {
        try Dokumentdel.forvent(
            try Self.dokument(Kommandoslag.alle) { Self.virkning($0.virkning) }, som: "kommandoer",
            i: "docs/kommandoer.md")
    }

    @Test("dokumentet viser kommandoene til oversikten slik koden har dem") func oversikten() throws {
        try Dokumentdel.forvent(
            try Self.dokument(Katalogslag.alle) { Self.hemmelig($0.hemmelighet) }, som: "oversikten",
            i: "docs/kommandoer.md")
    }

    private struct Eksempel {
        var kode: String
        var felter: Post
        var linje: String
    }

    /// The examples in the order they can be run in an empty practice base.
    private static func eksempler() throws -> [Eksempel] {
        let sti = rot.appending(path: "docs/eksempler/kommandoer.jsonl")
        return try String(contentsOf: sti, encoding: .utf8).split(separator: "\n").map { linje in
            let verdi = try JSONLeser.les(String(linje))
            return Eksempel(
                kode: verdi["kommando"]?.somTekst ?? "", felter: Post(verdi.somPost ?? [:]), linje: String(linje))
        }
    }

    private static func dokument<Slag: Kommandobeskrivelse>(
        _ alle: [Slag], _ mer: (Slag) -> String
    ) throws -> String {
        let eksempler = Dictionary(
            try eksempler().map { ($0.kode, $0.linje) }, uniquingKeysWith: { foerste, _ in foerste })
        return alle.map { avsnitt($0, mer($0), eksempler[$0.kode] ?? "") }.joined() + "\n"
    }

    private static func avsnitt(_ slag: any Kommandobeskrivelse, _ mer: String, _ eksempel: String) -> String {
        let tekster = Tekster.last()
        let paakrevd = slag.paakrevd.map { rad($0, "ja", tekster) }
        let valgfri = slag.valgfri.map { rad($0, "", tekster) }
        let tabell =
            slag.felter.isEmpty
            ? "Ingen felter utenom de felles.\n"
            : "| Felt | Må fylles ut | Hva slags | Betyr |\n|---|---|---|---|\n" + (paakrevd + valgfri).joined()
        return """

            ### `\(slag.kode)`

            **\(tekster.tekst("kommando.\(slag.kode).navn")).** \(tekster.tekst("kommando.\(slag.kode).forklaring"))
            \(mer)

            \(tabell)
            ```json
            \(eksempel)
            ```

            """
    }

    private static func virkning(_ virkning: Kommandoslag.Virkning) -> String {
        switch virkning {
        case .aapner: "Åpner en ny sak når `sak` mangler."
        case .endrer: "Gjelder en åpen sak."
        case .ogsaaLukket: "Kan også gjøres i en avsluttet sak."
        }
    }

    private static func hemmelig(_ hemmelighet: Katalogslag.Hemmelighet?) -> String {
        switch hemmelighet {
        case nil: "Gjelder oversikten, ikke en sak."
        case .engangskode: "Svaret har `engangskode`, én gang. I en kursbase er den nye med det samme."
        case .passord, .noekler:
            "Gjøres på terminalen: et passord skal aldri stå i en linje. I en kursbase er det kjent."
        }
    }

    private static func rad(_ felt: Feltbeskrivelse, _ maa: String, _ tekster: Tekster) -> String {
        let navn = tekster.tekst("felt.\(felt.navn).navn")
        return "| `\(felt.navn)` | \(maa) | \(ord(felt.type)) | \(navn) |\n"
    }

    private static func ord(_ type: Felttype) -> String {
        switch type {
        case .tekst: "tekst"
        case .langtekst: "tekst, flere linjer"
        case .tall: "heltall"
        case .jaNei: "`true` eller `false`"
        case .dato: "dato"
        case .kode(_, let koder): koder.map { "`\($0)`" }.joined(separator: " ")
        case .identifikator("Ansatt"): "kode til en ansatt"
        case .identifikator("Tjeneste"): "kode til en tjeneste"
        case .identifikator(let navn): "id: `\(navn)`"
        case .liste(let element): "liste: " + ord(element)
        case .post(let navn, let felter):
            "`\(navn)`" + (felter.isEmpty ? "" : " med " + felter.map { "`\($0.navn)`" }.joined(separator: " "))
        }
    }
}
