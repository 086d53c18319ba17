import Foundation

/// Forms and dialogs, as a person uses them: by the words beside the fields.
extension Skjerm {
    /// The rows of the field that has the keys: those with a bar in the margin.
    func fokus() throws -> [String] {
        try rader().filter { $0.hasPrefix("▌") }.map { $0.dropFirst().trimmingCharacters(in: .whitespaces) }
    }

    /// Goes to a field by its label, with Tab; unfolds the optional ones where it lies there.
    func tilFelt(_ navn: String) throws {
        for steg in 0..<80 {
            let her = try fokus().first ?? ""
            if her.localizedCaseInsensitiveContains(navn) { return }
            if her.hasPrefix("▸ Mer") {
                try trykk("Enter")
            }
            try trykk(steg < 40 ? "Tab" : "⇧Tab")
        }
        throw Skjermfeil("Fant ikke feltet «\(navn)». Skjermen:\n\(try bilde())")
    }

    /// Goes back to a field that was passed.
    func tilbakeTilFelt(_ navn: String) throws {
        for _ in 0..<40 {
            if try fokus().first?.localizedCaseInsensitiveContains(navn) == true { return }
            try trykk("⇧Tab")
        }
        throw Skjermfeil("Fant ikke tilbake til «\(navn)». Skjermen:\n\(try bilde())")
    }

    /// Types in a field.
    func fyll(_ navn: String, _ tekst: String) throws {
        try tilFelt(navn)
        try skriv(tekst)
    }

    /// Empties a line and types in it.
    func bytt(_ navn: String, _ tekst: String) throws {
        try tilFelt(navn)
        try trykk("End", "Ctrl-U")
        try skriv(tekst)
    }

    /// Chooses in a field: by the key beside the choice, else by typing to find it.
    func velg(_ navn: String, _ valg: String) throws {
        try tilFelt(navn)
        for rad in try fokus().dropFirst() where rad.contains(valg) {
            let ord = rad.split(separator: " ").filter { !["▸", "○", "●", "·", "✓"].contains($0) }
            guard let tast = ord.first, tast.count == 1 else { continue }
            try trykk(String(tast))
            return
        }
        try skriv(valg)
        try trykk("Enter")
    }

    /// Ticks off a line in a list of many.
    func kryss(_ navn: String, _ valg: String) throws {
        try tilFelt(navn)
        for _ in 0..<60 {
            if let rad = try fokus().first(where: { $0.hasPrefix("▸") }), rad.contains(valg) {
                if !rad.contains("✓") { try trykk("Mellomrom") }
                return
            }
            try trykk("↓")
        }
        throw Skjermfeil("Fant ikke «\(valg)» i «\(navn)». Skjermen:\n\(try bilde())")
    }

    /// Saves the form, and waits for what is said of it.
    func lagre(_ melding: String) throws {
        try trykk("Ctrl-S")
        try vent(paa: melding)
    }

    /// Answers the dialog, with the key that stands beside the answer.
    func svar(_ valg: String) throws {
        let bilde = try vent(til: "svaret «\(valg)» kan gis") { Skjerm.svartast(valg, $0) != nil }
        guard let tast = Skjerm.svartast(valg, bilde) else { return }
        try trykk(tast)
    }

    private static func svartast(_ valg: String, _ bilde: String) -> String? {
        for rad in bilde.split(separator: "\n") where rad.contains("│") {
            let deler = rad.split(separator: "│")
            for del in deler {
                let ord = del.split(separator: " ").filter { $0 != "▸" }
                guard ord.count > 1, let tast = ord.last else { continue }
                if ord.dropLast().joined(separator: " ") == valg { return String(tast) }
            }
        }
        return nil
    }
}
