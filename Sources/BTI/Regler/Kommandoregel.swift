/// A rule that is not computed in one case (rules.md, reading rule 7): it answers commands, hints at writing, or stands beside
/// the cases in a list.
///
/// What a rule refuses stands with the command; this is the register that the documentation is made from.
public struct Kommandoregel: Sendable {
    /// The stable code, such as `C1`.
    public let kode: String
    /// What it does when it speaks.
    public let svar: Svar
    /// Codes of the commands that it answers, in the order they are met; empty where it is not about a command.
    public let kommandoer: [String]
    /// The numbers of the profile it uses.
    public let parametre: [Parameter]

    /// What a rule does to a command.
    public enum Svar: String, Sendable {
        /// The command is refused.
        case avslag
        /// Something is said while writing, and nothing is refused.
        case hint
        /// Something stands in an overview: it takes more than one case to see it.
        case oversikt
    }

    init(_ kode: String, _ svar: Svar = .avslag, paa kommandoer: [String], parametre: [Parameter] = []) {
        self.kode = kode
        self.svar = svar
        self.kommandoer = kommandoer
        self.parametre = parametre
    }

    /// Every one, in the order of rules.md. A line each, so that a new one is a new line.
    public static let alle: [Kommandoregel] = [
        Kommandoregel("A7", paa: ["aapneStafettlogg", "tilbyStafett", "overtaStafett", "holdOvergangsmoete"]),
        Kommandoregel("A8", .hint, paa: ["aapneStafettlogg", "tilbyStafett"], parametre: [.maksSakerPerHolder]),
        Kommandoregel("B6", paa: ["avklarUndring", "avsluttSak", "slaaSammenSaker"]),
        Kommandoregel("B7", paa: ["avklarUndring"], parametre: [.gjentattAntall, .gjentattMaaneder]),
        Kommandoregel("C1", paa: ["aapneStafettlogg"]),
        Kommandoregel("C2", paa: ["endreNivaa"]),
        Kommandoregel("C3", paa: ["kallInnTilMoete", "flyttMoete", "henvis"]),
        Kommandoregel("C5", paa: ["kallInnTilMoete"]),
        Kommandoregel(
            "C6",
            paa: [
                "aapneStafettlogg", "tilbyStafett", "taImotStafett", "leggTilDeltaker", "endreNivaa",
                "holdOvergangsmoete",
            ]),
        Kommandoregel("C7", paa: ["registrerSamtykke", "fornySamtykke"]),
        Kommandoregel("C13", paa: ["meldTilTeam", "kallInnTilMoete", "flyttMoete", "loeftTilKE"]),
        Kommandoregel("D1", paa: ["avtalTiltak", "fyllUtKarantene"]),
        Kommandoregel("D5", paa: ["evaluerTiltak"]),
        Kommandoregel("E5", .oversikt, paa: [], parametre: [.meldtTilTeamDager]),
        Kommandoregel("E6", paa: ["godkjennReferat"]),
        Kommandoregel("E8", .oversikt, paa: [], parametre: [.serieSkoleDager, .serieBarnehageAntall]),
        Kommandoregel("F8", paa: ["kallInnTilMoete"]),
        Kommandoregel("F10", paa: ["planleggOvergang", "kallInnTilMoete"]),
        Kommandoregel("F11", paa: ["kallInnTilMoete"]),
        Kommandoregel(
            "G1",
            paa: [
                "delUndring", "registrerSamtale", "avtalKontakt", "kallInnTilMoete", "flyttMoete", "meldTilTeam",
                "loeftTilKE", "giKopi", "giInnsyn", "holdMoete", "holdOvergangsmoete", "utfyllReferat",
            ]),
        Kommandoregel("G4", paa: ["lagAktivitetsplan"]),
        Kommandoregel("G6", paa: ["kallInnTilMoete"]),
        Kommandoregel(
            "G9", .hint,
            paa: [
                "leggTilDeltaker", "endreNivaa", "skrivNotat", "registrerSamtale", "noterBarnetsStemme",
                "evaluerTiltak", "holdMoete",
            ]),
        Kommandoregel("H1", paa: ["avsluttSak", "slaaSammenSaker"]),
        Kommandoregel("H2", paa: ["avsluttSak"]),
        Kommandoregel("H5", .hint, paa: []),
        Kommandoregel("H6", .oversikt, paa: []),
        Kommandoregel("L10", paa: ["avklarUndring", "avsluttSak", "slaaSammenSaker"]),
        Kommandoregel("L15", paa: ["sendMelding"]),
        Kommandoregel("L19", paa: ["slettInnhold"]),
    ]

    /// The commands that a rule answers.
    static func kommandoer(_ kode: String) -> Set<String> {
        Set(alle.first { $0.kode == kode }?.kommandoer ?? [])
    }
}
