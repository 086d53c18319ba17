/// One cause, one finding: which findings rest while another stands (rules.md, reading rules 9 and 10).
struct Demping: Sendable {
    /// The rule that speaks.
    let taler: String
    /// The rule that rests.
    let hviler: String
    /// Whether the two findings, the speaking first, have one cause.
    let sammeAarsak: @Sendable (Funn, Funn, Sak) -> Bool

    static let alle: [Demping] = [
        Demping(taler: "A2", hviler: "F12") { _, _, _ in true },
        Demping(taler: "A2", hviler: "D10") { _, funn, sak in
            funn.gjelder.allSatisfy { sak.tiltak(TiltakId($0))?.ansvarligAnsatt == sak.stafettholder }
        },
        Demping(taler: "A2", hviler: "F12") { _, _, _ in true },
        Demping(taler: "B8", hviler: "G2") { _, _, _ in true },
        Demping(taler: "G5", hviler: "B4", sammeAarsak: sammeGjelder),
        Demping(taler: "B3", hviler: "B2", sammeAarsak: sammeGjelder),
        Demping(taler: "D2", hviler: "D11", sammeAarsak: sammeGjelder),
        Demping(taler: "C4", hviler: "C2", sammeAarsak: utloept),
        Demping(taler: "C5", hviler: "C2") { _, _, _ in true },
        Demping(taler: "C2", hviler: "C15") { _, _, _ in true },
        Demping(taler: "C3", hviler: "C15") { _, _, _ in true },
        Demping(taler: "C4", hviler: "C15", sammeAarsak: utloept),
        Demping(taler: "C5", hviler: "C15") { _, _, _ in true },
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
    ]

    /// Rules that would push staff towards the parents, or towards questioning the child: silent while the flag is active.
    static let stilleUnderFlagg: Set<String> = ["A6", "B2", "B3", "D4", "E3", "E7"]

    private static let sammeGjelder: @Sendable (Funn, Funn, Sak) -> Bool = { taler, hviler, _ in
        !Set(taler.gjelder).isDisjoint(with: hviler.gjelder)
    }

    private static let utloept: @Sendable (Funn, Funn, Sak) -> Bool = { taler, _, _ in taler.alvor == .stopp }

    /// The findings with the silenced days cut out; `siden` stays the first day of the whole run.
    static func dempet(_ funn: [Funn], i sak: Sak) -> [Funn] {
        let flagg = sak.voldsflagg
        let utenFlagg = funn.flatMap { ett -> [Funn] in
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
