import BTI

extension Tekster {
    /// One of a rule's sentences about a finding: `tittel`, `tekst` or `forklaring`; `nil` where it has none.
    ///
    /// - Parameter navnloes: for one who sees no more than that a limit has passed. Where a rule would ask somebody to turn to
    ///   the family or the child, such a reader cannot know whether that may be done: only what is missing is said.
    public func setning(
        _ del: String, om funn: Funn, _ verdier: [String: String], navnloes: Bool = false
    ) -> String? {
        let stille = navnloes && finnes("rute.navnloes.\(funn.regel)")
        let noekler =
            stille
            ? [del == "tekst" ? "rute.navnloes.\(funn.regel)" : "rute.navnloes.\(del)"]
            // What has run out is past, and not about to.
            : (funn.alvor == .stopp ? ["regel.\(funn.regel).\(del)Stopp"] : [])
                + [del == "tekst" ? funn.tekstnoekkel : "regel.\(funn.regel).\(del)"]
        return noekler.first(where: finnes).map { noekkel in
            let setning = tekst(noekkel, verdier)
            // A sentence that begins with what it is about begins with a capital all the same.
            return setning.prefix(1).uppercased() + setning.dropFirst()
        }
    }
}
