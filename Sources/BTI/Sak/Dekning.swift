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
    /// It is the same organ as the owner, and the need was recorded with the share (L6).
    case sammeOrgan
}

/// A service that hears about a case as the same organ as its owner.
public struct SammeOrgan: Hashable, Sendable {
    /// The service.
    public var tjeneste: TjenesteId
    /// The day it was recorded.
    public var fra: Dato
    /// The day it ended.
    public var til: Dato?

    /// The days it holds if nothing more happens; `nil` where it has ended.
    fileprivate var gyldighet: Periode? { til == nil ? Periode(fra: fra) : nil }
}

/// A service that has been closed out of a case.
public struct Utestengelse: Hashable, Sendable {
    /// The day it was recorded.
    public var fra: Dato
    /// Why.
    public var aarsak: Stengningsaarsak

    /// Closed from a day, for a reason.
    public init(fra: Dato, aarsak: Stengningsaarsak) {
        self.fra = fra
        self.aarsak = aarsak
    }
}

extension Sak {
    /// On what ground a service may hear about the case on a day; `nil` where it may not.
    ///
    /// The one place that answers it: invitations, participants, handovers, transitions and findings all ask here.
    public func dekning(for tjeneste: TjenesteId, til formaal: Formaal, paa dag: Dato) -> Dekning? {
        let samtykke = gyldigeSamtykker(dag).last { $0.dekker(tjeneste, til: formaal) }
        if case .team = formaal { return samtykke.map { .samtykke($0.id) } }
        if tjeneste == eier { return .eier }
        guard !utestengt(tjeneste, paa: dag) else { return nil }
        if let samtykke { return .samtykke(samtykke.id) }
        return erSammeOrgan(tjeneste, paa: dag) ? .sammeOrgan : nil
    }

    /// The same for a service that was only removed as a participant, and that is to be let in again.
    func dekningOmSluppetInn(for tjeneste: TjenesteId, til formaal: Formaal, paa dag: Dato) -> Dekning? {
        guard utestengelser[tjeneste]?.aarsak == .fjernet else { return dekning(for: tjeneste, til: formaal, paa: dag) }
        var sluppetInn = self
        sluppetInn.slippInn(tjeneste)
        return sluppetInn.dekning(for: tjeneste, til: formaal, paa: dag)
    }

    /// The first day after another on which a consent that has not begun lets a service hear about the case; `nil` for none.
    func dekkes(_ tjeneste: TjenesteId, til formaal: Formaal, etter dag: Dato) -> Dato? {
        samtykker.filter { $0.dekker(tjeneste, til: formaal) }.compactMap(\.gyldighet?.fra).filter { $0 > dag }.min()
    }

    /// The services that may read the rooms `kort` and `logg` on a day, and why.
    ///
    /// Consent × service × time × ground: whatever is sealed from that day is sealed to these and to no other service. A
    /// consent counts from the day it was recorded, whatever day it says that it was given.
    public func lesendeTjenester(paa dag: Dato) -> [TjenesteId: Dekning] {
        guard sperre == nil else { return [:] }
        var tjenester: [TjenesteId: Dekning] = [:]
        for grunn in lesegrunner where grunn.dager.inneholder(dag) { tjenester[grunn.tjeneste] = grunn.dekning }
        tjenester[eier] = .eier
        return tjenester
    }

    /// The days on which at least one of some services may read the same, if nothing more happens.
    public func lesedager(for tjenester: [TjenesteId]) -> [Periode] {
        guard sperre == nil else { return [] }
        if tjenester.contains(eier) { return [Periode(fra: opprettet)] }
        return Periode.samlet(lesegrunner.filter { tjenester.contains($0.tjeneste) }.map(\.dager))
    }

    /// The days on which a team may hear who the case is about, if nothing more happens.
    public var teamdager: [Periode] {
        Periode.samlet(samtykker.filter { $0.dekker(eier, til: .team(nil)) }.compactMap(\.gyldighet))
    }

    /// Why services beside the owner may read, and when; where two hold on a day, the later is the one that is given.
    private var lesegrunner: [Lesegrunn] {
        let delinger = sammeOrgan.map { ($0.tjeneste, Dekning.sammeOrgan, $0.gyldighet) }
        let samtykket = samtykker.filter(\.type.aapner).flatMap { samtykke in
            samtykke.tjenester.map { ($0, Dekning.samtykke(samtykke.id), samtykke.aapent) }
        }
        return (delinger + samtykket).compactMap { tjeneste, dekning, dager in
            let stengt = utestengelser[tjeneste].map { $0.fra - 1 }
            return dager.flatMap { Periode(fra: $0.fra, til: Periode.tidligst($0.til, stengt)) }
                .map { Lesegrunn(tjeneste: tjeneste, dekning: dekning, dager: $0) }
        }
    }

    /// Whether a service was closed out by a day, by a withdrawal or as a participant, and nothing has let it in since.
    public func utestengt(_ tjeneste: TjenesteId, paa dag: Dato) -> Bool {
        tjeneste != eier && utestengelser[tjeneste].map { $0.fra <= dag } ?? false
    }

    /// Whether an employee works at a service that may hear about the case on a day. Having had to do with it before is no
    /// ground; in a sperret case the named need no other.
    public func harGrunn(_ ansatt: AnsattId, i katalog: Katalog, paa dag: Dato, ved seq: Int = .max) -> Bool {
        if let sperre { return sperre.navngitte.contains(ansatt) }
        if katalog.leserSaker(ansatt, i: eier, ved: seq) { return true }
        return lesegrunner.contains {
            $0.dager.inneholder(dag) && katalog.leserSaker(ansatt, i: $0.tjeneste, ved: seq)
        }
    }

    private func erSammeOrgan(_ tjeneste: TjenesteId, paa dag: Dato) -> Bool {
        sammeOrgan.contains { $0.tjeneste == tjeneste && $0.gyldighet?.inneholder(dag) ?? false }
    }

    /// Since when, and why, the case is closed to a service that once could read it; `nil` where it never could, or can.
    public func stengning(for tjeneste: TjenesteId, paa dag: Dato) -> Utestengelse? {
        guard sperre == nil, lesendeTjenester(paa: dag)[tjeneste] == nil else { return nil }
        if let stengt = utestengelser[tjeneste] { return stengt }
        let nevnt = samtykker.filter { $0.tjenester.contains(tjeneste) && $0.type.aapner && $0.gyldigFra <= dag }
        return nevnt.compactMap(\.slutt).max { $0.fra < $1.fra }
    }
}

/// Why a service may read, and the days it may if nothing more happens.
private struct Lesegrunn {
    var tjeneste: TjenesteId
    var dekning: Dekning
    var dager: Periode
}

extension Katalog {
    /// Whether two services are one organ, so that what one needs may be shared without consent (domain.md, L6).
    ///
    /// Read narrowly: two units of the kommune itself, within upbringing and education. A private unit, another kommune and the
    /// county are other organs; health, NAV and barnevern have a secrecy of their own and never share on this ground.
    public func erSammeOrgan(_ ene: TjenesteId, _ andre: TjenesteId) -> Bool {
        let slag: Set<Tjenestetype> = [.barnehage, .barneskole, .ungdomsskole, .sfo, .ppt]
        return [ene, andre].allSatisfy { id in
            tjenester[id].map { $0.eier == .kommunal && slag.contains($0.type) } ?? false
        }
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

    /// The days it opens the case for the services it names: from the day it was recorded, whatever day it was given.
    fileprivate var aapent: Periode? {
        gyldighet.flatMap { Periode(fra: max($0.fra, registrert), til: $0.til) }
    }

    /// The first day it no longer held, and why.
    fileprivate var slutt: Utestengelse? {
        if let trukket { return Utestengelse(fra: trukket, aarsak: .trukket) }
        if let erstattetFra { return Utestengelse(fra: erstattetFra, aarsak: .erstattet) }
        return gyldigTil.map { Utestengelse(fra: $0 + 1, aarsak: .utloept) }
    }
}

extension Samtykketype {
    /// Whether it opens the rooms `kort` and `logg` for the services it names.
    var aapner: Bool { [.stafettlogg, .tverrfaglig, .overgang].contains(self) }
}
