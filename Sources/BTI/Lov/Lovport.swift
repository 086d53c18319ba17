/// A legal gate (domain.md section 8): when it opens, what it says, what it refuses, what it asks for, and on what ground.
///
/// Data, so that what is printed about the law stands in one place. Not legal advice: the kommune's own jurist approves the
/// texts, and a number that is not verified is never printed.
public struct Lovport: Sendable, Identifiable {
    /// The code, such as `L1`.
    public let kode: String
    /// What opens it.
    public let utloeses: Set<Utloeser>
    /// What it shows: keys of the text catalogue, in order.
    public let viser: [String]
    /// What it refuses: codes of refusals.
    public let nekter: [String]
    /// What it asks for: the command that writes it, or the field of a command.
    public let krever: [String]
    /// Paragraphs, verified or not.
    public let hjemler: [Lovhjemmel]
    /// How sure its content is.
    public let sikkerhet: Sikkerhet

    /// What opens a gate.
    public enum Utloeser: Hashable, Sendable {
        /// A command with this code.
        case kommando(String)
        /// The violence flag is active.
        case voldsflagg
        /// An undring about the environment at a school, or SFO.
        case skolemiljoe
        /// An undring about the environment in a barnehage.
        case barnehagemiljoe
        /// The person is pregnant and the child not born.
        case ufoedt
        /// The case is at this level or above.
        case nivaa(Int)
        /// A service of this kind takes part or writes.
        case tjeneste(Tjenestetype)
        /// A verge stands among the foresatte.
        case verge
        /// Help is asked for.
        case hjelp
    }

    /// The code.
    public var id: String { kode }

    /// What may be printed as its ground: verified paragraphs, else `se lovverk` where there is a law at all.
    public var utskrift: String? {
        guard !hjemler.isEmpty else { return nil }
        let sikre = hjemler.compactMap(\.utskrift)
        return sikre.isEmpty ? Lovport.utenNummer : sikre.joined(separator: ", ")
    }

    /// What is printed where no number is verified.
    public static let utenNummer = "se lovverk"

    /// The gate with this code.
    public static func medKode(_ kode: String) -> Lovport? { alle.first { $0.kode == kode } }

    /// The printed ground of one or more gates, as rules and refusals show it.
    static func hjemmel(_ koder: String...) -> String? {
        let tekster = koder.compactMap { medKode($0)?.utskrift }
        return tekster.isEmpty ? nil : tekster.joined(separator: ", ")
    }
}
