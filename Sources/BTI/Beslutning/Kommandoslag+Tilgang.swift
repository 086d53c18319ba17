/// The commands of access: what the family is given of its own log.
extension Kommandoslag {
    private typealias F = Felter

    static let tilgang: [Kommandoslag] = [
        Kommandoslag(
            "giInnsyn", paakrevd: [F.mottattAv.beskrivelse], valgfri: [F.medLeselogg.beskrivelse, F.tekst.beskrivelse],
            virkning: .ogsaaLukket
        ) { s throws(Avslag) in
            // A print in the home can be read by whoever the child is afraid of.
            try s.nektVedVoldsflagg()
            return [s.hendelse(fra: .innsynGitt)]
        }
    ]
}
