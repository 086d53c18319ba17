import BTI
import Foundation
import Guidance
import Testing

@Suite("Eksemplene gjennom motoren")
struct EksempelspillTests {
    @Test("Hver linje i docs/eksempler blir godtatt, i sin rekkefølge")
    func alle() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        let linjer = try Kildekode.fil("docs/eksempler/kommandoer.jsonl").split(separator: "\n")
        for linje in linjer { #expect(throws: Never.self, "\(linje)") { try kjoerer.kjoer(String(linje)) } }
        #expect(linjer.count >= Kommandoslag.alle.count)
    }
}
