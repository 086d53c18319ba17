import Testing

extension Skjermtester {
    @Suite("The keys")
    struct TasteTests {
        @Test("Every key of the hint line does something")
        func hint() throws {
            let plass = try Plass()
            let skjerm = try Skjerm(plass)
            try skjerm.begynn(som: "PL-LYN")
            for visning in ["1", "2", "3"] {
                try skjerm.trykk(visning)
                let taster = try skjerm.hint()
                #expect(taster.count > 3, "\(taster)")
                // What `i` shows, another test sees: the children of the stories have no more name than their initials.
                for tast in taster where tast != "i" {
                    let foer = try skjerm.bilde()
                    try skjerm.trykk(tast)
                    #expect(try skjerm.bilde() != foer, "\(tast) gjør ingenting i \(visning):\n\(foer)")
                    while try skjerm.harNoeOver() { try skjerm.trykk("Esc") }
                    try skjerm.trykk("1", "Home", visning)
                }
            }
        }

        @Test("Help opens and closes everywhere, and the practice base is always told of")
        func hjelp() throws {
            let plass = try Plass()
            let skjerm = try Skjerm(plass)
            try skjerm.vent(paa: "Hvem vil du øve som?")
            try hjelp(skjerm, "F1")
            try skjerm.begynn(som: "PL-LYN")
            for visning in ["1", "2", "3"] {
                try skjerm.trykk(visning)
                for tast in ["?", "F1"] { try hjelp(skjerm, tast) }
            }
            try skjerm.trykk("1", "n")
            try hjelp(skjerm, "F1")
            try skjerm.trykk("F1")
            try skjerm.vent(paa: "Angre det du skrev")
            try skjerm.trykk("Esc")
            #expect(try skjerm.fokus().first == "Hvem gjelder undringen?")
        }

        private func hjelp(_ skjerm: Skjerm, _ tast: String) throws {
            let foer = try skjerm.bilde()
            #expect(foer.contains("KURSBASE"))
            try skjerm.trykk(tast)
            let under = try skjerm.vent(paa: "─ Taster")
            #expect(under.contains("KURSBASE"))
            try skjerm.trykk(tast)
            try skjerm.vent(til: "hjelpen er lukket") { $0 == foer }
        }

        @Test("A paste in a view runs nothing")
        func lim() throws {
            let plass = try Plass()
            let skjerm = try Skjerm(plass)
            try skjerm.begynn(som: "PL-LYN")
            for visning in ["1", "2", "3"] {
                try skjerm.trykk(visning)
                let foer = try skjerm.bilde()
                try skjerm.lim("nq\nd3:L", iFelt: false)
                #expect(try skjerm.bilde() == foer)
            }
            try skjerm.avslutt()
        }

        @Test("Initials only, until the name is asked for")
        func navn() throws {
            let plass = try Plass()
            let skjerm = try Skjerm(plass)
            try skjerm.begynn(som: "PL-LYN")
            try skjerm.trykk("n")
            try skjerm.fyll("Hvem gjelder undringen", "Bjørg Ærlig")
            try skjerm.fyll("Hva har du sett", "Hun sitter stille.")
            try skjerm.kryss("Hva handler det om", "språk")
            try skjerm.velg("vold, overgrep", "nei")
            try skjerm.velg("Gjelder det miljøet", "nei")
            try skjerm.lagre("Undringen er lagret")
            try skjerm.velgKort("B.Æ.")
            for visning in ["1", "2", "3"] {
                try skjerm.trykk(visning)
                #expect(try !skjerm.viser("Bjørg"))
            }
            try skjerm.trykk("1")
            try skjerm.velgKort("B.Æ.")
            try skjerm.trykk("i")
            try skjerm.vent(paa: "Bjørg Ærlig")
            try skjerm.trykk("i")
            try skjerm.vent(borte: "Bjørg")
        }
    }
}

extension Skjerm {
    /// Whether a dialog, help or a form lies over the view.
    fileprivate func harNoeOver() throws -> Bool {
        let bilde = try bilde()
        return bilde.contains("┌─") || bilde.contains("Ctrl-S lagre")
    }

    /// The keys of the hint line.
    fileprivate func hint() throws -> [String] {
        let linje = try rader().last { !$0.isEmpty } ?? ""
        return linje.replacing("   ", with: "\n").split(separator: "\n").compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }
}
