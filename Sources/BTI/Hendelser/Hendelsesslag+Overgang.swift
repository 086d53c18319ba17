/// The kinds of event in a transition.
extension Hendelsesslag {
    private typealias F = Felter

    package static let overgangPlanlagt = Hendelsesslag(
        "OvergangPlanlagt", rom: .logg,
        aapne: [
            F.overgang.beskrivelse, F.overgangstype.beskrivelse, F.fraTjeneste.beskrivelse, F.tilTjeneste.beskrivelse,
            F.skolestart.beskrivelse, F.sisteSkoledag.beskrivelse, F.sfo.beskrivelse, F.ikkeAktuelt.beskrivelse,
        ], forseglet: [F.mottakerNavn.beskrivelse, F.ikkeAktueltFordi.beskrivelse], hvem: [.holder, .leder],
        teller: true)
    package static let kontaktlaererSatt = Hendelsesslag(
        "KontaktlaererSatt", rom: .logg, aapne: [F.overgang.beskrivelse, F.kontaktlaerer.beskrivelse],
        forseglet: [F.kontaktlaererNavn.beskrivelse], hvem: [.holder, .leder])
    package static let loefterGitt = Hendelsesslag(
        "LoefterGitt", rom: .logg, aapne: [F.overgang.beskrivelse], forseglet: [F.loefter.beskrivelse],
        hvem: [.holder, .leder, .involvert], teller: true)
    package static let overleveringBekreftet = Hendelsesslag(
        "OverleveringBekreftet", rom: .logg, aapne: [F.overgang.beskrivelse],
        forseglet: [F.punkter.beskrivelse, F.tekst.beskrivelse], hvem: [.tilbudt, .holder, .leder], teller: true)
    package static let overgangAvsluttet = Hendelsesslag(
        "OvergangAvsluttet", rom: .logg, aapne: [F.overgang.beskrivelse, F.overgangsresultat.beskrivelse],
        forseglet: [F.begrunnelse.beskrivelse], hvem: [.holder, .leder], teller: true)
}
