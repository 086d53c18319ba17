import BTI
import Casework
import Terminal

/// What an employee's roles show beside cases: what the roles are for, the figures of the kommune, emergency accesses.
struct Oversiktsside: Sendable {
    /// What the base says.
    struct Innhold: Hashable, Sendable {
        /// The figures; `nil` for those who do not see them.
        var tall: Kommunetall?
        /// Who has opened cases in an emergency; `nil` for those who do not follow it up.
        var noedtilganger: [Noedtilgangslinje]?
    }

    /// What the page shows; `nil` before it is read.
    var innhold: Innhold?
    /// The first row that is seen.
    private(set) var rull = 0

    /// Moves in the page, as far as there is more of it.
    mutating func flytt(_ retning: Valg.Retning, rader: Int, hoeyde: Int) {
        let mest = max(0, rader - hoeyde)
        switch retning {
        case .opp: rull -= 1
        case .ned: rull += 1
        case .sideOpp: rull -= hoeyde
        case .sideNed: rull += hoeyde
        case .foerst: rull = 0
        case .sist: rull = mest
        case .venstre, .hoeyre: break
        }
        rull = max(0, min(mest, rull))
    }
}

extension Katalog {
    /// The views that an employee's roles have anything to show in. The first is where one comes in.
    func visninger(_ ansatt: AnsattId) -> [Visning] {
        let saker: [Visning] = harSaksliste(ansatt) ? [.flyt, .sak] : []
        let oversikter = Set(oversikter(ansatt).keys)
        let brudd: [Visning] = !saker.isEmpty || !oversikter.subtracting([.tall]).isEmpty ? [.brudd] : []
        let egen = saker.isEmpty || oversikter.contains(.tall) || leserRevisjon(ansatt)
        return (saker.isEmpty ? [.oversikt] : saker) + brudd + (egen && !saker.isEmpty ? [.oversikt] : [])
    }
}

extension Model {
    /// The rows of the page, as they are drawn.
    var oversiktsbilde: Oversiktsbilde? {
        guard let arbeid else { return nil }
        let roller = katalog.ansatt(arbeid.ansatt)?.roller.filter { $0.gjaldt(.max) }.map(\.rolle) ?? []
        return Oversiktsbilde(
            side: arbeid.oversikt, roller: roller, ord: ord, dagord: dagord, katalog: katalog)
    }

    /// Moves in the page.
    mutating func flyttIOversikt(_ retning: Valg.Retning) {
        let rader = oversiktsbilde?.hoeyde(stoerrelse.columns) ?? 0
        let hoeyde = innholdshoeyde
        arbeid?.oversikt.flytt(retning, rader: rader, hoeyde: hoeyde)
    }

    /// Says calmly that somebody has opened a case in an emergency, where that has not been shown before.
    mutating func meldNoedtilganger(_ antall: Int) {
        guard antall > 0, arbeid?.visning != .oversikt else { return }
        notis = Toast(ord.antall("rute.noedtilgang.usett", antall), role: .info)
    }
}
