/// Somebody who may read a case, what of it, and why (domain.md, section 4 and L5).
public struct Tilgang: Hashable, Sendable {
    /// Who.
    public var hvem: Hvem
    /// The rooms that are open.
    public var rom: Set<Rom>
    /// Why.
    public var grunn: Tilgangsgrunn
    /// The consent it rests on, where it does.
    public var samtykke: SamtykkeId?
    /// First day, where one is known.
    public var fra: Dato?
    /// Last day, where one is set.
    public var til: Dato?
    /// Since when and why all but the own records is closed; `nil` where it is not.
    public var stengt: Utestengelse?
    /// Whether the service has made no keys, so that nobody there can open anything yet.
    public var utenNoekkel = false

    /// Who reads.
    public enum Hvem: Hashable, Sendable {
        /// A service: those of its employees who have something to do with the case.
        case tjeneste(TjenesteId)
        /// One employee.
        case ansatt(AnsattId)
    }

    init(
        _ hvem: Hvem, _ rom: Set<Rom>, _ grunn: Tilgangsgrunn, samtykke: SamtykkeId? = nil, fra: Dato? = nil,
        til: Dato? = nil, stengt: Utestengelse? = nil
    ) {
        self.hvem = hvem
        self.rom = rom
        self.grunn = grunn
        self.samtykke = samtykke
        self.fra = fra
        self.til = til
        self.stengt = stengt
    }
}

extension Tilgang {
    /// To what one's own unit wrote, and no more.
    public init(egne ansatt: AnsattId, stengt: Utestengelse) { self.init(egne: .ansatt(ansatt), stengt: stengt) }

    init(egne hvem: Hvem, stengt: Utestengelse) {
        self.init(hvem, [], .egneInnfoersler, fra: stengt.fra, stengt: stengt)
    }
}

extension Sak {
    /// Everybody who may read the case on a day, services first: who can see this?
    ///
    /// Rests on what this reader can open: the group that a child belongs to is known only to those who know the child.
    public func tilganger(i omgivelser: Omgivelser) -> [Tilgang] {
        let (katalog, dag) = (omgivelser.katalog, omgivelser.idag)
        let lesende = lesendeTjenester(paa: dag)
        let tjenester = lesende.keys.sorted().compactMap { id -> Tilgang? in
            guard var tilgang = tilgang(tjeneste: id, lesende[id]) else { return nil }
            tilgang.utenNoekkel = katalog.tjenester[id]?.generasjon == 0
            if tilgang.utenNoekkel { tilgang.rom = [] }
            return tilgang
        }
        let stengte = Set(samtykker.flatMap(\.tjenester)).union(utestengelser.keys).sorted().compactMap { tjeneste in
            stengning(for: tjeneste, paa: dag).map { Tilgang(egne: .tjeneste(tjeneste), stengt: $0) }
        }
        return tjenester + stengte + katalog.ansatte.keys.sorted().compactMap { leser($0, omgivelser) }
    }

    /// The ground on which an employee can open the case now: one that the keys reach, or an emergency access that is open.
    private func leser(_ ansatt: AnsattId, _ omgivelser: Omgivelser) -> Tilgang? {
        let katalog = omgivelser.katalog
        guard katalog.ansatt(ansatt)?.jobbet(ved: .max) == true else { return nil }
        let harNoekkel = katalog.tjenester(for: ansatt).contains { katalog.leserSaker(ansatt, i: $0) }
        let tilgang = tilgang(for: ansatt, i: katalog, paa: omgivelser.idag)
        if let tilgang, harNoekkel || [.forfatter, .navngitt].contains(tilgang.grunn) { return tilgang }
        return noedtilgang(for: ansatt, omgivelser)
    }

    /// Why an employee may read the case on a day; `nil` where there is no ground: why may I see this?
    ///
    /// The weightiest ground is the one that is given. The program asks this before it shows anything, whatever keys the
    /// employee still holds from before.
    public func tilgang(for ansatt: AnsattId, i katalog: Katalog, paa dag: Dato) -> Tilgang? {
        guard let jeg = katalog.ansatt(ansatt), jeg.jobbet(ved: .max) else { return nil }
        if let sperre {
            guard sperre.navngitte.contains(ansatt) else { return nil }
            return Tilgang(.ansatt(ansatt), Set(Rom.allCases), .navngitt, fra: sperre.fra)
        }
        let skjermet: Set<Rom> = skjermetForfattere.contains(ansatt) ? [.skjermet] : []
        let hele: Set<Rom> = [.kort, .intern, .logg]
        if katalog.har(ansatt, .leder, i: eier) {
            return Tilgang(.ansatt(ansatt), hele.union([.skjermet]), .leder, fra: opprettet)
        }
        let egne = katalog.tjenester(for: ansatt)
        if egne.contains(eier) {
            return grunnHosEier(ansatt, i: katalog, dag).map {
                Tilgang(.ansatt(ansatt), hele.union(skjermet), $0, fra: opprettet)
            }
        }
        let spurt = lederenheter.contains { katalog.har(ansatt, .leder, i: $0) }
        let hosKE = katalog.innsyn(ansatt, i: self, paa: dag) == .loeftedeSaker
        guard spurt || hosKE || involverte.contains(ansatt) else { return forfatter(ansatt, skjermet) }
        let lesende = lesendeTjenester(paa: dag)
        guard let tjeneste = egne.first(where: { lesende[$0] != nil }),
            var tilgang = tilgang(tjeneste: tjeneste, lesende[tjeneste])
        else { return forfatter(ansatt, skjermet) }
        tilgang.hvem = .ansatt(ansatt)
        tilgang.rom.formUnion(skjermet)
        if hosKE { tilgang.grunn = .ke }
        return tilgang
    }

    /// Why an employee whose service no longer may hear about the case sees what the service itself wrote there.
    public func egneInnfoersler(for ansatt: AnsattId, i katalog: Katalog, paa dag: Dato) -> Tilgang {
        let stengt = katalog.tjenester(for: ansatt).compactMap { stengning(for: $0, paa: dag) }.max { $0.fra < $1.fra }
        let aarsak: Stengningsaarsak = innleverere.contains(ansatt) ? .innlevert : .ikkeDekket
        return Tilgang(egne: .ansatt(ansatt), stengt: stengt ?? Utestengelse(fra: dag, aarsak: aarsak))
    }

    /// What emergency access gives, as long as it lasts.
    public func noedtilgang(for ansatt: AnsattId, _ omgivelser: Omgivelser) -> Tilgang? {
        guard let aapen = aapenNoedtilgang(ansatt, omgivelser) else { return nil }
        let rom: Set<Rom> =
            omgivelser.katalog.leserInnhold(ansatt, i: eier) ? [.kort, .intern, .logg] : [.kort, .logg]
        return Tilgang(.ansatt(ansatt), rom, .noedtilgang, fra: aapen.fra)
    }

    private func forfatter(_ ansatt: AnsattId, _ skjermet: Set<Rom>) -> Tilgang? {
        skjermet.isEmpty ? nil : Tilgang(.ansatt(ansatt), skjermet, .forfatter)
    }

    private func grunnHosEier(_ ansatt: AnsattId, i katalog: Katalog, _ dag: Dato) -> Tilgangsgrunn? {
        if stafettholder == ansatt { return .stafettholder }
        if let gruppe = hovedperson?.gruppe.flatMap({ katalog.grupper[$0] }), gruppe.ansvarlig == ansatt,
            gruppe.tjeneste == eier
        {
            return .gruppeansvarlig
        }
        if involverte.contains(ansatt) { return .involvert }
        return katalog.innsyn(ansatt, i: self, paa: dag) == .teamsaker ? .team : nil
    }

    private func tilgang(tjeneste: TjenesteId, _ dekning: Dekning?) -> Tilgang? {
        switch dekning {
        case .eier?: return Tilgang(.tjeneste(tjeneste), [.kort, .intern, .logg], .eier, fra: opprettet)
        case .samtykke(let id)?:
            let samtykke = samtykke(id)
            return Tilgang(
                .tjeneste(tjeneste), [.kort, .logg], .samtykke, samtykke: id,
                fra: samtykke.map { max($0.registrert, $0.gyldigFra) }, til: samtykke?.gyldigTil)
        case .sammeOrgan?:
            let fra = sammeOrgan.last { $0.tjeneste == tjeneste && $0.til == nil }?.fra
            return Tilgang(.tjeneste(tjeneste), [.kort, .logg], .sammeOrgan, fra: fra)
        case nil: return nil
        }
    }
}
