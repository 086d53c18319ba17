import ArgumentParser
import Casework
import Foundation
import Journal

/// The practice base: Fjordvik, where nothing can go wrong.
struct Kurs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kurs", abstract: "Åpne kursbasen, der du kan øve uten at noe kan gå galt.")

    @Flag(help: "Lag en ny kursbase. Den gamle blir borte.")
    var ny = false

    @Flag(help: "Lag en tom kursbase: bare tjenester og ansatte, ingen saker. Åpner den ikke.")
    var tom = false

    @Option(help: "Hvor kursbasen skal ligge.")
    var base: String?

    @OptionGroup var skjerm: Skjermvalg

    func run() throws {
        let sti = try base ?? "\(Steder.datamappe())/kurs.stafett"
        let finnes = FileManager.default.fileExists(atPath: sti)
        if tom, finnes, !ny {
            throw Stopp(Sluttkode.bruk, "Det ligger allerede en fil der. Velg et annet navn, eller bruk --ny.")
        }
        if ny, finnes { try fjern(sti) }
        if ny || tom || !finnes { try Kursbygger().bygg(sti, tom: tom) }
        guard !tom else { return }
        Steder.husk(sti)
        try Vindu.aapne(sti, skjerm)
    }

    /// Removes an old practice base, and never anything else.
    private func fjern(_ sti: String) throws {
        let gammel = try Base.aapne(sti, bareLesing: true)
        let erKurs = gammel.katalog.erKursbase
        try gammel.lukk()
        guard erKurs else {
            throw Stopp(Sluttkode.bruk, "Filen er ikke en kursbase, og blir ikke rørt.")
        }
        for ending in ["", "-wal", "-shm", "-lock"] { unlink(sti + ending) }
    }
}

/// Opens the base that was used last, or offers to make one.
struct Aapne: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aapne", abstract: "Åpne en base. Uten valg åpnes den du brukte sist.")

    @Option(help: "Basen som skal åpnes.")
    var base: String?

    @OptionGroup var skjerm: Skjermvalg

    func run() throws {
        guard let sti = base ?? Steder.sisteBase else {
            let svar = try Spoersmaal.linje("Du har ingen base ennå. Vil du åpne en kursbase og øve? (ja/nei) ")
            if let svar, ["j", "ja"].contains(svar.lowercased()) {
                var kurs = try Kurs.parse([])
                kurs.skjerm = skjerm
                return try kurs.run()
            }
            throw Stopp(
                Sluttkode.bruk,
                """
                Du har ingen base ennå.
                  stafett kurs      åpner en kursbase der du kan øve
                  stafett opprett   lager en base for kommunen din
                """)
        }
        Steder.husk(sti)
        try Vindu.aapne(sti, skjerm)
    }
}

/// How the panes are shown.
struct Skjermvalg: ParsableArguments {
    @Option(help: "Tema: skumring (mørkt), dagslys (lyst), prosjektor, fargetrygg eller mono.")
    var tema: String?
}
