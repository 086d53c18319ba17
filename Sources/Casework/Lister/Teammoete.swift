import BTI
import Journal

/// A meeting of a unit's team, as open facts tell it: which kind and which day. The team's name is sealed.
struct Teammoete: Hashable, Sendable {
    /// The unit that owned the case when the day began.
    var enhet: TjenesteId
    /// The kind of meeting.
    var type: Moetetype
    /// The day it was held.
    var dato: Dato

    /// Those in which a case was discussed.
    static func av(_ sak: Sak) -> [Teammoete] {
        sak.moeter.filter { $0.status == .holdt && $0.type.erTeam }.map {
            Teammoete(enhet: sak.eier(paa: $0.dato - 1), type: $0.type, dato: $0.dato)
        }
    }
}

extension Oekt {
    /// Teams that have met too seldom, as it stands on a day (E8): for those who lead the unit, sit in the team, or coordinate the
    /// kommune.
    ///
    /// Two teams of one kind in one unit share their meetings, since a meeting does not tell its team without a key.
    public func seriefunn(paa dag: Dato) throws -> [Seriefunn] {
        try base.oppdaterKatalog()
        let mine = base.katalog.moeteserier.values.filter(serTeam)
        let holdt = try Dictionary(uniqueKeysWithValues: mine.map { ($0.team, try self.holdt($0, foer: dag)) })
        return base.katalog.seriefunn(paa: dag, holdt: holdt).filter { holdt[$0.team] != nil }
    }

    private func serTeam(_ serie: Moeteserie) -> Bool {
        guard let jeg, jeg.jobbet(ved: .max) else { return false }
        return serie.medlemmer.contains(ansatt) || jeg.har(.leder, i: serie.tjeneste) || jeg.har(.koordinator)
    }

    /// The last days a team met: more than any limit asks for, however many there have been.
    private func holdt(_ serie: Moeteserie, foer dag: Dato) throws -> [Dato] {
        try base.skriver.query(
            "SELECT DISTINCT dato FROM teammoete WHERE enhet = ? AND type = ? AND dato <= ? ORDER BY dato DESC LIMIT 60",
            [.text(serie.tjeneste.rawValue), .text(serie.type.rawValue), .integer(dag.dagnummer)]
        ).compactMap { $0.integer("dato").map { Dato(dagnummer: $0) } }
    }
}
