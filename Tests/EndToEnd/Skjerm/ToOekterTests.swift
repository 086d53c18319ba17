import Testing

extension Skjermtester {
    @Suite("Two at one case")
    struct ToOekterTests {
        @Test("The second is told what the first wrote, keeps what was typed, and can save")
        func samtidig() throws {
            let plass = try Plass()
            let foerste = try Skjerm(plass)
            try foerste.begynn(som: "ST-LYN")
            let andre = try Skjerm(plass)
            try andre.begynn(som: "PL-LYN")
            for skjerm in [foerste, andre] {
                try skjerm.aapneSak("E.F.")
                try skjerm.trykk("y")
            }
            try andre.fyll("Tekst", "Mitt notat om leken.")
            try foerste.fyll("Tekst", "Styrer var innom.")
            try foerste.lagre("Notatet er lagret")
            try andre.trykk("Ctrl-S")
            try andre.vent(paa: "ST-LYN")
            try andre.vent(paa: "Styrer var innom.")
            try andre.trykk("Esc")
            try andre.vent(paa: "Mitt notat om leken.")
            try andre.lagre("Notatet er lagret")
            try andre.vent(paa: "Mitt notat om leken.")
            try andre.vent(paa: "Styrer var innom.")
        }
    }
}
