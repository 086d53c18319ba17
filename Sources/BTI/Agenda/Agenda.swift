/// The agenda of a team's meeting: one item for each case, with the case's own agenda below.
public enum Agenda {
    /// A case on a team's agenda.
    public struct Teamsak: Hashable, Sendable {
        /// The case.
        public var sak: SakId
        /// What people say aloud.
        public var saksnummer: String
        /// Its meeting.
        public var moete: MoeteId
        /// The day it was brought to the team.
        public var meldt: Dato
        /// Brought later than the team asks for (E5): a hint, never a refusal.
        public var sentMeldt: Bool
        /// Brought without saying who it is about.
        public var anonym: Bool
        /// Whether the person may be named in the meeting: not brought anonymously, and a consent covers the team that day (C13).
        public var kanNevnes: Bool
        /// The case's own agenda.
        public var punkter: [Agendapunkt]
    }

    /// The cases that a team is to talk about on a day, in the order they were brought.
    ///
    /// A case with an active violence flag is left out (G1).
    /// - Parameters:
    ///   - team: the team's name; `nil` for every team meeting of that day.
    ///   - saker: cases as those who prepare the meeting may read them.
    public static func team(
        _ team: String?, paa dag: Dato, saker: [Sak], _ omgivelser: Omgivelser
    ) -> [Teamsak] {
        let paaListen = saker.filter { $0.erAapen && $0.voldsflagg == nil }.flatMap { sak in
            sak.planlagteMoeter
                .filter { $0.type.erTeam && $0.dato == dag && (team == nil || $0.team == team) }
                .map { teamsak(sak, $0, omgivelser) }
        }
        return paaListen.sorted { ($0.meldt, $0.saksnummer) < ($1.meldt, $1.saksnummer) }
    }

    private static func teamsak(_ sak: Sak, _ moete: Moete, _ omgivelser: Omgivelser) -> Teamsak {
        let meldt = moete.planlagt.first ?? moete.dato
        let dekket = sak.dekning(for: sak.eier, til: .team(moete.team), paa: moete.dato) != nil
        return Teamsak(
            sak: sak.id, saksnummer: sak.saksnummer, moete: moete.id, meldt: meldt,
            sentMeldt: meldt > moete.dato - omgivelser.profil[.meldtTilTeamDager], anonym: moete.anonym,
            kanNevnes: !moete.anonym && dekket, punkter: sak.saksliste(for: moete, omgivelser))
    }
}
