/// A rule that answers commands and is never listed (rules.md, reading rule 7): which commands it speaks to.
///
/// What a rule refuses stands with the command; this is the register that the documentation is made from.
public struct Kommandoregel: Sendable {
    /// The stable code, such as `C1`.
    public let kode: String
    /// What it does when it speaks.
    public let svar: Svar
    /// Codes of the commands that it answers, in the order they are met.
    public let kommandoer: [String]
    /// The numbers of the profile it uses.
    public let parametre: [Parameter]

    /// What a rule does to a command.
    public enum Svar: String, Sendable {
        /// The command is refused.
        case avslag
        /// Something is said while writing, and nothing is refused.
        case hint
    }

    init(_ kode: String, _ svar: Svar = .avslag, paa kommandoer: [String], parametre: [Parameter] = []) {
        self.kode = kode
        self.svar = svar
        self.kommandoer = kommandoer
        self.parametre = parametre
    }

    /// Every one, in the order of rules.md. A line each, so that a new one is a new line.
    public static let alle: [Kommandoregel] = [
        Kommandoregel("A7", paa: ["aapneStafettlogg", "tilbyStafett", "overtaStafett"]),
        Kommandoregel("B6", paa: ["avklarUndring"]),
        Kommandoregel("B7", paa: ["avklarUndring"], parametre: [.gjentattAntall, .gjentattMaaneder]),
        Kommandoregel("C1", paa: ["aapneStafettlogg"]),
        Kommandoregel("C2", paa: ["endreNivaa"]),
        Kommandoregel("C3", paa: ["kallInnTilMoete", "flyttMoete"]),
        Kommandoregel("C5", paa: ["kallInnTilMoete", "leggTilDeltaker"]),
        Kommandoregel("C6", paa: ["tilbyStafett", "taImotStafett", "leggTilDeltaker", "endreNivaa"]),
        Kommandoregel("C7", paa: ["registrerSamtykke", "fornySamtykke"]),
        Kommandoregel("C13", paa: ["meldTilTeam"]),
        Kommandoregel("D1", paa: ["avtalTiltak"]),
        Kommandoregel("D5", paa: ["evaluerTiltak"]),
        Kommandoregel("E6", paa: ["godkjennReferat"]),
        Kommandoregel("F10", paa: ["planleggOvergang", "kallInnTilMoete"]),
        Kommandoregel(
            "G1", paa: ["delUndring", "registrerSamtale", "avtalKontakt", "kallInnTilMoete", "meldTilTeam", "giKopi"]),
        Kommandoregel("G4", paa: ["lagAktivitetsplan"]),
        Kommandoregel("G6", paa: ["kallInnTilMoete"]),
        Kommandoregel("H1", paa: ["avsluttSak"]),
        Kommandoregel("H2", paa: ["avsluttSak"]),
        Kommandoregel("L10", paa: ["avsluttSak"]),
        Kommandoregel("L15", paa: ["sendMelding"]),
        Kommandoregel("L19", paa: ["slettInnhold"]),
    ]
}
