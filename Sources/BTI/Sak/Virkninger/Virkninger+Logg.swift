/// What events about the log do to a case.
extension Sak {
    static let virkningerAvLogg: [Hendelsesslag: Virkning] = [
        .loggAapnet: { $0.loggAapnet($1) },
        .oenskeNotert: { $0.oenskeNotert($1) },
        .bekymringFormulert: { $0.bekymringFormulert($1) },
    ]

    private mutating func loggAapnet(_ h: Hendelse) {
        guard let holder = h[Felter.stafettholder] else { return }
        loggAapnet = h.dato
        settNivaa(h[Felter.nivaa] ?? 1, h.dato)
        stafetter.append(Stafett(holder: holder, fra: h.dato))
    }

    private mutating func oenskeNotert(_ h: Hendelse) {
        oenskeSpurt.append(h.dato)
    }

    private mutating func bekymringFormulert(_ h: Hendelse) {
        bekymring = Bekymring(
            formulering: h[Felter.formulering] ?? bekymring?.formulering,
            barnets: h[Felter.barnetsFormulering] ?? bekymring?.barnets,
            foresattes: h[Felter.foresattesFormulering] ?? bekymring?.foresattes,
            status: h[Felter.bekymringsstatus] ?? .aapen, dato: h.dato)
    }

    mutating func settNivaa(_ nytt: Int, _ dag: Dato, bekreftet: Bool = false, _ begrunnelse: String? = nil) {
        nivaaendringer.append(
            Nivaaendring(
                dato: dag, fra: nivaa, til: nytt, holderBekreftet: bekreftet, begrunnelse: begrunnelse))
        nivaa = nytt
        // A level change from 0 clarifies every undring (B1).
        for sted in undringer.indices where undringer[sted].avklart == nil { undringer[sted].avklart = dag }
    }
}
