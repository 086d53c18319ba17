import BTI
import Journal
import Sealing

@testable import Casework

/// A modified program: writes what its user's genuine key can sign, without asking whether there is a right to it.
struct Uekte {
    let oekt: Oekt
    var base: Base { oekt.base }

    /// Appends one entry as it is, signed with the user's own key.
    @discardableResult
    func skriv(
        _ type: String, _ felter: Post, i stroem: StreamID, rom: Rom? = nil, epoke: Int? = nil, id: String? = nil,
        kommando: String? = nil, forseglet: Bytes? = nil, noekler: [NewKey] = [], som: AnsattId? = nil
    ) throws -> Entry {
        var felter = felter.med(Felter.dato, base.idag)
        if !noekler.isEmpty { felter[Felter.noekler] = noekler.map { Hex.encode($0.digest) }.sorted() }
        let post = NewEntry(
            id: id ?? base.nyttNavn(), command: kommando ?? base.nyttNavn(), ordinal: 0,
            actor: (som ?? oekt.ansatt).rawValue, session: oekt.navn, stream: stroem, type: type,
            room: rom?.rawValue, epoch: epoke, open: KanoniskJSON.bytes(felter.verdi), sealed: forseglet,
            keys: noekler)
        return try base.journal.append(
            [post], expecting: [:], signer: Signatur(identitet: oekt.ring.identitet), now: base.naa)[0]
    }

    /// An entry in a case.
    @discardableResult
    func skriv(_ slag: Hendelsesslag, _ felter: Post, i sak: SakId) throws -> Entry {
        try skriv(slag.aapenKode, felter, i: Tolk.stroem(sak))
    }

    /// An entry in the directory.
    @discardableResult
    func katalog(_ slag: Hendelsesslag, _ felter: Post, noekler: [NewKey] = []) throws -> Entry {
        try skriv(slag.aapenKode, felter, i: Base.katalogstroem, noekler: noekler)
    }

    /// Opens an epoch with a key of its own, wrapped to the given recipients.
    func epoke(
        _ rom: Rom, _ nummer: Int, i sak: SakId, navngitt: [Mottaker], pakketTil: [Mottaker], engangs: Bool? = nil,
        kommando: String? = nil
    ) throws -> (post: Entry, noekkel: Secret) {
        let noekkel = try Secret.random(in: oekt.ring.arena, from: base.tilfeldig)
        let her = Hendelse.Forsegling(rom: rom, epoke: nummer)
        let rader = try pakketTil.map { mottaker in
            let offentlig = Noekkelring.offentlig(mottaker, base.katalog).flatMap(Hex.decode) ?? []
            return NewKey(
                id: base.nyttNavn(), kind: Noekkelring.asymmetrisk, owner: mottaker.eier,
                wrapped: try Wrap.toPublicKey(
                    key: noekkel, recipient: offentlig,
                    context: Tolk.epokested(base.journal.name, sak: sak.rawValue, her, mottaker.eier),
                    random: base.tilfeldig))
        }
        let forpliktelse = try Commitment.of(
            noekkel, context: Tolk.epokested(base.journal.name, sak: sak.rawValue, her, ""))
        let felter = Post().med(Felter.rom, rom).med(Felter.epoke, nummer).med(Felter.mottakere, navngitt.sorted())
            .med(Felter.forpliktelse, Hex.encode(forpliktelse)).med(Felter.engangs, engangs)
        let post = try skriv(
            "EpokeAapnet", felter, i: Tolk.stroem(sak), kommando: kommando, noekler: rader)
        return (post, noekkel)
    }

    /// A sealed entry under a key, wherever the key comes from.
    @discardableResult
    func forsegl(
        _ slag: Hendelsesslag, _ aapent: Post, _ innhold: Post, i sak: SakId, epoke: Int, noekkel: Secret,
        kommando: String? = nil
    ) throws -> Entry {
        guard let rom = slag.rom else { preconditionFailure("only kinds with a room are sealed") }
        let id = base.nyttNavn()
        let sted = Tolk.sted(
            base.journal.name, sak: sak.rawValue, .init(rom: rom, epoke: epoke), id: id, type: slag.aapenKode)
        let bytes = try Envelope.seal(
            KanoniskJSON.bytes(innhold.verdi), key: noekkel, context: sted, random: base.tilfeldig)
        return try skriv(
            slag.aapenKode, aapent, i: Tolk.stroem(sak), rom: rom, epoke: epoke, id: id, kommando: kommando,
            forseglet: bytes)
    }
}
