/// A stuck case brought to Koordinerende enhet (domain.md 2.6, 3.13).
public struct KELoeft: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who brought it.
    public var av: AnsattId
    /// Without saying who it is about.
    public var anonym: Bool
    /// What the case has stopped at; `nil` where sealed.
    public var begrunnelse: String?
}

/// What Koordinerende enhet advised.
public struct KERaad: Hashable, Sendable {
    /// The day.
    public var dato: Dato
    /// Who wrote it down.
    public var av: AnsattId
    /// The advice; `nil` where sealed.
    public var tekst: String?
}

extension Sak {
    /// Whether the case has been brought to KE on or after a day: lifted, or on the agenda of a meeting there that stands.
    func erLoeftetTilKE(fra dag: Dato) -> Bool {
        keLoeft.contains { $0.dato >= dag }
            || moeter.contains {
                $0.type == .ke && $0.status != .avlyst && ($0.planlagt.first.map { $0 >= dag } ?? false)
            }
    }

    /// The first advice from KE that no tverrfaglig meeting has taken up (E9).
    ///
    /// A BTI-team with the family counts as one: that is what it is where BTI-team means the meeting at nivå 3.
    var ubruktRaad: KERaad? {
        let holdt = moeter.filter { $0.status == .holdt && $0.kanTaOppRaad }.map(\.dato).max()
        return keRaad.filter { raad in holdt.map { raad.dato > $0 } ?? true }.min { $0.dato < $1.dato }
    }
}

extension Moete {
    /// Whether advice from KE is taken up in a meeting of this kind (domain.md 2.6, step 3.5).
    var kanTaOppRaad: Bool { type == .tverrfaglig || type == .btiTeam && medForesatte }
}
