import ArgumentParser
import Foundation
import Terminal

/// The command line. Everything the panes can do can be done from here too.
struct Stafett: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stafett",
        abstract: "Stafett – oppfølging uten brudd, fra undring til tiltak.",
        discussion: """
            Uten underkommando åpnes basen du brukte sist. Har du ingen base ennå, kan du øve i kursbasen: stafett kurs
            """,
        version: "stafett 0.1.0",
        subcommands: [
            Kurs.self, Opprett.self, AnsattKommando.self, TjenesteKommando.self, ProfilKommando.self, Utfor.self,
            Kommandoer.self, SakKommando.self, TilgangKommando.self, Brudd.self, AgendaKommando.self,
            OversiktKommando.self, RevisjonKommando.self, Gjenoppbygg.self, Aapne.self,
        ], defaultSubcommand: Aapne.self)
}

/// The program's start: the process is made safe, the arguments are read, and every failure gets a sentence and a code.
@main
struct Hovedprogram {
    static func main() {
        Backtrace.reexecIfNeeded()
        _ = ProcessPrivacy.disableCoreDumps()
        do {
            var kommando = try Stafett.parseAsRoot()
            try kommando.run()
        } catch {
            Sluttmelding(error).skrivOgAvslutt()
        }
    }
}
