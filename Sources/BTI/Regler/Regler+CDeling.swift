/// C. Consent: what is shared without it, and what a withdrawal or an age asks for.
extension Regel {
    static let c3 = Regel(
        "C3", [.stopp], hjemmel: samtykkehjemmel,
        mender: ["registrerSamtykke", "avlysMoete", "endreTiltak", "avsluttTiltak"]
    ) { sak, omgivelser in
        guard sak.loggAapnet != nil else { return [] }
        let iOvergang = sak.tjenesterIOvergang(omgivelser.katalog)
        let moeter = sak.planlagteMoeter.filter { !$0.type.erTeam && !$0.type.erOvergang }
        let innkalte = moeter.flatMap { moete in
            moete.tjenester.subtracting(iOvergang).sorted().flatMap { tjeneste in
                sak.udekket(tjeneste, fra: moete.planlagt.first ?? moete.dato, til: moete.dato)
            }
        }
        let deltakere = sak.tiltak.filter { $0.status.erAapen && !sak.erOmlagt($0) }.flatMap { tiltak -> [Hull] in
            guard let tjeneste = tiltak.tjeneste, !iOvergang.contains(tjeneste) else { return [] }
            return sak.udekket(tjeneste, fra: tiltak.dato, til: nil)
        }
        return innkalte + deltakere
    }

    static let c5 = Regel(
        "C5", [.stopp], hjemmel: samtykkehjemmel,
        mender: [
            "endreTiltak", "avsluttTiltak", "avlysMoete", "endreNivaa", "registrerSamtykke", "avsluttSak",
            "tilbyStafett",
        ]
    ) { sak, _ in
        guard sak.loggAapnet != nil else { return [] }
        return sak.trekk.compactMap { trekk in
            let stengt = trekk.tjenester.filter { sak.utestengelser[$0]?.aarsak == .trukket }
            let tiltak = sak.trukneTiltak.filter { $0.tjeneste.map(stengt.contains) ?? false }.map(\.id.rawValue)
            let moeter = sak.planlagteMoeter.filter { !stengt.isDisjoint(with: $0.tjenester) }.map(\.id.rawValue)
            let gjelder = tiltak + moeter
            guard !gjelder.isEmpty || sak.erUavklart(etter: trekk, stengt: stengt) else { return nil }
            return .tilstand(.stopp, fra: trekk.dato, gjelder: gjelder.isEmpty ? [trekk.samtykke.rawValue] : gjelder)
        }
    }

    static let c11 = Regel(
        "C11", [.varsel], trengerForseglet: true, rom: .logg, hjemmel: samtykkehjemmel,
        mender: ["registrerNeiTilSamtykke"]
    ) { sak, _ in
        sak.samtykker.compactMap { samtykke in
            guard samtykke.iBruk, let nei = samtykke.neiSagt,
                !sak.neiTilSamtykke.contains(where: { $0.type == samtykke.type && $0.dato >= nei })
            else { return nil }
            return .tilstand(.varsel, fra: nei, gjelder: [samtykke.id.rawValue])
        }
    }

    /// The years in which a child has more to say in a consent (domain.md, L8).
    private static let aldre: [Parameter] = [
        .hoeresAlderAar, .medbestemmelseAlderAar, .helseAlderAar, .myndighetAlderAar,
    ]

    static let c12 = Regel(
        "C12", [.varsel], trengerForseglet: true, rom: .logg, parametre: aldre + [.alderVarselDager],
        mender: ["gjennomgaaSamtykke", "fornySamtykke"], grovKlokke: true
    ) { sak, omgivelser in
        guard sak.loggAapnet != nil, !sak.erSinEgenForesatt, let foedt = sak.hovedperson?.foedselsdato else {
            return []
        }
        let samtykker = sak.samtykker.filter { $0.iBruk && $0.type.baererLoggen }
        let dager = Set(aldre.map { foedt.pluss(maaneder: 12 * omgivelser.profil[$0]) })
        return dager.sorted().flatMap { dag -> [Hull] in
            let fra = dag - omgivelser.profil[.alderVarselDager]
            return samtykker.filter { !sak.erSettPaa($0, fra: fra) }.map {
                Hull(
                    alvor: .varsel, fra: fra, til: $0.gyldigTil, siden: fra, frist: dag, gjelder: [$0.id.rawValue])
            }
        }
    }

    static let c14 = Regel(
        "C14", [.varsel], parametre: [.samtykkeUtenSluttMaaneder], hjemmel: samtykkehjemmel,
        mender: ["fornySamtykke", "registrerSamtykke", "trekkSamtykke"]
    ) { sak, omgivelser in
        guard sak.loggAapnet != nil else { return [] }
        let maaneder = omgivelser.profil[.samtykkeUtenSluttMaaneder]
        return sak.samtykker.filter { $0.iBruk && $0.gyldigTil == nil && $0.type.baererLoggen }.map {
            .etter($0.dato.pluss(maaneder: maaneder), .varsel, gjelder: [$0.id.rawValue])
        }
    }
}

extension Sak {
    /// Open tiltak of services that a withdrawal closed out.
    var trukneTiltak: [Tiltak] {
        tiltak.filter { ett in
            ett.status.erAapen && !erOmlagt(ett)
                && ett.tjeneste.map { utestengelser[$0]?.aarsak == .trukket } ?? false
        }
    }

    /// Whether what a tiltak is, or who does it, has been agreed anew since its service was closed out.
    fileprivate func erOmlagt(_ tiltak: Tiltak) -> Bool {
        guard let stengt = tiltak.tjeneste.flatMap({ utestengelser[$0] }), let endret = tiltak.endret else {
            return false
        }
        return endret >= stengt.fra
    }

    /// Whether nobody has decided what a withdrawal leads to: the level where others are out, the log where it was for the log.
    fileprivate func erUavklart(etter trekk: Samtykketrekk, stengt: Set<TjenesteId>) -> Bool {
        let nivaaBestemt = nivaa < 2 || nivaaendringer.contains { $0.dato >= trekk.dato }
        if !stengt.isEmpty, !nivaaBestemt { return true }
        if let mistet = trekk.eier, mistet == eier, !erDekketSom(eier: mistet) { return true }
        guard let samtykke = samtykke(trekk.samtykke), samtykke.trukket != nil else { return false }
        let baererLoggen: (Samtykke) -> Bool = { $0.type == .stafettlogg || $0.type == .tverrfaglig && $0.omfatterLogg }
        return baererLoggen(samtykke) && !samtykker.contains { $0.iBruk && baererLoggen($0) }
    }

    /// Whether a consent in use names the owner that took the case over; until one does, the family has not said yes to it.
    private func erDekketSom(eier: TjenesteId) -> Bool {
        samtykker.contains { $0.iBruk && $0.type.aapner && $0.tjenester.contains(eier) }
    }

    /// Whether a consent was given, or looked at again with the family, from a day on.
    fileprivate func erSettPaa(_ samtykke: Samtykke, fra dag: Dato) -> Bool {
        samtykke.dato >= dag || gjennomganger.contains { $0.samtykke == samtykke.id && $0.dato >= dag }
    }

    /// The days on which nothing covers a service, from one day to another, as findings.
    fileprivate func udekket(_ tjeneste: TjenesteId, fra start: Dato, til slutt: Dato?) -> [Hull] {
        let fra = max(start, utestengelser[tjeneste]?.fra ?? start)
        // Whoever owned the case on a day needed no consent that day.
        let eide = { (dag: Dato) in self.eier(paa: dag) == tjeneste }
        let skiller = samtykker.flatMap { samtykke in
            [samtykke.gyldigFra, samtykke.gyldigTil.map { $0 + 1 }, samtykke.trukket, samtykke.erstattetFra]
        }
        let dager = Set([fra] + (skiller.compactMap { $0 } + eierskifter.map(\.dato)).filter { $0 > fra }).sorted()
        var hull: [Hull] = []
        for (sted, dag) in dager.enumerated() where slutt.map({ dag <= $0 }) ?? true {
            let siste = sted + 1 < dager.count ? dager[sted + 1] - 1 : slutt
            let til = siste.map { dag in slutt.map { min($0, dag) } ?? dag }
            guard !eide(dag), dekning(for: tjeneste, til: .samarbeid, paa: dag) == nil else { continue }
            if let forrige = hull.last, forrige.til == dag - 1 {
                hull[hull.count - 1].til = til
            } else {
                hull.append(.tilstand(.stopp, fra: dag, til: til, gjelder: [tjeneste.rawValue]))
            }
        }
        return hull
    }
}
