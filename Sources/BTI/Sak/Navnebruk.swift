/// Names that commands give to new things. One name is one thing: a second thing with it would stand in the shadow of the first.
extension Sak {
    private typealias F = Felter

    /// The field in which an event gives a new thing a name that is in use already; `nil` where the name is free.
    ///
    /// Asked before an event is written, which is then refused, and when it is read, where it then changes nothing.
    func bruktNavn(_ h: Hendelse) -> String? {
        switch h.slag {
        case .undringRegistrert?: brukt(h, F.undring) { undring($0) != nil }
        case .samtykkeRegistrert?: brukt(h, F.samtykke) { samtykke($0) != nil }
        case .maalSatt?: brukt(h, F.maal) { maal($0) != nil }
        case .tiltakAvtalt?: brukt(h, F.tiltak) { tiltak($0) != nil }
        case .moeteInnkalt?, .meldtTilTeam?: brukt(h, F.moete) { moete($0) != nil }
        case .meldingSendt?: brukt(h, F.meldingId) { id in meldinger.contains { $0.id == id } }
        case .henvisningSendt?: brukt(h, F.henvisning) { id in henvisninger.contains { $0.id == id } }
        case .aktivitetsplanLaget?: brukt(h, F.plan) { id in aktivitetsplaner.contains { $0.id == id } }
        default: nil
        }
    }

    private func brukt<Id>(_ h: Hendelse, _ felt: Felt<Id>, _ finnes: (Id) -> Bool) -> String? {
        h[felt].map(finnes) == true ? felt.navn : nil
    }
}
