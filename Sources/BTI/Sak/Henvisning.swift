/// A referral (domain.md 3.13): to a service of the base, or to somebody outside it.
public struct Henvisning: Hashable, Sendable {
    /// Its name in the journal.
    public var id: HenvisningId
    /// The day.
    public var dato: Dato
    /// The service, where it is one of the base.
    public var tjeneste: TjenesteId?
    /// What the receiver is called, as it was written; `nil` where sealed.
    public var instans: String?
    /// Whether it could not wait, with the reason sealed beside it.
    public var haster: Bool
    /// What came back, oldest first.
    public var svar: [Svar] = []

    /// An answer to a referral.
    public struct Svar: Hashable, Sendable {
        /// The day.
        public var dato: Dato
        /// What; `nil` where sealed.
        public var svar: Henvisningssvar?
    }
}

/// A referral.
public typealias HenvisningId = Identifikator<Henvisning>
