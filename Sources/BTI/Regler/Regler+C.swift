/// C. Consent.
extension Regel {
    static let c4 = Regel(
        "C4", [.stopp, .varsel], parametre: [.samtykkeUtloeperDager], hjemmel: samtykkehjemmel,
        mender: ["fornySamtykke", "registrerSamtykke", "avsluttSak"]
    ) { sak, omgivelser in
        guard sak.loggAapnet != nil else { return [] }
        return sak.samtykker.filter { $0.iBruk && $0.type.baererLoggen }.flatMap { samtykke -> [Hull] in
            guard let slutt = samtykke.gyldigTil else { return [] }
            let avloest = sak.avloest(samtykke, etter: slutt)
            guard avloest != slutt + 1 else { return [] }
            let gjelder = [samtykke.id.rawValue]
            let foer = Hull.foer(
                slutt, dager: omgivelser.profil[.samtykkeUtloeperDager], satt: samtykke.dato, .varsel, gjelder: gjelder)
            return [
                foer,
                Hull(
                    alvor: .stopp, fra: slutt + 1, til: avloest.map { $0 - 1 }, siden: min(foer.siden, slutt + 1),
                    frist: slutt, gjelder: gjelder),
            ]
        }
    }

    /// The other signs, or says no, in the consent itself; a no that is only journalled leaves it unanswered there.
    static let c9 = Regel(
        "C9", [.stopp, .varsel], trengerForseglet: true, rom: .logg, parametre: [.andreSignaturDager],
        hjemmel: samtykkehjemmel,
        mender: ["signerSamtykke"]
    ) { sak, omgivelser in
        guard !sak.erSinEgenForesatt else { return [] }
        let ansvarlige = Set(sak.foresatte.filter { $0.foreldreansvar == .ja }.map(\.id))
        let verger = Set(sak.foresatte.filter(\.verge).map(\.id))
        guard ansvarlige.count > 1 else { return [] }
        return sak.samtykker.filter { $0.iBruk && $0.lesbar && $0.type != .anonymDroefting }.compactMap { samtykke in
            let gittAv = sak.foresattnavn(samtykke.gittAv)
            let ubesvart = ansvarlige.subtracting(gittAv).subtracting(sak.foresattnavn(samtykke.neiFra))
            guard !ubesvart.isEmpty, !ansvarlige.isDisjoint(with: gittAv), verger.isDisjoint(with: gittAv)
            else { return nil }
            return .etter(
                samtykke.dato + omgivelser.profil[.andreSignaturDager],
                omgivelser.profil.toSignaturerKreves ? .stopp : .varsel, til: samtykke.gyldigTil,
                gjelder: [samtykke.id.rawValue])
        }
    }

    /// A new consent would leave the one that was never written down.
    static let c10 = Regel(
        "C10", [.varsel], parametre: [.muntligReferatVirkedager], hjemmel: samtykkehjemmel,
        mender: ["signerSamtykke"]
    ) { sak, omgivelser in
        let virkedager = omgivelser.profil[.muntligReferatVirkedager]
        return sak.samtykker.filter { $0.form == .muntlig && $0.referat == nil && $0.iBruk }.map {
            .etter(Virkedager.etter($0.dato, virkedager: virkedager), .varsel, gjelder: [$0.id.rawValue])
        }
    }

    static let samtykkehjemmel = Lovport.hjemmel("L7")
}

extension Samtykketype {
    /// Whether follow-up rests on it day by day. A consent to one team's talk or to one transition has served when that
    /// is over, and the family is not asked again for what nobody needs.
    var baererLoggen: Bool { self == .stafettlogg || self == .tverrfaglig }
}

extension Sak {
    /// The first day after one consent has run out on which another covers all that it covered; `nil` where none does.
    fileprivate func avloest(_ samtykke: Samtykke, etter slutt: Dato) -> Dato? {
        let dager = [slutt + 1] + samtykker.map(\.gyldigFra).filter { $0 > slutt + 1 }.sorted()
        return dager.first { harAvloeser(samtykke, paa: $0) }
    }

    private func harAvloeser(_ samtykke: Samtykke, paa dag: Dato) -> Bool {
        let dekkerLoggen = samtykke.type == .stafettlogg || samtykke.omfatterLogg
        return samtykker.contains { annet in
            guard annet.id != samtykke.id, annet.gjelder(dag) else { return false }
            let logg = annet.type == .stafettlogg || annet.type == .tverrfaglig && annet.omfatterLogg
            let deling = annet.type == .tverrfaglig && annet.tjenester.isSuperset(of: samtykke.tjenester)
            return (!dekkerLoggen || logg) && (samtykke.type != .tverrfaglig || deling)
        }
    }
}
