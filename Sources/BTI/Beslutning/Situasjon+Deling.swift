/// Whether a case may be shared with services, and the ground it is shared on.
extension Situasjon {
    /// Refuses where some of the services may not hear about the case, naming them, and beside them those that may (`dekket`):
    /// today, since to invite is to tell, and on the day of what they are invited to.
    ///
    /// A command that carries `delingsgrunnlag: sammeOrgan` and the need (`delingsgrunn`) may share without consent, between two
    /// units of the kommune itself (G6, L6), but never again with a service that the family has withdrawn from (L9).
    /// - Parameters:
    ///   - regel: `C3` for an invitation, `C6` for a new participant or owner; other rules for transitions.
    ///   - kode: the variant of the sentence; the rule's own where none is given.
    ///   - felt: the field that names the services.
    func sjekkDeling(
        med tjenester: [TjenesteId], til formaal: Formaal, paa dag: Dato, _ regel: String, kode: String? = nil,
        felt: String = "tjenester"
    ) throws(Avslag) {
        let udekket = tjenester.filter { tjeneste in
            [omgivelser.idag, dag].contains { denne.dekningOmSluppetInn(for: tjeneste, til: formaal, paa: $0) == nil }
        }
        guard !udekket.isEmpty else { return }
        guard self[Felter.delingsgrunnlag] != .sammeOrgan || !kanVaereSammeOrgan(formaal) else {
            return try sjekkSammeOrgan(udekket)
        }
        let dekket = tjenester.filter { !udekket.contains($0) }
        var argumenter = ["tjeneste": navn(udekket), "dekket": navn(dekket)]
        argumenter["dato"] = udekket.compactMap { denne.dekkes($0, til: formaal, etter: omgivelser.idag) }.max()?.iso
        let variant = argumenter["dato"] != nil ? "C3.ikkeBegynt" : dekket.isEmpty ? nil : "C3.noen"
        throw Avslag(
            regel, kode: kode ?? (regel == "C3" ? variant : nil), felt: [felt], argumenter: argumenter,
            utveier: ["registrerSamtykke", "meldTilTeam"])
    }

    private func sjekkSammeOrgan(_ tjenester: [TjenesteId]) throws(Avslag) {
        let andre = tjenester.filter { !katalog.erSammeOrgan(denne.eier, $0) }
        guard andre.isEmpty else {
            throw Avslag(
                "G6", felt: ["delingsgrunnlag", "tjenester"], argumenter: ["tjeneste": navn(andre)],
                utveier: ["registrerSamtykke", "meldTilTeam"])
        }
        guard !tjenester.contains(where: { denne.utestengelser[$0]?.aarsak == .trukket }) else {
            throw Avslag("C5", felt: ["tjenester"], utveier: ["registrerSamtykke"])
        }
        guard self[Felter.delingsgrunn]?.isEmpty == false else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.mangler", felt: ["delingsgrunn"], argumenter: ["felt": "delingsgrunn"])
        }
    }

    private func navn(_ tjenester: [TjenesteId]) -> String {
        tjenester.map(katalog.navn).joined(separator: ", ")
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
        tjenester.filter { tjeneste in
            [omgivelser.idag, dag].contains { denne.dekning(for: tjeneste, til: formaal, paa: $0) == nil }
        }
    }

    /// A team is told with consent or anonymously; the same organ is no ground for it (C13).
    private func kanVaereSammeOrgan(_ formaal: Formaal) -> Bool {
        if case .team = formaal { false } else { true }
    }
}
