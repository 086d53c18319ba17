import BTI
import Foundation
import Journal
import Sealing

/// An open base: its journal, and the directory as the signed entries tell it.
///
/// Used from one thread. Slow work opens a base of its own.
public final class Base {
    /// The journal.
    public let journal: SQLiteJournal
    /// The directory, up to the newest entry that has been read.
    public private(set) var katalog = Katalog()
    /// Entries of the directory that do not count, and so were skipped.
    public private(set) var ugyldige: [Ugyldig] = []
    /// The entries of the directory whose keys may be used.
    private(set) var noekkelposter = Noekkelposter()
    /// Randomness for names, keys and nonces.
    let tilfeldig: any RandomSource
    private let klokke: any Klokke
    private(set) var katalogversjon = 0
    private var buntskriver: (any JournalWriting)?
    private var steppetDag: Dato?

    /// An entry that does not count: where, what and why.
    public struct Ugyldig: Hashable, Sendable {
        /// Its place in the journal.
        public let seq: Int
        /// Its open kind.
        public let type: String
        /// Who wrote it.
        public let av: AnsattId
        /// Why it does not count.
        public let grunn: Grunn

        /// Why an entry does not count.
        public enum Grunn: String, Sendable {
            /// The author had no right to it.
            case utenRett
            /// Its hash or signature does not hold.
            case signatur
            /// It names a key or epoch that it was not sealed under.
            case forsegling
            /// Its open part cannot be read.
            case uleselig
        }
    }

    init(journal: SQLiteJournal, klokke: any Klokke, tilfeldig: any RandomSource) throws {
        self.journal = journal
        self.klokke = klokke
        self.tilfeldig = tilfeldig
        try oppdaterKatalog()
        // A practice base stands on the newest day that it has seen.
        if let kursdag = katalog.kursdag, let siste = try journal.entry(seq: journal.head().seq) {
            steppetDag = max(kursdag, Oslotid.dato(ms: siste.recordedAt))
        }
    }

    /// Opens an existing base.
    ///
    /// - Throws: `JournalError`.
    public static func aapne(
        _ sti: String, bareLesing: Bool = false, klokke: any Klokke = Systemklokke(),
        tilfeldig: any RandomSource = SystemRandom()
    ) throws -> Base {
        let journal = try SQLiteJournal.open(at: sti, readOnly: bareLesing, options: valg)
        return try Base(journal: journal, klokke: klokke, tilfeldig: tilfeldig)
    }

    /// How Stafett's journals are opened: with the projections that the lists read.
    ///
    /// Made anew for each base: what the lists remember belongs to one base alone.
    static var valg: JournalOptions { valg { $0 } }

    private static func valg(_ pakket: (any Projection) -> any Projection) -> JournalOptions {
        JournalOptions(projections: [pakket(StreamProjection()), pakket(Saksliste())])
    }

    /// Opens an existing base with its projections wrapped, so that their work can be timed.
    package static func aapne(_ sti: String, pakket: (any Projection) -> any Projection) throws -> Base {
        let journal = try SQLiteJournal.open(at: sti, options: valg(pakket))
        return try Base(journal: journal, klokke: Systemklokke(), tilfeldig: SystemRandom())
    }

    /// Reads what has come to the directory since last time, from other processes too.
    public func oppdaterKatalog() throws {
        guard try skriver.version(of: Base.katalogstroem) > katalogversjon else { return }
        for post in try skriver.entries(in: Base.katalogstroem, from: katalogversjon + 1) {
            katalogversjon = post.streamVersion ?? katalogversjon
            if let talt = Base.ta(post, inn: &katalog, base: journal.baseID, ugyldige: &ugyldige) {
                noekkelposter.ta(talt)
            }
        }
    }

    /// The stream of the directory.
    public static let katalogstroem = StreamID(kind: Stroemslag.katalog.rawValue, name: "katalog")

    /// Takes one entry of the directory, after its hash, its signature, its author's key and its right have been tested.
    /// Gives the event where it counts.
    private static func ta(
        _ post: Entry, inn katalog: inout Katalog, base: Bytes, ugyldige: inout [Ugyldig]
    ) -> Hendelse? {
        func avvis(_ grunn: Ugyldig.Grunn) -> Hendelse? {
            ugyldige.append(Ugyldig(seq: post.seq, type: post.type, av: AnsattId(post.actor), grunn: grunn))
            return nil
        }
        guard Postkontroll.holder(post, base: base) else { return avvis(.signatur) }
        guard let hendelse = Tolk.hendelse(post, forseglet: nil, lesbar: true) else { return avvis(.uleselig) }
        guard katalog.godkjenner(hendelse, Postkontroll.signatur),
            Postkontroll.noekkelHoererTil(post, hendelse, katalog)
        else { return avvis(.utenRett) }
        katalog.ta(hendelse)
        return hendelse
    }

    /// Where entries are read and written: the journal, or the bunch that is being written.
    var skriver: any JournalWriting { buntskriver ?? journal }

    /// Whether many commands are being written in one transaction.
    var iBunt: Bool { buntskriver != nil }

    /// Writes many commands in one transaction; one that is refused is undone alone.
    package func bunt<Svar>(_ arbeid: () throws -> Svar) throws -> Svar {
        try journal.batch { skriver in
            buntskriver = skriver
            defer { buntskriver = nil }
            return try arbeid()
        }
    }

    // MARK: Time

    /// Today: the real day, or the day a practice base stands on.
    public var idag: Dato {
        guard katalog.erKursbase else { return Oslotid.dato(ms: klokke.ms()) }
        return steppetDag ?? Oslotid.dato(ms: klokke.ms())
    }

    /// The moment that is recorded. In a practice base: the time of day now, on the day the base stands on.
    public var naa: Int {
        let ms = klokke.ms()
        guard katalog.erKursbase else { return ms }
        // Within eleven hours of noon, so that summer time never moves it to another day.
        let avvik = max(-39_600_000, min(39_600_000, Oslotid.klokke(ms: ms) - 43_200_000))
        return Oslotid.middag(idag) + avvik
    }

    /// The real day, whatever day a practice base stands on: nothing may be dated after it.
    public var virkeligDag: Dato { Oslotid.dato(ms: klokke.ms()) }

    /// Steps a practice base to a day. Does nothing in a real base, whose time nobody sets.
    public func still(til dag: Dato) {
        if katalog.erKursbase { steppetDag = dag }
    }

    /// A new random name.
    public func nyttNavn() -> String { tilfeldig.id() }

    /// Closes the journal.
    public func lukk() throws { try journal.close() }
}
