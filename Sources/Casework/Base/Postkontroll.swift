import BTI
import Journal
import Sealing

/// Tests of one entry by itself: is it what its author signed?
enum Postkontroll {
    private static let kontroll = SodiumVerifier()

    /// Whether hash and signature hold for the columns as they stand.
    static func holder(_ post: Entry, base: Bytes) -> Bool {
        EntryLayout.hash(of: post, base: base) == post.hash
            && kontroll.isValid(post.signature, of: EntryLayout.signedBytes(hash: post.hash), by: post.actorKey)
    }

    /// Whether the columns hash to what stands there; cheaper, for lists.
    static func hashHolder(_ post: Entry, base: Bytes) -> Bool {
        EntryLayout.hash(of: post, base: base) == post.hash
    }

    /// Tests a signature whose parts are hex, for the engine.
    static let signatur: Signaturkontroll = { signatur, melding, noekkel in
        guard let signatur = Hex.decode(signatur), let noekkel = Hex.decode(noekkel) else {
            return false
        }
        return PublicIdentity.verify(signatur, melding, signing: noekkel)
    }

    /// Whether the entry is signed with the key that its author has at this point; genesis, a first key and a new key bring their own.
    static func noekkelHoererTil(_ post: Entry, _ hendelse: Hendelse, _ katalog: Katalog) -> Bool {
        let brukt = Hex.encode(post.actorKey)
        switch hendelse.slag?.kode {
        case "BaseOpprettet": return hendelse[Felter.administrator]?.signering == brukt
        case "NoekkelRegistrert", "NoekkelByttet": return hendelse[Felter.signering] == brukt
        default: return katalog.ansatt(AnsattId(post.actor))?.signering(ved: post.seq) == brukt
        }
    }
}
