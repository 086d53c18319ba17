import BTI

/// A list that a case stands in: in which column, and how urgent on the days it does if nothing more happens.
struct Listested: Hashable, Sendable {
    /// Whose list.
    var mottaker: String
    /// The column.
    var fase: Sak.Fase
    /// The stretches of days; a case leaves a list on the day its ground there ends, though nobody does anything that day.
    var strekk: [Strekk]

    /// Every list of a case: the unit's and that of a unit which is asked to take it, its team's, KE's, and those of the
    /// employees who have something to do with it. What may be shown is asked again when it is opened.
    static func av(_ sak: Sak, _ katalog: Katalog, _ strekk: [Strekk]) -> [Listested] {
        func sted(_ mottaker: String, _ dager: [Periode]) -> Listested {
            Listested(mottaker: mottaker, fase: sak.fase, strekk: strekk.flatMap { $0.innenfor(dager) })
        }
        // A sperret case stands with the named alone; the kommune sees how many, never which.
        if let sperre = sak.sperre {
            let mottakere = [Saksliste.mottakerSperrede] + sperre.navngitte.sorted().map(Saksliste.mottaker(ansatt:))
            return mottakere.map { sted($0, [Periode(fra: sak.opprettet)]) }
        }
        let enheter = sak.lederenheter.sorted().map {
            sted(Saksliste.mottaker(enhet: $0), sak.lesedager(for: [$0]))
        }
        let team = sak.erPaaTeamliste ? [sted(Saksliste.mottaker(team: sak.eier), sak.teamdager)] : []
        // By the consent to a team's talk, or by one that names KE as a service that takes part.
        let kedager = Periode.samlet(sak.teamdager + sak.lesedager(for: katalog.koordinerendeEnheter))
        let ke = sak.erHosKE ? [sted(Saksliste.mottakerKE, kedager)] : []
        let loeftet =
            sak.erLoeftet ? [sted(Saksliste.mottakerLoeftede, [Periode(fra: sak.opprettet)])] : []
        // Who once wrote in a case, or led the unit that owned it, does not keep it in a list.
        let egne = sak.involverte.sorted().map {
            sted(Saksliste.mottaker(ansatt: $0), sak.lesedager(for: katalog.tjenester(for: $0)))
        }
        let alle = enheter + team + ke + loeftet + egne + innleverte(sak, katalog)
        let staar = Set(alle.map(\.mottaker))
        return alle + etterlatt(sak).filter { !staar.contains($0.mottaker) }
    }

    /// The lists of those who handed something in from outside, on the days when nothing else lets them read: as an undring
    /// that is handed in, and with no urgency but the clocks they have set over what they wrote in the room `skjermet`.
    private static func innleverte(_ sak: Sak, _ katalog: Katalog) -> [Listested] {
        sak.innleverere.filter(sak.venterPaaSvar).sorted().map { ansatt in
            let tjenester = katalog.tjenester(for: ansatt)
            let kanSe = sak.involverte.contains(ansatt) || tjenester.contains(where: sak.lederenheter.contains)
            let ellers = kanSe ? sak.lesedager(for: tjenester) : []
            let dager = Periode.utenom(ellers, fra: sak.opprettet)
            return Listested(
                mottaker: Saksliste.mottaker(ansatt: ansatt), fase: .undring,
                strekk: Strekk.av(sak, sak.egneSkjermedeKlokker(ansatt), medNeste: false).flatMap { $0.innenfor(dager) }
            )
        }
    }

    /// The lists of units that owned the case and answer for clocks they left running: as urgent as those alone make it.
    private static func etterlatt(_ sak: Sak) -> [Listested] {
        sak.tidligereEiereMedFrist.sorted().map { enhet in
            Listested(
                mottaker: Saksliste.mottaker(enhet: enhet), fase: sak.fase,
                strekk: Strekk.av(sak, Sikkerhetsnett.noeytraleFunn(etter: enhet, i: sak), medNeste: false))
        }
    }
}
