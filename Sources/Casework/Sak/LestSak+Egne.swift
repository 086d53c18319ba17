import BTI

extension LestSak {
    /// The case in the form that is closed for a service: what its own employees wrote, and what says why it is closed.
    ///
    /// Keys from before still open the rest; the program does not show it. `nil` where the service wrote nothing.
    ///
    /// - Parameter frister: clocks that the service still answers for: they and what they are about are shown too.
    func egneInnfoersler(
        av skrev: (Hendelse) -> Bool, frister: [NoeytralFrist] = [], tilgang: Tilgang
    ) -> LestSak? {
        let klokker = Set(frister.map(\.id))
        let omtalt = Set(frister.flatMap { $0.gjelder ?? [] })
        func erEgen(_ h: Hendelse) -> Bool {
            if let frist = h[Felter.fristId] { return klokker.contains(frist) }
            return skrev(h) || h.laget.map(omtalt.contains) ?? false
        }
        let egne = hendelser.filter { $0.lesbar && erEgen($0) }
        guard egne.contains(where: { $0.slag?.rom != nil }) else { return nil }
        var smal: Sak?
        for hendelse in hendelser {
            if erEgen(hendelse), hendelse.lesbar {
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

    /// What the ground of access is computed from, in open facts alone.
    private static let sierHvorfor: Set<String> = [
        "SakOpprettet", "SamtykkeRegistrert", "SamtykkeTrukket", "DelingBegrunnet", "DeltakerFjernet",
    ]
}
