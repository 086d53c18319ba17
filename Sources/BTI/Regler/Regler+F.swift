/// F. Transitions: S is the school start, L the last school day before it.
///
/// The yearly limits never count from before the transition was planned. F10 answers commands only; F9 has no finding.
extension Regel {
    static let f1 = Regel("F1", [.varsel], mender: ["planleggOvergang"]) { sak, omgivelser in
        guard let loggAapnet = sak.loggAapnet, let skolestart = sak.skolestartaar else { return [] }
        let ventet: [(Overgangstype, Int)] = [
            (.barnehageTilSkole, skolestart), (.barneskoleTilUngdomsskole, skolestart + 7),
        ]
        return ventet.compactMap { type, aar in
            guard !sak.overganger.contains(where: { $0.svarer(paa: type, aar) }),
                // The middle of August stands for the school start of a year whose school calendar is not set.
                let start = omgivelser.katalog.skoleruter[aar]?.skolestart ?? Dato(aar, 8, 15)
            else { return nil }
            let frist = omgivelser.profil[.overgangPlanlagtInnen].naermest(start)
            let fra = max(frist + 1, loggAapnet, sak.gjenaapnet ?? loggAapnet)
            // 31 August: when the giver lets go, there is nothing left to plan.
            let til = omgivelser.profil[.giverSlipperInnen].naermest(start)
            return Hull(alvor: .varsel, fra: fra, til: til, siden: fra, frist: frist, gjelder: [])
        }
    }

    static let f2 = Regel("F2", [.brudd], mender: ["holdOvergangsmoete", "avsluttOvergang"]) { sak, omgivelser in
        sak.aapneOverganger.filter {
            sak.holdt(.overgangsmoete1, i: $0) == nil && sak.holdt(.overgangsmoete2, i: $0) == nil
        }.map { passert($0, $0.frist(.overgangsmoete1Innen, omgivelser.profil), .brudd) }
    }

    static let f3 = Regel("F3", [.brudd], mender: ["avtalTiltak", "holdOvergangsmoete"]) { sak, omgivelser in
        sak.aapneOverganger.compactMap { overgang in
            let mangler = sak.parterUtenTiltak(i: overgang, omgivelser.katalog)
            guard let moete1 = sak.holdt(.overgangsmoete1, i: overgang), !mangler.isEmpty,
                sak.holdt(.overgangsmoete2, i: overgang) == nil
            else { return nil }
            return .etter(moete1.dato, .brudd, gjelder: mangler.map(\.rawValue))
        }
    }

    static let f4 = Regel(
        "F4", [.brudd], parametre: [.overgangsmoete2Dager], mender: ["holdOvergangsmoete", "avsluttOvergang"]
    ) { sak, omgivelser in
        sak.aapneOverganger.filter { sak.holdt(.overgangsmoete2, i: $0) == nil }.map {
            passert($0, $0.skolestart + omgivelser.profil[.overgangsmoete2Dager], .brudd)
        }
    }

    /// Stands also where the transition was ended as going on at the receiver, and nobody there has accepted.
    static let f5 = Regel("F5", [.varsel, .brudd], mender: ["tilbyStafett", "taImotStafett", "avsluttOvergang"]) {
        sak, omgivelser in
        sak.overganger.filter {
            $0.mottaker != nil && ($0.erAapen || $0.resultat == .videreIMottaker)
                && !sak.erMottatt($0, omgivelser.katalog)
        }.flatMap { overgang -> [Hull] in
            let slutt = overgang.frist(.stafettMottattInnen, omgivelser.profil)
            guard let moete2 = sak.holdt(.overgangsmoete2, i: overgang)?.dato, moete2 < slutt else {
                return [passert(overgang, slutt, .brudd)]
            }
            return Hull.trinnvis(moete2, bruddEtter: slutt, gjelder: [overgang.id.rawValue])
        }
    }

    static let f6 = Regel("F6", [.varsel], parametre: [.kontaktlaererFoerDager], mender: ["settKontaktlaerer"]) {
        sak, omgivelser in
        sak.aapneOverganger.filter { $0.type.faarKontaktlaerer && $0.kontaktlaerer == nil }.compactMap { overgang in
            let rute = omgivelser.katalog.skoleruter[overgang.skolestart.aar]
            guard let siste = overgang.sisteSkoledag ?? rute?.sisteSkoledag else { return nil }
            let fra = max(siste - omgivelser.profil[.kontaktlaererFoerDager], overgang.planlagt)
            return Hull(
                alvor: .varsel, fra: fra, til: overgang.skolestart - 1, siden: fra, frist: siste,
                gjelder: [overgang.id.rawValue])
        }
    }

    static let f7 = Regel("F7", [.brudd], mender: ["evaluerTiltak", "avsluttTiltak"]) { sak, _ in
        sak.tiltak.filter { $0.status.erAapen && sak.bedoemmesIOvergang($0) }.compactMap { tiltak in
            guard let overgang = sak.overgang(for: tiltak), let moete2 = sak.holdt(.overgangsmoete2, i: overgang)
            else { return nil }
            return .tilstand(.brudd, fra: moete2.dato, gjelder: [tiltak.id.rawValue])
        }
    }

    static let f12 = Regel("F12", [.varsel], mender: ["tilbyStafett", "avsluttOvergang"]) { sak, omgivelser in
        guard let stafett = sak.stafetter.last, stafett.til == nil,
            let tjenester = omgivelser.katalog.ansatt(stafett.holder)?.roller.map(\.tjeneste)
        else { return [] }
        return sak.aapneOverganger.filter { overgang in
            tjenester.contains(overgang.giver)
                && !tjenester.contains { overgang.tarImot($0, omgivelser.katalog) }
        }.map { passert($0, $0.frist(.giverSlipperInnen, omgivelser.profil), .varsel, tidligst: stafett.fra) }
    }

    /// A limit of a transition that has passed; not before it was planned.
    private static func passert(_ overgang: Overgang, _ frist: Dato, _ alvor: Alvor, tidligst: Dato? = nil) -> Hull {
        let fra = max(frist + 1, overgang.planlagt, tidligst ?? overgang.planlagt)
        return Hull(alvor: alvor, fra: fra, siden: fra, frist: frist, gjelder: [overgang.id.rawValue])
    }
}

extension Overgang {
    /// Whether it is the record that a year asks for: of the kind, or that the child moves away that year.
    fileprivate func svarer(paa type: Overgangstype, _ aar: Int) -> Bool {
        skolestart.aar == aar && (self.type == type || self.type == .flytting)
    }
}
