/// What events about the person over time and the family do to a case.
extension Sak {
    static let virkningerAvFamilie: [Hendelsesslag: Virkning] = [
        .hovedpersonOppdatert: { $0.hovedpersonOppdatert($1) },
        .foedselRegistrert: { $0.foedselRegistrert($1) },
        .familieKoblet: { $0.familieKoblet($1) },
        .familiekoblingOpphevet: { $0.familiekoblingOpphevet($1) },
        .gjentakelseVurdert: { $0.gjentakelseVurdert($1) },
    ]

    private mutating func hovedpersonOppdatert(_ h: Hendelse) {
        if let aar = h[Felter.skoleaar] { skolestartaar = aar }
        guard h.lesbar, var person = hovedperson else { return }
        if let type = h[Felter.persontype] { person.type = type }
        if let navn = h[Felter.navn] {
            person.navn = navn
            person.kortnavn = Hovedperson.initialer(navn)
        }
        if let kortnavn = h[Felter.kortnavn] { person.kortnavn = kortnavn }
        if let dato = h[Felter.foedselsdato] { person.foedselsdato = dato }
        if let dato = h[Felter.termindato] { person.termindato = dato }
        if let gruppe = h[Felter.gruppe] { person.gruppe = gruppe }
        if let trinn = h[Felter.trinn] { person.trinn = trinn }
        if let sperre = h[Felter.adressesperre] { person.adressesperre = sperre }
        if let utsatt = h[Felter.utsattSkolestart] { person.utsattSkolestart = utsatt }
        hovedperson = person
        noterGruppe(person.gruppe, fra: h[Felter.gruppeFra] ?? h.dato)
    }

    /// Keeps which group the person was in when; saying the same again changes nothing.
    mutating func noterGruppe(_ gruppe: String?, fra dag: Dato) {
        guard let gruppe, gruppeperioder.last?.gruppe != gruppe else { return }
        gruppeperioder.append(Gruppeperiode(gruppe: gruppe, fra: dag))
    }

    private mutating func foedselRegistrert(_ h: Hendelse) {
        guard let utfall = h[Felter.svangerskap] else { return }
        svangerskapsslutt = Svangerskapsslutt(
            utfall: utfall, dato: h[Felter.foedselsdato] ?? h.dato, navn: h[Felter.navn])
    }

    private mutating func familieKoblet(_ h: Hendelse) {
        guard let annen = h[Felter.annenSak], let type = h[Felter.koblingstype] else { return }
        familiekoblinger.removeAll { $0.sak == annen }
        familiekoblinger.append(Familiekobling(sak: annen, type: type, dato: h.dato))
    }

    private mutating func familiekoblingOpphevet(_ h: Hendelse) {
        guard let annen = h[Felter.annenSak] else { return }
        familiekoblinger.removeAll { $0.sak == annen }
    }

    private mutating func gjentakelseVurdert(_ h: Hendelse) {
        gjentakelsesvurderinger.append(Gjentakelsesvurdering(dato: h.dato, tekst: h[Felter.nyVurdering]))
    }
}
