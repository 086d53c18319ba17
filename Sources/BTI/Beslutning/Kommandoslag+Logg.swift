/// The commands of the stafettlogg: opened, the baton handed over, the bekymring put into words.
extension Kommandoslag {
    private typealias F = Felter

    static let logg: [Kommandoslag] = [
        Kommandoslag(
            "aapneStafettlogg", paakrevd: [F.stafettholder.beskrivelse],
            valgfri: [F.nivaa.beskrivelse, F.begrunnelse.beskrivelse], aapne),
        Kommandoslag(
            "tilbyStafett", paakrevd: [F.stafettholder.beskrivelse], valgfri: [F.tekst.beskrivelse]
        ) { s throws(Avslag) in
            try kreverLogg(s)
            return [try tilbud(s, fra: s.denne.stafettholder ?? s.aktor.ansatt)]
        },
        Kommandoslag("trekkTilbud") { s throws(Avslag) in
            try kreverTilbud(s)
            return [s.hendelse(.stafettTilbudTrukket)]
        },
        Kommandoslag("taImotStafett", valgfri: [F.tekst.beskrivelse]) { s throws(Avslag) in
            try kreverTilbud(s)
            return [s.hendelse(fra: .stafettMottatt, Post().med(F.fraHolder, s.denne.stafettholder))]
        },
        Kommandoslag("avslaaStafett", paakrevd: [F.begrunnelse.beskrivelse]) { s throws(Avslag) in
            try kreverTilbud(s)
            return [s.hendelse(fra: .stafettAvslaatt)]
        },
        Kommandoslag("overtaStafett", paakrevd: [F.begrunnelse.beskrivelse]) { s throws(Avslag) in
            try kreverLogg(s)
            guard s.denne.stafettholder != s.aktor.ansatt else { throw Avslag("A7", kode: "A7.selv") }
            return [s.hendelse(fra: .stafettOvertatt, Post().med(F.fraHolder, s.denne.stafettholder))]
        },
        Kommandoslag("noterOenskeOmStafettholder", paakrevd: [F.oenske.beskrivelse]) { s throws(Avslag) in
            [s.hendelse(fra: .oenskeNotert)]
        },
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

    private static func kreverTilbud(_ s: Situasjon) throws(Avslag) {
        guard s.denne.tilbud != nil else { throw Avslag("FINNES", kode: "FINNES.tilbud", utveier: ["tilbyStafett"]) }
    }

    /// The offer of the stafettpinne to the one the command names.
    static func tilbud(_ s: Situasjon, fra holder: AnsattId) throws(Avslag) -> Hendelse {
        guard let mottaker = s[F.stafettholder], let ansatt = s.katalog.ansatt(mottaker), ansatt.jobbet(ved: .max)
        else { throw Avslag("FINNES", kode: "FINNES.ansatt", felt: ["stafettholder"]) }
        guard s.katalog.leserInnhold(mottaker, i: s.denne.eier) else {
            throw Avslag("C6", felt: ["stafettholder"], utveier: ["registrerSamtykke"])
        }
        guard mottaker != holder else { throw Avslag("A7", kode: "A7.selv", felt: ["stafettholder"]) }
        return s.hendelse(.stafettTilbudt, Post().med(F.stafettholder, mottaker).med(F.fraHolder, holder))
    }

    /// Whoever opens the log holds it until the one who is asked has accepted: nobody is made a holder unasked.
    @Sendable private static func aapne(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let sak = s.denne
        guard sak.loggAapnet == nil else { throw Avslag("A7", kode: "A7.aapen") }
        guard let nivaa = s[F.nivaa] ?? sak.gjeldendeAvklaring?.resultat.nivaa else {
            throw Avslag("STEG", kode: "STEG.avklar", utveier: ["avklarUndring"])
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
