import BTI
import Testing

@testable import Guidance

/// Every paragraph that a user can read stands verified in the table of legal gates.
@Suite("Paragrafer i tekstene")
struct LovtekstTests {
    private static let godkjente = (Lovport.alle.flatMap(\.hjemler) + Lovport.andreSkrivemaater)
        .compactMap(\.utskrift).sorted { $0.count > $1.count }

    /// What is left of a text when the verified paragraphs are taken out; another number must follow none of them.
    private static func rest(_ tekst: String) -> String {
        godkjente.reduce(tekst) { rest, hjemmel in
            rest.split(separator: hjemmel, omittingEmptySubsequences: false).enumerated().map { nummer, del in
                let videre = nummer > 0 && (del.first.map { $0.isNumber || $0 == "-" } ?? false || del.hasPrefix(" nr"))
                return videre ? "§" + del : String(del)
            }.joined(separator: "¤")
        }
    }

    @Test("ingen tekst sier en paragraf som ikke er kontrollert", arguments: Tekster.Spraak.allCases)
    func paragrafer(spraak: Tekster.Spraak) {
        let tekster = Tekster.last(spraak)
        for noekkel in tekster.noekler { #expect(!Self.rest(tekster.tekst(noekkel)).contains("§"), "\(noekkel)") }
    }

    @Test("ingen fil i innholdet sier en paragraf som ikke er kontrollert", arguments: Innhold.stier)
    func filer(sti: String) throws {
        #expect(!Self.rest(try #require(Innhold.tekst(sti))).contains("§"), "\(sti)")
    }

    @Test("prøven kjenner igjen et tall som ikke er kontrollert")
    func proeven() {
        #expect(Self.rest("se opplæringslova § 24-3").contains("§"))
        #expect(Self.rest("forvaltningsloven § 13 a nr. 1").contains("§"))
        #expect(Self.rest("barnevernsloven § 13-25").contains("§"))
        #expect(!Self.rest("barnevernsloven § 13-2, straffeloven § 196").contains("§"))
    }

    @Test(
        "grunnlaget for et avslag er det samme som i tabellen",
        arguments: [("G4", "L10"), ("G13", "L10"), ("L19", "L19")])
    func avslag(regel: String, port: String) throws {
        let utskrift = try #require(Lovport.medKode(port)?.utskrift)
        #expect(Tekster.last().tekst("hjemmel.\(regel)").hasPrefix(utskrift))
    }
}
