import BTI

/// The profiles that ship, and the reader of a kommune's own.
public enum Profiler {
    /// The codes of the profiles that ship.
    public static let innebygde = ["risor", "arendal"]

    /// A profile that ships: `risor` or `arendal`.
    ///
    /// - Throws: `Profilfeil` with the code `ukjentProfil` for any other.
    public static func innebygd(_ kode: String) throws -> Profil {
        guard let tekst = Innhold.tekst("profiler/\(kode).toml") else {
            throw Profilfeil(
                feil: [
                    .init(
                        linje: 0, kode: "ukjentProfil",
                        argumenter: ["profil": kode, "profiler": innebygde.joined(separator: ", ")])
                ])
        }
        return try les(tekst)
    }

    /// Reads a profile file (docs/profil.md).
    ///
    /// - Throws: `Profilfeil` with every fault found, each with its line.
    public static func les(_ toml: String) throws(Profilfeil) -> Profil {
        let dokument: Tomldokument
        do {
            dokument = try Tomldokument(toml)
        } catch {
            throw Profilfeil(feil: [.init(linje: error.linje, kode: "syntaks", argumenter: [:])])
        }
        var leser = Profilleser(dokument)
        return try leser.profil()
    }
}
