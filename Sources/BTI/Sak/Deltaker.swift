/// A service, or a professional of it, that takes part beside the owner (domain.md 3.6).
public struct Deltaker: Hashable, Sendable {
    /// The service.
    public var tjeneste: TjenesteId
    /// The professional; `nil` where the service takes part without naming one.
    public var ansatt: AnsattId?
    /// What they do in the case; `nil` where sealed or not said.
    public var oppgave: String?
    /// First day.
    public var fra: Dato
    /// First day they no longer take part; `nil` while they do.
    public var til: Dato?
}

/// A health service has said that its own journal is kept beside the log (G9).
public struct Journalpliktkvittering: Hashable, Sendable {
    /// The service.
    public var tjeneste: TjenesteId
    /// The day.
    public var dato: Dato
    /// Who said so.
    public var av: AnsattId
}

extension Sak {
    /// Services that take part now: the owner, and participants that have joined. Being named in a consent, sitting in a meeting
    /// or answering for a tiltak is not to have joined (reading rule 13).
    public var aktiveTjenester: Set<TjenesteId> {
        Set([eier]).union(deltakere.filter { $0.til == nil }.map(\.tjeneste))
    }

    /// The unit that owned the case at the end of a day.
    package func eier(paa dag: Dato) -> TjenesteId { eierskifter.first { $0.dato > dag }?.fra ?? eier }

    /// Services that took part at the end of a day.
    func aktiveTjenester(paa dag: Dato) -> Set<TjenesteId> {
        let med = deltakere.filter { $0.fra <= dag && $0.til.map { dag < $0 } ?? true }
        return Set([eier(paa: dag)]).union(med.map(\.tjeneste))
    }
}

extension Katalog {
    /// How many services a set counts as: skole and SFO are one (reading rule 13).
    func antall(_ tjenester: Set<TjenesteId>) -> Int {
        let erSFO = { (id: TjenesteId) in self.tjenester[id]?.type == .sfo }
        let harSkole = tjenester.contains { self.tjenester[$0]?.type.erSkole == true && !erSFO($0) }
        return tjenester.count { !(harSkole && erSFO($0)) }
    }
}
