/// What events about the stafettpinne, the level, the participants and the referrals do to a case.
extension Sak {
    static let virkningerAvStafett: [Hendelsesslag: Virkning] = [
        .stafettTilbudt: { $0.stafettTilbudt($1) },
        .stafettTilbudtTilEnhet: { $0.stafettTilbudt($1) },
        .stafettTilbudTrukket: { sak, _ in sak.tilbud = nil },
        .stafettAvslaatt: { sak, _ in sak.tilbud = nil },
        .stafettMottatt: { $0.stafettMottatt($1) },
        .stafettOvertatt: { $0.nyHolder(Stafett(holder: $1.av, fra: $1.dato)) },
        .nivaaEndret: { $0.nivaaEndret($1) },
        .stafettholderBekreftet: { sak, _ in
            if let siste = sak.nivaaendringer.indices.last { sak.nivaaendringer[siste].holderBekreftet = true }
        },
        .deltakerLagtTil: { $0.deltakerLagtTil($1) },
        .deltakerFjernet: { $0.deltakerFjernet($1) },
        .journalpliktKvittert: { $0.journalpliktKvittert($1) },
        .henvisningSendt: { $0.henvisningSendt($1) },
        .henvisningBesvart: { $0.henvisningBesvart($1) },
    ]

    private mutating func stafettTilbudt(_ h: Hendelse) {
        tilbud = Stafettilbud(
            mottaker: h[Felter.stafettholder], fra: h[Felter.fraHolder] ?? h.av, dato: h.dato,
            enhet: h[Felter.enhet], navngiInnen: h[Felter.navngiInnen], tittel: h[Felter.tittel])
    }

    private mutating func stafettMottatt(_ h: Hendelse) {
        let besvart = tilbud
        // A leader who answers for somebody else, or for a role, holds it for the unit until a person is named.
        let rolle = besvart?.enhet.flatMap { enhet -> Rolleholder? in
            guard besvart?.mottaker != h.av else { return nil }
            return Rolleholder(enhet: enhet, navngiInnen: besvart?.navngiInnen ?? h.dato, tittel: besvart?.tittel)
        }
        nyHolder(Stafett(holder: h.av, fra: h.dato, rolle: rolle))
        if let enhet = besvart?.enhet { byttEier(til: enhet, h.dato) }
    }

    /// The old stretch ends where the new begins: there is never a day with two holders, nor one between them.
    private mutating func nyHolder(_ ny: Stafett) {
        tilbud = nil
        if let siste = stafetter.indices.last, stafetter[siste].til == nil { stafetter[siste].til = ny.fra }
        stafetter.append(ny)
    }

    /// The unit that owned the case stays as a participant until somebody removes it.
    private mutating func byttEier(til enhet: TjenesteId, _ dag: Dato) {
        guard enhet != eier else { return }
        eierskifter.append(Eierskifte(dato: dag, fra: eier))
        if !deltakere.contains(where: { $0.tjeneste == eier && $0.til == nil }) {
            deltakere.append(Deltaker(tjeneste: eier, fra: dag))
        }
        eier = enhet
    }

    private mutating func nivaaEndret(_ h: Hendelse) {
        guard let nytt = h[Felter.nivaa] else { return }
        settNivaa(nytt, h.dato, bekreftet: h[Felter.holderBekreftet] ?? false, h[Felter.begrunnelse])
    }

    private mutating func deltakerLagtTil(_ h: Hendelse) {
        guard let tjeneste = h[Felter.tjeneste] else { return }
        deltakere.append(
            Deltaker(tjeneste: tjeneste, ansatt: h[Felter.ansatt], oppgave: h[Felter.oppgave], fra: h.dato))
        slippInn(tjeneste)
    }

    private mutating func deltakerFjernet(_ h: Hendelse) {
        for sted in deltakere.indices where deltakere[sted].til == nil && deltakere[sted].tjeneste == h[Felter.tjeneste]
        {
            guard h[Felter.ansatt].map({ $0 == deltakere[sted].ansatt }) ?? true else { continue }
            deltakere[sted].til = h.dato
        }
        // A service whose last person is out hears no more of the case; what it wrote itself stays its own.
        guard let tjeneste = h[Felter.tjeneste],
            !deltakere.contains(where: { $0.til == nil && $0.tjeneste == tjeneste })
        else { return }
        stengUt(tjeneste, fra: h.registrert)
    }

    private mutating func journalpliktKvittert(_ h: Hendelse) {
        guard let tjeneste = h[Felter.tjeneste] else { return }
        journalplikter.append(Journalpliktkvittering(tjeneste: tjeneste, dato: h.dato, av: h.av))
    }

    private mutating func henvisningSendt(_ h: Hendelse) {
        guard let id = h[Felter.henvisning] else { return }
        henvisninger.append(
            Henvisning(
                id: id, dato: h.dato, tjeneste: h[Felter.tjeneste], instans: h[Felter.instans],
                haster: h[Felter.haster] ?? false))
    }

    private mutating func henvisningBesvart(_ h: Hendelse) {
        guard let sted = henvisninger.firstIndex(where: { $0.id == h[Felter.henvisning] }) else { return }
        henvisninger[sted].svar.append(.init(dato: h.dato, svar: h[Felter.henvisningssvar]))
    }
}
