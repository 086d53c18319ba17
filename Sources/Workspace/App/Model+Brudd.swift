import Casework
import Terminal

/// Through the safety net's list and back to the same place in it.
extension Model {
    /// Opens the case of the selected finding; a case that one only has an overview of stays closed.
    mutating func aapneFraBrudd() -> [Effekt] {
        guard let valgt = arbeid?.brudd.valgt else { return [] }
        guard let kort = valgt.kort else {
            notis = Toast(ord("rute.brudd.bareOversikt"), role: .info)
            return []
        }
        return [.aapneSak(kort.sak.id)]
    }

    /// What an empty list says: nobody is told that cases are followed up who sees none.
    var tomBruddliste: (tekst: String, rolle: Role) {
        let ingen = Flyt.faser.allSatisfy { arbeid?.flyt.kolonner[$0]?.antall ?? 0 == 0 }
        let oversikt = arbeid.map { !katalog.oversikter($0.ansatt).isEmpty } ?? false
        return ingen && !oversikt ? (ord("rute.brudd.ingenSaker"), .dempet) : (ord("rute.brudd.ingen"), .ferdig)
    }

    /// Goes to the list, which is read again.
    mutating func lesBrudd() -> [Effekt] {
        arbeid?.visning = .brudd
        arbeid?.brudd.leser = true
        return [.lastBrudd]
    }

    /// One step back: from a case to the list it was opened from, which is read again.
    mutating func tilbake() -> [Effekt] {
        notis = nil
        guard arbeid?.visning == .sak, arbeid?.komFraBrudd == true else {
            let hjem = arbeid?.hjem ?? .flyt
            arbeid?.visning = hjem
            return []
        }
        return lesBrudd()
    }
}
