/// A. Somebody holds the stafettpinne.
extension Regel {
    static let a1 = Regel("A1", [.brudd], mender: ["overtaStafett"]) { sak, _ in
        guard sak.nivaa >= 1, sak.stafettholder == nil, let loggAapnet = sak.loggAapnet else { return [] }
        let fra = [loggAapnet, sak.stafetter.last?.til, sak.gjenaapnet].compactMap { $0 }.max() ?? loggAapnet
        return [.tilstand(.brudd, fra: fra)]
    }

    static let a2 = Regel(
        "A2", [.brudd], parametre: [.vikarkravDager],
        mender: ["overtaStafett", "tilbyStafett", "registrerFravaer"]
    ) { sak, omgivelser in
        guard sak.nivaa >= 1, let stafett = sak.loependeStafett else { return [] }
        let katalog = omgivelser.katalog
        let dager = omgivelser.profil[.vikarkravDager]
        let gjelder = [stafett.holder.rawValue]
        let borte =
            stafett.rolle.map { katalog.utenLeder($0.enhet, merEnn: dager) }
            ?? katalog.utilgjengelig(stafett.holder, merEnn: dager) {
                !sak.erSperret(for: $0) && !sak.aktiveTjenester.isDisjoint(with: katalog.tjenester(for: $0))
            }
        let hull = borte.map { rom in
            let fra = max(rom.fra, stafett.fra)
            return Hull(alvor: .brudd, fra: fra, til: rom.til, siden: fra, frist: rom.frist, gjelder: gjelder)
        }
        guard stafett.rolle == nil else { return hull }
        return hull + utenforSaken(sak, stafett, katalog, borteFra: borte.last { $0.til == nil }?.fra)
    }

    /// The holder works, but at no service of the case; days the holder is away for good are counted already.
    private static func utenforSaken(
        _ sak: Sak, _ stafett: Stafett, _ katalog: Katalog, borteFra: Dato?
    ) -> [Hull] {
        guard let holder = katalog.ansatt(stafett.holder) else { return [] }
        let tjenester = sak.aktiveTjenester
        let arbeider = Set(katalog.tjenester(for: stafett.holder))
        guard tjenester.isDisjoint(with: arbeider) else { return [] }
        // Either the holder left the services of the case, or the holder's service did.
        let forlatt = tjenester.compactMap { holder.forlatt[$0] }
        let ute = sak.deltakere.filter { arbeider.contains($0.tjeneste) }.compactMap(\.til)
        let fra = ([stafett.fra] + forlatt + ute).max() ?? stafett.fra
        return [
            .tilstand(.brudd, fra: fra, til: borteFra.map { $0 - 1 }, gjelder: [stafett.holder.rawValue])
        ]
    }

    /// A role that nobody has been asked to fill by its naming date is an offer that has not come through.
    static let a3 = Regel(
        "A3", [.varsel], parametre: [.tilbudUbesvartDager],
        mender: ["taImotStafett", "avslaaStafett", "trekkTilbud", "tilbyStafett"]
    ) { sak, omgivelser in
        let dager = omgivelser.profil[.tilbudUbesvartDager]
        if let tilbud = sak.tilbud {
            let start = tilbud.mottaker == nil ? tilbud.navngiInnen ?? tilbud.dato : tilbud.dato
            return [.etter(start + dager, .varsel, gjelder: [tilbud.spurt])]
        }
        guard let rolle = sak.loependeStafett?.rolle else { return [] }
        return [.etter(rolle.navngiInnen + dager, .varsel, gjelder: [rolle.enhet.rawValue])]
    }

    static let a4 = Regel("A4", [.varsel], mender: ["bekreftStafettholder", "tilbyStafett"]) { sak, _ in
        guard let stafett = sak.loependeStafett, let siste = sak.nivaaendringer.last, siste.fra >= 1,
            !siste.holderBekreftet, stafett.fra < siste.dato
        else { return [] }
        return [.tilstand(.varsel, fra: siste.dato, gjelder: [stafett.holder.rawValue])]
    }

    /// A meeting of the BTI-team in the same number of days before counts too: the level and the holder are decided together.
    static let a5 = Regel(
        "A5", [.varsel], parametre: [.holderIBtiTeamDager], mender: ["meldTilTeam", "holdMoete"]
    ) { sak, omgivelser in
        guard omgivelser.profil.krav(paaNivaa: sak.nivaa)?.holderIBtiTeam == true, let stafett = sak.loependeStafett,
            let paaNivaa = sak.nivaaFra(minst: sak.nivaa)
        else { return [] }
        let dager = omgivelser.profil[.holderIBtiTeamDager]
        let start = max(paaNivaa, stafett.fra)
        let bestemt = sak.moeter.contains {
            $0.type == .btiTeam && $0.status == .holdt && $0.dato >= start - dager
        }
        return bestemt ? [] : [.etter(start + dager, .varsel, gjelder: [stafett.holder.rawValue])]
    }

    static let a6 = Regel(
        "A6", [.info], parametre: [.oenskeStafettholderDager], mender: ["noterOenskeOmStafettholder"]
    ) { sak, omgivelser in
        guard sak.nivaa >= 1, let stafett = sak.loependeStafett else { return [] }
        let dager = omgivelser.profil[.oenskeStafettholderDager]
        let erFoerste = sak.stafetter.count == 1
        // Families are asked before the pinne changes hands as often as after.
        let spurt = sak.oenskeSpurt.contains { erFoerste || $0 >= stafett.fra - dager }
        guard !spurt, !erOverlevertMedFamilien(sak, stafett) else { return [] }
        return [.etter(stafett.fra + dager, .info, gjelder: [stafett.holder.rawValue])]
    }

    /// Overgangsmøte 2 hands the pinne over with the family at the table: they have been asked there.
    private static func erOverlevertMedFamilien(_ sak: Sak, _ stafett: Stafett) -> Bool {
        sak.moeter.contains {
            $0.type == .overgangsmoete2 && $0.status == .holdt && $0.medForesatte && $0.dato == stafett.fra
        }
    }
}
