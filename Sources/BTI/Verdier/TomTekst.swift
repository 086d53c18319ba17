/// Text that says nothing: whitespace, control characters and characters that are not seen.
extension String {
    /// Whether there is nothing to read in it.
    var erTom: Bool { unicodeScalars.allSatisfy(\.erUsynlig) }
}

extension Unicode.Scalar {
    private static let tomPunktskrift: Unicode.Scalar = "\u{2800}"

    fileprivate var erUsynlig: Bool {
        let usynlige: [Unicode.GeneralCategory] = [.control, .format]
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
            || usynlige.contains(properties.generalCategory) || self == Self.tomPunktskrift
    }
}

extension Post {
    /// The same record, where a text that says nothing counts as absent, also in lists and in records within it.
    func utenTomTekst(_ felter: [Feltbeskrivelse]) -> Post {
        felter.reduce(into: self) { post, felt in
            if let verdi = post[felt.navn] { post[felt.navn] = felt.type.utenTomTekst(verdi) }
        }
    }
}

extension Felttype {
    /// The value without texts that say nothing; `nil` where nothing is left of it.
    fileprivate func utenTomTekst(_ verdi: Verdi) -> Verdi? {
        switch self {
        case .tekst, .langtekst: verdi.somTekst?.erTom == true ? nil : verdi
        case .liste(let element): verdi.somListe.map { .liste($0.compactMap(element.utenTomTekst)) } ?? verdi
        case .post(_, let felter): verdi.somPost.map { Post($0).utenTomTekst(felter).verdi } ?? verdi
        case .tall, .jaNei, .dato, .kode, .identifikator: verdi
        }
    }
}

extension Kommando {
    /// The same command, where texts that say nothing are left out: no reason is given with a space.
    var utenTomTekst: Kommando {
        var ny = self
        ny.felter = felter.utenTomTekst(slag.felter + [Felter.sendatoGrunn.beskrivelse])
        return ny
    }
}

extension Katalogkommando {
    /// The same command, where texts that say nothing are left out.
    var utenTomTekst: Katalogkommando {
        var ny = self
        ny.felter = felter.utenTomTekst(slag.felter)
        return ny
    }
}
