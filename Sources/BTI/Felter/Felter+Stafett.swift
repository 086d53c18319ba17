/// Fields of the stafettpinne, the levels, the participants and the referrals (domain.md 3.6, 3.13).
extension Felter {
    package static let oppgave = Felt<String>("oppgave", .langtekst)
    package static let holderBekreftet = Felt<Bool>("holderBekreftet")
    package static let navngiInnen = Felt<Dato>("navngiInnen")
    package static let henvisning = Felt<HenvisningId>("henvisning")
    package static let instans = Felt<String>("instans")
    package static let haster = Felt<Bool>("haster")
    package static let hasterFordi = Felt<String>("hasterFordi", .langtekst)
    package static let henvisningssvar = Felt<Henvisningssvar>("henvisningssvar")
}
