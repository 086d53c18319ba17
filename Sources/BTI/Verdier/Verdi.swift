/// A value in a command, an event or a profile: JSON without fractions.
///
/// Whole numbers only, because a fraction has no single written form; text is compared by its bytes in NFC.
public enum Verdi: Hashable, Sendable {
    /// Nothing.
    case ingen
    /// Yes or no.
    case sann(Bool)
    /// A whole number.
    case tall(Int)
    /// Text.
    case tekst(String)
    /// A list.
    case liste([Verdi])
    /// Named values.
    case post([String: Verdi])

    /// The named value, where this is a record that has it.
    public subscript(navn: String) -> Verdi? {
        guard case .post(let felter) = self else { return nil }
        return felter[navn]
    }

    /// The text, where this is one.
    public var somTekst: String? {
        if case .tekst(let tekst) = self { tekst } else { nil }
    }

    /// The whole number, where this is one.
    public var somTall: Int? {
        if case .tall(let tall) = self { tall } else { nil }
    }

    /// The truth value, where this is one.
    public var somSann: Bool? {
        if case .sann(let sann) = self { sann } else { nil }
    }

    /// The elements, where this is a list.
    public var somListe: [Verdi]? {
        if case .liste(let liste) = self { liste } else { nil }
    }

    /// The named values, where this is a record.
    public var somPost: [String: Verdi]? {
        if case .post(let post) = self { post } else { nil }
    }
}

extension Verdi: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Text.
    public init(stringLiteral verdi: String) { self = .tekst(verdi) }
    /// A whole number.
    public init(integerLiteral verdi: Int) { self = .tall(verdi) }
    /// Yes or no.
    public init(booleanLiteral verdi: Bool) { self = .sann(verdi) }
    /// A list.
    public init(arrayLiteral elementer: Verdi...) { self = .liste(elementer) }
    /// Named values.
    public init(dictionaryLiteral elementer: (String, Verdi)...) {
        self = .post(Dictionary(elementer) { _, siste in siste })
    }
}
