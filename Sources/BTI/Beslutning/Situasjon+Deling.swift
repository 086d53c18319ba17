/// Whether a case may be shared with services, and the ground it is shared on.
extension Situasjon {
    /// Refuses where one of the services may not hear about the case on the day, naming it.
    ///
    /// A command that carries `delingsgrunnlag: sammeOrgan` and the need (`delingsgrunn`) may share without consent, between two
    /// units of the kommune itself (G6, L6), but never again with a service that the family has withdrawn from (L9).
    /// - Parameter regel: `C3` for an invitation, `C6` for a new participant or owner; other rules for transitions.
    func sjekkDeling(
        med tjenester: [TjenesteId], til formaal: Formaal, paa dag: Dato, _ regel: String
    ) throws(Avslag) {
        for tjeneste in udekkede(tjenester, til: formaal, paa: dag) {
            let navn = katalog.tjenester[tjeneste]?.navn ?? tjeneste.rawValue
            guard self[Felter.delingsgrunnlag] == .sammeOrgan, kanVaereSammeOrgan(formaal) else {
                throw Avslag(
                    regel, felt: ["tjenester"], argumenter: ["tjeneste": navn],
                    utveier: ["registrerSamtykke", "meldTilTeam"])
            }
            guard katalog.erSammeOrgan(denne.eier, tjeneste) else {
                throw Avslag(
                    "G6", felt: ["delingsgrunnlag", "tjenester"], argumenter: ["tjeneste": navn],
                    utveier: ["registrerSamtykke", "meldTilTeam"])
            }
            guard denne.utestengelser[tjeneste]?.aarsak != .trukket else {
                throw Avslag("C5", felt: ["tjenester"], utveier: ["registrerSamtykke"])
            }
            guard self[Felter.delingsgrunn]?.isEmpty == false else {
                throw Avslag(
                    "FORMAT", kode: "FORMAT.mangler", felt: ["delingsgrunn"], argumenter: ["felt": "delingsgrunn"])
            }
        }
    }

    /// The event that says on what ground services without a consent hear about the case; none where every one has one.
    ///
    /// Written before the share itself, so that the share is sealed to them.
    func delingsgrunnlag(med tjenester: [TjenesteId], til formaal: Formaal, paa dag: Dato) -> [Hendelse] {
        let udekkede = udekkede(tjenester, til: formaal, paa: dag)
        guard self[Felter.delingsgrunnlag] == .sammeOrgan, !udekkede.isEmpty else { return [] }
        return [hendelse(fra: .delingBegrunnet, Post().med(Felter.tjenester, udekkede))]
    }

    private func udekkede(_ tjenester: [TjenesteId], til formaal: Formaal, paa dag: Dato) -> [TjenesteId] {
        tjenester.filter { denne.dekning(for: $0, til: formaal, paa: dag) == nil }
    }

    /// A team is told with consent or anonymously; the same organ is no ground for it (C13).
    private func kanVaereSammeOrgan(_ formaal: Formaal) -> Bool {
        if case .team = formaal { false } else { true }
    }
}
