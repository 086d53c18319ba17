/// What events about the legal gates and the neutral clocks do to a case.
extension Sak {
    static let virkningerAvVern: [Hendelsesslag: Virkning] = [
        .flaggVurdert: { $0.flaggVurdert($1) },
        .meldepliktVurdert: { $0.meldepliktVurdert($1) },
        .meldingSendt: { $0.meldingSendt($1) },
        .meldingBesvart: { $0.meldingBesvart($1) },
        .foresattkontaktFrigitt: { $0.foresattkontaktFrigitt($1) },
        .fristSatt: { $0.fristSatt($1) },
        .skjermetFristSatt: { $0.fristSatt($1) },
        .loggFristSatt: { $0.fristSatt($1) },
        .fristInnfridd: { $0.fristInnfridd($1) },
    ]

    private mutating func flaggVurdert(_ h: Hendelse) {
        vurderinger.append(
            Flaggvurdering(
                dato: h.dato, undringer: Set(h[Felter.undringer] ?? []),
                flaggSlukket: h[Felter.flaggSlukket] ?? false))
    }

    private mutating func meldepliktVurdert(_ h: Hendelse) {
        meldepliktvurderinger.append(
            Meldepliktvurdering(
                dato: h.dato, av: h.av, konklusjon: h[Felter.konklusjon] ?? false,
                grunnlag: h[Felter.grunnlag] ?? []))
    }

    private mutating func meldingSendt(_ h: Hendelse) {
        guard let id = h[Felter.meldingId], let mottaker = h[Felter.mottaker] else { return }
        meldinger.append(
            Melding(
                id: id, dato: h.dato, av: h.av, mottaker: mottaker, undringer: Set(h[Felter.undringer] ?? [])))
    }

    private mutating func meldingBesvart(_ h: Hendelse) {
        guard let id = h[Felter.meldingId], let svar = h[Felter.svar],
            let sted = meldinger.firstIndex(where: { $0.id == id })
        else { return }
        meldinger[sted].svar.append(.init(dato: h.dato, svar: svar))
    }

    private mutating func foresattkontaktFrigitt(_ h: Hendelse) {
        kontaktFrigitt.append(Kontaktfrigivelse(dato: h.dato, undringer: Set(undringer.map(\.id))))
    }

    private mutating func fristSatt(_ h: Hendelse) {
        guard let id = h[Felter.fristId], let fra = h[Felter.fra], let alvor = h[Felter.alvor] else { return }
        // A clock is set once: nobody sets one that runs to another day.
        guard frister[id] == nil else { return }
        let rom = h.slag?.rom ?? .intern
        frister[id] = NoeytralFrist(
            id: id, fra: fra, til: h[Felter.til], alvor: alvor, regel: h[Felter.regel],
            gjelder: h[Felter.gjelder], rom: rom, eier: eier, av: h.av, mottakere: epoker[rom]?.mottakere ?? [])
    }

    private mutating func fristInnfridd(_ h: Hendelse) {
        guard let id = h[Felter.fristId] else { return }
        frister[id]?.innfridd = h.registrert
    }
}
