import BTI
import Journal
import Sealing

@testable import Casework

/// What somebody can open who holds the file and every key of one employee, but does not follow the program.
extension Proevebase {
    /// A sealed entry, by place and room.
    struct Forseglet: Hashable, CustomStringConvertible {
        let seq: Int
        let type: String
        let rom: String
        let epoke: Int
        var description: String { "\(seq) \(type) \(rom)/\(epoke)" }
    }

    /// The sealed entries of a case.
    func forseglede(_ sak: SakId) throws -> [Forseglet] {
        try base.journal.entries(in: Tolk.stroem(sak), from: 1).compactMap { post in
            guard let rom = post.room, let epoke = post.epoch else { return nil }
            return Forseglet(seq: post.seq, type: post.type, rom: rom, epoke: epoke)
        }
    }

    /// Those that open when every key the session holds is tried on every wrapped key, and what comes out on every entry.
    func aapnes(av oekt: Oekt, _ sak: SakId) throws -> [Forseglet] {
        // Signed in anew, so that what this employee was given after the session began is among the keys.
        let ring = try nyOekt(oekt.ansatt).ring
        let noekler = try base.journal.entries(in: Tolk.stroem(sak), from: 1).flatMap {
            try hemmeligheter(try base.journal.keys(seq: $0.seq), $0, ring)
        }
        return try forseglede(sak).filter { forseglet in
            guard let post = try base.journal.entry(seq: forseglet.seq),
                let bytes = try base.journal.sealed(seq: post.seq),
                let sted = Tolk.forsegling(post)
            else { return false }
            let sammenheng = Tolk.sted(base.journal.name, sak: sak.rawValue, sted, id: post.id, type: post.type)
            return noekler.contains { (try? Envelope.open(bytes, key: $0, context: sammenheng)) != nil }
        }
    }

    private func hemmeligheter(_ rader: [StoredKey], _ post: Entry, _ ring: Noekkelring) throws -> [Secret] {
        guard let hendelse = Tolk.hendelse(post, forseglet: nil, lesbar: true), let rom = hendelse[Felter.rom],
            let epoke = hendelse[Felter.epoke]
        else { return [] }
        let egne = try tjenestenoekler(ring)
        return rader.flatMap { rad -> [Secret] in
            let sammenheng = Tolk.epokested(
                base.journal.name, sak: post.stream.name, .init(rom: rom, epoke: epoke), rad.owner)
            let par = [ring.identitet.sealing] + egne.map(\.pair)
            return par.compactMap { try? Wrap.open(rad.wrapped, with: $0, context: sammenheng) }
                + egne.compactMap { try? Wrap.open(rad.wrapped, under: $0.wrapping, context: sammenheng) }
        }
    }

    /// Every service key that the ring has been able to open, members' and leaders', of every generation.
    private func tjenestenoekler(_ ring: Noekkelring) throws -> [ServiceKey] {
        base.katalog.tjenester.values.flatMap { tjeneste in
            (0...tjeneste.generasjon).flatMap { generasjon in
                [
                    ring.tjeneste(.tjeneste(tjeneste.id, generasjon: generasjon)),
                    ring.tjeneste(.ledere(tjeneste.id, generasjon: generasjon)),
                ].compactMap(\.self)
            }
        }
    }
}
