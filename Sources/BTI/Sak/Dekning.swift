/// What a service is to hear about a case for (domain.md 3.5).
public enum Formaal: Hashable, Sendable {
    /// To take part in the follow-up.
    case samarbeid
    /// To take over, or to prepare for it.
    case overgang
    /// To discuss the case in a team; `nil` for any team.
    case team(String?)
}

/// On what ground a service may hear about a case (domain.md, L5–L7).
public enum Dekning: Hashable, Sendable {
    /// It owns the case.
    case eier
    /// A consent names it.
    case samtykke(SamtykkeId)
}

extension Sak {
    /// On what ground a service may hear about the case on a day; `nil` where it may not.
    ///
    /// The one place that answers it: invitations, participants, handovers, transitions and findings all ask here.
    public func dekning(for tjeneste: TjenesteId, til formaal: Formaal, paa dag: Dato) -> Dekning? {
        let samtykke = gyldigeSamtykker(dag).last { $0.dekker(tjeneste, til: formaal) }
        if case .team = formaal { return samtykke.map { .samtykke($0.id) } }
        return tjeneste == eier ? .eier : samtykke.map { .samtykke($0.id) }
    }
}

extension Samtykke {
    /// Whether this consent, while it holds, lets a service hear about the case for a purpose.
    fileprivate func dekker(_ tjeneste: TjenesteId, til formaal: Formaal) -> Bool {
        switch formaal {
        case .samarbeid: type == .tverrfaglig && tjenester.contains(tjeneste)
        case .overgang: (type == .overgang || type == .tverrfaglig) && tjenester.contains(tjeneste)
        case .team(let navn): type == .team && (navn == nil || team == nil || team == navn)
        }
    }
}
