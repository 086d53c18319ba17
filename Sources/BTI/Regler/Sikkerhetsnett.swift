/// The safety net: every hole in the follow-up of a case, computed from what the journal says (rules.md).
public enum Sikkerhetsnett {
    /// The rules whose findings are listed, by code. Rules that only answer a command stand with the commands.
    public static let regler: [Regel] = [
        .a1, .a2, .a3, .a4, .a5, .a6, .a9,
        .b1, .b2, .b3, .b4, .b5, .b8, .b9,
        .c2, .c3, .c4, .c5, .c9, .c10, .c11, .c12, .c14, .c15,
        .d1, .d2, .d3, .d4, .d6, .d7, .d8, .d9, .d10, .d11, .d12,
        .e1, .e2, .e3, .e4, .e7, .e9,
        .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f11, .f12,
        .g2, .g3, .g5, .g7, .g8, .g10, .g11, .g12, .g13,
        .h3,
    ]

    /// The rule with a code.
    public static func regel(_ kode: String) -> Regel? { medKode[kode] }

    private static let medKode: [String: Regel] = Dictionary(uniqueKeysWithValues: regler.map { ($0.kode, $0) })

    /// The code of a finding whose rule the reader cannot see (`noeytraleFunn`).
    public static let noeytralKode = "FRIST"

    /// Every interval in which something is wrong, or will be if nothing more happens, after silencing.
    ///
    /// Silencing cuts the intervals, so that any day is a filter; a finding that begins in the future has that `fra`.
    public static func funn(i sak: Sak, _ omgivelser: Omgivelser) -> [Funn] {
        let raa = regler.flatMap { $0.beregn(sak, omgivelser) }
        return samlet(Demping.dempet(raa, i: sak), ogIntervall: true).sorted(by: foerst)
    }

    /// What stands on a day: gravest first, then what has stood longest.
    public static func funn(i sak: Sak, _ omgivelser: Omgivelser, paa dag: Dato) -> [Funn] {
        let staar = funn(i: sak, omgivelser).filter { $0.staar(dag) }
        return samlet(staar, ogIntervall: false).sorted(by: foerst)
    }

    /// The intervals that need a neutral clock: from rules that rest on sealed facts, graver than INFO, not silenced.
    public static func klokker(i sak: Sak, _ omgivelser: Omgivelser) -> [Funn] {
        let raa = regler.filter(\.trengerForseglet).flatMap { regel in
            let funn = Demping.utenTrukne(regel.beregn(sak, omgivelser), i: sak)
            return regel.grovKlokke ? funn.compactMap(\.fraNesteMaaned) : funn
        }
        return samlet(raa.filter { $0.alvor != .info }, ogIntervall: true).sorted(by: foerst)
    }

    /// The order of a list: STOPP, BRUDD, VARSEL, INFO, then oldest, then code.
    static func foerst(_ venstre: Funn, _ hoeyre: Funn) -> Bool {
        if venstre.alvor != hoeyre.alvor { return venstre.alvor < hoeyre.alvor }
        if venstre.siden != hoeyre.siden { return venstre.siden < hoeyre.siden }
        if venstre.regel != hoeyre.regel { return venstre.regel < hoeyre.regel }
        if venstre.fra != hoeyre.fra { return venstre.fra < hoeyre.fra }
        return venstre.gjelder.lexicographicallyPrecedes(hoeyre.gjelder)
    }

    /// One finding per rule, severity, `siden` and `frist` (reading rule 8), and per interval where the days matter.
    static func samlet(_ funn: [Funn], ogIntervall: Bool) -> [Funn] {
        var plass: [Noekkel: Int] = [:]
        var samlet: [Funn] = []
        for ett in funn {
            let noekkel = Noekkel(
                regel: ett.regel, alvor: ett.alvor, siden: ett.siden, frist: ett.frist,
                fra: ogIntervall ? ett.fra : nil, til: ogIntervall ? ett.til : nil)
            guard let sted = plass[noekkel] else {
                plass[noekkel] = samlet.count
                samlet.append(ett)
                samlet[samlet.count - 1].gjelder = Set(ett.gjelder).sorted()
                continue
            }
            samlet[sted].gjelder = Set(samlet[sted].gjelder).union(ett.gjelder).sorted()
            samlet[sted].fra = min(samlet[sted].fra, ett.fra)
            samlet[sted].til = Periode.senest(samlet[sted].til, ett.til)
        }
        return samlet
    }

    private struct Noekkel: Hashable {
        var regel: String
        var alvor: Alvor
        var siden: Dato
        var frist: Dato?
        var fra: Dato?
        var til: Dato?
    }
}
