/// B. Nivå 0.
extension Regel {
    static let b1 = Regel(
        "B1", [.varsel, .brudd], parametre: [.avklarVarselDager, .avklarBruddDager],
        mender: ["avklarUndring", "sendMelding"]
    ) { sak, omgivelser in
        let profil = omgivelser.profil
        let uavklart = sak.undringer.filter { $0.avklart == nil && !sak.erAvklartVedMelding($0) }
        let ventende =
            uavklart.map { (fra: $0.dato, gjelder: [$0.id.rawValue]) } + sak.utenNyAvklaring + sak.meldtUtenAvklaring
        return ventende.flatMap { fra, gjelder in
            Hull.trinnvis(
                fra + profil[.avklarVarselDager], bruddEtter: fra + profil[.avklarBruddDager], gjelder: gjelder)
        }
    }

    static let b2 = Regel(
        "B2", [.brudd], parametre: [.delForesatteDager], mender: ["registrerSamtale", "delUndring"]
    ) { sak, omgivelser in
        sak.undringer.filter { sak.venterPaaForesatte($0) }.compactMap { undring in
            sak.foresattklokke(undring).map {
                .etter($0 + omgivelser.profil[.delForesatteDager], .brudd, gjelder: [undring.id.rawValue])
            }
        }
    }

    static let b3 = Regel(
        "B3", [.brudd], trengerForseglet: true, parametre: [.miljoeSkoleDager, .miljoeBarnehageDager],
        hjemmel: Lovport.hjemmel("L10", "L11"), mender: ["registrerSamtale", "delUndring"]
    ) { sak, omgivelser in
        sak.undringer.filter { $0.miljoe == true && sak.venterPaaForesatte($0) }.compactMap { undring in
            let erSkole = sak.miljoetjeneste(undring, omgivelser.katalog)?.type.erSkole ?? false
            let dager = omgivelser.profil[erSkole ? .miljoeSkoleDager : .miljoeBarnehageDager]
            return sak.foresattklokke(undring).map { .etter($0 + dager, .brudd, gjelder: [undring.id.rawValue]) }
        }
    }

    static let b4 = Regel("B4", [.varsel], parametre: [.delLederVirkedager], mender: ["delUndring"]) {
        sak, omgivelser in
        let virkedager = omgivelser.profil[.delLederVirkedager]
        return sak.undringer.filter { !sak.erKjentForLeder($0, omgivelser.katalog) }.map {
            .etter(Virkedager.etter($0.dato, virkedager: virkedager), .varsel, gjelder: [$0.id.rawValue])
        }
    }

    static let b5 = Regel(
        "B5", [.varsel], parametre: [.tilbakemeldingDager], mender: ["giTilbakemelding"], gjelderAvsluttet: true
    ) { sak, omgivelser in
        sak.undringer.filter { $0.tilbakemelding == nil && sak.harMelderUtenfor($0, omgivelser.katalog) }.map {
            .etter($0.dato + omgivelser.profil[.tilbakemeldingDager], .varsel, gjelder: [$0.id.rawValue])
        }
    }

    static let b8 = Regel(
        "B8", [.brudd], trengerForseglet: true, hjemmel: Lovport.hjemmel("L1"),
        mender: ["vurderMeldeplikt", "sendMelding"]
    ) { sak, _ in
        sak.undringer.filter { $0.vold?.tennerFlagget == true && !sak.erVurdert($0) }.map {
            .etter($0.dato, .brudd, gjelder: [$0.id.rawValue])
        }
    }

    static let b9 = Regel(
        "B9", [.varsel, .brudd], parametre: [.mellomNivaaVarselDager, .mellomNivaaBruddDager],
        mender: ["aapneStafettlogg", "registrerSamtykke", "registrerNeiTilSamtykke", "avklarUndring"]
    ) { sak, omgivelser in
        guard sak.loggAapnet == nil, let avklaring = sak.gjeldendeAvklaring, avklaring.resultat.nivaa != nil,
            !harSagtNei(sak, avklaring)
        else { return [] }
        let profil = omgivelser.profil
        let start = max(avklaring.dato, sak.gjenaapnet ?? avklaring.dato)
        return Hull.trinnvis(
            start + profil[.mellomNivaaVarselDager], bruddEtter: start + profil[.mellomNivaaBruddDager])
    }

    /// Whether the family has said no to the log since the undring that the avklaring answers.
    private static func harSagtNei(_ sak: Sak, _ avklaring: Avklaringsbeslutning) -> Bool {
        let fra = sak.undringer.map(\.dato).filter { $0 <= avklaring.dato }.max() ?? avklaring.dato
        return sak.neiTilSamtykke.contains { $0.type != .team && $0.type != .overgang && $0.dato >= fra }
    }
}

extension Sak {
    /// What stands at nivå 0 without an undring that is open, from the day it came there until somebody decides where it goes: a case
    /// opened again after it was closed there, and one imported there (reading rule 15). Nothing else would ever ask for it.
    fileprivate var utenNyAvklaring: [(fra: Dato, gjelder: [String])] {
        guard fase == .undring, avklaringer.count == avklaringerFoerGjenaapning else { return [] }
        if let gjenaapnet, let siste = undringer.last, siste.avklart != nil {
            return [(gjenaapnet, [siste.id.rawValue])]
        }
        guard let importert, undringer.allSatisfy({ $0.dato < importert }) else { return [] }
        return [(max(importert, gjenaapnet ?? importert), [])]
    }

    /// Undringer that a melding alone has clarified, where the case is still at nivå 0: from the day nobody waits for an answer
    /// to it any more, until somebody decides where the case goes. Else nothing would ever ask for it.
    fileprivate var meldtUtenAvklaring: [(fra: Dato, gjelder: [String])] {
        guard fase == .undring else { return [] }
        return undringer.filter { $0.avklart == nil }.compactMap { undring in
            let om = meldinger.filter { $0.undringer.contains(undring.id) }
            guard om.allSatisfy(\.ventendeSvar.isEmpty),
                let sist = om.flatMap({ [$0.dato] + $0.svar.map(\.dato) }).max()
            else { return nil }
            return (max(sist, undring.dato), [undring.id.rawValue])
        }
    }

    /// Whether an undring still waits for the foresatte to be told: neither clarified nor shared (B2, B3).
    fileprivate func venterPaaForesatte(_ undring: Undring) -> Bool {
        undring.avklart == nil && !erAvklartVedMelding(undring) && !erForesatteKontaktet(undring)
    }

    /// The day the clock towards the foresatte starts: the undring's, or the day its violence flag ended.
    /// `nil` while the flag is lit. Where violence is sealed the undring's own day counts.
    fileprivate func foresattklokke(_ undring: Undring) -> Dato? {
        undring.vold?.tennerFlagget == true ? flaggSlutt(undring) : undring.dato
    }

    /// The school or barnehage whose environment an undring is about: the melder's, else the owner.
    func miljoetjeneste(_ undring: Undring, _ katalog: Katalog) -> Tjeneste? {
        [undring.tjeneste, eier].compactMap { katalog.tjenester[$0] }.first { $0.type.erSkole || $0.type == .barnehage }
    }

    /// Whether an employee led the melder's service or the owning unit on a day.
    fileprivate func ledet(_ id: AnsattId?, _ undring: Undring, paa dag: Dato, _ katalog: Katalog) -> Bool {
        guard let id else { return false }
        return katalog.erLeder(id, i: undring.tjeneste, paa: dag) || katalog.erLeder(id, i: eier, paa: dag)
    }

    /// Whether a leader of the melder's service or of the owner knows of an undring: shared with, written by or
    /// clarified by one who led on that day.
    func erKjentForLeder(_ undring: Undring, _ katalog: Katalog) -> Bool {
        ledet(undring.av, undring, paa: undring.dato, katalog)
            || ledet(undring.avklartAv, undring, paa: undring.avklart ?? undring.dato, katalog)
            || undring.delinger.contains { $0.med == .leder || ledet($0.ansatt, undring, paa: $0.dato, katalog) }
    }

    /// Whether the melder is another than who clarified, holds or is responsible, and so must be told what came of it.
    /// The family's own undringer are answered by talking with them, which other rules see to.
    fileprivate func harMelderUtenfor(_ undring: Undring, _ katalog: Katalog) -> Bool {
        switch undring.melder {
        case .annenTjeneste: return true
        case .barn, .foresatt: return false
        case .ansatt: break
        }
        if undring.av == undring.avklartAv || stafetter.contains(where: { $0.holder == undring.av }) { return false }
        guard let melder = katalog.ansatt(undring.av) else { return true }
        return !melder.har(.gruppeansvarlig, i: eier) && !melder.har(.leder, i: eier)
    }
}
