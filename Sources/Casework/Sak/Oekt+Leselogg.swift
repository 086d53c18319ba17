import BTI
import Journal

/// A reading of a case, or an attempt that was refused, as the journal has it.
public struct Lesing: Hashable, Sendable {
    /// Who.
    public var ansatt: AnsattId
    /// The day.
    public var dag: Dato
    /// What was done: the code of the entry, such as `SakLest`.
    public var slag: String
}

extension Oekt {
    /// Everybody who has read a case or tried to, oldest first: the family may see it (L17, L18).
    ///
    /// Where the same employee did the same thing more than once on a day, it is one line. A reading that does not verify is left
    /// out. Given to the stafettholder and to the leader, who can hand it on.
    /// - Throws: `Saksfeil.ingenTilgang`; `JournalError`.
    public func leselogg(_ sak: SakId) throws -> [Lesing] {
        let lest = try aapne(sak)
        let grunn = lest.tilgang?.grunn
        guard grunn == .leder || grunn == .navngitt || lest.sak.stafettholder == ansatt else {
            throw Saksfeil.ingenTilgang
        }
        let rader = try base.skriver.query(
            "SELECT seq FROM journal WHERE stream_kind = ? AND (stream = ? OR type = ?) ORDER BY seq",
            [.text(Stroemslag.lesing.rawValue), .text(sak.rawValue), .text(Hendelsesslag.soekUtfoert.aapenKode)])
        var sett: Set<Lesing> = []
        return try rader.compactMap { rad in
            guard let seq = rad.integer("seq"), let post = try base.journal.entry(seq: seq),
                Postkontroll.holder(post, base: base.journal.baseID), Oekt.gjelder(post, sak)
            else { return nil }
            let lesing = Lesing(
                ansatt: AnsattId(post.actor), dag: Oslotid.dato(ms: post.recordedAt), slag: post.type)
            return sett.insert(lesing).inserted ? lesing : nil
        }
    }

    /// A search is one entry about every case that it showed.
    private static func gjelder(_ post: Entry, _ sak: SakId) -> Bool {
        guard post.type == Hendelsesslag.soekUtfoert.aapenKode else { return true }
        return (try? JSONLeser.les(post.open)["treff"]?.somListe)?.contains(sak.verdi) ?? false
    }
}
