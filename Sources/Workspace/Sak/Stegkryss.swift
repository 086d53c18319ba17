import BTI

extension Stegkrav {
    /// Whether the case shows that this has been done, as the engine can see it.
    func erOppfylt(_ sak: Sak) -> Bool {
        switch self {
        case .undringSkrevet: !sak.undringer.isEmpty
        case .undringKonkretisert: sak.undringer.contains { $0.observasjon?.isEmpty == false || !$0.lesbar }
        case .deltMedLederOgForesatte: delt(sak)
        case .avklart: !sak.avklaringer.isEmpty && !sak.erGjenaapnetUtenAvklaring
        case .moeteMedForesatte: sak.samtaler.contains(where: \.medForesatte) || holdt(sak, med: \.erFamiliemoete)
        case .maalOgTiltak: !sak.maal.isEmpty && !sak.tiltak.isEmpty
        case .tiltakGjennomfoeres: sak.tiltak.contains { $0.startet != nil }
        case .evaluert: evaluert(sak)
        case .veienVidere: evaluert(sak) && veienErBestemt(sak)
        case .kontaktMedTjeneste, .planlagtSammen: sak.moeter.contains { !$0.tjenester.subtracting([sak.eier]).isEmpty }
        case .tverrfagligMoete: holdt(sak) { $0.type == .tverrfaglig }
        case .koordinert: sak.nivaa >= 3 && sak.stafettholder != nil
        }
    }

    /// Whether it cannot be done before the log is open.
    var krevLogg: Bool { self == .maalOgTiltak }

    private func delt(_ sak: Sak) -> Bool {
        sak.undringer.contains { $0.deltMed(.leder) != nil }
            && (sak.undringer.contains { $0.deltMed(.foresatt) != nil } || sak.samtaler.contains(where: \.medForesatte))
    }

    private func evaluert(_ sak: Sak) -> Bool {
        sak.tiltak.contains { $0.evalueringer.contains { $0.nivaa == sak.nivaa } }
    }

    /// Every open tiltak has been evaluated on this level and goes on with a date: one that was to lead to another level, or to
    /// Koordinerende enhet, and is still open on the same, waits for that.
    private func veienErBestemt(_ sak: Sak) -> Bool {
        sak.tiltak.filter(\.status.erAapen).allSatisfy { tiltak in
            tiltak.evalueringer.last.map { $0.nivaa == sak.nivaa && $0.utfall.fortsetterTiltaket } ?? false
        } && !sak.moeter.contains { $0.harAapentReferat && !$0.harVeienVidere }
    }

    private func holdt(_ sak: Sak, med passer: (Moete) -> Bool) -> Bool {
        sak.moeter.contains { $0.status == .holdt && passer($0) }
    }
}

extension Sak {
    /// Whether it was opened again, and nobody has decided since what is to be done.
    var erGjenaapnetUtenAvklaring: Bool {
        guard let gjenaapnet, loggAapnet == nil else { return false }
        return !avklaringer.contains { $0.dato >= gjenaapnet }
    }
}

/// The guide beside the case: the level's steps in order, and where one stands in them.
struct Veiledersteg: Hashable, Sendable {
    var steg: Steg
    var erGjort: Bool
    var erNaa: Bool
    /// Whether it waits for consent and log.
    var venterPaaLogg = false

    /// The steps of the level the case is followed up at.
    static func av(_ sak: Sak, _ profil: Profil) -> [Veiledersteg] {
        let avklart = sak.erGjenaapnetUtenAvklaring ? 0 : sak.gjeldendeAvklaring?.resultat.nivaa ?? 0
        let nivaa = sak.loggAapnet == nil ? avklart : sak.nivaa
        let steg = profil.steg.filter { $0.nivaa == nivaa }
        let gjort = steg.map { $0.krav.erOppfylt(sak) }
        let naa = gjort.firstIndex(of: false)
        return steg.enumerated().map { nummer, steg in
            Veiledersteg(
                steg: steg, erGjort: gjort[nummer], erNaa: nummer == naa,
                venterPaaLogg: nummer == naa && steg.krav.krevLogg && sak.loggAapnet == nil)
        }
    }
}
