/// A9: a sperret case must not come to be without anybody who can read it.
extension Regel {
    static let a9 = Regel("A9", [.brudd], mender: ["sperrSak"]) { sak, omgivelser in
        guard let sperre = sak.sperre else { return [] }
        let katalog = omgivelser.katalog
        let igjen = sak.navngitteMedNoekkel(i: katalog)
        let borte = sperre.navngitte.subtracting(igjen)
        let tallet = forFaa(sperre, borte.compactMap { katalog.sisteArbeidsdag($0) })
        let leder = igjen.contains { katalog.ansatt($0)?.har(.leder) == true } ? nil : utenLeder(sperre, katalog)
        guard let fra = [tallet, leder].compactMap({ $0 }).min() else { return [] }
        return [.tilstand(.brudd, fra: max(fra, sperre.fra), gjelder: borte.map(\.rawValue).sorted())]
    }

    /// The day so many had left that fewer were there than must be; `nil` while there are enough.
    private static func forFaa(_ sperre: Sperre, _ slutt: [Dato]) -> Dato? {
        let taales = sperre.navngitte.count - Sperre.minst
        return slutt.count > taales ? slutt.sorted()[taales] : nil
    }

    /// The day the last leader among the named no longer was one.
    private static func utenLeder(_ sperre: Sperre, _ katalog: Katalog) -> Dato {
        sperre.navngitte.compactMap(katalog.ansatt).flatMap { $0.ledersluttdager() }.max() ?? sperre.fra
    }
}

extension Katalog {
    /// The day an employee stopped working here, by leaving or by losing the last role; `nil` where she works.
    fileprivate func sisteArbeidsdag(_ id: AnsattId) -> Dato? {
        ansatt(id).flatMap { $0.sluttet ?? $0.roller.compactMap(\.tilDag).max() }
    }
}
