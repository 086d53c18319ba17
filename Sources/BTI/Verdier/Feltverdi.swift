/// What can stand in a field of a command or an event.
public protocol Feltverdi: Sendable {
    /// The kind of value, as forms and the JSON schema need it.
    static var felttype: Felttype { get }
    /// The value from its stored form; `nil` where the form is another.
    init?(_ verdi: Verdi)
    /// The stored form.
    var verdi: Verdi { get }
}

/// The kinds of value that a field can have.
public indirect enum Felttype: Hashable, Sendable {
    /// One line of text.
    case tekst
    /// Text of many lines.
    case langtekst
    /// A whole number.
    case tall
    /// Yes or no.
    case jaNei
    /// A day, `YYYY-MM-DD`.
    case dato
    /// A code of a closed set, by the set's name.
    case kode(String, [String])
    /// The name of something, by what it names.
    case identifikator(String)
    /// A list of values of one kind.
    case liste(Felttype)
    /// A record, by its name and its fields.
    case post(String, [Feltbeskrivelse])
}

extension String: Feltverdi {
    /// One line of text.
    public static var felttype: Felttype { .tekst }
    /// The text.
    public init?(_ verdi: Verdi) {
        guard let tekst = verdi.somTekst else { return nil }
        self = tekst
    }
    /// The text.
    public var verdi: Verdi { .tekst(self) }
}

extension Int: Feltverdi {
    /// A whole number.
    public static var felttype: Felttype { .tall }
    /// The number.
    public init?(_ verdi: Verdi) {
        guard let tall = verdi.somTall else { return nil }
        self = tall
    }
    /// The number.
    public var verdi: Verdi { .tall(self) }
}

extension Bool: Feltverdi {
    /// Yes or no.
    public static var felttype: Felttype { .jaNei }
    /// The truth value.
    public init?(_ verdi: Verdi) {
        guard let sann = verdi.somSann else { return nil }
        self = sann
    }
    /// The truth value.
    public var verdi: Verdi { .sann(self) }
}

extension Dato: Feltverdi {
    /// A day.
    public static var felttype: Felttype { .dato }
    /// The day from `YYYY-MM-DD`.
    public init?(_ verdi: Verdi) {
        guard let tekst = verdi.somTekst else { return nil }
        self.init(tekst)
    }
    /// The written form.
    public var verdi: Verdi { .tekst(iso) }
}

extension Identifikator: Feltverdi {
    /// The name of something.
    public static var felttype: Felttype { .identifikator(String(describing: Merke.self)) }
    /// The name; the empty text names nothing.
    public init?(_ verdi: Verdi) {
        guard let tekst = verdi.somTekst, !tekst.isEmpty else { return nil }
        self.init(rawValue: tekst)
    }
    /// The characters of the name.
    public var verdi: Verdi { .tekst(rawValue) }
}

extension Array: Feltverdi where Element: Feltverdi {
    /// A list of the element's kind.
    public static var felttype: Felttype { .liste(Element.felttype) }
    /// The elements; `nil` where one of them has another form.
    public init?(_ verdi: Verdi) {
        guard let liste = verdi.somListe else { return nil }
        var elementer: [Element] = []
        elementer.reserveCapacity(liste.count)
        for element in liste {
            guard let tolket = Element(element) else { return nil }
            elementer.append(tolket)
        }
        self = elementer
    }
    /// The elements' stored forms.
    public var verdi: Verdi { .liste(map(\.verdi)) }
}

/// A closed set of codes. The codes are stored and never renamed; what the user reads is in the text catalogue.
public protocol Kodeverk: Feltverdi, Hashable, RawRepresentable, CaseIterable where RawValue == String {}

extension Kodeverk {
    /// A code of this set.
    public static var felttype: Felttype { .kode(String(describing: Self.self), allCases.map(\.rawValue)) }
    /// The member with this code.
    public init?(_ verdi: Verdi) {
        guard let kode = verdi.somTekst else { return nil }
        self.init(rawValue: kode)
    }
    /// The code.
    public var verdi: Verdi { .tekst(rawValue) }
}
