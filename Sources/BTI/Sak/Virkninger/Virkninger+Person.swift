/// What events about the person and the family do to a case.
extension Sak {
    static let virkningerAvPerson: [Hendelsesslag: Virkning] = [
        .hovedpersonRegistrert: { $0.hovedpersonRegistrert($1) },
        .foresattRegistrert: { $0.foresattRegistrert($1) },
    ]

    private mutating func hovedpersonRegistrert(_ h: Hendelse) {
        if let aar = h[Felter.skoleaar] { skolestartaar = aar }
        guard h.lesbar, let navn = h[Felter.navn] else { return }
        hovedperson = Hovedperson(
            type: h[Felter.persontype] ?? .barn, navn: navn,
            kortnavn: h[Felter.kortnavn] ?? Hovedperson.initialer(navn), foedselsdato: h[Felter.foedselsdato],
            termindato: h[Felter.termindato], gruppe: h[Felter.gruppe],
            adressesperre: h[Felter.adressesperre] ?? false, trinn: h[Felter.trinn],
            utsattSkolestart: h[Felter.utsattSkolestart] ?? false)
        noterGruppe(h[Felter.gruppe], fra: h.dato)
    }

    private mutating func foresattRegistrert(_ h: Hendelse) {
        guard h.lesbar, let foresatt = Foresatt(h.felter.verdi) else { return }
        foresatte.removeAll { $0.id == foresatt.id }
        foresatte.append(foresatt)
    }
}
