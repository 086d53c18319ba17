/// Where names begin: every word of a name with what follows it, in order of their bytes.
///
/// A search at each letter takes time by what it finds, and not by how many names there are.
struct Navneindeks: Sendable {
    /// The beginning of a name, or of a part of it, and the place of the person in the register.
    private struct Oppslag: Sendable {
        var tekst: String
        var plass: Int
    }

    private var oppslag: [Oppslag]

    /// Of persons, by the places they have.
    init(_ personer: [Navneregister.Person] = []) {
        oppslag = personer.enumerated().flatMap { plass, person in
            Self.begynnelser(person).map { Oppslag(tekst: $0, plass: plass) }
        }.sorted { $0.tekst.erFoer($1.tekst) }
    }

    /// The places of those that something begins at, lowest first.
    func plasser(_ tekst: String) -> [Int] {
        let soek = Self.noekkel(tekst)
        let treff = oppslag[sted(soek)...].prefix { $0.tekst.utf8.starts(with: soek.utf8) }
        return Set(treff.map(\.plass)).sorted()
    }

    /// Takes in a person; those at the place and after it move up.
    mutating func settInn(_ person: Navneregister.Person, paa plass: Int) {
        for nummer in oppslag.indices where oppslag[nummer].plass >= plass { oppslag[nummer].plass += 1 }
        for tekst in Self.begynnelser(person) {
            oppslag.insert(Oppslag(tekst: tekst, plass: plass), at: sted(tekst))
        }
    }

    /// Takes out the person at a place; those after it move down.
    mutating func taUt(_ plass: Int) {
        oppslag.removeAll { $0.plass == plass }
        for nummer in oppslag.indices where oppslag[nummer].plass > plass { oppslag[nummer].plass -= 1 }
    }

    /// What is typed, or stands in the register, as they are compared.
    static func noekkel(_ tekst: String) -> String {
        tekst.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func begynnelser(_ person: Navneregister.Person) -> Set<String> {
        let ord = noekkel(person.navn).split(separator: " ")
        let deler = ord.indices.map { ord[$0...].joined(separator: " ") }
        return Set(deler + [noekkel(person.kortnavn)])
    }

    /// The first place that does not stand before a text.
    private func sted(_ tekst: String) -> Int {
        var (fra, til) = (0, oppslag.count)
        while fra < til {
            let midt = (fra + til) / 2
            if oppslag[midt].tekst.erFoer(tekst) { fra = midt + 1 } else { til = midt }
        }
        return fra
    }
}

extension String {
    /// Whether it stands before another by its bytes, so that all that begins alike stands together.
    fileprivate func erFoer(_ annen: String) -> Bool { utf8.lexicographicallyPrecedes(annen.utf8) }
}
