import BTI

/// What this employee's roles reach (domain.md section 4); what the keys reach is asked beside it.
extension Oekt {
    /// Whether the roles reach a case.
    func rolletilgang(_ sak: Sak) -> Bool { base.katalog.innsyn(ansatt, i: sak, paa: base.idag) != nil }

    /// Whether this employee may read who has done what.
    public var leserRevisjon: Bool { base.katalog.leserRevisjon(ansatt) }
}
