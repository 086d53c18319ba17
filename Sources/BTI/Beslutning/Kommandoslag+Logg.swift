/// The commands of the stafettlogg: opened, the bekymring put into words.
extension Kommandoslag {
    private typealias F = Felter

    static let logg: [Kommandoslag] = [
        Kommandoslag(
            "aapneStafettlogg", paakrevd: [F.stafettholder.beskrivelse],
            valgfri: [F.nivaa.beskrivelse, F.begrunnelse.beskrivelse], aapne),
        Kommandoslag(
            "formulerBekymring", paakrevd: [F.formulering.beskrivelse],
            valgfri: [F.barnetsFormulering.beskrivelse, F.foresattesFormulering.beskrivelse]
        ) { s throws(Avslag) in
            try kreverLogg(s)
            return [s.hendelse(fra: .bekymringFormulert, Post().med(F.bekymringsstatus, .aapen))]
        },
        Kommandoslag(
            "oppdaterBekymring", paakrevd: [F.bekymringsstatus.beskrivelse],
            valgfri: [
                F.formulering.beskrivelse, F.barnetsFormulering.beskrivelse, F.foresattesFormulering.beskrivelse,
            ]
        ) { s throws(Avslag) in
            try kreverLogg(s)
            return [s.hendelse(fra: .bekymringFormulert)]
        },
    ]

    /// Refuses what belongs in the log before there is one.
    static func kreverLogg(_ s: Situasjon) throws(Avslag) {
        guard s.denne.loggAapnet != nil else { throw Avslag("STEG", kode: "STEG.logg", utveier: ["aapneStafettlogg"]) }
    }

    /// Whoever opens the log holds it until the one who is asked has accepted: nobody is made a holder unasked.
    @Sendable private static func aapne(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try s.nektISystemsak()
        let sak = s.denne
        guard sak.loggAapnet == nil else { throw Avslag("A7", kode: "A7.aapen") }
        guard let nivaa = s[F.nivaa] ?? sak.gjeldendeAvklaring?.resultat.nivaa else {
            throw Avslag("STEG", kode: "STEG.avklar", utveier: ["avklarUndring"])
        }
        guard Sak.aapningsnivaaer.contains(nivaa) else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: ["nivaa"],
                argumenter: ["felt": "nivaa", "ventet": "1 eller 2"],
                utveier: ["endreNivaa"])
        }
        guard sak.loggsamtykke(s.omgivelser.idag) != nil else {
            throw Avslag("C1", utveier: ["registrerSamtykke", "registrerNeiTilSamtykke"])
        }
        let felter = Post().med(F.nivaa, nivaa).med(F.stafettholder, s.aktor.ansatt)
        let aapnet = s.hendelse(fra: .loggAapnet, felter)
        guard s[F.stafettholder] != s.aktor.ansatt else { return [aapnet] }
        return [aapnet, try tilbud(s, fra: s.aktor.ansatt)]
    }
}
