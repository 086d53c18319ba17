import BTI
import Journal
import Sealing

/// What a new base is made from.
public struct Grunnlag: Sendable {
    /// What the kommune is called.
    public var navn: String
    /// The first administrator's code.
    public var administrator: AnsattId
    /// The first administrator's passphrase.
    public var passord: Passphrase
    /// Leaders who are named in the first entry, before anybody could sign for them.
    public var ledere: [Utnevnelse]
    /// The profile that applies from the start.
    public var profil: Profil
    /// The day a practice base stands on; `nil` makes a real base.
    public var kursdag: Dato?
    /// How passphrases are sealed.
    public var parametre: Passphrase.Parameters

    /// What a new base is made from.
    public init(
        navn: String, administrator: AnsattId, passord: Passphrase, ledere: [Utnevnelse], profil: Profil,
        kursdag: Dato? = nil, parametre: Passphrase.Parameters = .standard
    ) {
        self.navn = navn
        self.administrator = administrator
        self.passord = passord
        self.ledere = ledere
        self.profil = profil
        self.kursdag = kursdag
        self.parametre = parametre
    }
}

extension Base {
    /// Makes a new base, with its first administrator signed in, and the recovery words that are shown once.
    ///
    /// - Throws: `JournalError`, `SealingError`, `Saksfeil.svaktPassord`.
    public static func opprett(
        _ sti: String, _ grunnlag: Grunnlag, klokke: any Klokke = Systemklokke(),
        tilfeldig: any RandomSource = SystemRandom()
    ) throws -> (oekt: Oekt, gjenoppretting: [String]) {
        try Oekt.sjekk(grunnlag.passord, kurs: grunnlag.kursdag != nil)
        let arena = try KeyArena()
        let froe = try Seed.make(in: arena, random: tilfeldig)
        let identitet = try Identity(seed: froe)
        let gjenoppretting = try RecoveryKey.make(in: arena, random: tilfeldig)
        let base = tilfeldig.bytes(16)
        let froerad = try Oekt.froerad(
            froe, grunnlag.passord, grunnlag.parametre, base: base, ansatt: grunnlag.administrator, tilfeldig)
        let ms = grunnlag.kursdag.map(Oslotid.middag) ?? klokke.ms()
        let hendelse = genesis(grunnlag, base, identitet, gjenoppretting, froerad, dag: Oslotid.dato(ms: ms))
        let kommando = tilfeldig.id()
        let post = NewEntry(
            id: tilfeldig.id(), command: kommando, ordinal: 0, actor: grunnlag.administrator.rawValue,
            session: kommando, stream: katalogstroem, type: "BaseOpprettet",
            open: KanoniskJSON.bytes(hendelse.verdi), keys: [froerad])
        let journal = try SQLiteJournal.create(
            at: sti, genesis: [post], signer: Signatur(identitet: identitet), now: ms, options: valg)
        let aapnet = try Base(journal: journal, klokke: klokke, tilfeldig: tilfeldig)
        let ring = Noekkelring(
            identitet: identitet, ansatt: grunnlag.administrator, arena: arena, base: journal.name)
        let oekt = Oekt(base: aapnet, ansatt: grunnlag.administrator, ring: ring)
        try oekt.velgProfil(grunnlag.profil)
        return (oekt, try gjenoppretting.words())
    }

    private static func genesis(
        _ grunnlag: Grunnlag, _ base: Bytes, _ identitet: Identity, _ gjenoppretting: RecoveryKey,
        _ froerad: NewKey, dag: Dato
    ) -> Post {
        let grunnlegger = Grunnlegger(
            ansatt: grunnlag.administrator, signering: Hex.encode(identitet.public.signing),
            forsegling: Hex.encode(identitet.public.sealing))
        return Post()
            .med(Felter.dato, dag).med(Felter.base, Hex.encode(base)).med(Felter.navn, grunnlag.navn)
            .med(Felter.kursbase, grunnlag.kursdag != nil).med(Felter.kursdag, grunnlag.kursdag)
            .med(Felter.billigPassord, grunnlag.parametre.cheap)
            .med(Felter.gjenoppretting, Hex.encode(gjenoppretting.publicKey))
            .med(Felter.administrator, grunnlegger)
            .med(Felter.ledere, grunnlag.ledere.sorted { $0.ansatt < $1.ansatt })
            .med(Felter.noekler, [Hex.encode(froerad.digest)])
    }
}

extension Oekt {
    /// Signs as this employee.
    package var signatur: any Signer { Signatur(identitet: ring.identitet) }
}

/// Signs entries with an employee's key.
struct Signatur: Signer {
    let identitet: Identity
    var publicKey: [UInt8] { identitet.public.signing }
    func sign(_ bytes: [UInt8]) throws -> [UInt8] { try identitet.sign(bytes) }
}
