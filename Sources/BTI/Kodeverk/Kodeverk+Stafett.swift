/// What came back on a referral (domain.md 3.13).
public enum Henvisningssvar: String, Kodeverk { case tattImot, venteliste, avvist, ferdig }

extension Tjenestetype {
    /// Whether its staff are bound by the health services' duty to keep a journal of their own (G9).
    public var harJournalplikt: Bool { [.helsestasjon, .psykiskHelseBarn, .psykiskHelseVoksne].contains(self) }
}
