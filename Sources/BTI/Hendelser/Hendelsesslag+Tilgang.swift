/// The kinds of event that access rests on.
extension Hendelsesslag {
    private typealias F = Felter

    /// A share that stands on another ground than a consent, written beside the share itself.
    package static let delingBegrunnet = Hendelsesslag(
        "DelingBegrunnet", rom: .logg, aapne: [F.tjenester.beskrivelse, F.delingsgrunnlag.beskrivelse],
        forseglet: [F.delingsgrunn.beskrivelse], hvem: [.holder, .gruppeansvarlig, .leder])

    package static let samtykkeGjennomgaatt = Hendelsesslag(
        "SamtykkeGjennomgaatt", rom: .logg, aapne: [F.samtykke.beskrivelse],
        forseglet: [F.barnetsSyn.beskrivelse, F.begrunnelse.beskrivelse], hvem: [.holder, .gruppeansvarlig, .leder],
        teller: true)

    package static let innsynGitt = Hendelsesslag(
        "InnsynGitt", rom: .logg,
        forseglet: [F.mottattAv.beskrivelse, F.medLeselogg.beskrivelse, F.tekst.beskrivelse], hvem: [.holder, .leder])

    /// A neutral clock whose facts stand in the log, so that whoever reads them reads the clock too.
    package static let loggFristSatt = Hendelsesslag(
        "LoggFristSatt", rom: .logg,
        aapne: [F.fristId.beskrivelse, F.fra.beskrivelse, F.til.beskrivelse, F.alvor.beskrivelse],
        forseglet: [F.regel.beskrivelse, F.gjelder.beskrivelse], hvem: [.alle])

    /// The kinds that set a neutral clock.
    static let frister: Set<Hendelsesslag> = [.fristSatt, .loggFristSatt, .skjermetFristSatt]

    /// The kind that sets a clock over facts of a room.
    static func frist(i rom: Rom) -> Hendelsesslag {
        switch rom {
        case .intern: .fristSatt
        case .kort, .logg: .loggFristSatt
        case .skjermet: .skjermetFristSatt
        }
    }
}
