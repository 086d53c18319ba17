/// E. Meetings and contact.
extension Regel {
    static let e1 = Regel(
        "E1", [.brudd], parametre: [.kontaktDager], mender: ["kallInnTilMoete", "avtalKontakt", "registrerSamtale"]
    ) { sak, omgivelser in
        guard let start = sak.oppfoelgingFra else { return [] }
        let moeter = sak.moeter.map { moete in moete.avlyst.map { min($0, moete.dato) } ?? moete.dato }
        let siste = ([start] + moeter + sak.avtalteDatoer.map(\.dag)).max() ?? start
        return [.etter(siste + omgivelser.profil[.kontaktDager], .brudd)]
    }

    static let e2 = Regel(
        "E2", [.brudd], parametre: [.stilleNivaa12Dager, .stilleNivaa3Dager],
        mender: ["registrerSamtale", "skrivNotat", "evaluerTiltak", "avsluttSak"]
    ) { sak, omgivelser in
        guard let start = sak.oppfoelgingFra else { return [] }
        let dager = omgivelser.profil[sak.oppfoelgingsnivaa >= 3 ? .stilleNivaa3Dager : .stilleNivaa12Dager]
        let siste = max(start, sak.hendelsesdager.max() ?? start)
        return [.etter(siste + dager, .brudd)]
    }

    static let e3 = Regel(
        "E3", [.varsel], parametre: [.barnetFoerMoeteDager], mender: ["registrerSamtale", "flyttMoete"]
    ) { sak, omgivelser in
        guard !sak.erSinEgenForesatt, !sak.erBarnetMoettEtterSisteMoete else { return [] }
        var forrige: Dato?
        return sak.kommendeFamiliemoeter.map { kommende in
            // Until the day of an earlier meeting has passed, that one is the next.
            let satt = max(kommende.avtalt, forrige.map { $0 + 1 } ?? kommende.avtalt)
            forrige = kommende.dag
            return .foer(
                kommende.dag, dager: omgivelser.profil[.barnetFoerMoeteDager], satt: satt, .varsel,
                gjelder: kommende.moete.map { [$0.rawValue] } ?? [])
        }
    }

    static let e4 = Regel("E4", [.varsel], parametre: [.referatVirkedager], mender: ["godkjennReferat"]) {
        sak, omgivelser in
        let virkedager = omgivelser.profil[.referatVirkedager]
        return sak.moeter.filter { $0.status == .holdt && $0.referatGodkjent == nil }.map {
            .etter(Virkedager.etter($0.dato, virkedager: virkedager), .varsel, gjelder: [$0.id.rawValue])
        }
    }

    static let e7 = Regel("E7", [.varsel], parametre: [.kopiDager], mender: ["giKopi"]) { sak, omgivelser in
        guard let siste = sak.sisteFamiliemoete, siste.kopi == nil else { return [] }
        return [.etter(siste.dato + omgivelser.profil[.kopiDager], .varsel, gjelder: [siste.id.rawValue])]
    }

    static let e9 = Regel("E9", [.varsel], parametre: [.raadFraKEDager], mender: ["kallInnTilMoete", "holdMoete"]) {
        sak, omgivelser in
        guard let raad = sak.ubruktRaad else { return [] }
        let planlagt = sak.planlagteMoeter.filter { $0.kanTaOppRaad && $0.dato >= raad.dato }.map(\.dato).max()
        let frist = raad.dato + omgivelser.profil[.raadFraKEDager]
        return [.etter(max(frist, planlagt ?? frist), .varsel)]
    }
}

extension Sak {
    /// Whether somebody has talked with the child after the day of the last family meeting.
    fileprivate var erBarnetMoettEtterSisteMoete: Bool {
        let siste = sisteFamiliemoete?.dato
        return samtaler.contains { samtale in samtale.medBarnet && (siste.map { samtale.dato > $0 } ?? true) }
    }
}
