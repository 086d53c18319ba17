import Casework
import Foundation
import Guidance
import Terminal
import Workspace

/// Opens the panes.
enum Vindu {
    static func aapne(_ sti: String, _ skjerm: Skjermvalg) throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Stopp(
                Sluttkode.bruk, "Stafett må kjøres i en terminal. Se «stafett --help» for kommandoer uten skjerm.")
        }
        let base = try Base.aapne(sti)
        do {
            try Arbeidsflate.kjoer(
                .init(
                    navn: base.katalog.navn, tema: tema(skjerm), tilstandsmappe: try Steder.tilstandsmappe(),
                    vedKrasj: "Stafett stoppet på grunn av en feil. Det du hadde skrevet, er tatt vare på.\r\n",
                    aapne: { base }))
        } catch let problem as ScreenProblem {
            throw Stopp(Sluttkode.feil, problem.sentence)
        }
    }

    private static func tema(_ skjerm: Skjermvalg) throws -> Theme {
        let miljoe = ProcessInfo.processInfo.environment
        if let navn = skjerm.tema, try ThemeLibrary().theme(named: navn) == nil {
            throw Stopp(
                Sluttkode.bruk, "Kjenner ikke temaet. Velg skumring, dagslys, prosjektor, fargetrygg eller mono.")
        }
        return try ThemeLibrary().theme(wanted: skjerm.tema ?? miljoe["STAFETT_TEMA"], environment: miljoe)
    }
}
