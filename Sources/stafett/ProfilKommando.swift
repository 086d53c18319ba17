import ArgumentParser
import BTI
import Casework
import Foundation
import Guidance

/// The kommune's profile: checked, shown, chosen.
struct ProfilKommando: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profil", abstract: "Kontroller, vis og velg kommuneprofilen.",
        subcommands: [Sjekk.self, Vis.self, Velg.self])

    /// Checks a profile file.
    struct Sjekk: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Kontroller en profilfil. Alle feil vises, med linjen de står på.")
        @Argument(help: "TOML-filen.") var fil: String

        func run() throws {
            let profil = try Profilvalg.fil(fil)
            Utskrift.linje("Profilen kan brukes: \(profil.navn) (\(profil.kode)).")
            let endringer = Profilvisning.endringer(fra: try Profiler.innebygd("risor"), til: profil)
            guard !endringer.isEmpty else { return }
            Utskrift.linje("Annerledes enn risor:")
            for linje in endringer { Utskrift.linje("  \(linje)") }
        }
    }

    /// Shows a profile: one that ships, a file, or the base's.
    struct Vis: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Vis en profil: hvert tall med enhet, og reglene som bruker det.")
        @Argument(help: "risor, arendal eller en TOML-fil. Uten navn vises profilen basen bruker.")
        var navn: String?
        @OptionGroup var valg: Basevalg

        func run() throws {
            let profil = try navn.map(Profilvalg.les) ?? valg.aapne(bareLesing: true).katalog.profil
            for linje in Profilvisning.linjer(profil) { Utskrift.linje(linje) }
        }
    }

    /// Chooses the profile of the base, after what changes has been shown.
    struct Velg: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Velg profilen basen skal bruke. Du ser først hva som endres.")
        @Argument(help: "risor, arendal eller en TOML-fil.") var navn: String
        @Flag(name: .customLong("ja"), help: "Svar ja på at profilen skal velges.") var ja = false
        @OptionGroup var valg: Basevalg

        func run() throws {
            let ny = try Profilvalg.les(navn)
            let oekt = try valg.loggInn()
            let endringer = Profilvisning.endringer(fra: oekt.base.katalog.profil, til: ny)
            guard ny != oekt.base.katalog.profil else {
                return Utskrift.linje("Basen bruker denne profilen fra før.")
            }
            Utskrift.linje("Fra \(oekt.base.katalog.profil.navn) til \(ny.navn):")
            for linje in endringer { Utskrift.linje("  \(linje)") }
            let svar = ja ? "ja" : try Spoersmaal.linje("Alle funn regnes om. Velge denne profilen? Skriv ja: ")
            guard svar?.lowercased() == "ja" else { throw Stopp(Sluttkode.avslag, "Profilen er ikke byttet.") }
            try oekt.velgProfil(ny)
            try oekt.huskHode(try Steder.tilstandsmappe())
            Utskrift.linje("\(ny.navn) gjelder fra nå.")
        }
    }
}

/// The profile that an option names.
enum Profilvalg {
    /// One that ships, or a file.
    static func les(_ navn: String) throws -> Profil {
        Profiler.innebygde.contains(navn) ? try Profiler.innebygd(navn) : try fil(navn)
    }

    /// A profile file; every fault is said with its line.
    static func fil(_ navn: String) throws -> Profil {
        guard let toml = try? String(contentsOfFile: navn, encoding: .utf8) else {
            let alle = Profiler.innebygde.joined(separator: ", ")
            throw Stopp(Sluttkode.bruk, "Finner ikke profilen. Velg \(alle) eller en TOML-fil.")
        }
        do {
            return try Profiler.les(toml)
        } catch {
            let linjer = error.linjer().map { "  \($0)" }
            throw Stopp(Sluttkode.bruk, (["Profilen kan ikke brukes:"] + linjer).joined(separator: "\n"))
        }
    }
}
