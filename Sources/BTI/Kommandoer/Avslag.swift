/// What cannot be done, why, and what will make it possible.
///
/// A value, not a sentence: the text catalogue makes the sentence from `kode` and `argumenter`. Holds no personal data.
public struct Avslag: Error, Hashable, Sendable {
    /// The rule, such as `C1`, or `FORMAT`, `RETT`, `DATO`, `LUKKET`, `FINNES`, `VERSJON`.
    public var regel: String
    /// Which sentence in the text catalogue: the rule, or the rule and a variant such as `RETT.leder`.
    public var kode: String
    /// The fields at fault.
    public var felt: [String]
    /// Values for the sentence: dates, codes, names of fields.
    public var argumenter: [String: String]
    /// Codes of commands that make it possible, the most natural first.
    public var utveier: [String]

    /// A refusal.
    public init(
        _ regel: String, kode: String? = nil, felt: [String] = [], argumenter: [String: String] = [:],
        utveier: [String] = []
    ) {
        self.regel = regel
        self.kode = kode ?? regel
        self.felt = felt
        self.argumenter = argumenter
        self.utveier = utveier
    }
}

extension Avslag {
    /// A day that something is agreed for, and that has passed.
    static func passert(_ felt: Felt<Dato>) -> Avslag { Avslag("DATO", kode: "DATO.passert", felt: [felt.navn]) }
}
