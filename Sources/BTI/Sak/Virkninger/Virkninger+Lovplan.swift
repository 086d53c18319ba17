/// What events about the plans that the law asks for do to a case.
extension Sak {
    static let virkningerAvLovplan: [Hendelsesslag: Virkning] = [
        .aktivitetsplanLaget: { $0.aktivitetsplanLaget($1) },
        .koordineringVurdert: { $0.koordineringVurdert($1) },
        .ipRegistrert: { $0.ipRegistrert($1) },
    ]

    private mutating func aktivitetsplanLaget(_ h: Hendelse) {
        guard let id = h[Felter.plan], let grunnlag = h[Felter.lovgrunnlag], let evaluering = h[Felter.evalueringsdato]
        else { return }
        aktivitetsplaner.append(
            Aktivitetsplan(
                id: id, dato: h.dato, lovgrunnlag: grunnlag, problem: h[Felter.problem] ?? "",
                hva: h[Felter.hva] ?? "", naar: h[Felter.naar] ?? "", hvem: h[Felter.hvemGjoer] ?? "",
                evalueringsdato: evaluering))
    }

    private mutating func koordineringVurdert(_ h: Hendelse) {
        koordineringsvurderinger.append(
            Koordineringsvurdering(
                dato: h.dato, lesbar: h.lesbar, individuellPlan: h[Felter.ipSvar],
                koordinator: h[Felter.koordinatorSvar], barnekoordinator: h[Felter.barnekoordinatorSvar]))
    }

    /// The newest word is the one that counts; a reason that was given before still holds.
    private mutating func ipRegistrert(_ h: Hendelse) {
        guard let fra = h[Felter.fra] ?? individuellPlan?.fra else { return }
        let begge = h[Felter.beggeFortsetter] == true ? h.dato : individuellPlan?.beggeFortsetter
        individuellPlan = IndividuellPlan(fra: fra, til: h[Felter.til], beggeFortsetter: begge)
    }
}
