/// Which foresatte a word names: people write a short name, a relation or a name.
extension Sak {
    /// What foresatte are called where none of them is named.
    private static let samleord: Set<String> = ["foresatte", "foresatt", "foreldre", "foreldrene", "familien"]

    /// The foresatte of the case that a word names, whatever the case of the letters: by short name, else by name, else by
    /// relation, which two may have.
    func foresatte(kalt ord: String) -> [Foresatt] {
        let ord = Self.likt(ord)
        let navn: [(Foresatt) -> String?] = [{ $0.id }, { $0.navn }, { $0.relasjon.rawValue }]
        return navn.lazy.map { navn in foresatte.filter { navn($0).map(Self.likt) == ord } }.first { !$0.isEmpty } ?? []
    }

    /// The short names of the foresatte that these words name. A word that names none of them, or may be two of them, stands
    /// as it is, in lower case.
    func foresattnavn(_ ord: some Sequence<String>) -> Set<String> {
        Set(
            ord.map { ett in
                let kalt = foresatte(kalt: ett)
                return kalt.count == 1 ? kalt[0].id : Self.likt(ett)
            })
    }

    /// Whether a word among those who take part is a foresatt: one of the case, a relation, the family as a whole, or a
    /// pregnant woman, who is her own (rules.md, reading rule 14).
    func erForesatt(_ ord: String) -> Bool {
        if !foresatte(kalt: ord).isEmpty { return true }
        let ord = Self.likt(ord)
        if Self.samleord.contains(ord) || Relasjon(rawValue: ord).map({ $0 != .annen }) == true { return true }
        guard erSinEgenForesatt, let person = hovedperson else { return false }
        return ord == Self.likt(person.navn) || ord == Self.likt(person.kortnavn)
    }

    private static func likt(_ ord: String) -> String {
        ord.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Situasjon {
    /// Whether the command names a foresatt among those who take part, whatever it says of `medForesatte`.
    var nevnerForesatte: Bool { (self[Felter.deltakere] ?? []).contains(where: denne.erForesatt) }
}
