/// The kinds of event about levels, participants, referrals, and a stafettpinne that is offered to another unit or to a role.
extension Hendelsesslag {
    private typealias F = Felter

    package static let nivaaEndret = Hendelsesslag(
        "NivaaEndret", rom: .logg, aapne: [F.nivaa.beskrivelse, F.holderBekreftet.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse], hvem: [.holder, .leder], teller: true)
    package static let stafettholderBekreftet = Hendelsesslag(
        "StafettholderBekreftet", hvem: [.holder, .leder], teller: true)
    /// To a unit: to the employee named, or, where none is, to a role whose holder the unit names later. The title of a role
    /// may tell the class and is sealed.
    package static let stafettTilbudtTilEnhet = Hendelsesslag(
        "StafettTilbudtTilEnhet", rom: .logg,
        aapne: [
            F.enhet.beskrivelse, F.stafettholder.beskrivelse, F.fraHolder.beskrivelse, F.navngiInnen.beskrivelse,
        ], forseglet: [F.tittel.beskrivelse, F.tekst.beskrivelse], hvem: [.holder, .leder], teller: true)
    package static let deltakerLagtTil = Hendelsesslag(
        "DeltakerLagtTil", rom: .logg, aapne: [F.tjeneste.beskrivelse, F.ansatt.beskrivelse],
        forseglet: [F.oppgave.beskrivelse], hvem: [.holder, .leder])
    package static let deltakerFjernet = Hendelsesslag(
        "DeltakerFjernet", rom: .logg, aapne: [F.tjeneste.beskrivelse, F.ansatt.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse], hvem: [.holder, .leder])
    package static let journalpliktKvittert = Hendelsesslag(
        "JournalpliktKvittert", aapne: [F.tjeneste.beskrivelse], hvem: [.involvert, .leder])
    /// A service of the base stands open, as in a consent; the name of any other receiver may tell too much and is sealed.
    package static let henvisningSendt = Hendelsesslag(
        "HenvisningSendt", rom: .logg,
        aapne: [F.henvisning.beskrivelse, F.tjeneste.beskrivelse, F.haster.beskrivelse],
        forseglet: [F.instans.beskrivelse, F.tekst.beskrivelse, F.hasterFordi.beskrivelse], hvem: [.holder, .leder],
        teller: true)
    package static let henvisningBesvart = Hendelsesslag(
        "HenvisningBesvart", rom: .logg, aapne: [F.henvisning.beskrivelse],
        forseglet: [F.henvisningssvar.beskrivelse, F.tekst.beskrivelse], hvem: [.holder, .leder, .involvert],
        teller: true)

    /// All of them.
    package static let stafettslag: [Hendelsesslag] = [
        nivaaEndret, stafettholderBekreftet, stafettTilbudtTilEnhet, deltakerLagtTil, deltakerFjernet,
        journalpliktKvittert, henvisningSendt, henvisningBesvart,
    ]
}
