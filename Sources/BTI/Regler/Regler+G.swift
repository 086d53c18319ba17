/// G. Legal clocks.
extension Regel {
    static let g2 = Regel(
        "G2", [.varsel], trengerForseglet: true, parametre: [.vurderingVirkedager], hjemmel: Lovport.hjemmel("L1"),
        mender: ["vurderMeldeplikt", "sendMelding"]
    ) { sak, omgivelser in
        let profil = omgivelser.profil
        return sak.undringer.filter { $0.boerVurderes(profil) && !sak.erVurdert($0) }.map {
            .etter(
                Virkedager.etter($0.dato, virkedager: profil[.vurderingVirkedager]), .varsel,
                gjelder: [$0.id.rawValue])
        }
    }

    static let g3 = Regel(
        "G3", [.varsel], trengerForseglet: true, rom: .skjermet, parametre: [.meldingssvarDager],
        mender: ["registrerMeldingssvar"], gjelderAvsluttet: true
    ) { sak, omgivelser in
        sak.meldinger.flatMap { melding in
            melding.ventendeSvar.map {
                .etter($0 + omgivelser.profil[.meldingssvarDager], .varsel, gjelder: [melding.id.rawValue])
            }
        }
    }

    static let g5 = Regel(
        "G5", [.brudd], trengerForseglet: true, parametre: [.skoleeierVirkedager],
        hjemmel: Lovport.hjemmel("L10", "L11"),
        mender: ["delUndring", "varsleSkoleeier"]
    ) { sak, omgivelser in
        sak.undringer.filter { $0.miljoe == true }.flatMap { undring -> [Hull] in
            let varsler = sak.miljoevarsler.filter { $0.dato >= undring.dato }
            let gjelder = [undring.id.rawValue]
            var hull: [Hull] = []
            if varsler.isEmpty, !sak.erKjentForLeder(undring, omgivelser.katalog) {
                hull.append(.etter(undring.dato, .brudd, gjelder: gjelder))
            }
            if undring.alvorligMiljoe, !varsler.contains(where: \.eier) {
                let frist = Virkedager.etter(undring.dato, virkedager: omgivelser.profil[.skoleeierVirkedager])
                hull.append(.etter(frist, .brudd, gjelder: gjelder))
            }
            return hull
        }
    }

    static let g10 = Regel(
        "G10", [.info], trengerForseglet: true, rom: .skjermet,
        parametre: [.meldingssvarDager, .meldingssvarNaerDager], mender: ["registrerMeldingssvar"],
        gjelderAvsluttet: true
    ) { sak, omgivelser in
        let profil = omgivelser.profil
        return sak.meldinger.flatMap { melding in
            melding.ventendeSvar.map {
                .foer(
                    $0 + profil[.meldingssvarDager], dager: profil[.meldingssvarNaerDager], satt: $0, .info,
                    gjelder: [melding.id.rawValue])
            }
        }
    }

    static let g11 = Regel(
        "G11", [.varsel], trengerForseglet: true, mender: ["avlysMoete", "flyttMoete", "frigiForesattkontakt"]
    ) { sak, _ in
        guard let flagg = sak.voldsflagg else { return [] }
        return sak.planlagteMoeter.filter { $0.erFamiliemoete && !$0.erUtsatt(fra: flagg.siden) }.map { moete in
            .tilstand(
                .varsel, fra: max(flagg.siden, moete.planlagt.first ?? flagg.siden), til: moete.dato,
                gjelder: [moete.id.rawValue])
        }
    }
}

extension Undring {
    /// No suspicion of violence, but a theme or a degree of uro that asks for an assessment of the duty to report.
    fileprivate func boerVurderes(_ profil: Profil) -> Bool {
        vold == .nei && (tema.contains(where: \.kreverVurdering) || uroGrad.map(profil.erHoey) ?? false)
    }
}

extension Melding {
    /// The days from which barnevernet's answers are still owed: after the melding, and after an undersøkelse that ended.
    /// A receipt is no answer.
    var ventendeSvar: [Dato] {
        guard mottaker.erBarnevern else { return [] }
        var dager: [Dato] = []
        if !svar.contains(where: { $0.svar != .bekreftet }) { dager.append(dato) }
        if let slutt = svar.lastIndex(where: { $0.svar == .undersoekelseAvsluttet }),
            !svar[(slutt + 1)...].contains(where: { $0.svar == .tilbakemelding })
        {
            dager.append(svar[slutt].dato)
        }
        return dager
    }
}

extension Moete {
    /// Whether it was put off to a later day after the flag was lit: somebody has considered it.
    fileprivate func erUtsatt(fra dag: Dato) -> Bool {
        guard planlagt.count > 1, datoer.count > 1, let sist = planlagt.last else { return false }
        return sist >= dag && dato > datoer[datoer.count - 2]
    }
}
