import BTI
import Casework
import Terminal

/// Search before create: while a name is typed, the children that are known already stand under the field.
struct Barnesoek: Sendable {
    /// What a key did here.
    enum Svar: Sendable {
        /// The key moved among the children.
        case flyttet
        /// A child was chosen.
        case valgt(Navneregister.Person)
    }

    /// The children that match what is typed, at most five.
    private(set) var treff: [Navneregister.Person] = []
    /// Which of them the keys point at; `nil` while the keys are in the text.
    private(set) var pekt: Int?
    private var soekt = ""

    /// Searches again for what is typed.
    mutating func soek(_ navn: String, i register: Navneregister) {
        guard navn != soekt else { return }
        soekt = navn
        treff = register.soek(navn, antall: 5)
        if let pekt, !treff.indices.contains(pekt) { self.pekt = nil }
    }

    /// Answers a key while the name field has the keys; `nil` where the key is for the field.
    mutating func trykk(_ key: Key) -> Svar? {
        guard let her = pekt else {
            guard key == .down, !treff.isEmpty else { return nil }
            pekt = 0
            return .flyttet
        }
        switch key {
        case .down where her + 1 < treff.count: pekt = her + 1
        case .up: pekt = her > 0 ? her - 1 : nil
        case .escape: pekt = nil
        case .enter:
            pekt = nil
            return .valgt(treff[her])
        default:
            // Down from the last child, Tab and typing are the field's own again.
            pekt = nil
            return nil
        }
        return .flyttet
    }

    /// The lines under the field: a heading, and a child a line, by initials.
    func linjer(_ sammenheng: Skjemasammenheng) -> [FormNote] {
        guard !treff.isEmpty else { return [] }
        let overskrift = FormNote(sammenheng.tekster.tekst("skjema.treff"), style: Style(.info))
        return [overskrift]
            + treff.enumerated().map { nummer, person in
                FormNote(
                    "  " + Barnesoek.linje(person, sammenheng), style: Style(.fremhevet), isPointed: nummer == pekt)
            }
    }

    /// «E.F. · 4 år · Blåveis — åpen sak».
    private static func linje(_ person: Navneregister.Person, _ sammenheng: Skjemasammenheng) -> String {
        let alder = person.foedselsdato.map {
            sammenheng.dagord.ord.antall("rute.alder", $0.heleAar(til: sammenheng.idag))
        }
        let hvem = [person.kortnavn, alder, person.gruppe.map(Gruppe.navn)].compactMap(\.self).joined(separator: " · ")
        return TextWidth.fitted(
            hvem + " — " + sammenheng.tekster.tekst(person.aapen ? "skjema.aapenSak" : "skjema.avsluttetSak"),
            columns: 70)
    }
}
