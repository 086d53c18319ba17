import BTI

/// The first line that cannot be understood, and why, in words.
struct Linjefeil: Error, Hashable, Sendable {
    let setning: String
}

/// A line that people write with semicolons between its parts: words first, then who and when in any order.
struct Linjedeler: Sendable {
    /// Who works where, and today.
    var sammenheng: Skjemasammenheng

    /// Why a line cannot be understood, as the key of a sentence.
    struct Uklar: Error {
        let noekkel: String
    }

    /// Reads every line that says something.
    ///
    /// - Throws: `Linjefeil` for the first that cannot be understood.
    func les<Del>(_ tekst: String, _ les: (String) throws(Uklar) -> Del) throws(Linjefeil) -> [Del] {
        var alle: [Del] = []
        for (nummer, linje) in Linjedeler.linjer(tekst).enumerated() {
            do {
                alle.append(try les(linje))
            } catch {
                let verdier = ["nummer": String(nummer + 1), "linje": linje]
                throw Linjefeil(setning: sammenheng.tekster.tekst(error.noekkel, verdier))
            }
        }
        return alle
    }

    /// The lines of a text that say something.
    private static func linjer(_ tekst: String) -> [String] {
        tekst.split(separator: "\n").map { Skjema.renset(String($0)) }.filter { !$0.isEmpty }
    }

    /// The parts of a line that say something.
    static func deler(_ linje: String) -> [String] {
        linje.split { $0 == ";" || $0 == "·" }.map { Skjema.renset(String($0)) }.filter { !$0.isEmpty }
    }

    /// A day that lies ahead, where nothing else is said.
    func dag(_ tekst: String) -> Dato? {
        Datotolk(retning: .fram, idag: sammenheng.idag).dato(tekst)
    }

    /// An employee by code, or a part of the family.
    func ansvarlig(_ tekst: String) -> String? {
        let liten = tekst.lowercased()
        if Tiltak.familien.contains(liten) { return liten }
        return sammenheng.katalog.ansatt(AnsattId(tekst.uppercased())).flatMap { $0.aktiv ? $0.id.rawValue : nil }
    }
}
