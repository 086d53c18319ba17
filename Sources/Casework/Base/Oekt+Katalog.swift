import BTI
import Journal
import Sealing

/// Administration: services, employees, keys, absences. Each is an entry of the directory.
extension Oekt {
    /// Writes one entry of the directory, after its right has been tested.
    func katalogkommando(
        _ slag: Hendelsesslag, _ felter: Post, noekler: [NewKey] = []
    ) throws {
        try base.oppdaterKatalog()
        var felter = felter
        if !noekler.isEmpty { felter[Felter.noekler] = noekler.map { Sealing.Hex.encode($0.digest) }.sorted() }
        let kommando = base.nyttNavn()
        let hendelse = Hendelse(
            slag, felter, av: ansatt, dato: base.idag, registrert: base.idag, kommando: kommando, sak: "")
        guard base.katalog.godkjenner(hendelse, Postkontroll.signatur) else {
            throw Avslag("RETT", kode: "RETT.katalog")
        }
        let post = NewEntry(
            id: base.nyttNavn(), command: kommando, ordinal: 0, actor: ansatt.rawValue, session: navn,
            stream: Base.katalogstroem, type: slag.aapenKode, typeVersion: slag.versjon,
            open: KanoniskJSON.bytes(hendelse.aapenDel.verdi), keys: noekler)
        let versjon = try base.skriver.version(of: Base.katalogstroem)
        try base.skriver.append(
            [post], expecting: [Base.katalogstroem: versjon], signer: Signatur(identitet: ring.identitet),
            now: base.naa)
        try base.oppdaterKatalog()
    }

    /// Makes a service.
    public func opprettTjeneste(_ id: TjenesteId, navn: String, type: Tjenestetype, eier: Eierform) throws {
        guard base.katalog.tjenester[id] == nil else { throw Avslag("FINNES", kode: "FINNES.allerede") }
        try katalogkommando(
            .tjenesteOpprettet,
            Post().med(Felter.tjeneste, id).med(Felter.navn, navn).med(Felter.tjenestetype, type)
                .med(Felter.eierform, eier))
    }

    /// Makes a group and says who is responsible for it.
    public func opprettGruppe(_ kode: String, tjeneste: TjenesteId, ansvarlig: AnsattId) throws {
        try katalogkommando(
            .gruppeOpprettet,
            Post().med(Felter.kode, kode).med(Felter.tjeneste, tjeneste).med(Felter.ansatt, ansvarlig))
    }

    /// Says when school starts and ends.
    public func settSkolerute(aar: Int, skolestart: Dato, sisteSkoledag: Dato) throws {
        try katalogkommando(
            .skoleruteSatt,
            Post().med(Felter.aar, aar).med(Felter.skolestart, skolestart).med(Felter.sisteSkoledag, sisteSkoledag))
    }

    /// Registers an employee, and gives the one-time code that is handed over in person.
    ///
    /// - Parameter medsignatur: the second person's, where the role needs one (leader, administrator).
    public func registrerAnsatt(
        _ id: AnsattId, tittel: String, tjeneste: TjenesteId, rolle: Rolle, medsignatur: Medsignatur? = nil
    ) throws -> OneTimeCode {
        guard base.katalog.ansatt(id) == nil else { throw Avslag("FINNES", kode: "FINNES.allerede") }
        let kode = OneTimeCode.make(base.tilfeldig)
        let arena = try KeyArena()
        defer { arena.wipe() }
        let engangs = try kode.identity(
            context: Oekt.kodested(base.journal.baseID, id), parameters: base.parametre, in: arena)
        try katalogkommando(
            .ansattRegistrert,
            Post().med(Felter.ansatt, id).med(Felter.tittel, tittel).med(Felter.tjeneste, tjeneste)
                .med(Felter.rolle, rolle)
                .med(Felter.engangsnoekkel, Sealing.Hex.encode(engangs.public.signing))
                .med(Felter.medsignatur, medsignatur))
        return kode
    }

    /// Signs beside the administrator, where a leader or an administrator is appointed.
    public func medsigner(ansatt: AnsattId, tjeneste: TjenesteId, rolle: Rolle) throws -> Medsignatur {
        let melding = base.katalog.medsignaturmelding(ansatt: ansatt, tjeneste: tjeneste, rolle: rolle)
        return Medsignatur(
            ansatt: self.ansatt, signatur: Sealing.Hex.encode(try ring.identitet.sign(melding)))
    }

    /// Gives an employee one more role.
    public func giRolle(
        _ id: AnsattId, tjeneste: TjenesteId, rolle: Rolle, medsignatur: Medsignatur? = nil
    ) throws {
        try katalogkommando(
            .rolleGitt,
            Post().med(Felter.ansatt, id).med(Felter.tjeneste, tjeneste).med(Felter.rolle, rolle)
                .med(Felter.medsignatur, medsignatur))
    }

    /// Shuts an employee out from now on.
    public func avsluttAnsatt(_ id: AnsattId) throws {
        try katalogkommando(.ansattAvsluttet, Post().med(Felter.ansatt, id))
    }

    /// Writes an absence, and who stands in.
    public func registrerFravaer(_ id: AnsattId, fra: Dato, til: Dato?, vikar: AnsattId?) throws {
        try katalogkommando(
            .fravaerRegistrert,
            Post().med(Felter.ansatt, id).med(Felter.fra, fra).med(Felter.til, til).med(Felter.vikar, vikar))
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
        try katalogkommando(
            .tjenestenoekkelOpprettet,
            Post().med(Felter.tjeneste, tjeneste).med(Felter.generasjon, generasjon)
                .med(Felter.offentlig, Sealing.Hex.encode(medlemsnoekkel.publicKey))
                .med(Felter.lederOffentlig, Sealing.Hex.encode(ledernoekkel.publicKey)),
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
    public var venterPaaOpptak: Bool {
        let tjenester = base.katalog.tjenester(for: ansatt)
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
        try katalogkommando(
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
        guard let signering = ansatt.signering.flatMap(Sealing.Hex.decode),
            let forsegling = ansatt.forsegling.flatMap(Sealing.Hex.decode)
        else { throw Saksfeil.ikkeInnrullert }
        return try PublicIdentity(signing: signering, sealing: forsegling)
    }
}
