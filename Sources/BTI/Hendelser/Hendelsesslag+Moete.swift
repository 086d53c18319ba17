/// The kinds of event of invitations that grow, minutes that are filled in, Koordinerende enhet, and team series.
extension Hendelsesslag {
    private typealias F = Felter

    /// Who takes part in a meeting that is called: the whole list as it is from now on.
    package static let moetetjenesterEndret = Hendelsesslag(
        "MoetetjenesterEndret", rom: .logg,
        aapne: [F.moete.beskrivelse, F.tjenester.beskrivelse, F.medForesatte.beskrivelse],
        forseglet: [F.deltakere.beskrivelse], hvem: [.holder, .leder, .involvert])
    /// Decisions, and what was missing in minutes that are not locked.
    package static let referatUtfylt = Hendelsesslag(
        "ReferatUtfylt", rom: .logg,
        aapne: [F.moete.beskrivelse, F.nesteMoete.beskrivelse, F.harVeienVidere.beskrivelse],
        forseglet: [
            F.beslutninger.beskrivelse, F.situasjonNaa.beskrivelse, F.droefting.beskrivelse, F.avtalt.beskrivelse,
            F.ingenMoeteFordi.beskrivelse,
        ], hvem: [.holder, .leder, .involvert])
    package static let loeftetTilKE = Hendelsesslag(
        "LoeftetTilKE", rom: .logg, forseglet: [F.begrunnelse.beskrivelse, F.anonym.beskrivelse],
        hvem: [.holder, .leder])
    /// Written by KE, or for KE by those who brought the case: in an anonymous discussion KE never opens it.
    package static let raadGitt = Hendelsesslag(
        "RaadGitt", rom: .logg, forseglet: [F.tekst.beskrivelse], hvem: [.ke, .holder, .leder], teller: true)

    /// A standing team and who sits in it; said again, the newest holds.
    package static let moeteserieOpprettet = Hendelsesslag(
        "MoeteserieOpprettet", .katalog,
        aapne: [
            F.team.beskrivelse, F.tjeneste.beskrivelse, F.moetetype.beskrivelse, F.medlemmer.beskrivelse,
        ], hvem: [.tjenesteleder, .ke])
}
