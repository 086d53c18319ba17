import Casework
import Foundation

/// Opens the panes.
enum Vindu {
    static func aapne(_ sti: String, _ skjerm: Skjermvalg) throws {
        throw Stopp(Sluttkode.feil, "ikke ennå")
    }
}
