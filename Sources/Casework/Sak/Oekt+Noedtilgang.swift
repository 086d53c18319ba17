import BTI
import Journal

/// One time that a case was opened in an emergency, as those who control it see it: who and when, never why.
public struct Noedtilgangslinje: Hashable, Sendable {
    /// The case.
    public var sak: SakId
    /// Its number.
    public var saksnummer: String
    /// Who opened it.
    public var ansatt: AnsattId
    /// The day.
    public var dag: Dato
}

extension Oekt {
    /// Every emergency access that counts, oldest first: for leaders those in the cases of their own units, for the control
    /// function and the administrator all of them. The reason is read by those who read the case's log.
    ///
    /// - Throws: `Saksfeil.ingenTilgang` for everybody else; `JournalError`.
    public func noedtilganger() throws -> [Noedtilgangslinje] {
        try base.oppdaterKatalog()
        guard leserRevisjon else { throw Saksfeil.ingenTilgang }
        let ser = jeg?.har(.kontroll) == true || jeg?.har(.administrator) == true
        let leser = Saksleser(base: base, ring: nil, fullKontroll: false)
        let rader = try base.skriver.query(
            "SELECT stream, min(seq) AS foerst FROM journal WHERE stream_kind = ? AND type = ? GROUP BY stream ORDER BY foerst",
            [.text(Stroemslag.sak.rawValue), .text(Hendelsesslag.noedtilgangAapnet.aapenKode)])
        return try rader.compactMap { $0.text("stream") }.flatMap { navn -> [Noedtilgangslinje] in
            guard let sak = try leser.les(SakId(navn)).lest?.skjelett, !sak.erSperret(for: ansatt),
                ser || sak.lederenheter.contains(where: { base.katalog.har(ansatt, .leder, i: $0) })
            else { return [] }
            return sak.noedtilganger.map {
                Noedtilgangslinje(sak: sak.id, saksnummer: sak.saksnummer, ansatt: $0.ansatt, dag: $0.fra)
            }
        }
    }
}
