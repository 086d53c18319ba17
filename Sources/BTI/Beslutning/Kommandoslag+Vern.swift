/// The commands of the legal gates: assessing the duty to report, warning, reporting, and what came back.
extension Kommandoslag {
    private typealias F = Felter

    static let vern: [Kommandoslag] = [
        Kommandoslag(
            "vurderMeldeplikt", paakrevd: [F.konklusjon.beskrivelse, F.begrunnelse.beskrivelse],
            valgfri: [
                F.grunnlag.beskrivelse, F.undringer.beskrivelse, F.droeftetAnonymt.beskrivelse,
                F.foresatteVarslet.beskrivelse,
            ], virkning: .ogsaaLukket, vurderMeldeplikt),
        Kommandoslag(
            "varsleAkutt", paakrevd: [F.mottaker.beskrivelse],
            valgfri: [F.klokkeslett.beskrivelse, F.tekst.beskrivelse], virkning: .ogsaaLukket
        ) { s throws(Avslag) in [s.hendelse(fra: .akuttVarslet)] },
        Kommandoslag(
            "sendMelding", paakrevd: [F.mottaker.beskrivelse, F.kanal.beskrivelse],
            valgfri: [
                F.meldingId.beskrivelse, F.undringer.beskrivelse, F.foresatteVarslet.beskrivelse,
                F.kvinnenSamtykker.beskrivelse, F.tekst.beskrivelse,
            ], virkning: .ogsaaLukket, sendMelding),
        Kommandoslag(
            "registrerMeldingssvar", paakrevd: [F.svar.beskrivelse],
            valgfri: [F.meldingId.beskrivelse, F.tekst.beskrivelse], virkning: .ogsaaLukket
        ) { s throws(Avslag) in
            guard let id = s[F.meldingId] ?? s.denne.meldinger.last?.id else {
                throw Avslag("FINNES", kode: "FINNES.melding", felt: ["meldingId"])
            }
            return [s.hendelse(fra: .meldingBesvart, Post().med(F.meldingId, id))]
        },
        Kommandoslag(
            "frigiForesattkontakt", paakrevd: [F.frigittAv.beskrivelse, F.tekst.beskrivelse], virkning: .ogsaaLukket,
            frigiForesattkontakt),
    ]

    /// The undringer that the command names, or all that ask for an assessment and have none, or the newest.
    private static func omfattet(_ s: Situasjon) -> [UndringId] {
        if let valgte = s[F.undringer], !valgte.isEmpty { return valgte }
        let uvurderte = s.denne.undringer.filter { undring in
            undring.kreverVurdering(s.profil) && !s.denne.vurderinger.contains { $0.undringer.contains(undring.id) }
        }
        if !uvurderte.isEmpty { return uvurderte.map(\.id) }
        let flagget = s.denne.voldsflagg?.undringer ?? []
        return flagget.isEmpty ? s.denne.undringer.suffix(1).map(\.id) : flagget
    }

    @Sendable private static func vurderMeldeplikt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let konklusjon = s[F.konklusjon] ?? false
        if konklusjon, s[F.grunnlag]?.isEmpty != false {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["grunnlag"], argumenter: ["felt": "grunnlag"])
        }
        let undringer = omfattet(s)
        return [
            s.hendelse(fra: .meldepliktVurdert, Post().med(F.undringer, undringer)),
            s.hendelse(.flaggVurdert, Post().med(F.undringer, undringer).med(F.flaggSlukket, !konklusjon)),
        ]
    }

    /// The leader, or whoever sent a melding, passes on what barnevern or politi has said, with who said it and when; so does the
    /// leader of a unit that left its clocks over the flag running (decision 021).
    @Sendable private static func frigiForesattkontakt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let leder = s.denne.sperre == nil ? s.katalog.har(s.aktor.ansatt, .leder, i: s.denne.eier) : erNavngittLeder(s)
        let tidligere = !s.denne.svarerForEnheter(s.aktor.ansatt, i: s.katalog).isEmpty
        guard leder || tidligere || s.denne.meldinger.contains(where: { $0.av == s.aktor.ansatt }) else {
            throw Avslag("RETT", kode: "RETT.frigiForesattkontakt", argumenter: ["kommando": s.kommando.slag.kode])
        }
        return [s.hendelse(fra: .foresattkontaktFrigitt)]
    }

    private static func erNavngittLeder(_ s: Situasjon) -> Bool {
        !s.denne.erSperret(for: s.aktor.ansatt) && s.katalog.ansatt(s.aktor.ansatt)?.har(.leder) == true
    }

    @Sendable private static func sendMelding(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        // The duty to report does not cover the unborn; barnevernet is told only with her consent (domain.md, L15).
        if s.denne.gjelderUfoedt, s[F.mottaker]?.erBarnevern == true, s[F.kvinnenSamtykker] != true {
            throw Avslag("L15", felt: ["mottaker"])
        }
        let undringer = omfattet(s)
        let id = s[F.meldingId] ?? MeldingId(s.nyttNavn())
        let sendt = s.hendelse(fra: .meldingSendt, Post().med(F.meldingId, id).med(F.undringer, undringer))
        // Sending counts as an assessment with the conclusion yes (B8), also of what was assessed otherwise before.
        let nye = undringer.filter { id in
            s.denne.vurderinger.last { $0.undringer.contains(id) }?.flaggSlukket != false
        }
        guard !nye.isEmpty else { return [sendt] }
        return [sendt, s.hendelse(.flaggVurdert, Post().med(F.undringer, nye).med(F.flaggSlukket, false))]
    }
}
