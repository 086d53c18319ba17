/// One cause, one finding: which findings rest while another stands (rules.md, reading rules 9 and 10).
struct Demping: Sendable {
    /// The rule that speaks.
    let taler: String
    /// The rule that rests.
    let hviler: String
    /// Whether the two findings, the speaking first, have one cause.
    let sammeAarsak: @Sendable (Funn, Funn, Sak) -> Bool

    static let alle: [Demping] =
        [
            Demping(taler: "A2", hviler: "F12") { _, _, _ in true },
            Demping(taler: "A2", hviler: "D10") { _, funn, sak in
                funn.gjelder.allSatisfy { sak.tiltak(TiltakId($0))?.ansvarligAnsatt == sak.stafettholder }
            },
            Demping(taler: "B8", hviler: "G2") { _, _, _ in true },
            Demping(taler: "G5", hviler: "B4", sammeAarsak: sammeGjelder),
            Demping(taler: "B3", hviler: "B2", sammeAarsak: sammeGjelder),
            Demping(taler: "D2", hviler: "D11", sammeAarsak: sammeGjelder),
            Demping(taler: "F4", hviler: "F7") { taler, funn, sak in
                funn.gjelder.allSatisfy { id in
                    sak.tiltak(TiltakId(id)).flatMap { sak.overgang(for: $0) }.map {
                        taler.gjelder.contains($0.id.rawValue)
                    }
                        ?? false
                }
            },
            Demping(taler: "F5", hviler: "F12", sammeAarsak: sammeGjelder),
            Demping(taler: "F11", hviler: "F8", sammeAarsak: sammeGjelder),
        ] + utenDekning

    /// One missing consent, one finding: withdrawn, run out, none at the level, a service uncovered; and C15 rests under any.
    private static let utenDekning: [Demping] = {
        let rekke = ["C5", "C4", "C2", "C3", "C15"]
        return rekke.indices.flatMap { sted in
            rekke[(sted + 1)...].map { hviler in
                Demping(taler: rekke[sted], hviler: hviler) { taler, funn, _ in
                    [taler, funn].allSatisfy { $0.regel != "C4" || $0.alvor == .stopp }
                }
            }
        }
    }()

    /// Rules about tiltak that a withdrawal has closed out: those stand in C5 (reading rule 9).
    private static let omTiltak: Set<String> = ["D2", "D6", "D10", "D11", "D12"]

    /// The findings without the open tiltak of services that a withdrawal closed out.
    static func utenTrukne(_ funn: [Funn], i sak: Sak) -> [Funn] {
        let trukne = Set(sak.trukneTiltak.map(\.id.rawValue))
        guard !trukne.isEmpty else { return funn }
        return funn.compactMap { ett in
            guard omTiltak.contains(ett.regel) else { return ett }
            var rest = ett
            rest.gjelder.removeAll(where: trukne.contains)
            return rest.gjelder.isEmpty ? nil : rest
        }
    }

    /// Rules that would push staff towards the parents, or towards questioning the child: silent while the flag is active.
    static let stilleUnderFlagg: Set<String> = ["A6", "B2", "B3", "D4", "E3", "E7"]

    private static let sammeGjelder: @Sendable (Funn, Funn, Sak) -> Bool = { taler, hviler, _ in
        !Set(taler.gjelder).isDisjoint(with: hviler.gjelder)
    }

    /// The findings with the silenced days cut out; `siden` stays the first day of the whole run.
    static func dempet(_ funn: [Funn], i sak: Sak) -> [Funn] {
        let flagg = sak.voldsflagg
        let utenFlagg = utenTrukne(funn, i: sak).flatMap { ett -> [Funn] in
            guard let flagg, stilleUnderFlagg.contains(ett.regel) else { return [ett] }
            return ett.uten(fra: flagg.siden, til: nil)
        }
        return utenFlagg.flatMap { ett -> [Funn] in
            let demper = alle.filter { $0.hviler == ett.regel }
            guard !demper.isEmpty else { return [ett] }
            let talere = utenFlagg.filter { taler in
                demper.contains { $0.taler == taler.regel && $0.sammeAarsak(taler, ett, sak) }
            }
            return talere.reduce([ett]) { rest, taler in
                rest.flatMap { $0.uten(fra: taler.fra, til: taler.til) }
            }
        }
    }
}

extension Funn {
    /// The same finding from the first day of the next month; `nil` where it is over by then.
    var fraNesteMaaned: Funn? {
        let (aar, maaned, _) = fra.deler
        guard let foerste = Dato(aar, maaned, 1)?.pluss(maaneder: 1), til.map({ $0 >= foerste }) ?? true else {
            return nil
        }
        var grov = self
        grov.fra = foerste
        grov.siden = foerste
        return grov
    }

    /// What is left when some days are cut out.
    fileprivate func uten(fra start: Dato, til slutt: Dato?) -> [Funn] {
        if let til, til < start { return [self] }
        if let slutt, slutt < fra { return [self] }
        var rest: [Funn] = []
        if fra < start {
            var foer = self
            foer.til = start - 1
            rest.append(foer)
        }
        if let slutt, til.map({ $0 > slutt }) ?? true {
            var etter = self
            etter.fra = slutt + 1
            rest.append(etter)
        }
        return rest
    }
}
