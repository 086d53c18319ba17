/// On what ground a role lets an employee see a case, the nearest first (domain.md section 4).
public enum Rolleinnsyn: String, CaseIterable, Sendable {
    /// Cases the employee has something to do with: an own undring, the stafettpinne, a tiltak, something shared.
    case egneSaker
    /// Cases of a child in a group that the employee is responsible for.
    case egenGruppe
    /// Every case of the unit.
    case enheten
    /// Cases on the agenda of the unit's team, named with consent, until the minutes are locked.
    case teamsaker
    /// Cases lifted to Koordinerende enhet, where a consent names it.
    case loeftedeSaker
    /// Closed cases.
    case avsluttedeSaker
}

/// What a role sees of many cases at once, without any content.
public enum Oversikt: String, CaseIterable, Sendable {
    /// How the cases of the unit stand.
    case enheten
    /// How every case in the kommune stands.
    case kommunen
    /// Which closed cases are to be archived.
    case arkivet
    /// How many cases there are in the kommune and how they stand, so that no child can be pointed out.
    case tall
}

/// What a role lets an employee see. What it lets one *write* stands with each kind of event (`Hendelsesslag.hvem`).
public struct Rollerett: Hashable, Sendable {
    /// The grounds on which it opens a case, where the keys reach.
    public var innsyn: Set<Rolleinnsyn>
    /// What it sees without content.
    public var oversikt: Set<Oversikt>
    /// Whether it reads who has done what.
    public var revisjon: Bool

    init(_ innsyn: Set<Rolleinnsyn> = [], oversikt: Set<Oversikt> = [], revisjon: Bool = false) {
        self.innsyn = innsyn
        self.oversikt = oversikt
        self.revisjon = revisjon
    }
}

extension Rolle {
    /// What the role sees: the table of domain.md section 4, row by row.
    public var rett: Rollerett {
        switch self {
        case .ansatt: Rollerett([.egneSaker])
        case .gruppeansvarlig: Rollerett([.egneSaker, .egenGruppe])
        case .leder: Rollerett([.egneSaker, .enheten], oversikt: [.enheten], revisjon: true)
        case .team: Rollerett([.egneSaker, .teamsaker])
        case .ke: Rollerett([.egneSaker, .loeftedeSaker], oversikt: [.tall])
        case .arkivar: Rollerett([.avsluttedeSaker], oversikt: [.arkivet])
        case .noekkelperson: Rollerett(oversikt: [.enheten])
        case .koordinator: Rollerett(oversikt: [.kommunen, .tall])
        case .kommunalsjef: Rollerett(oversikt: [.tall])
        case .maskin: Rollerett()
        case .administrator, .kontroll: Rollerett(revisjon: true)
        }
    }
}

extension Katalog {
    /// The ground on which an employee's roles reach a case on a day; `nil` where none does. The keys are another matter.
    public func innsyn(_ id: AnsattId, i sak: Sak, paa dag: Dato) -> Rolleinnsyn? {
        // Whatever the role: a sperret case is for the named, and they need no other ground.
        if let sperre = sak.sperre { return sperre.navngitte.contains(id) ? .egneSaker : nil }
        let roller = gjeldendeRoller(id)
        return Rolleinnsyn.allCases.first { innsyn in
            roller.contains { $0.rolle.rett.innsyn.contains(innsyn) && rekker(innsyn, $0, id, sak, dag) }
        }
    }

    /// What an employee sees without content, with the services it is about.
    public func oversikter(_ id: AnsattId) -> [Oversikt: Set<TjenesteId>] {
        gjeldendeRoller(id).reduce(into: [:]) { samlet, rolle in
            for oversikt in rolle.rolle.rett.oversikt { samlet[oversikt, default: []].insert(rolle.tjeneste) }
        }
    }

    /// Whether any role of an employee gives a list of open cases to work in.
    public func harSaksliste(_ id: AnsattId) -> Bool {
        gjeldendeRoller(id).contains { !$0.rolle.rett.innsyn.subtracting([.avsluttedeSaker]).isEmpty }
    }

    /// Whether an employee may read who has done what.
    public func leserRevisjon(_ id: AnsattId) -> Bool { gjeldendeRoller(id).contains { $0.rolle.rett.revisjon } }

    private func gjeldendeRoller(_ id: AnsattId) -> [Tjenesterolle] {
        ansatt(id)?.roller.filter { $0.gjaldt(.max) } ?? []
    }

    private func rekker(_ innsyn: Rolleinnsyn, _ rolle: Tjenesterolle, _ id: AnsattId, _ sak: Sak, _ dag: Dato) -> Bool
    {
        func dekket(_ formaal: Formaal) -> Bool { sak.dekning(for: rolle.tjeneste, til: formaal, paa: dag) != nil }
        switch innsyn {
        case .egneSaker: return sak.involverte.contains(id) && !harForlatt(sak, id)
        case .egenGruppe:
            guard let gruppe = sak.hovedperson?.gruppe.flatMap({ grupper[$0] }) else { return false }
            return gruppe.ansvarlig == id && gruppe.tjeneste == rolle.tjeneste
        // The leader of a unit that is asked to take the stafettpinne has the case before her too.
        case .enheten: return sak.lederenheter.contains(rolle.tjeneste)
        // A team hears the name only with a consent that says so; KE also as a service that takes part (C13).
        case .teamsaker: return sak.eier == rolle.tjeneste && sak.erPaaTeamliste && dekket(.team(nil))
        case .loeftedeSaker: return sak.erHosKE && (dekket(.team(nil)) || dekket(.samarbeid))
        case .avsluttedeSaker: return !sak.erAapen
        }
    }

    /// Whether the employee had to do with the case at a service that she has left, and works at none that takes part.
    private func harForlatt(_ sak: Sak, _ id: AnsattId) -> Bool {
        guard let ansatt = ansatt(id) else { return true }
        let steder = sak.aktiveTjenester.union(sak.samtykker.flatMap(\.tjenester))
        return steder.contains { ansatt.forlatt[$0] != nil } && !steder.contains(where: ansatt.arbeider(i:))
    }
}

extension Sak {
    /// Whether the case is on the agenda of a team of its own unit: reported, and the minutes not locked.
    public var erPaaTeamliste: Bool { moeter.contains { $0.type.erTeam && $0.type != .ke && $0.staarPaaListe } }

    /// Whether the open case has been lifted to Koordinerende enhet, by name or without.
    public var erLoeftet: Bool { erAapen && erLoeftetTilKE(fra: opprettet) }

    /// Whether the case is with Koordinerende enhet: lifted there by name, or reported and not taken off.
    ///
    /// That a case was lifted without a name is sealed: to one who cannot read it, it is lifted.
    public var erHosKE: Bool {
        erAapen
            && (keLoeft.contains { !$0.anonym } || moeter.contains { $0.type == .ke && $0.status != .avlyst })
    }
}

extension Moete {
    fileprivate var staarPaaListe: Bool { status != .avlyst && referatGodkjent == nil }
}
