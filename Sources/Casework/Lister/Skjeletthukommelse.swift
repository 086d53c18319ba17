import BTI
import Journal
import Synchronization

/// A case from open facts alone, and the directory it was read with.
struct Skjelett {
    var sak: Sak?
    var katalog: Katalog

    /// Takes one entry where it counts, as far as open facts tell.
    static func ta(_ post: Entry, _ sak: inout Sak?, _ katalog: Katalog) {
        guard let hendelse = Tolk.hendelse(post, forseglet: nil, lesbar: post.room == nil),
            Saksleser.epokeStemmer(post, hendelse, sak), Saksleser.romStemmer(post, hendelse),
            godkjent(hendelse, paa: sak, i: katalog),
            katalog.medsignaturHolder(hendelse, Postkontroll.signatur)
        else { return }
        evolve(&sak, hendelse)
    }
}

/// Remembers the skeletons of the cases written last, so that one more entry is one more step and not the whole case again.
///
/// What is remembered is used only where the entry before is the very one it was read from: a transaction that was rolled back
/// leaves nothing behind.
final class Skjeletthukommelse: Sendable {
    private struct Husket {
        var sak: Sak?
        var versjon: Int
        var hash: [UInt8]
        /// What the lists were last made to show after this very entry, or one before it in the same reading.
        var liste: Liste?
    }

    private struct Tilstand {
        var katalog: Katalog?
        var katalogHode: [UInt8]?
        var saker: [String: Husket] = [:]
    }

    private let tilstand = Mutex(Tilstand())
    private static let grense = 256

    /// Whether the lists must be written for a case, and remembers what they will show.
    ///
    /// What is remembered goes with the entry it was read from: after a rollback the case is read anew, and written anew.
    func erEndret(_ navn: String, _ liste: Liste) -> Bool {
        tilstand.withLock { tilstand in
            guard tilstand.saker[navn]?.liste != liste else { return false }
            tilstand.saker[navn]?.liste = liste
            return true
        }
    }

    func glemKatalog() { tilstand.withLock { $0.katalog = nil } }

    /// Forgets everything: the tables are empty.
    func glemAlt() { tilstand.withLock { $0 = Tilstand() } }

    /// The directory as it stood when the entry at `seq` was the last.
    func katalog(til seq: Int, _ db: ProjectionDatabase) throws -> Katalog {
        try tilstand.withLock { try Self.katalog(&$0, til: seq, db) }
    }

    /// The skeleton after a command's entries in one case, which have just been written.
    func etter(_ poster: [Entry], _ db: ProjectionDatabase) throws -> Skjelett {
        let (foerste, siste) = (poster[0], poster[poster.count - 1])
        return try tilstand.withLock { tilstand in
            let katalog = try Self.katalog(&tilstand, til: siste.seq, db)
            let navn = foerste.stream.name
            if var husket = tilstand.saker[navn], husket.versjon + 1 == foerste.streamVersion,
                try Self.hash(navn, husket.versjon, db) == husket.hash
            {
                for post in poster { Skjelett.ta(post, &husket.sak, katalog) }
                husket.versjon += poster.count
                husket.hash = siste.hash
                tilstand.saker[navn] = husket
                return Skjelett(sak: husket.sak, katalog: katalog)
            }
            let sak = try Self.lesFraStart(navn, til: siste.seq, &tilstand, katalog, db)
            return Skjelett(sak: sak, katalog: katalog)
        }
    }

    /// The skeleton as it stood when the entry at `seq` was the last.
    func les(_ navn: String, til seq: Int, _ db: ProjectionDatabase) throws -> Skjelett {
        try tilstand.withLock { tilstand in
            let katalog = try Self.katalog(&tilstand, til: seq, db)
            return Skjelett(sak: try Self.lesFraStart(navn, til: seq, &tilstand, katalog, db), katalog: katalog)
        }
    }

    private static func lesFraStart(
        _ navn: String, til seq: Int, _ tilstand: inout Tilstand, _ katalog: Katalog, _ db: ProjectionDatabase
    ) throws -> Sak? {
        var sak: Sak?
        var siste: Entry?
        for post in try poster(Stroemslag.sak.rawValue, navn, til: seq, db) {
            Skjelett.ta(post, &sak, katalog)
            siste = post
        }
        if tilstand.saker.count >= grense { tilstand.saker.removeAll(keepingCapacity: true) }
        if let siste { tilstand.saker[navn] = Husket(sak: sak, versjon: siste.streamVersion ?? 0, hash: siste.hash) }
        return sak
    }

    private static func katalog(_ tilstand: inout Tilstand, til seq: Int, _ db: ProjectionDatabase) throws -> Katalog {
        let hode = try katalogHode(til: seq, db)
        if let husket = tilstand.katalog, tilstand.katalogHode == hode { return husket }
        // Another process, or a transaction that was undone: what the lists show may have changed without a word in the case.
        for navn in tilstand.saker.keys { tilstand.saker[navn]?.liste = nil }
        var katalog = Katalog()
        for post in try poster(Stroemslag.katalog.rawValue, Base.katalogstroem.name, til: seq, db) {
            guard let hendelse = Tolk.hendelse(post, forseglet: nil, lesbar: true),
                katalog.godkjenner(hendelse, Postkontroll.signatur)
            else { continue }
            katalog.ta(hendelse)
        }
        tilstand.katalog = katalog
        tilstand.katalogHode = hode
        return katalog
    }

    /// The hash of the directory's last entry up to a place in the journal.
    private static func katalogHode(til seq: Int, _ db: ProjectionDatabase) throws -> [UInt8]? {
        try db.query(
            """
            SELECT hash FROM journal WHERE stream_kind = ? AND stream = ? AND seq <= ?
            ORDER BY stream_version DESC LIMIT 1
            """,
            [.text(Stroemslag.katalog.rawValue), .text(Base.katalogstroem.name), .integer(seq)]
        ).first?.blob("hash")
    }

    private static func hash(_ navn: String, _ versjon: Int, _ db: ProjectionDatabase) throws -> [UInt8]? {
        try db.query(
            "SELECT hash FROM journal WHERE stream_kind = ? AND stream = ? AND stream_version = ?",
            [.text(Stroemslag.sak.rawValue), .text(navn), .integer(versjon)]
        ).first?.blob("hash")
    }

    private static func poster(
        _ slag: String, _ navn: String, til seq: Int, _ db: ProjectionDatabase
    ) throws -> [Entry] {
        try db.entries(in: StreamID(kind: slag, name: navn), upTo: seq)
    }
}
