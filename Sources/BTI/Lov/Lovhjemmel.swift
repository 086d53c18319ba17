/// How sure it is that a paragraph says what the gate says (domain.md section 8).
public enum Sikkerhet: String, Sendable, Comparable {
    /// Paragraph and content read in an official or near-official source.
    case lest = "A"
    /// Read in a secondary source, or the number read but not the text.
    case annenhaands = "B"
    /// Background: to be verified before it is printed.
    case ukontrollert = "C"

    /// Surer is smaller.
    public static func < (venstre: Sikkerhet, hoeyre: Sikkerhet) -> Bool { venstre.rawValue < hoeyre.rawValue }
}

/// A place in a law: its name, the paragraph, and how sure that is.
public struct Lovhjemmel: Hashable, Sendable {
    /// The law's short name.
    public let lov: String
    /// The paragraph as it is written, such as `§ 13-2` or `§§ 41–43`.
    public let paragraf: String
    /// How sure it is.
    public let sikkerhet: Sikkerhet

    init(_ lov: String, _ paragraf: String, _ sikkerhet: Sikkerhet) {
        self.lov = lov
        self.paragraf = paragraf
        self.sikkerhet = sikkerhet
    }

    /// Law and paragraph as they may be printed; `nil` where the number is not verified.
    public var utskrift: String? { sikkerhet == .ukontrollert ? nil : "\(lov) \(paragraf)" }
}
