import BTI
import Testing

@testable import Guidance

@Suite("Kommunen")
struct KommuneTests {
    private let fjordvik = Kommune.fjordvik()

    @Test("Fjordvik har alt som står i filen, i filens rekkefølge")
    func alt() {
        #expect(fjordvik.navn == "Fjordvik")
        #expect(fjordvik.profil == "risor")
        #expect(fjordvik.skolestart == Dato("2026-08-17"))
        #expect(fjordvik.sisteSkoledag == Dato("2026-06-19"))
        #expect(fjordvik.tjenester.count == 16)
        #expect(fjordvik.tjenester.first?.kode == "LYN")
        #expect(fjordvik.grupper.map(\.kode).prefix(2) == ["LYN/Blåveis", "LYN/Solsikke"])
        #expect(fjordvik.grupper.count == 15)
        #expect(fjordvik.ansatte.prefix(2).map(\.kode) == ["LYN-2", "PL-LYN"])
        #expect(fjordvik.ansatte.count == 55)
        #expect(fjordvik.team.map(\.medlemmer.count) == [4, 4, 3])
        #expect(fjordvik.eksterne.map(\.kode) == ["BUP", "LEGE", "POLITI"])
    }

    @Test("Alt peker på noe som finnes")
    func henger() {
        let tjenester = Set(fjordvik.tjenester.map(\.kode))
        let ansatte = Set(fjordvik.ansatte.map(\.kode))
        #expect(fjordvik.ansatte.allSatisfy { tjenester.contains($0.tjeneste) })
        #expect(fjordvik.grupper.allSatisfy { tjenester.contains($0.tjeneste) && ansatte.contains($0.ansvarlig) })
        #expect(fjordvik.team.allSatisfy { tjenester.contains($0.tjeneste) && ansatte.isSuperset(of: $0.medlemmer) })
        #expect(throws: Never.self) { try Profiler.innebygd(fjordvik.profil) }
    }
}
