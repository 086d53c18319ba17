import BTI
import Journal
import Sealing

/// One employee signed in to an open base: everything a person can do goes through here.
///
/// Used from one thread.
public final class Oekt {
    /// The open base.
    public let base: Base
    /// Who is signed in.
    public let ansatt: AnsattId
    /// The name of this session in the journal.
    public let navn: String
    let ring: Noekkelring
    var lest: [SakId: Int] = [:]
    var husket: [SakId: Saksleser.Lesing] = [:]
    /// The names that were read last, and the cases that have been opened or written in: what a hint may rest on.
    var register: Navneregister? { didSet { husketeGruppesaker = nil } }
    /// The cases of own groups among the names that were read last; `nil` until they are asked for.
    var husketeGruppesaker: Gruppesaker?
    /// Whether a worker reads the register beside this session, so that the lists do not wait for it.
    public var registerLesesVedSiden = false
    var brukte: Set<SakId> = []
    /// The texts of those cases, as they are held to what is written, by the version they were read at.
    var husketeOrd: [SakId: (versjon: Int, kilder: [Likhet.Kilde])] = [:]
    /// The cases whose reasons for emergency access have been shown in this session.
    var visteGrunner: Set<SakId> = []
    /// The remembered head that everything up to now has been checked against; `nil` before `kontrollerHode`.
    public internal(set) var anker: Anchor?

    init(base: Base, ansatt: AnsattId, ring: Noekkelring) {
        self.base = base
        self.ansatt = ansatt
        self.ring = ring
        self.navn = base.nyttNavn()
    }

    /// The signed-in employee, as the directory has it.
    public var jeg: Ansatt? { base.katalog.ansatt(ansatt) }

    /// Directory, profile and the moment.
    public var omgivelser: Omgivelser {
        Omgivelser(katalog: base.katalog, idag: base.idag, naaMinutter: Oslotid.minutt(ms: base.naa))
    }

    /// Wipes every key; the session cannot be used after.
    public func laas() { ring.arena.wipe() }

    // MARK: Signing in

    /// Signs an employee in.
    ///
    /// - Throws: `Saksfeil` (`ukjentAnsatt`, `sluttet`, `ikkeInnrullert`, `feilPassord`), `JournalError`, `SealingError`.
    public static func loggInn(_ base: Base, _ ansatt: AnsattId, _ passord: Passphrase) throws -> Oekt {
        try base.oppdaterKatalog()
        guard let kjent = base.katalog.ansatt(ansatt) else { throw Saksfeil.ukjentAnsatt }
        guard kjent.aktiv else { throw Saksfeil.sluttet }
        guard let signering = kjent.signering else { throw Saksfeil.ikkeInnrullert }
        let arena = try KeyArena()
        let froe = try aapneFroe(base, ansatt, passord, in: arena)
        let identitet = try Identity(seed: froe)
        guard Hex.encode(identitet.public.signing) == signering else { throw Saksfeil.feilPassord }
        let ring = Noekkelring(identitet: identitet, ansatt: ansatt, arena: arena, base: base.journal.name)
        try ring.hentTjenestenoekler(base.skriver, base.katalog, base.noekkelposter)
        return Oekt(base: base, ansatt: ansatt, ring: ring)
    }

    /// Opens the employee's own seed with the passphrase.
    static func aapneFroe(
        _ base: Base, _ ansatt: AnsattId, _ passord: Passphrase, in arena: KeyArena
    ) throws -> Seed {
        let rader = try base.skriver.keys(owner: Mottaker.ansatt(ansatt).eier, kind: Noekkelring.froe)
        guard let rad = rader.last(where: { base.noekkelposter.erEgen($0, ansatt) }) else {
            throw Saksfeil.ikkeInnrullert
        }
        do {
            return try SealedSeed.open(
                rad.wrapped, passphrase: passord, context: froested(base.journal.baseID, ansatt),
                allowingCheap: base.katalog.billigPassord, in: arena)
        } catch SealingError.wrongPassphrase {
            throw Saksfeil.feilPassord
        }
    }

    /// First sign-in: the employee makes keys of their own with the one-time code. Nobody else ever knows them.
    ///
    /// - Throws: `Saksfeil` (`ukjentAnsatt`, `feilKode`, `svaktPassord`).
    public static func foersteInnlogging(
        _ base: Base, _ ansatt: AnsattId, kode: OneTimeCode, passord: Passphrase
    ) throws -> Oekt {
        try base.oppdaterKatalog()
        guard let kjent = base.katalog.ansatt(ansatt) else { throw Saksfeil.ukjentAnsatt }
        guard kjent.aktiv else { throw Saksfeil.sluttet }
        guard let kodenoekkel = kjent.engangsnoekkel else { throw Saksfeil.feilKode }
        try sjekk(passord, kurs: base.katalog.erKursbase)
        let arena = try KeyArena()
        let engangs = try kode.identity(
            context: kodested(base.journal.baseID, ansatt), parameters: base.parametre, in: arena)
        guard Hex.encode(engangs.public.signing) == kodenoekkel else { throw Saksfeil.feilKode }
        let froe = try Seed.make(in: arena, random: base.tilfeldig)
        let identitet = try Identity(seed: froe)
        let signering = Hex.encode(identitet.public.signing)
        let forsegling = Hex.encode(identitet.public.sealing)
        let melding = Katalog.noekkelmelding(base.katalog.base, ansatt, signering, forsegling)
        let rad = try froerad(
            froe, passord, base.parametre, base: base.journal.baseID, ansatt: ansatt, base.tilfeldig)
        let ring = Noekkelring(identitet: identitet, ansatt: ansatt, arena: arena, base: base.journal.name)
        let oekt = Oekt(base: base, ansatt: ansatt, ring: ring)
        let felter = Post()
            .med(Felter.ansatt, ansatt).med(Felter.signering, signering).med(Felter.forsegling, forsegling)
            .med(Felter.engangssignatur, Hex.encode(try engangs.sign(melding)))
        try oekt.katalogpost(.noekkelRegistrert, felter, noekler: [rad])
        return oekt
    }

    /// Refuses a passphrase that is too weak; a practice base takes any.
    static func sjekk(_ passord: Passphrase, kurs: Bool) throws {
        let svakheter = passord.weaknesses(policy: kurs ? .practice : .standard)
        guard svakheter.isEmpty else { throw Saksfeil.svaktPassord(svakheter.map { String(describing: $0) }) }
    }

    static func froerad(
        _ froe: Seed, _ passord: Passphrase, _ parametre: Passphrase.Parameters, base: Bytes, ansatt: AnsattId,
        _ tilfeldig: any RandomSource
    ) throws -> NewKey {
        let bytes = try SealedSeed.seal(
            froe, passphrase: passord, parameters: parametre, context: froested(base, ansatt), random: tilfeldig)
        return NewKey(
            id: tilfeldig.id(), kind: Noekkelring.froe, owner: Mottaker.ansatt(ansatt).eier, wrapped: bytes)
    }

    private static func froested(_ base: Bytes, _ ansatt: AnsattId) -> SealContext {
        SealContext("froe", [.bytes(base), .text(ansatt.rawValue)])
    }

    static func kodested(_ base: Bytes, _ ansatt: AnsattId) -> SealContext {
        SealContext("engangskode", [.bytes(base), .text(ansatt.rawValue)])
    }
}

extension Base {
    /// How passphrases are sealed in this base.
    var parametre: Passphrase.Parameters { katalog.billigPassord ? .practice : .standard }
}
