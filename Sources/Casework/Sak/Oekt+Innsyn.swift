import BTI

extension Oekt {
    /// The case that a command is about, as far as the employee may let it decide.
    ///
    /// One who may not see the case gets the same answer as if there were none, but to what she may do without seeing it.
    /// - Throws: `Avslag`, after the attempt is in the journal.
    func lesFor(_ kommando: Kommando, _ sak: SakId) throws -> LestSak {
        let ukjent = Avslag("FINNES", kode: "FINNES.sak", felt: ["sak"])
        guard let lest = try les(sak), !lest.sak.erSperret(for: ansatt) else { throw ukjent }
        let synlig = synlig(lest)
        guard !svarerFor(lest.skjelett), synlig == nil || synlig?.tilgang?.stengt != nil else { return lest }
        switch svargrunnlag(kommando, lest.skjelett) {
        case .aapneFakta?: return lest.utenInnhold
        case .egneNoekler?: return lest
        // The decision says why it is closed, to one whose service knows of it. Who has handed something in knows no more.
        case nil where synlig != nil && synlig?.tilgang?.stengt?.aarsak != .innlevert: return lest
        case nil:
            try lesing(.tilgangNektet, sak, Post().med(Felter.regel, "TILGANG"))
            throw ukjent
        }
    }

    /// Who answers for the case, whatever the keys open of it: the owning unit's leader, or in a sperret case the named.
    private func svarerFor(_ sak: Sak) -> Bool {
        guard sak.sperre == nil else { return !sak.erSperret(for: ansatt) }
        return jeg?.har(.leder, i: sak.eier) == true
    }

    private func svargrunnlag(_ kommando: Kommando, _ sak: Sak) -> Svargrunnlag? {
        // Whether it is closed is the case's own too.
        if !sak.erAapen, !kommando.slag.virkning.taalerLukket { return nil }
        return kommando.svargrunnlag(utenInnsyn: ansatt, i: sak, omgivelser)
    }
}

extension Kommandoslag.Virkning {
    fileprivate var taalerLukket: Bool {
        if case .ogsaaLukket = self { true } else { false }
    }
}

extension LestSak {
    /// The case as everybody knows it, from open facts alone.
    fileprivate var utenInnhold: LestSak {
        var smal = self
        smal.sak = skjelett
        smal.erUtenInnhold = true
        return smal
    }
}
