import BTI
import Journal
import Sealing

/// The keys of the services: made by their leaders, sealed to those who are admitted.
extension Oekt {
    /// Makes the next key of every service this employee leads where one who holds the present key has left, and gives it to
    /// those who still read there. Gives the services that got a new one.
    ///
    /// Runs before whatever a leader does, so that nobody has to remember it when somebody leaves.
    @discardableResult
    public func fornyTjenestenoekler() throws -> [TjenesteId] {
        let ledet = Set(jeg?.roller.filter { $0.rolle == .leder && $0.gjaldt(.max) }.map(\.tjeneste) ?? [])
        return try ledet.sorted().filter { tjeneste in
            let generasjon = base.katalog.tjenester[tjeneste]?.generasjon ?? 0
            guard !base.katalog.utgaatteMedlemmer(tjeneste).isEmpty,
                ring.tjeneste(.tjeneste(tjeneste, generasjon: generasjon)) != nil,
                ring.tjeneste(.ledere(tjeneste, generasjon: generasjon)) != nil
            else { return false }
            try fornyTjenestenoekkel(tjeneste)
            return true
        }
    }

    /// Makes the next key of a service, and admits again everybody who had the one before and still reads there.
    public func fornyTjenestenoekkel(_ tjeneste: TjenesteId) throws {
        let medlemmer = base.katalog.tjenester[tjeneste]?.medlemmer.keys.sorted() ?? []
        try opprettTjenestenoekkel(tjeneste)
        for medlem in medlemmer where medlem != ansatt && base.katalog.leserInnhold(medlem, i: tjeneste) {
            try taOpp(medlem, i: tjeneste)
        }
    }

    /// Fetches the keys of the services where a leader has made a new one, or admitted this employee, since last time.
    func oppdaterTjenestenoekler() throws {
        let mangler = base.katalog.tjenester(for: ansatt).contains { id in
            guard let tjeneste = base.katalog.tjenester[id], tjeneste.medlemmer[ansatt] == tjeneste.generasjon
            else { return false }
            return ring.tjeneste(.tjeneste(id, generasjon: tjeneste.generasjon)) == nil
        }
        guard mangler else { return }
        try ring.hentTjenestenoekler(base.skriver, base.katalog, base.noekkelposter)
        husket = [:]
    }

    /// Makes the next generation of a service's keys, sealed to the leader who makes it. Each older one is sealed under it.
    public func opprettTjenestenoekkel(_ tjeneste: TjenesteId) throws {
        let generasjon = (base.katalog.tjenester[tjeneste]?.generasjon ?? 0) + 1
        let medlem = Mottaker.tjeneste(tjeneste, generasjon: generasjon)
        let leder = Mottaker.ledere(tjeneste, generasjon: generasjon)
        let medlemsnoekkel = try ServiceKey.make(in: ring.arena, random: base.tilfeldig)
        let ledernoekkel = try ServiceKey.make(in: ring.arena, random: base.tilfeldig)
        var rader = [
            try pakk(medlemsnoekkel, medlem, til: ansatt), try pakk(ledernoekkel, leder, til: ansatt),
        ]
        if generasjon > 1 {
            rader.append(try gammel(.tjeneste(tjeneste, generasjon: generasjon - 1), under: medlemsnoekkel, medlem))
            rader.append(try gammel(.ledere(tjeneste, generasjon: generasjon - 1), under: ledernoekkel, leder))
        }
        try katalogpost(
            .tjenestenoekkelOpprettet,
            Post().med(Felter.tjeneste, tjeneste).med(Felter.generasjon, generasjon)
                .med(Felter.offentlig, Hex.encode(medlemsnoekkel.publicKey))
                .med(Felter.lederOffentlig, Hex.encode(ledernoekkel.publicKey)),
            noekler: rader)
        ring.ta(medlemsnoekkel, for: medlem)
        ring.ta(ledernoekkel, for: leder)
    }

    private func gammel(_ eldre: Mottaker, under ny: ServiceKey, _ mottaker: Mottaker) throws -> NewKey {
        guard let noekkel = ring.tjeneste(eldre) else { throw Saksfeil.noekkelMangler }
        let bytes = try ny.wrap(
            older: noekkel, context: Noekkelring.eldrested(base.journal.name, eldre, mottaker),
            random: base.tilfeldig)
        return NewKey(id: base.nyttNavn(), kind: eldre.eier, owner: mottaker.eier, wrapped: bytes)
    }

    /// Whether this employee shall read content somewhere, and no service has admitted the employee yet.
    ///
    /// The archivist's part is the overview of closed cases, which takes no key.
    public var venterPaaOpptak: Bool {
        let roller = jeg?.roller.filter { $0.gjaldt(.max) && $0.rolle.leserInnhold && $0.rolle != .arkivar } ?? []
        let tjenester = roller.map(\.tjeneste)
        return !tjenester.isEmpty && !tjenester.contains { base.katalog.tjenester[$0]?.medlemmer[ansatt] != nil }
    }

    /// The words by which a leader recognises an employee's keys before admitting them.
    public func fingeravtrykk(_ id: AnsattId) throws -> [String] {
        try offentlig(id).fingerprintWords()
    }

    /// Admits a member to a service: seals the service's key to the employee. The leader has said yes.
    public func taOpp(_ id: AnsattId, i tjeneste: TjenesteId) throws {
        let generasjon = base.katalog.tjenester[tjeneste]?.generasjon ?? 0
        var mottakere: [Mottaker] = [.tjeneste(tjeneste, generasjon: generasjon)]
        if base.katalog.har(id, .leder, i: tjeneste) { mottakere.append(.ledere(tjeneste, generasjon: generasjon)) }
        let rader = try mottakere.map { mottaker in
            guard let noekkel = ring.tjeneste(mottaker) else { throw Saksfeil.noekkelMangler }
            return try pakk(noekkel, mottaker, til: id)
        }
        try katalogpost(
            .medlemOpptatt,
            Post().med(Felter.tjeneste, tjeneste).med(Felter.ansatt, id).med(Felter.generasjon, generasjon),
            noekler: rader)
    }

    private func pakk(_ noekkel: ServiceKey, _ mottaker: Mottaker, til id: AnsattId) throws -> NewKey {
        let bytes = try noekkel.wrap(
            toMember: try offentlig(id).sealing, context: Noekkelring.medlemssted(base.journal.name, mottaker, id),
            random: base.tilfeldig)
        return NewKey(
            id: base.nyttNavn(), kind: mottaker.eier, owner: Mottaker.ansatt(id).eier, wrapped: bytes)
    }

    private func offentlig(_ id: AnsattId) throws -> PublicIdentity {
        guard let ansatt = base.katalog.ansatt(id) else { throw Saksfeil.ukjentAnsatt }
        guard let signering = ansatt.signering.flatMap(Hex.decode),
            let forsegling = ansatt.forsegling.flatMap(Hex.decode)
        else { throw Saksfeil.ikkeInnrullert }
        return try PublicIdentity(signing: signering, sealing: forsegling)
    }
}
