import BTI

extension LestSak {
    /// The case in the form that is closed for a service: what its own employees wrote, and what says why it is closed.
    ///
    /// Keys from before still open the rest; the program does not show it. `nil` where the service wrote nothing. What the
    /// employee handed in is sealed to the unit that has the case: that it was, when, and when it was answered is there.
    ///
    /// - Parameter frister: clocks that the service still answers for: they and what they are about are shown too.
    func egneInnfoersler(
        av skrev: (Hendelse) -> Bool, for ansatt: AnsattId, frister: [NoeytralFrist] = [], tilgang: Tilgang
    ) -> LestSak? {
        let klokker = Set(frister.map(\.id))
        let omtalt = Set(frister.flatMap { $0.gjelder ?? [] })
        func erEgen(_ h: Hendelse) -> Bool {
            if let frist = h[Felter.fristId] { return klokker.contains(frist) }
            return skrev(h) || h.laget.map(omtalt.contains) ?? false
        }
        let mine = egneInnleverte(ansatt)
        let egne = hendelser.filter { $0.lesbar && erEgen($0) || mine.contains($0.seq) }
        let steder = Set(egne.map(\.seq))
        guard egne.contains(where: { $0.slag?.rom != nil }) else { return nil }
        var smal: Sak?
        for hendelse in hendelser {
            if steder.contains(hendelse.seq) {
                evolve(&smal, hendelse)
            } else if let kode = hendelse.slag?.kode, LestSak.sierHvorfor.contains(kode) {
                evolve(&smal, hendelse.utenForseglet)
            }
        }
        guard let smal else { return nil }
        return LestSak(
            sak: smal, skjelett: smal, versjon: versjon, ugyldige: [], aapneRom: [], hendelser: egne,
            tilgang: tilgang)
    }

    /// The places in the journal of the employee's undringer and meldinger, and of the answers to them.
    private func egneInnleverte(_ ansatt: AnsattId) -> Set<Int> {
        let undringer = Set(sak.undringer.filter { $0.innlevert && $0.av == ansatt }.map(\.id))
        let meldinger = Set(
            hendelser.filter { $0.slag == .meldingSendt && $0.av == ansatt }.compactMap { $0[Felter.meldingId] })
        return Set(
            hendelser.filter { hendelse in
                switch hendelse.slag {
                case .undringRegistrert?, .tilbakemeldingGitt?:
                    hendelse[Felter.undring].map(undringer.contains) ?? false
                case .meldingSendt?, .meldingBesvart?:
                    hendelse.lesbar && hendelse[Felter.meldingId].map(meldinger.contains) ?? false
                default: false
                }
            }.map(\.seq))
    }

    /// What the ground of access is computed from, in open facts alone.
    private static let sierHvorfor: Set<String> = [
        "SakOpprettet", "SamtykkeRegistrert", "SamtykkeTrukket", "DelingBegrunnet", "DeltakerFjernet",
    ]
}
