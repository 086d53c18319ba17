import BTI
import Journal
import Sealing

/// Between the journal's entries and the engine's events.
enum Tolk {
    /// The event that an entry tells; `nil` where its open part is not a record with a day.
    static func hendelse(_ post: Entry, forseglet: Post?, lesbar: Bool) -> Hendelse? {
        guard let aapen = try? JSONLeser.les(post.open).somPost.map({ Post($0) }), let dato = aapen[Felter.dato]
        else { return nil }
        let slag = Hendelse.slag(type: post.type, forseglet: forseglet)
        // Only what its kind seals: an open field, on which access rests, is the same for every reader.
        let dagens = forseglet.map { slag?.oppgradert($0, fra: post.typeVersion) ?? $0 }
        let lukket = dagens?.bare(slag?.forseglede.map(\.navn) ?? []) ?? Post()
        // A field that its kind does not have is nobody's to say, least of all in the open part that access rests on.
        let kjent = slag.map { $0.oppgradert(aapen, fra: post.typeVersion).bare($0.aapneNavn) } ?? Post()
        return Hendelse(
            slag, kjent.flettet(med: lukket), av: AnsattId(post.actor), dato: dato,
            registrert: Oslotid.dato(ms: post.recordedAt), kommando: post.command, sak: SakId(post.stream.name),
            forsegling: forsegling(post), lesbar: lesbar, seq: post.seq,
            registrertMinutt: Oslotid.minutt(ms: post.recordedAt))
    }

    /// The room and epoch that an entry says it is sealed under.
    static func forsegling(_ post: Entry) -> Hendelse.Forsegling? {
        guard let rom = post.room.flatMap(Rom.init(rawValue:)), let epoke = post.epoch else { return nil }
        return .init(rom: rom, epoke: epoke)
    }

    /// The stream of a case.
    static func stroem(_ sak: SakId) -> StreamID { StreamID(kind: Stroemslag.sak.rawValue, name: sak.rawValue) }

    /// What the sealed bytes of an entry are bound to: base, case, room, epoch, entry and kind.
    static func sted(_ base: Bytes, sak: String, _ forsegling: Hendelse.Forsegling, id: String, type: String)
        -> SealContext
    {
        SealContext(
            "innhold",
            [
                .bytes(base), .text(sak), .text(forsegling.rom.rawValue), .number(UInt64(forsegling.epoke)), .text(id),
                .text(type),
            ])
    }

    /// What a wrapped epoch key is bound to: base, case, room, epoch and recipient.
    static func epokested(_ base: Bytes, sak: String, _ forsegling: Hendelse.Forsegling, _ mottaker: String)
        -> SealContext
    {
        SealContext(
            "epokenoekkel",
            [
                .bytes(base), .text(sak), .text(forsegling.rom.rawValue), .number(UInt64(forsegling.epoke)),
                .text(mottaker),
            ])
    }
}

extension Mottaker {
    /// The recipient as the column `owner` of a wrapped key names it.
    var eier: String {
        switch self {
        case .tjeneste(let id, let generasjon): "tjeneste:\(id):\(generasjon)"
        case .ledere(let id, let generasjon): "ledere:\(id):\(generasjon)"
        case .ansatt(let id): "ansatt:\(id)"
        case .gjenoppretting: "gjenoppretting"
        }
    }
}
