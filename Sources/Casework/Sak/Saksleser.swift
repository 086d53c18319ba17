import BTI
import Journal
import Sealing

/// A case as the journal tells it to one reader.
public struct LestSak: Sendable {
    /// The case as far as the reader's keys go.
    public var sak: Sak
    /// The case from open facts alone: what every reader sees alike.
    public var skjelett: Sak
    /// The version of its stream, entries that do not count included.
    public var versjon: Int
    /// Entries that do not count.
    public var ugyldige: [Base.Ugyldig]
    /// Rooms whose newest epoch the reader can open.
    public var aapneRom: Set<Rom>
    /// The events that count, in order, as the reader sees them: the timeline. Those of undone commands are not among them.
    public var hendelser: [Hendelse]
    /// Corrections, by the place in the journal of what each corrects: they are shown beside it.
    public var rettelser: [Int: [Hendelse]] { Rettelser.etterPost(hendelser) }
    /// Why the reader may see it, and since when what is not the reader's own is closed; `nil` before anybody has asked.
    public var tilgang: Tilgang?
    /// Whether `sak` holds open facts alone, because this employee may hand something in without seeing the rest.
    var erUtenInnhold = false
}

/// Reads a case: entries are tested, opened as far as the keys go, and evolved.
struct Saksleser {
    let base: Base
    let ring: Noekkelring?
    /// Whether each signature is tested, and not the hash alone.
    var fullKontroll = true

    /// Reads a case from the start, or on from what was read before.
    func les(_ id: SakId, videre: Lesing? = nil) throws -> Lesing {
        var lesing = videre ?? Lesing(full: fullKontroll)
        lesing.harSlettet = false
        let poster = try base.skriver.entries(in: Tolk.stroem(id), from: lesing.versjon + 1)
        let innhold = try base.skriver.sealed(seqs: poster.filter { $0.room != nil }.map(\.seq))
        for post in poster {
            try ta(post, innhold[post.seq], base.skriver, &lesing)
            lesing.versjon = post.streamVersion ?? lesing.versjon
        }
        // What was read before an erasure does not stay in memory after it.
        if videre != nil, lesing.harSlettet {
            ring?.glem(sak: id)
            return try les(id)
        }
        return lesing
    }

    /// A case as far as it has been read: one more entry is one more step, never the whole case again.
    struct Lesing {
        var sak: Sak?
        var skjelett: Sak?
        var versjon = 0
        var ugyldige: [Base.Ugyldig] = []
        var aapneRom: Set<Rom> = []
        /// Every event that counts, those of undone commands too.
        var hendelser: [Hendelse] = []
        var harAngret = false
        /// Whether something that has been read was erased after.
        var harSlettet = false
        var epokeseq: [Rom: Int] = [:]
        /// Whether every signature has been tested.
        var full: Bool

        init(full: Bool) {
            self.full = full
        }

        /// The case; `nil` where there is none.
        var lest: LestSak? {
            guard let sak, let skjelett else { return nil }
            return LestSak(
                sak: sak, skjelett: skjelett, versjon: versjon, ugyldige: ugyldige, aapneRom: aapneRom,
                hendelser: harAngret ? Angring.utenAngrede(hendelser) : hendelser)
        }
    }

    private func ta(_ post: Entry, _ bytes: Bytes?, _ kilde: any JournalReading, _ lesing: inout Lesing) throws {
        func avvis(_ grunn: Base.Ugyldig.Grunn) {
            lesing.ugyldige.append(.init(seq: post.seq, type: post.type, av: AnsattId(post.actor), grunn: grunn))
        }
        guard
            fullKontroll
                ? Postkontroll.holder(post, base: base.journal.baseID)
                : Postkontroll.hashHolder(post, base: base.journal.baseID)
        else { return avvis(.signatur) }
        guard let aapen = Tolk.hendelse(post, forseglet: nil, lesbar: post.room == nil) else { return avvis(.uleselig) }
        let forseglet: Post?
        switch try aapne(post, aapen, bytes, kilde, lesing) {
        case .ugyldig: return avvis(.forsegling)
        case .lukket: forseglet = nil
        case .aapnet(let innhold): forseglet = innhold
        }
        let lesbar = post.room == nil || forseglet != nil
        guard let hendelse = Tolk.hendelse(post, forseglet: forseglet, lesbar: lesbar),
            godkjent(hendelse, paa: lesing.skjelett, i: base.katalog), noekkelStemmer(post),
            base.katalog.medsignaturHolder(hendelse, Postkontroll.signatur)
        else { return avvis(.utenRett) }
        guard Saksleser.romStemmer(post, hendelse) else { return avvis(.forsegling) }
        evolve(&lesing.sak, hendelse)
        evolve(&lesing.skjelett, aapen)
        lesing.hendelser.append(hendelse)
        if hendelse.slag == .kommandoAngret { lesing.harAngret = true }
        if hendelse.slag == .innholdSlettet { lesing.harSlettet = true }
        if hendelse.slag?.kode == "EpokeAapnet", let rom = hendelse[Felter.rom] {
            lesing.epokeseq[rom] = post.seq
            lesing.aapneRom.remove(rom)
        } else if lesbar, let rom = hendelse.forsegling?.rom {
            lesing.aapneRom.insert(rom)
        }
    }

    /// The key that signed is the one that the author had in the directory at that place in the journal.
    private func noekkelStemmer(_ post: Entry) -> Bool {
        base.katalog.ansatt(AnsattId(post.actor))?.signering(ved: post.seq) == Hex.encode(post.actorKey)
    }

    /// Whether the room and epoch that an entry names are the ones in force: tested on open facts alone.
    static func epokeStemmer(_ post: Entry, _ aapen: Hendelse, _ skjelett: Sak?) -> Bool {
        guard post.room != nil else { return true }
        guard let forsegling = aapen.forsegling, let epoke = skjelett?.epoker[forsegling.rom] else { return false }
        return epoke.nummer == forsegling.epoke && (!epoke.engangs || epoke.kommando == post.command)
            && aapen.slag.map { $0.rom == forsegling.rom } ?? true
    }

    /// Whether an entry stands in the room of its kind: what is to be sealed is sealed, and for those it is meant for.
    static func romStemmer(_ post: Entry, _ hendelse: Hendelse) -> Bool {
        hendelse.slag.map { $0.rom?.rawValue == post.room } ?? true
    }

    private enum Aapning {
        case aapnet(Post)
        case lukket
        case ugyldig
    }

    /// Opens the sealed part under the epoch in force, and nothing else: an entry under another key does not count.
    private func aapne(
        _ post: Entry, _ aapen: Hendelse, _ bytes: Bytes?, _ kilde: any JournalReading, _ lesing: Lesing
    ) throws -> Aapning {
        guard post.room != nil else { return .lukket }
        guard Saksleser.epokeStemmer(post, aapen, lesing.skjelett), let forsegling = aapen.forsegling,
            let epoke = lesing.skjelett?.epoker[forsegling.rom]
        else { return .ugyldig }
        guard let bytes else { return .lukket }
        let sted = Noekkelring.Epokested(sak: SakId(post.stream.name), rom: forsegling.rom, nummer: epoke.nummer)
        let seq = lesing.epokeseq[forsegling.rom]
        guard
            let noekkel = try ring?.epoke(
                sted, forpliktelse: epoke.forpliktelse,
                rader: {
                    try seq.map { try kilde.keys(seq: $0) } ?? []
                })
        else { return .lukket }
        let sammenheng = Tolk.sted(
            base.journal.name, sak: post.stream.name, forsegling, id: post.id, type: post.type)
        guard let klart = try? Envelope.open(bytes, key: noekkel, context: sammenheng),
            let innhold = try? JSONLeser.les(klart).somPost
        else { return .ugyldig }
        return .aapnet(Post(innhold))
    }
}
