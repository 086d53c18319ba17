import Casework
import Terminal

/// Through the safety net's list and back to the same place in it.
extension Model {
    /// Opens the case of the selected finding; a case that one only has an overview of stays closed.
    mutating func aapneFraBrudd() -> [Virkning] {
        guard let valgt = arbeid?.brudd.valgt else { return [] }
        guard let kort = valgt.kort else {
            notis = Toast(ord("rute.brudd.bareOversikt"), role: .info)
            return []
        }
        return [.aapneSak(kort.sak.id)]
    }

    /// One step back: from a case to the list it was opened from, which is read again.
    mutating func tilbake() -> [Virkning] {
        notis = nil
        guard arbeid?.visning == .sak, arbeid?.komFraBrudd == true else {
            let hjem = arbeid?.hjem ?? .flyt
            arbeid?.visning = hjem
            return []
        }
        arbeid?.visning = .brudd
        return [.lastBrudd]
    }
}
