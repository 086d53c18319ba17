import BTI
import Sealing

/// What a worker beside the session needs: the same keys in the same arena, and a connection of its own.
///
/// When the session is locked its arena is wiped, and the worker can read nothing more.
public struct Sidebord: Sendable {
    let sti: String
    let ansatt: AnsattId
    let identitet: Identity
    let arena: KeyArena

    /// A session for reading on another thread. Close its base when done.
    ///
    /// - Throws: `JournalError`, `SealingError.wiped` after the session was locked.
    public func oekt() throws -> Oekt {
        let base = try Base.aapne(sti, bareLesing: true)
        let ring = Noekkelring(identitet: identitet, ansatt: ansatt, arena: arena, base: base.journal.name)
        try ring.hentTjenestenoekler(base.journal, base.katalog, base.noekkelposter)
        return Oekt(base: base, ansatt: ansatt, ring: ring)
    }
}

extension Oekt {
    /// What a worker needs to read beside this session.
    public var sidebord: Sidebord {
        Sidebord(sti: base.journal.path, ansatt: ansatt, identitet: ring.identitet, arena: ring.arena)
    }
}
