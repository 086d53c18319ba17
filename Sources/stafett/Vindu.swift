import Casework
import Foundation
import Guidance
import Terminal
import Workspace

/// Opens the panes.
enum Vindu {
    static func aapne(_ sti: String, _ skjerm: Skjermvalg) throws {
        Backtrace.reexecIfNeeded()
        ProcessPrivacy.disableCoreDumps()
        let miljoe = ProcessInfo.processInfo.environment
        let tema = try ThemeLibrary().theme(wanted: skjerm.tema ?? miljoe["STAFETT_TEMA"], environment: miljoe)
        let oppsett = Arbeidsflate.Oppsett(
            navn: Kommune.fjordvik().navn, tema: tema, tilstandsmappe: try Steder.tilstandsmappe(),
            vedKrasj: "Stafett stanset uventet. Det du skrev, er lagret som utkast.\n"
        ) { try Base.aapne(sti) }
        do {
            try Arbeidsflate.kjoer(oppsett)
        } catch let problem as ScreenProblem {
            throw Stopp(Sluttkode.bruk, problem.sentence)
        }
    }
}
