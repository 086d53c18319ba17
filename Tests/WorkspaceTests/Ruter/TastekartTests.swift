import BTI
import Terminal
import Testing

@testable import Workspace

@Suite("The table of keys")
struct TastekartTests {
    private let kart = Tastekart.lag(Ruteproeve.ord)

    @Test("No double binding, nothing out of reach, no key that is hard on a Norwegian keyboard")
    func ingenFeil() { #expect(kart.problems.isEmpty) }

    @Test("No key means two things where two scopes count at the same time")
    func ingenKollisjon() {
        var sett: [[Key]: Valg] = [:]
        for rad in kart.bindings {
            for taster in rad.keys {
                #expect(
                    sett[taster] == nil, "\(Key.text(of: taster)) is both \(rad.command) and \(sett[taster] as Any)")
                sett[taster] = rad.command
            }
        }
    }

    @Test("Every command of the engine is in the table, and every row has words")
    func alleMedOrd() {
        let koder = Set(
            kart.bindings.compactMap { rad in if case .skjema(let kode) = rad.command { kode } else { nil } })
        #expect(koder == Set(Kommandoslag.alle.map(\.kode)))
        #expect(kart.bindings.allSatisfy { !$0.long.isEmpty && !$0.long.contains("‹") })
    }

    @Test("Letters that are named in the table are commands of the engine")
    func bokstaver() {
        #expect(Tastekart.bokstaver.allSatisfy { Kommandoslag.medKode($0.kode) != nil })
    }
}
