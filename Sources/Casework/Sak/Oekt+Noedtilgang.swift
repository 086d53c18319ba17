import BTI
import Journal

/// One time that a case was opened in an emergency, as those who follow it up see it.
public struct Noedtilgangslinje: Hashable, Sendable {
    /// The case.
    public var sak: SakId
    /// Its number.
    public var saksnummer: String
    /// Who opened it.
    public var ansatt: AnsattId
    /// The day.
    public var dag: Dato
    /// Minutes past midnight; `nil` where the journal does not say.
    public var minutt: Int?
    /// The time of day as it is written; `nil` where the journal does not say.
    public var klokke: String? { minutt.map(Oslotid.skrevet) }
    /// Why; `nil` for those who do not read the case's log.
    public var begrunnelse: String?
    /// Whether the reader has been shown it before, or opened the case so herself.
    public var sett: Bool

    /// One time that a case was opened in an emergency.
    public init(
        sak: SakId, saksnummer: String, ansatt: AnsattId, dag: Dato, minutt: Int? = nil, begrunnelse: String? = nil,
        sett: Bool
    ) {
        self.sak = sak
        self.saksnummer = saksnummer
        self.ansatt = ansatt
        self.dag = dag
        self.minutt = minutt
        self.begrunnelse = begrunnelse
        self.sett = sett
    }
}

extension Oekt {
    /// Every emergency access that counts, oldest first: for leaders those in the cases of their own units, for the control
    /// function and the administrator all of them. The reason is for those who read the case's log.
    ///
    /// That it was shown is in the journal before anything is returned: once for each reader, and once a session where a reason
    /// was read.
    /// - Throws: `Saksfeil.ingenTilgang` for everybody else; `JournalError`.
    public func noedtilganger() throws -> [Noedtilgangslinje] {
        let saker = try noedaapnede()
        for (sak, linjer) in saker {
            let grunn = linjer.contains { $0.begrunnelse != nil } && !visteGrunner.contains(sak)
            guard grunn || linjer.contains(where: { !$0.sett }) else { continue }
            try lesing(.noedtilgangSett, sak)
            visteGrunner.insert(sak)
        }
        return saker.flatMap(\.linjer)
    }

    /// How many times a case has been opened in an emergency without the leader or the control function having been shown it.
    /// Nought for everybody else.
    public func usetteNoedtilganger() throws -> Int {
        guard jeg?.har(.leder) == true || jeg?.har(.kontroll) == true else { return 0 }
        return try noedaapnede().flatMap(\.linjer).count { !$0.sett }
    }

    private func noedaapnede() throws -> [(sak: SakId, linjer: [Noedtilgangslinje])] {
        try base.oppdaterKatalog()
        guard leserRevisjon else { throw Saksfeil.ingenTilgang }
        let serAlle = jeg?.har(.kontroll) == true || jeg?.har(.administrator) == true
        let rader = try base.skriver.query(
            "SELECT sak, min(seq) AS foerst FROM noedtilgang GROUP BY sak ORDER BY foerst")
        return try rader.compactMap { rad in
            guard let navn = rad.text("sak"), let lest = try les(SakId(navn), full: false),
                !lest.skjelett.erSperret(for: ansatt),
                serAlle || lest.skjelett.lederenheter.contains(where: { base.katalog.har(ansatt, .leder, i: $0) })
            else { return nil }
            return (lest.sak.id, try linjer(lest))
        }
    }

    /// Who opened it and when stands in open facts; why is for those who see the case itself.
    private func linjer(_ lest: LestSak) throws -> [Noedtilgangslinje] {
        let sak = lest.skjelett
        let vist = try base.skriver.query(
            "SELECT max(seq) AS sist FROM journal WHERE stream_kind = ? AND stream = ? AND type = ? AND actor = ?",
            [
                .text(Stroemslag.lesing.rawValue), .text(sak.id.rawValue),
                .text(Hendelsesslag.noedtilgangSett.aapenKode), .text(ansatt.rawValue),
            ]
        ).first?.integer("sist")
        let grunner = kanSe(lest) ? lest.sak.noedtilganger : []
        return sak.noedtilganger.map { ett in
            Noedtilgangslinje(
                sak: sak.id, saksnummer: sak.saksnummer, ansatt: ett.ansatt, dag: ett.fra, minutt: ett.minutt,
                begrunnelse: grunner.first { $0.seq == ett.seq }?.begrunnelse,
                sett: ett.ansatt == ansatt || vist.map { ett.seq < $0 } ?? false)
        }
    }
}
