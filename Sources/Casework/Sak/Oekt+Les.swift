import BTI
import Journal

/// Reading cases: what this employee may see, logged before it is shown.
extension Oekt {
    /// The case as far as the keys go, without asking whether it may be shown; for deciding and for lists.
    func les(_ sak: SakId, full: Bool = true) throws -> LestSak? {
        try oppdaterTjenestenoekler()
        var kjent = husket[sak]
        if full, kjent?.full == false { kjent = nil }
        if let kjent, try base.skriver.version(of: Tolk.stroem(sak)) == kjent.versjon { return kjent.lest }
        // Taken out while it grows, so that nothing is copied.
        husket[sak] = nil
        // What has been fully tested goes on being fully tested, also when a list reads on.
        let grundig = full || kjent?.full == true
        let lesing = try Saksleser(base: base, ring: ring, fullKontroll: grundig).les(sak, videre: kjent)
        if husket.count > 512 { husket.removeAll(keepingCapacity: true) }
        husket[sak] = lesing
        return lesing.lest
    }

    /// Opens a case for reading. The reading is in the journal before anything is returned.
    ///
    /// Opening the same case again in one session within fifteen minutes is one reading.
    /// - Throws: `Saksfeil.ingenTilgang`, after the attempt is in the journal; `JournalError`.
    public func aapne(_ sak: SakId) throws -> LestSak {
        try base.oppdaterKatalog()
        guard let lest = try les(sak) else { throw Saksfeil.ingenTilgang }
        brukte.insert(sak)
        guard let synlig = synlig(lest) else {
            try lesing(.tilgangNektet, sak, Post().med(Felter.regel, "TILGANG"))
            throw Saksfeil.ingenTilgang
        }
        let naa = base.naa
        if self.lest[sak].map({ naa - $0 >= 900_000 || naa < $0 }) ?? true {
            try lesing(.sakLest, sak)
            self.lest[sak] = naa
        }
        return synlig
    }

    /// What may be shown of a case today: all that the keys open, or, where there is no ground for that any more, what the
    /// employee's own service wrote. `nil` where there is nothing, or nothing for this employee.
    func synlig(_ lest: LestSak) -> LestSak? {
        guard kanSe(lest) else { return utenGrunn(lest) }
        var synlig = lest
        synlig.tilgang = lest.sak.tilgang(for: ansatt, i: base.katalog, paa: base.idag)
        return synlig
    }

    /// What may be shown of a case that `kanSe` does not open: all that the keys do in an emergency, else the closed form.
    func utenGrunn(_ lest: LestSak) -> LestSak? {
        guard let noed = lest.sak.noedtilgang(for: ansatt, omgivelser), jeg?.jobbet(ved: .max) == true else {
            return etterEierskifte(lest) ?? bareEgne(lest)
        }
        var synlig = lest
        synlig.tilgang = noed
        return synlig
    }

    /// The closed form: what the employee's own service wrote, and what the employee handed in.
    private func bareEgne(_ lest: LestSak) -> LestSak? {
        guard lest.sak.sperre == nil, let jeg, jeg.jobbet(ved: .max) else { return nil }
        let tjenester = Set(base.katalog.tjenester(for: ansatt)).subtracting([lest.sak.eier])
        // Within a service it is still those who had something to do with the case, and the leader, who read what was written.
        guard tjenester.isDisjoint(with: lest.sak.lesendeTjenester(paa: base.idag).keys),
            lest.sak.involverte.contains(ansatt) || lest.hendelser.contains(where: { $0.av == ansatt && $0.lesbar })
                || tjenester.contains(where: { jeg.har(.leder, i: $0) })
        else { return nil }
        return lest.egneInnfoersler(
            av: { base.katalog.skrev($0, ved: tjenester) }, for: ansatt,
            tilgang: lest.sak.egneInnfoersler(for: ansatt, i: base.katalog, paa: base.idag))
    }

    /// What a list shows of a case: the case itself, or the closed form for who answers for what is left in it or handed
    /// something in; `nil` for everybody else.
    func iListe(_ lest: LestSak) -> LestSak? {
        if kanSe(lest) { return lest }
        return etterEierskifte(lest) ?? (lest.sak.innleverere.contains(ansatt) ? bareEgne(lest) : nil)
    }

    /// The closed form for the leader of a unit that owned the case and answers for clocks it left running: what the unit itself
    /// wrote, and what those clocks are about. `nil` for everybody else.
    private func etterEierskifte(_ lest: LestSak) -> LestSak? {
        let enheter = lest.sak.svarerForEnheter(ansatt, i: base.katalog)
        guard !enheter.isEmpty, jeg?.jobbet(ved: .max) == true else { return nil }
        let fra = lest.sak.eierskifter.last { enheter.contains($0.fra) }?.dato ?? lest.sak.opprettet
        return lest.egneInnfoersler(
            av: { base.katalog.skrev($0, ved: Set(enheter)) }, for: ansatt,
            frister: enheter.flatMap(lest.sak.frister(etter:)),
            tilgang: Tilgang(egne: ansatt, stengt: Utestengelse(fra: fra, aarsak: .gittVidere)))
    }

    /// Whether this employee may see the case today: by key, by role within the service (domain.md section 4), and by a ground
    /// that holds today. A key from before is no ground.
    public func kanSe(_ lest: LestSak) -> Bool {
        let sak = lest.sak
        // Who has stopped working here may still have a session open, with keys from before.
        guard jeg?.jobbet(ved: .max) == true, lest.tilgang?.stengt == nil,
            sak.hovedperson != nil || sak.undringer.contains(where: \.lesbar),
            let innsyn = base.katalog.innsyn(ansatt, i: sak, paa: base.idag)
        else { return false }
        // A team and KE hear about the cases on their agenda by a consent of their own.
        if innsyn == .teamsaker || innsyn == .loeftedeSaker { return true }
        let rom = sak.tilgang(for: ansatt, i: base.katalog, paa: base.idag)?.rom ?? []
        return !rom.isDisjoint(with: [.kort, .logg])
    }

    /// The case with this id or this number, in whatever case the letters are; `nil` where there is none.
    ///
    /// A sperret case is not there for anyone but those who are named.
    public func finn(_ navn: String) throws -> SakId? {
        let rad = try base.skriver.query(
            "SELECT sak, sperret FROM sak WHERE sak = ? OR saksnummer = ?", [.text(navn), .text(navn.uppercased())]
        ).first
        guard let rad, let sak = rad.text("sak").map({ SakId($0) }) else { return nil }
        guard rad.integer("sperret") == 1 else { return sak }
        return try les(sak, full: false)?.sak.erSperret(for: ansatt) == false ? sak : nil
    }

    func saksnummer(_ sak: SakId) throws -> String {
        try base.skriver.query("SELECT saksnummer FROM sak WHERE sak = ?", [.text(sak.rawValue)])
            .first?.text("saksnummer") ?? ""
    }

    /// What the safety net finds in a case on a day, as this employee sees it.
    public func funn(_ lest: LestSak, paa dag: Dato) -> [Funn] {
        // Findings about the restricted room are for its author and the unit's leader (rules.md, reading rule 17): nobody
        // else holds the key, so nobody else's case has anything to find there.
        // Where the case is closed but for the own records, what is missing in it is for those who follow it up; what was left
        // is for the unit that left it, and a melding that is not answered for whoever sent it.
        let etterlatt = etterlatt(lest, paa: dag)
        let egne = Sikkerhetsnett.funn(i: lest.sak, omgivelser, paa: dag)
        guard lest.tilgang?.stengt == nil else {
            return etterlatt.isEmpty ? egne.filter { Sikkerhetsnett.regel($0.regel)?.rom == .skjermet } : etterlatt
        }
        return egne + Sikkerhetsnett.noeytraleFunn(i: lest.sak, paa: dag)
    }

    /// What a unit that owned the case answers for there, to its leader; nothing where the case was closed for another reason.
    private func etterlatt(_ lest: LestSak, paa dag: Dato) -> [Funn] {
        guard lest.tilgang?.stengt?.aarsak == .gittVidere else { return [] }
        return lest.sak.klokkefunn(paa: dag)
    }
}

extension Katalog {
    /// Whether the author of an event worked at one of these services when it was written.
    fileprivate func skrev(_ hendelse: Hendelse, ved tjenester: Set<TjenesteId>) -> Bool {
        ansatt(hendelse.av)?.roller.contains { tjenester.contains($0.tjeneste) && $0.gjaldt(hendelse.seq) } ?? false
    }
}
