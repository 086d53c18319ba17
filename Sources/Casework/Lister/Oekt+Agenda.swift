import BTI
import Journal

extension Oekt {
    /// The agenda of a team's meeting on a day, one item for each case that this employee may see, in the order they were
    /// brought. Each case is opened: the reading is in the journal before anything is returned.
    ///
    /// Cases that were brought without a name, or without a consent that names the team, are there for the leader alone.
    /// - Parameter team: one of the teams that the employee sits in or answers for; `nil` for all of them.
    /// - Throws: `Saksfeil.ingenTilgang` where there is no such team for the employee; `JournalError`.
    public func agenda(_ team: String?, paa dag: Dato) throws -> [(lest: LestSak, punkt: Agenda.Teamsak)] {
        try base.oppdaterKatalog()
        let serier = base.katalog.moeteserier.values.filter { (team == nil || $0.team == team) && moeterI($0) }
        guard !serier.isEmpty else { throw Saksfeil.ingenTilgang }
        let synlige = try saker(paa: Set(serier.flatMap(lister)).sorted()).compactMap { try les($0, full: false) }
            .filter(kanSe)
        let punkter = Agenda.team(team, paa: dag, saker: synlige.map(\.sak), omgivelser)
        return try punkter.map { (lest: try aapne($0.sak), punkt: $0) }
    }

    /// Who prepares a team's meetings: those who sit in it, and the leader of the service that runs it.
    private func moeterI(_ serie: Moeteserie) -> Bool {
        jeg?.jobbet(ved: .max) == true
            && (serie.medlemmer.contains(ansatt) || base.katalog.har(ansatt, .leder, i: serie.tjeneste))
    }

    /// The team's list; the leader has those that were brought without a name in the unit's.
    private func lister(_ serie: Moeteserie) -> [String] {
        let team = serie.type == .ke ? Saksliste.mottakerKE : Saksliste.mottaker(team: serie.tjeneste)
        guard base.katalog.har(ansatt, .leder, i: serie.tjeneste) else { return [team] }
        return [team, Saksliste.mottaker(enhet: serie.tjeneste)]
    }

    private func saker(paa lister: [String]) throws -> [SakId] {
        try base.skriver.query(
            "SELECT DISTINCT sak FROM flyt WHERE mottaker IN (\(SQLValue.places(lister.count))) ORDER BY sak",
            lister.map { .text($0) }
        ).compactMap { $0.text("sak").map { SakId($0) } }
    }
}
