/// G. Plans and roles that the law asks for, and D1 for what was imported.
extension Regel {
    static let g7 = Regel(
        "G7", [.varsel], trengerForseglet: true, rom: .logg, parametre: [.koordineringDager],
        hjemmel: Lovport.hjemmel("L14"),
        mender: ["vurderKoordinering"]
    ) { sak, omgivelser in
        guard let siden = sak.nivaa3Siden else { return [] }
        let mangler = sak.ikkeVurdertKoordinering
        guard !mangler.isEmpty else { return [] }
        return [.etter(siden + omgivelser.profil[.koordineringDager], .varsel, gjelder: mangler)]
    }

    static let g8 = Regel(
        "G8", [.varsel], parametre: [.ipVedSidenDager], mender: ["registrerIP", "avsluttSak"]
    ) { sak, omgivelser in
        guard let plan = sak.individuellPlan, plan.beggeFortsetter == nil, let logg = sak.loggAapnet else { return [] }
        let start = max(plan.fra, logg, sak.gjenaapnet ?? logg)
        return [.etter(start + omgivelser.profil[.ipVedSidenDager], .varsel, til: plan.til)]
    }

    static let g12 = Regel(
        "G12", [.varsel], trengerForseglet: true, rom: .kort, parametre: [.terminDager], mender: ["registrerFoedsel"]
    ) { sak, omgivelser in
        guard sak.gjelderUfoedt, let termin = sak.hovedperson?.termindato else { return [] }
        return [.etter(termin + omgivelser.profil[.terminDager], .varsel)]
    }

    static let g13 = Regel(
        "G13", [.brudd], trengerForseglet: true, parametre: [.planSkoleDager, .planBarnehageDager],
        hjemmel: Lovport.hjemmel("L10", "L11"), mender: ["lagAktivitetsplan"]
    ) { sak, omgivelser in
        sak.undringer.filter { $0.miljoe == true && !sak.harAktivitetsplan($0) }.map { undring in
            let erSkole = sak.miljoetjeneste(undring, omgivelser.katalog)?.type.erSkole ?? false
            let dager = omgivelser.profil[erSkole ? .planSkoleDager : .planBarnehageDager]
            return .etter(undring.dato + dager, .brudd, gjelder: [undring.id.rawValue])
        }
    }

    static let d1 = Regel("D1", [.stopp], mender: ["fyllUtKarantene", "lukkKarantene"]) { sak, _ in
        sak.iKarantene.map { .tilstand(.stopp, fra: $0.dato, gjelder: [$0.id.rawValue]) }
    }
}

extension Sak {
    /// Whether a written plan about the environment covers an undring: made since, or still running when it was seen.
    func harAktivitetsplan(_ undring: Undring) -> Bool {
        aktivitetsplaner.contains {
            $0.lovgrunnlag != .ordinaer && max($0.dato, $0.evalueringsdato) >= undring.dato
        }
    }

    /// First day of the present run at nivå 3; `nil` at other levels.
    fileprivate var nivaa3Siden: Dato? {
        guard nivaa == 3, let loggAapnet else { return nil }
        let opp = nivaaendringer.last { $0.til == 3 && $0.fra != 3 }?.dato ?? loggAapnet
        return max(opp, gjenaapnet ?? opp)
    }

    /// Which of IP, koordinator and barnekoordinator nobody has considered. An assessment that the reader cannot open
    /// may have been about any of them: nothing is claimed then.
    fileprivate var ikkeVurdertKoordinering: [String] {
        guard koordineringsvurderinger.allSatisfy(\.lesbar) else { return [] }
        let felter: [(String, KeyPath<Koordineringsvurdering, Koordineringssvar?>)] = [
            ("ip", \.individuellPlan), ("koordinator", \.koordinator), ("barnekoordinator", \.barnekoordinator),
        ]
        return felter.filter { felt in koordineringsvurderinger.allSatisfy { $0[keyPath: felt.1] == nil } }.map(\.0)
    }
}
