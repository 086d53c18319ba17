/// Kinds whose shape is settled now and that no command writes yet: the formats are made for the whole of domain.md from the
/// first entry, so that what is open and what is sealed never has to change.
extension Hendelsesslag {
    private typealias F = Felter

    /// Kinds in the directory that wait for their commands.
    package static let senereIKatalog: [Hendelsesslag] = [
        Hendelsesslag(
            "BaseGjenopprettet", .katalog, aapne: [F.medsignatur.beskrivelse], hvem: [.administrator])
    ]

    /// Readings that wait for their commands.
    package static let senereLesinger: [Hendelsesslag] = [
        Hendelsesslag("SakSkrevetUt", .lesing, hvem: [.alle]),
        Hendelsesslag("SakEksportert", .lesing, hvem: [.alle]),
    ]
}
