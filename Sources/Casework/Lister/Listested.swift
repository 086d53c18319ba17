import BTI

/// A list that a case stands in, and the days it does if nothing more happens.
struct Listested: Hashable, Sendable {
    /// Whose list.
    var mottaker: String
    /// The days; a case leaves a list on the day its ground there ends, though nobody does anything that day.
    var dager: [Periode]
    /// How urgent it is there; `nil` where it is as for those who follow the case up.
    var strekk: [Strekk]?

    /// Every list of a case: the unit's and that of a unit which is asked to take it, its team's, KE's, and those of the
    /// employees who have something to do with it. What may be shown is asked again when it is opened.
    static func av(_ sak: Sak, _ katalog: Katalog) -> [Listested] {
        // A sperret case stands with the named alone; the kommune sees how many, never which.
        if let sperre = sak.sperre {
            let mottakere = [Saksliste.mottakerSperrede] + sperre.navngitte.sorted().map(Saksliste.mottaker(ansatt:))
            return mottakere.map { Listested(mottaker: $0, dager: [Periode(fra: sak.opprettet)]) }
        }
        let enheter = sak.lederenheter.sorted().map {
            Listested(mottaker: Saksliste.mottaker(enhet: $0), dager: sak.lesedager(for: [$0]))
        }
        let team =
            sak.erPaaTeamliste ? [Listested(mottaker: Saksliste.mottaker(team: sak.eier), dager: sak.teamdager)] : []
        // Who once wrote in a case, or led the unit that owned it, does not keep it in a list.
        let egne = sak.involverte.sorted().map {
            Listested(mottaker: Saksliste.mottaker(ansatt: $0), dager: sak.lesedager(for: katalog.tjenester(for: $0)))
        }
        let alle = enheter + team + hosKE(sak, katalog) + egne
        let staar = Set(alle.map(\.mottaker))
        return alle + etterlatt(sak).filter { !staar.contains($0.mottaker) }
    }

    /// KE's list: by the consent to a team's talk, or by one that names KE as a service that takes part.
    private static func hosKE(_ sak: Sak, _ katalog: Katalog) -> [Listested] {
        guard sak.erHosKE else { return [] }
        let ke = katalog.tjenester.values.filter { $0.type == .koordinerendeEnhet }.map(\.id)
        return [
            Listested(
                mottaker: Saksliste.mottakerKE, dager: Periode.samlet(sak.teamdager + sak.lesedager(for: ke)))
        ]
    }

    /// The lists of units that owned the case and answer for clocks they left running: as urgent as those alone make it.
    private static func etterlatt(_ sak: Sak) -> [Listested] {
        sak.tidligereEiereMedFrist.sorted().map { enhet in
            Listested(
                mottaker: Saksliste.mottaker(enhet: enhet), dager: [Periode(fra: sak.opprettet)],
                strekk: Strekk.av(sak, Sikkerhetsnett.noeytraleFunn(etter: enhet, i: sak), medNeste: false))
        }
    }
}
