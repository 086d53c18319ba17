/// The kinds of event in the directory that came with administration by command.
extension Hendelsesslag {
    private typealias F = Felter

    /// New keys, signed with the new one; the old one signs inside, so that both are proved.
    package static let noekkelByttet = Hendelsesslag(
        "NoekkelByttet", .katalog,
        aapne: [
            F.ansatt.beskrivelse, F.signering.beskrivelse, F.forsegling.beskrivelse, F.gammelSignatur.beskrivelse,
            F.noekler.beskrivelse,
        ], hvem: [.selv])
    /// Who had access at a service when it was reviewed.
    package static let tilgangGjennomgaatt = Hendelsesslag(
        "TilgangGjennomgaatt", .katalog, aapne: [F.tjeneste.beskrivelse, F.ansatte.beskrivelse],
        hvem: [.tjenesteleder, .kontroll])
}
