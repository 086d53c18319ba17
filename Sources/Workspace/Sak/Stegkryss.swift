import BTI

extension Stegkrav {
    /// Whether the case shows that this has been done, as the engine can see it.
    func erOppfylt(_ sak: Sak, _ idag: Dato) -> Bool {
        switch self {
        case .undringSkrevet: !sak.undringer.isEmpty
        case .undringKonkretisert: sak.undringer.contains { $0.observasjon?.isEmpty == false || !$0.lesbar }
        case .deltMedLederOgForesatte: delt(sak)
        case .avklart: !sak.avklaringer.isEmpty
        case .moeteMedForesatte: sak.samtaler.contains(where: \.medForesatte) || holdt(sak, med: \.erFamiliemoete)
        case .maalOgTiltak: !sak.maal.isEmpty && !sak.tiltak.isEmpty
        case .tiltakGjennomfoeres: sak.tiltak.contains { $0.startet != nil }
        case .evaluert: evaluert(sak)
        case .veienVidere: evaluert(sak) && sak.tiltak.contains { $0.evalueringer.last?.utfall != nil }
        case .kontaktMedTjeneste, .planlagtSammen: sak.moeter.contains { !$0.tjenester.subtracting([sak.eier]).isEmpty }
        case .tverrfagligMoete: holdt(sak) { $0.type == .tverrfaglig }
        case .koordinert: sak.nivaa >= 3 && sak.stafettholder != nil
        }
    }

    private func delt(_ sak: Sak) -> Bool {
        sak.undringer.contains { $0.deltMed(.leder) != nil }
            && (sak.undringer.contains { $0.deltMed(.foresatt) != nil } || sak.samtaler.contains(where: \.medForesatte))
    }

    private func evaluert(_ sak: Sak) -> Bool {
        sak.tiltak.contains { $0.evalueringer.contains { $0.nivaa == sak.nivaa } }
    }

    private func holdt(_ sak: Sak, med passer: (Moete) -> Bool) -> Bool {
        sak.moeter.contains { $0.status == .holdt && passer($0) }
    }
}

/// The guide beside the case: the level's steps in order, and where one stands in them.
struct Veiledersteg: Hashable, Sendable {
    var steg: Steg
    var erGjort: Bool
    var erNaa: Bool

    /// The steps of the level the case is followed up at.
    static func av(_ sak: Sak, _ profil: Profil, _ idag: Dato) -> [Veiledersteg] {
        let nivaa = sak.loggAapnet == nil ? sak.gjeldendeAvklaring?.resultat.nivaa ?? 0 : sak.nivaa
        let steg = profil.steg.filter { $0.nivaa == nivaa }
        let gjort = steg.map { $0.krav.erOppfylt(sak, idag) }
        let naa = gjort.firstIndex(of: false)
        return steg.enumerated().map { Veiledersteg(steg: $1, erGjort: gjort[$0], erNaa: $0 == naa) }
    }
}
