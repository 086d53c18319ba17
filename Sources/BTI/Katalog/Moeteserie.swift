/// A standing team that meets again and again, and who sits in it (domain.md 3.13).
public struct Moeteserie: Hashable, Sendable {
    /// What the team is called, as it stands in consents and on agendas.
    public var team: String
    /// The service that runs it.
    public var tjeneste: TjenesteId
    /// What kind of meeting.
    public var type: Moetetype
    /// The day the series was first written.
    public var fra: Dato
    /// Who sits in it beside the leader of the service.
    public var medlemmer: Set<AnsattId>
}

/// A team that has met too seldom (E8): a line in the unit's report, never a finding in a case.
public struct Seriefunn: Hashable, Sendable {
    /// The rule's code.
    public static let regel = "E8"

    /// The team.
    public var team: String
    /// The service that runs it.
    public var tjeneste: TjenesteId
    /// First day of it.
    public var siden: Dato
    /// The last good day.
    public var frist: Dato
}

extension Katalog {
    /// The teams that an employee sits in, by name.
    public func team(for ansatt: AnsattId) -> [Moeteserie] {
        moeteserier.values.filter { $0.medlemmer.contains(ansatt) }.sorted { $0.team < $1.team }
    }

    /// The teams that have met too seldom, as it stands on a day (E8).
    ///
    /// At a school the days since the last meeting count; in a barnehage the meetings of the last whole half-year, January to
    /// June or July to December, and only where the series was there all of it. Other services have no limit.
    /// - Parameter holdt: the days each team has met, by the team's name.
    public func seriefunn(paa dag: Dato, holdt: [String: [Dato]]) -> [Seriefunn] {
        moeteserier.values.sorted { $0.team < $1.team }.compactMap { serie in
            guard let frist = sistGodeDag(serie, paa: dag, holdt[serie.team] ?? []), frist < dag else { return nil }
            return Seriefunn(team: serie.team, tjeneste: serie.tjeneste, siden: frist + 1, frist: frist)
        }
    }

    private func sistGodeDag(_ serie: Moeteserie, paa dag: Dato, _ holdt: [Dato]) -> Dato? {
        guard let type = tjenester[serie.tjeneste]?.type else { return nil }
        if type.erSkole {
            return ([serie.fra] + holdt.filter { $0 <= dag }).max().map { $0 + profil[.serieSkoleDager] }
        }
        guard type == .barnehage, let halvaar = Katalog.forrigeHalvaar(dag), serie.fra <= halvaar.lowerBound,
            holdt.filter(halvaar.contains).count < profil[.serieBarnehageAntall]
        else { return nil }
        return halvaar.upperBound
    }

    private static func forrigeHalvaar(_ dag: Dato) -> ClosedRange<Dato>? {
        let (aar, maaned, _) = dag.deler
        let vaar = maaned > 6
        guard let start = Dato(vaar ? aar : aar - 1, vaar ? 1 : 7, 1),
            let slutt = Dato(vaar ? aar : aar - 1, vaar ? 6 : 12, vaar ? 30 : 31)
        else { return nil }
        return start...slutt
    }
}
