/// D. Tiltak and evaluation.
extension Regel {
    static let d2 = Regel(
        "D2", [.varsel, .brudd], parametre: [.evalueringBruddDager],
        mender: ["evaluerTiltak", "endreTiltak", "avsluttTiltak"]
    ) { sak, omgivelser in
        sak.tiltak.filter { $0.status.erAapen && !sak.bedoemmesIOvergang($0) }.flatMap { tiltak in
            Hull.trinnvis(
                tiltak.evalueringsdato,
                bruddEtter: tiltak.evalueringsdato + omgivelser.profil[.evalueringBruddDager],
                gjelder: [tiltak.id.rawValue])
        }
    }

    static let d3 = Regel(
        "D3", [.varsel], parametre: [.manglendeSynEtterLukkingDager],
        mender: ["noterBarnetsStemme", "registrerSamtale", "evaluerTiltak"]
    ) { sak, omgivelser in
        manglendeSyn(i: sak, omgivelser, erHoert: \.barnetHoert) { sak.erBarnetHoert(fra: $0) }
    }

    static let d4 = Regel(
        "D4", [.varsel], parametre: [.manglendeSynEtterLukkingDager], mender: ["registrerSamtale", "evaluerTiltak"]
    ) { sak, omgivelser in
        manglendeSyn(i: sak, omgivelser, erHoert: \.foresatteHoert) { fra in
            sak.samtaler.contains { $0.dato >= fra && ($0.medForesatte || sak.erSinEgenForesatt && $0.medBarnet) }
        }
    }

    /// The latest evaluation of each tiltak where somebody's view is missing and has not been added since.
    private static func manglendeSyn(
        i sak: Sak, _ omgivelser: Omgivelser, erHoert: (Evaluering) -> Bool, tilfoeyd: (Dato) -> Bool
    ) -> [Hull] {
        sak.tiltak.compactMap { tiltak in
            guard let siste = tiltak.evalueringer.last, !erHoert(siste), !tilfoeyd(siste.dato) else { return nil }
            return .tilstand(
                .varsel, fra: siste.dato,
                til: tiltak.avsluttet.map { $0 + omgivelser.profil[.manglendeSynEtterLukkingDager] },
                gjelder: [tiltak.id.rawValue])
        }
    }

    static let d6 = Regel(
        "D6", [.varsel], trengerForseglet: true, rom: .logg, parametre: [.ikkeNaaddDager],
        mender: ["endreTiltak", "avsluttTiltak", "evaluerTiltak"]
    ) { sak, omgivelser in
        sak.tiltak.filter(\.status.erAapen).compactMap { tiltak in
            guard let siste = tiltak.evalueringer.last, siste.maaloppnaaelse == .ikke,
                ![tiltak.endret, tiltak.holdesAapent].contains(where: { $0.map { $0 >= siste.dato } ?? false })
            else { return nil }
            return .etter(siste.dato + omgivelser.profil[.ikkeNaaddDager], .varsel, gjelder: [tiltak.id.rawValue])
        }
    }

    static let d7 = Regel("D7", [.brudd], parametre: [.utenTiltakDager], mender: ["avtalTiltak", "avsluttSak"]) {
        sak, omgivelser in
        guard sak.nivaa >= 1, let loggAapnet = sak.loggAapnet, sak.paagaaendeTiltak.isEmpty else { return [] }
        let slutter = sak.tiltak.compactMap { $0.fullfoert ?? $0.avsluttet }
        let start = (slutter + [loggAapnet, sak.gjenaapnet ?? loggAapnet]).max() ?? loggAapnet
        return [.etter(start + omgivelser.profil[.utenTiltakDager], .brudd)]
    }

    static let d8 = Regel(
        "D8", [.varsel], trengerForseglet: true, rom: .logg, mender: ["endreNivaa", "loeftTilKE", "meldTilTeam"]
    ) { sak, _ in
        let talte = sak.tiltak.flatMap { tiltak in tiltak.evalueringer.map { (id: tiltak.id.rawValue, evaluering: $0) }
        }
        .filter { $0.evaluering.maaloppnaaelse != .forTidlig }
        .enumerated().sorted { ($0.element.evaluering.dato, $0.offset) < ($1.element.evaluering.dato, $1.offset) }
        .map(\.element)
        guard talte.count > 1, let siste = talte.last else { return [] }
        let toSiste = talte.suffix(2)
        guard
            toSiste.allSatisfy({ $0.evaluering.maaloppnaaelse == .ikke && $0.evaluering.nivaa == sak.nivaa }),
            !erLoeftet(sak, etter: siste.evaluering.dato)
        else { return [] }
        return [.tilstand(.varsel, fra: siste.evaluering.dato, gjelder: Set(toSiste.map(\.id)).sorted())]
    }

    /// Whether the level has changed or the case has been brought to KE since a day.
    private static func erLoeftet(_ sak: Sak, etter dag: Dato) -> Bool {
        sak.nivaaendringer.contains { $0.dato > dag } || sak.erLoeftetTilKE(fra: dag)
    }

    static let d10 = Regel(
        "D10", [.brudd], parametre: [.vikarkravDager], mender: ["endreTiltak", "registrerFravaer", "avsluttTiltak"]
    ) { sak, omgivelser in
        sak.tiltak.filter(\.status.erAapen).flatMap { tiltak -> [Hull] in
            guard let ansvarlig = tiltak.ansvarligAnsatt else { return [] }
            let borte = omgivelser.katalog.utilgjengelig(ansvarlig, merEnn: omgivelser.profil[.vikarkravDager])
            return borte.map { rom in
                let fra = max(rom.fra, tiltak.dato)
                return Hull(
                    alvor: .brudd, fra: fra, til: rom.til, siden: fra, frist: rom.frist, gjelder: [tiltak.id.rawValue])
            }
        }
    }

    static let d11 = Regel(
        "D11", [.varsel], parametre: [.fristPassertDager], mender: ["fullfoerTiltak", "endreTiltak", "avsluttTiltak"]
    ) { sak, omgivelser in
        sak.paagaaendeTiltak.filter { !sak.bedoemmesIOvergang($0) }.map {
            // What came with an import may have had its limit long before it was agreed here.
            let frist = max($0.frist + omgivelser.profil[.fristPassertDager], $0.dato - 1)
            return .etter(frist, .varsel, gjelder: [$0.id.rawValue])
        }
    }

    static let d12 = Regel("D12", [.info], parametre: [.evalueringNaerDager], mender: ["evaluerTiltak", "endreTiltak"])
    {
        sak, omgivelser in
        let aapne = sak.tiltak.filter { $0.status.erAapen && !sak.bedoemmesIOvergang($0) }
        let perDato = Dictionary(grouping: aapne, by: \.evalueringsdato)
        return perDato.map { dag, tiltak in
            .foer(
                dag, dager: omgivelser.profil[.evalueringNaerDager],
                satt: tiltak.map(\.evalueringsdatoSatt).min() ?? dag,
                .info, gjelder: tiltak.map(\.id.rawValue))
        }
    }
}

extension Sak {
    /// Whether the child has been heard since a day: a talk, or its own words. A note that is sealed to the reader may be
    /// the child's words, and nothing is claimed.
    fileprivate func erBarnetHoert(fra dag: Dato) -> Bool {
        samtaler.contains { $0.dato >= dag && ($0.medBarnet || erSinEgenForesatt && $0.medForesatte) }
            || notater.contains { $0.dato >= dag && ($0.barnetsStemme || $0.tekst == nil) }
    }
}
