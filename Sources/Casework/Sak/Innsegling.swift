import BTI
import Journal
import Sealing

/// Makes a command's events into entries: opens the epochs they need, seals their closed parts, wraps the keys.
struct Innsegling {
    let base: Base
    let ring: Noekkelring
    let kommando: Kommando
    let oekt: String
    private var sak: Sak?
    private var poster: [NewEntry] = []
    private var engangs: [Noekkelring.Epokested] = []
    private let sum: String

    init(base: Base, ring: Noekkelring, kommando: Kommando, oekt: String, paa sak: Sak?) throws {
        self.base = base
        self.ring = ring
        self.kommando = kommando
        self.oekt = oekt
        self.sak = sak
        self.sum = try Innsegling.sum(kommando, ring)
    }

    /// A sum of the command under the author's own key: the same id with another body is refused, and nobody else can
    /// guess the body from it.
    static func sum(_ kommando: Kommando, _ ring: Noekkelring) throws -> String {
        try sum(
            kommando.slag.kode, sak: kommando.sak?.rawValue ?? "", dato: kommando.dato, felter: kommando.felter,
            id: kommando.id, ring)
    }

    /// The same sum of a command of either kind, from its parts.
    static func sum(
        _ kode: String, sak: String, dato: Dato, felter: Post, id: String, _ ring: Noekkelring
    ) throws -> String {
        let innhold: Verdi = [
            "kommando": .tekst(kode), "sak": .tekst(sak), "dato": dato.verdi, "felter": felter.verdi,
        ]
        let merke = try ring.identitet.headTag(
            KanoniskJSON.bytes(innhold), context: SealContext("kommandosum", [.text(id)]))
        return Hex.encode(Array(merke.prefix(16)))
    }

    /// The entries, in the order they shall be written.
    mutating func forsegl(_ hendelser: [Hendelse]) throws -> [NewEntry] {
        for hendelse in hendelser {
            if let rom = hendelse.slag?.rom { try sikreEpoke(rom, hendelse) }
            try leggTil(hendelse)
        }
        for sted in engangs { ring.glem(sted) }
        return poster
    }

    private mutating func leggTil(_ hendelse: Hendelse, noekler: [NewKey] = []) throws {
        guard let slag = hendelse.slag else { preconditionFailure("the engine only makes kinds it knows") }
        let id = base.nyttNavn()
        var forsegling: Hendelse.Forsegling?
        var forseglet: Bytes?
        if let rom = slag.rom, let epoke = sak?.epoker[rom], let innhold = hendelse.forsegletDel {
            let sted = Noekkelring.Epokested(sak: hendelse.sak, rom: rom, nummer: epoke.nummer)
            guard let noekkel = try ring.epoke(sted, forpliktelse: epoke.forpliktelse, rader: { [] }) else {
                throw Saksfeil.noekkelMangler
            }
            let her = Hendelse.Forsegling(rom: rom, epoke: epoke.nummer)
            forsegling = her
            forseglet = try Envelope.seal(
                KanoniskJSON.bytes(innhold.verdi), key: noekkel,
                context: Tolk.sted(
                    base.journal.name, sak: hendelse.sak.rawValue, her, id: id, type: slag.aapenKode),
                random: base.tilfeldig)
        }
        var aapen = hendelse.aapenDel
        if poster.isEmpty { aapen[Felter.sum] = sum }
        poster.append(
            NewEntry(
                id: id, command: kommando.id, ordinal: poster.count, actor: ring.ansatt.rawValue, session: oekt,
                stream: Tolk.stroem(hendelse.sak), type: slag.aapenKode, typeVersion: slag.versjon,
                room: forsegling?.rom.rawValue, epoch: forsegling?.epoke, open: KanoniskJSON.bytes(aapen.verdi),
                sealed: forseglet, keys: noekler))
        evolve(&sak, hendelse)
    }

    /// Epoch on write: the room's epoch must have exactly the recipients that are allowed now, and a key in hand.
    private mutating func sikreEpoke(_ rom: Rom, _ hendelse: Hendelse) throws {
        guard let sak else { preconditionFailure("a case is opened before anything is sealed in it") }
        let tillatt = tillatteMottakere(
            rom, av: ring.ansatt, sak: sak, katalog: base.katalog, dag: hendelse.registrert,
            svarTil: sak.besvares(av: hendelse, i: base.katalog))
        if let epoke = sak.epoker[rom], epoke.mottakere == tillatt,
            !epoke.engangs || epoke.kommando == kommando.id, try harNoekkel(epoke, rom, sak)
        {
            return
        }
        try aapneEpoke(rom, tillatt, sak, hendelse)
    }

    private func harNoekkel(_ epoke: Epoke, _ rom: Rom, _ sak: Sak) throws -> Bool {
        let sted = Noekkelring.Epokested(sak: sak.id, rom: rom, nummer: epoke.nummer)
        return try ring.epoke(sted, forpliktelse: epoke.forpliktelse, rader: { [] }) != nil
    }

    private mutating func aapneEpoke(_ rom: Rom, _ tillatt: Set<Mottaker>, _ sak: Sak, _ hendelse: Hendelse) throws {
        let nummer = (sak.epoker[rom]?.nummer ?? 0) + 1
        let forsegling = Hendelse.Forsegling(rom: rom, epoke: nummer)
        let noekkel = try Secret.random(in: ring.arena, from: base.tilfeldig)
        let mottakere = tillatt.sorted()
        let rader = try mottakere.map { try pakk(noekkel, til: $0, sak, forsegling) }
        let sammenheng = Tolk.epokested(base.journal.name, sak: sak.id.rawValue, forsegling, "")
        let forpliktelse = Hex.encode(try Commitment.of(noekkel, context: sammenheng))
        let kanLese = kanAapne(ring.ansatt, tillatt, base.katalog)
        let felter = Post()
            .med(Felter.rom, rom).med(Felter.epoke, nummer).med(Felter.mottakere, mottakere)
            .med(Felter.forpliktelse, forpliktelse)
            .med(Felter.engangs, kanLese ? nil : true)
            .med(Felter.noekler, rader.map { Hex.encode($0.digest) }.sorted())
        let sted = Noekkelring.Epokested(sak: sak.id, rom: rom, nummer: nummer)
        ring.ta(noekkel, for: sted, forpliktelse: forpliktelse)
        if !kanLese { engangs.append(sted) }
        let aapnet = Hendelse(
            .epokeAapnet, felter, av: ring.ansatt, dato: hendelse.registrert, registrert: hendelse.registrert,
            kommando: kommando.id, sak: sak.id)
        try leggTil(aapnet, noekler: rader)
    }

    private func pakk(
        _ noekkel: Secret, til mottaker: Mottaker, _ sak: Sak, _ forsegling: Hendelse.Forsegling
    ) throws -> NewKey {
        let sammenheng = Tolk.epokested(base.journal.name, sak: sak.id.rawValue, forsegling, mottaker.eier)
        // The owner's own members wrap under the service's symmetric key, which is much faster.
        if case .tjeneste(sak.eier, _) = mottaker, let tjeneste = ring.tjeneste(mottaker) {
            let bytes = try Wrap.symmetric(
                key: noekkel, under: tjeneste.wrapping, context: sammenheng, random: base.tilfeldig)
            return NewKey(
                id: base.nyttNavn(), kind: Noekkelring.symmetrisk, owner: mottaker.eier, wrapped: bytes)
        }
        guard let offentlig = Noekkelring.offentlig(mottaker, base.katalog).flatMap(Hex.decode) else {
            throw Saksfeil.noekkelMangler
        }
        let bytes = try Wrap.toPublicKey(
            key: noekkel, recipient: offentlig, context: sammenheng, random: base.tilfeldig)
        return NewKey(id: base.nyttNavn(), kind: Noekkelring.asymmetrisk, owner: mottaker.eier, wrapped: bytes)
    }
}
