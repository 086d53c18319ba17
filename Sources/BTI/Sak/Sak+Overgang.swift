/// What commands, rules and letters ask about the transitions of a case.
extension Sak {
    /// Transitions that somebody still has something to do with.
    public var aapneOverganger: [Overgang] { overganger.filter(\.erAapen) }

    /// The transition with this name.
    public func overgang(_ id: OvergangId) -> Overgang? { overganger.first { $0.id == id } }

    /// Where a transition stands.
    public func status(_ overgang: Overgang) -> Overgangsstatus {
        if overgang.ikkeAktuelt { return .ikkeAktuelt }
        if overgang.avsluttet != nil { return .avsluttet }
        if holdt(.overgangsmoete2, i: overgang) != nil { return .moete2Holdt }
        return holdt(.overgangsmoete1, i: overgang) == nil ? .planlagt : .moete1Holdt
    }

    /// The transition that a day belongs to: the one whose school start is nearest, the newest of two that are as near.
    private func naermesteOvergang(_ dag: Dato) -> Overgang? {
        overganger.filter { !$0.ikkeAktuelt }.reduce(nil) { naermest, overgang in
            guard let naermest, abs(naermest.skolestart - dag) < abs(overgang.skolestart - dag) else { return overgang }
            return naermest
        }
    }

    /// The overgangsmøter of a transition, also those that are called or cancelled.
    public func moeter(i overgang: Overgang) -> [Moete] {
        moeter.filter { $0.type.erOvergang && naermesteOvergang($0.dato)?.id == overgang.id }
    }

    /// Meeting 1 or 2 of a transition, where it has been held: the first of them.
    public func holdt(_ type: Moetetype, i overgang: Overgang) -> Moete? {
        moeter(i: overgang).filter { $0.type == type && $0.status == .holdt }.min { $0.dato < $1.dato }
    }

    /// The transition that a tiltak with an overgangsfase belongs to.
    public func overgang(for tiltak: Tiltak) -> Overgang? {
        tiltak.overgangsfase == nil ? nil : naermesteOvergang(tiltak.dato)
    }

    /// Whether a tiltak is judged by the transition it belongs to (F4, F7) and not on its own (D2, D11, D12).
    ///
    /// So it is until it is evaluated. What is agreed at meeting 2 or later has no meeting left to be evaluated in.
    func bedoemmesIOvergang(_ tiltak: Tiltak) -> Bool {
        guard let overgang = overgang(for: tiltak), overgang.erAapen, tiltak.evalueringer.isEmpty else { return false }
        return holdt(.overgangsmoete2, i: overgang).map { tiltak.dato < $0.dato } ?? true
    }

    /// The party that a tiltak of a transition belongs to: the one it names, else the one its responsible works for.
    public func part(_ tiltak: Tiltak, i overgang: Overgang, _ katalog: Katalog) -> Part? {
        if let part = tiltak.part { return part == .barn ? .foresatte : part }
        guard let ansvarlig = tiltak.ansvarligAnsatt else { return .foresatte }
        var tjenester = Set(katalog.ansatt(ansvarlig)?.roller.map(\.tjeneste) ?? [])
        if let tjeneste = tiltak.tjeneste, tjenester.isEmpty { tjenester = [tjeneste] }
        if overgang.sfo, tjenester.contains(where: { katalog.tjenester[$0]?.type == .sfo }) { return .sfo }
        if tjenester.contains(where: { overgang.tarImot($0, katalog) }) { return .mottaker }
        return tjenester.contains(overgang.giver) ? .giver : nil
    }

    /// Parties of a transition that have no tiltak yet (F3).
    public func parterUtenTiltak(i overgang: Overgang, _ katalog: Katalog) -> [Part] {
        let mine = tiltak.filter { self.overgang(for: $0)?.id == overgang.id }
        let har = Set(mine.compactMap { part($0, i: overgang, katalog) })
        return overgang.parter.filter { !har.contains($0) }
    }

    /// Whether somebody at the receiver has held the stafettpinne since the transition was planned.
    func erMottatt(_ overgang: Overgang, _ katalog: Katalog) -> Bool {
        stafetter.contains { stafett in
            (stafett.til.map { $0 >= overgang.planlagt } ?? true)
                && katalog.ansatt(stafett.holder)?.roller.contains { overgang.tarImot($0.tjeneste, katalog) } ?? false
        }
    }

    /// Services that take part in an open transition: giver, receiver, and SFO where it is used. They are judged by F8–F11, not
    /// by C3, C6 and C15.
    public func tjenesterIOvergang(_ katalog: Katalog) -> Set<TjenesteId> {
        aapneOverganger.reduce(into: []) { alle, overgang in
            alle.formUnion([overgang.giver, overgang.mottaker].compactMap(\.self))
            if overgang.sfo { alle.formUnion(katalog.tjenester.values.filter { $0.type == .sfo }.map(\.id)) }
        }
    }

    /// On what ground the receiver may hear on a day: its own, or, outside the base, that of a consent for a transition.
    ///
    /// A receiver outside the base stands in the consent as the family's own words, which the program cannot compare. What it
    /// can see is that the consent is for a transition, and that it is not for another one: one that names a service beside the
    /// giver is for that service.
    public func dekning(til overgang: Overgang, paa dag: Dato) -> Dekning? {
        if let mottaker = overgang.mottaker { return dekning(for: mottaker, til: .overgang, paa: dag) }
        let egne = Set([overgang.giver, eier])
        return gyldigeSamtykker(dag).last { $0.type == .overgang && $0.tjenester.isSubset(of: egne) }
            .map { .samtykke($0.id) }
    }
}

extension Sak {
    /// Those of the services at an overgangsmøte that had no ground to hear of the case on its day (F8, F10, F11).
    public func utenGrunnlag(
        _ tjenester: [TjenesteId], i overgang: Overgang, paa dag: Dato, _ katalog: Katalog
    ) -> [TjenesteId] {
        tjenester.filter { tjeneste in
            let dekning = dekning(for: tjeneste, til: .overgang, paa: dag)
            if overgang.deleregel(for: tjeneste, katalog) == "F8" { return dekning == nil }
            return dekning?.gjelderMellomEiere != true
        }
    }
}

extension Overgang {
    /// Whether a service is the receiver; skole and SFO count as one (rules.md, reading rule 13).
    func tarImot(_ tjeneste: TjenesteId, _ katalog: Katalog) -> Bool {
        tjeneste == mottaker || sfo && katalog.tjenester[tjeneste]?.type == .sfo
    }

    /// The rule that asks for a consent before a service may hear of the transition (domain.md, L6).
    ///
    /// F10: a videregående skole or another kommune. F11: the giver is not the kommune's own. F8: two units of the kommune, where
    /// the basis "samme organ" may stand instead.
    func deleregel(for tjeneste: TjenesteId?, _ katalog: Katalog) -> String {
        guard type != .flytting, let tjeneste, let post = katalog.tjenester[tjeneste], post.eier != .fylkeskommunal,
            post.type != .videregaende
        else { return "F10" }
        return erKommunal(giver, katalog) && erKommunal(tjeneste, katalog) ? "F8" : "F11"
    }

    /// Whether the giver is another organ than the kommune, such as a private barnehage (F11).
    func harFremmedGiver(_ katalog: Katalog) -> Bool { !erKommunal(giver, katalog) }

    private func erKommunal(_ tjeneste: TjenesteId, _ katalog: Katalog) -> Bool {
        katalog.tjenester[tjeneste]?.eier == .kommunal
    }
}

extension Dekning {
    /// Whether it holds also between different owners: ownership of the case, or a consent.
    var gjelderMellomEiere: Bool {
        if case .samtykke = self { return true }
        return self == .eier
    }
}
