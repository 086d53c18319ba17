import BTI
import Foundation
import Guidance
import Testing

@testable import Casework

/// The examples that other systems start from can be run, in their order, in an empty practice base (docs/kommandoer.md).
@Suite("Eksemplene i docs/eksempler") struct EksempelTests {
    @Test("Hver linje blir utført, og basen er hel etterpå") func alle() throws {
        let fil = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/eksempler/kommandoer.jsonl")
        let linjer = try String(contentsOf: fil, encoding: .utf8).split(separator: "\n")
        let b = try Proevebase()
        let utfoerer = Utfoerer(base: b.base, innlogget: nil, tekster: .last())
        for linje in linjer {
            let svar = try utfoerer.utfoer(String(linje))
            #expect(svar.ok, "\(linje): \(KanoniskJSON.tekst(svar.verdi))")
        }
        #expect(linjer.count >= Kommandoslag.alle.count)
        let revisjon = try b.base.verifiser()
        #expect(revisjon.rapport.problems.isEmpty)
        #expect(revisjon.ugyldige.isEmpty)
    }
}
