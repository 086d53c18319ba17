/// The ways through the program that every story takes.
extension Skjerm {
    /// Chooses a role on the first screen, by its code.
    func begynn(som kode: String) throws {
        // The first time, the practice base is made before this is seen.
        try vent(paa: "Hvem vil du øve som?", innen: 180)
        try skriv(kode)
        try vent(til: "\(kode) er valgt") { bilde in
            bilde.split(separator: "\n").contains { $0.contains("▌") && $0.contains(kode) }
        }
        try trykk("Enter")
        try vent(til: "arbeidsflaten vises") { $0.contains("UNDRING") && $0.contains("Flyt") && $0.contains(kode) }
    }

    /// Leaves the program from a view.
    func avslutt() throws {
        try trykk("q")
        try ventPaaSlutt()
    }

    /// Selects the card of a child in Flyt, looking through the columns.
    func velgKort(_ initialer: String) throws {
        for _ in 0..<3 {
            for _ in 0..<12 {
                if try rader().contains(where: { $0.contains("▌\(initialer)") }) { return }
                let foer = try bilde()
                try trykk("↓")
                if try bilde() == foer { break }
            }
            try trykk("Tab", "Home")
        }
        throw Skjermfeil("Fant ikke kortet til \(initialer). Skjermen:\n\(try bilde())")
    }

    /// Opens the case of a child from Flyt.
    func aapneSak(_ initialer: String) throws {
        try velgKort(initialer)
        try trykk("Enter")
        try vent(paa: "TIDSLINJE")
    }

    /// Finds a command in the palette by its name.
    func palett(_ navn: String) throws {
        try trykk(":")
        try skriv(navn)
        try vent(til: "«\(navn)» er valgt") { bilde in
            bilde.split(separator: "\n").contains { $0.contains("▌") && $0.contains(navn) }
        }
        try trykk("Enter")
    }
}
