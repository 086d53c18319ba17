/// The commands of the plans that the law asks for (domain.md 3.7, L10–L14).
extension Kommandoslag {
    private typealias F = Felter

    static let lovplaner: [Kommandoslag] = [
        Kommandoslag(
            "lagAktivitetsplan", paakrevd: [F.lovgrunnlag.beskrivelse],
            valgfri: [
                F.plan.beskrivelse, F.problem.beskrivelse, F.hva.beskrivelse, F.naar.beskrivelse,
                F.hvemGjoer.beskrivelse, F.evalueringsdato.beskrivelse,
            ], lagAktivitetsplan),
        Kommandoslag(
            "vurderKoordinering",
            valgfri: [
                F.ipSvar.beskrivelse, F.koordinatorSvar.beskrivelse, F.barnekoordinatorSvar.beskrivelse,
                F.begrunnelse.beskrivelse,
            ]
        ) { s throws(Avslag) in
            let svar = [s[F.ipSvar], s[F.koordinatorSvar], s[F.barnekoordinatorSvar]].compactMap(\.self)
            guard !svar.isEmpty else {
                throw Avslag(
                    "FORMAT", kode: "FORMAT.koordinering", felt: ["ipSvar", "koordinatorSvar", "barnekoordinatorSvar"])
            }
            return [s.hendelse(fra: .koordineringVurdert)]
        },
        Kommandoslag(
            "registrerIP", valgfri: [F.fra.beskrivelse, F.til.beskrivelse, F.beggeFordi.beskrivelse], registrerIP),
    ]

    /// A plan is locked with all of its five parts, or not at all (G4).
    @Sendable private static func lagAktivitetsplan(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let tekster = [
            ("problem", s[F.problem]), ("hva", s[F.hva]), ("naar", s[F.naar]), ("hvemGjoer", s[F.hvemGjoer]),
        ]
        var mangler = tekster.filter { $0.1?.isEmpty != false }.map(\.0)
        if s[F.evalueringsdato] == nil { mangler.append("evalueringsdato") }
        guard mangler.isEmpty else {
            throw Avslag("G4", felt: mangler, argumenter: ["felt": mangler.joined(separator: ",")])
        }
        try s.fremover(F.evalueringsdato)
        return [s.hendelse(fra: .aktivitetsplanLaget, Post().med(F.plan, s[F.plan] ?? PlanId(s.nyttNavn())))]
    }

    @Sendable private static func registrerIP(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let fra = s[F.fra] ?? s.denne.individuellPlan?.fra else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["fra"], argumenter: ["felt": "fra"])
        }
        if let til = s[F.til], til < fra { throw Avslag("DATO", kode: "DATO.sluttFoerStart", felt: ["til"]) }
        let begge = s[F.beggeFordi]?.isEmpty == false
        return [s.hendelse(fra: .ipRegistrert, Post().med(F.fra, fra).med(F.beggeFortsetter, begge ? true : nil))]
    }
}
