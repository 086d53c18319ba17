import BTI
import Testing

@testable import Casework

/// A practice base made on another day holds the same stories, and they go the same way.
@Suite("Kursbasen, laget i en annen måned") struct KursbyggerTests {
    private static let ledere: [AnsattId] = ["ST-TAN", "ST-LYN", "RE-OST", "RE-FUS"]

    /// What the safety net says of transitions, and all it says of V7–V9, as if the base had been made in November.
    private func funn(laget dag: Dato) throws -> Set<String> {
        let b = try Proevebase(kursbase: dag)
        let flyttet = Kursbygger.forskyvning(til: dag)
        let alle = try Self.ledere.flatMap { try b.oekt($0).brudd(paa: Proevebase.dag + flyttet) }
        return Set(
            alle.compactMap { kort, funn in
                let navn = kort.lest.sak.hovedperson?.kortnavn ?? ""
                guard ["N.O.", "P.R.", "S.T."].contains(navn) || funn.regel.hasPrefix("F") else { return nil }
                return "\(navn) \(funn.regel) \(funn.alvor.rawValue) \(funn.siden - flyttet)"
            })
    }

    @Test("Alt som står i en liste, kan leses av den som har listen") func lister() throws {
        let b = try Proevebase(kursbase: Proevebase.dag)
        var antall = 0
        for ansatt in b.base.katalog.ansatte.keys.sorted() {
            guard let oekt = try? b.oekt(ansatt) else { continue }
            for fase in Sak.Fase.allCases {
                for plass in try oekt.plasser(fase, paa: b.base.idag, antall: .max) {
                    antall += 1
                    #expect(try oekt.kort(plass.sak, paa: b.base.idag) != nil, "\(ansatt) \(fase) \(plass.sak)")
                }
            }
        }
        #expect(antall > 50)
    }

    @Test("Overgangene gir de samme funnene i mars og i mai som i november") func overganger() throws {
        let november = try funn(laget: Proevebase.dag)
        #expect(november.isSuperset(of: ["P.R. F4 BRUDD 2026-09-01", "P.R. F5 BRUDD 2026-10-01"]))
        #expect(november.filter { $0.hasPrefix("N.O.") } == [])
        #expect(november.filter { $0.hasPrefix("S.T.") } == ["S.T. D2 BRUDD 2026-11-07"])
        #expect(november.filter { $0.hasPrefix("P.R.") }.count == 8)
        #expect(try funn(laget: "2027-03-20") == november)
        #expect(try funn(laget: "2027-05-15") == november)
    }
}
