import Testing

extension Skjermtester {
    @Suite("Sizes")
    struct StoerrelseTests {
        private static let stoerrelser = [(80, 24), (120, 36), (200, 50), (80, 24)]

        @Test("The first screen, Flyt, the case and a form in every size, and the notice in one that is too small")
        func alle() throws {
            let plass = try Plass()
            let skjerm = try Skjerm(plass)
            try iAlle(skjerm, "Hvem vil du øve som?") {}
            try skjerm.begynn(som: "PL-LYN")
            try iAlle(skjerm, "UNDRING") { try skjerm.vent(paa: "L.P.") }
            try skjerm.velgKort("E.F.")
            try skjerm.trykk("Enter")
            try iAlle(skjerm, "Stafettholder PL-LYN") {}
            try skjerm.trykk("s")
            try skjerm.fyll("Hva ble dere enige om", "Vi møtes på tirsdag.")
            try skjerm.fyll("Barnets egne ord", "Æsj, sa han.")
            try iAlle(skjerm, "Skriv ned en samtale") {
                let felt = try skjerm.fokus()
                #expect(felt.first == "Barnets egne ord" && felt.contains("Æsj, sa han."), "\(felt)")
            }
            try skjerm.tilbakeTilFelt("Hva ble dere enige")
            #expect(try skjerm.viser("Vi møtes på tirsdag."))
        }

        private func iAlle(_ skjerm: Skjerm, _ tekst: String, _ ogsaa: () throws -> Void) throws {
            for (kolonner, rader) in Self.stoerrelser {
                try skjerm.stoerrelse(kolonner, rader)
                try skjerm.vent(til: "linjen over er \(kolonner) kolonner i \(tekst)") { bilde in
                    let linjer = bilde.split(separator: "\n", omittingEmptySubsequences: false)
                    return linjer.count > 1 && linjer[1].count == kolonner && linjer[1].allSatisfy { $0 == "─" }
                        && linjer[0].contains("KURSBASE") && Skjerm.flatt(bilde).contains(tekst)
                }
                try ogsaa()
            }
            try skjerm.stoerrelse(79, 23)
            try skjerm.vent(paa: "79 × 23")
            #expect(try !skjerm.viser(tekst))
            try skjerm.stoerrelse(120, 36)
            try skjerm.vent(paa: tekst)
            try ogsaa()
        }
    }
}
