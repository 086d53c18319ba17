/// What several rules ask of a case: since when it is followed up, who has been met, what is agreed.
extension Sak {
    /// A pregnant woman, or a parent in her or his own right, is herself both "foresatte" and "barnet" (reading rule 14).
    /// Where the person is sealed a child is assumed.
    var erSinEgenForesatt: Bool { hovedperson?.type.erVoksen == true }

    /// First day of follow-up at nivå ≥1: the avklaring that led there, else the log's opening, else the reopening.
    /// `nil` at nivå 0.
    var oppfoelgingFra: Dato? {
        let start: Dato?
        if let loggAapnet {
            start = avklaringer.first { $0.resultat.nivaa != nil && $0.dato <= loggAapnet }?.dato ?? loggAapnet
        } else {
            // A concern about a group is followed up from the day it was opened: nothing in it is to be clarified first.
            start =
                avklaringer.reversed().prefix { $0.resultat.nivaa != nil }.last?.dato
                ?? (systemsak == nil ? nil : opprettet)
        }
        return start.map { max($0, gjenaapnet ?? $0) }
    }

    /// The level that the clocks of contact run on: the log's, or the one decided while the log is not open yet.
    var oppfoelgingsnivaa: Int { loggAapnet == nil ? gjeldendeAvklaring?.resultat.nivaa ?? 0 : nivaa }

    /// Whether the foresatte have been told of an undring: shared with them, or met since.
    func erForesatteKontaktet(_ undring: Undring) -> Bool {
        if undring.deltMed(.foresatt) != nil { return true }
        if erSinEgenForesatt, undring.deltMed(.barn) != nil { return true }
        let samtale = samtaler.contains {
            $0.dato >= undring.dato && ($0.medForesatte || erSinEgenForesatt && $0.medBarnet)
        }
        return samtale
            || moeter.contains {
                $0.status == .holdt && $0.erFamiliemoete && $0.medForesatte && $0.dato >= undring.dato
            }
    }

    /// Meetings that are planned and neither held nor cancelled.
    var planlagteMoeter: [Moete] { moeter.filter { $0.status == .planlagt || $0.status == .innkalt } }

    /// The latest family meeting that was held.
    var sisteFamiliemoete: Moete? {
        moeter.filter { $0.status == .holdt && $0.erFamiliemoete }.reduce(nil) { siste, moete in
            siste.map { $0.dato > moete.dato } == true ? siste : moete
        }
    }

    /// Dates agreed for a next meeting or contact that no calling has taken over: the calling's own date counts instead.
    var avtalteDatoer: [(avtalt: Dato, dag: Dato)] {
        var avtaler = kontakter.map { (avtalt: $0.dato, dag: $0.kontaktdato) }
        avtaler += samtaler.compactMap { samtale in samtale.nesteKontakt.map { (samtale.dato, $0) } }
        let holdte = moeter.filter { $0.status == .holdt }
        avtaler += holdte.compactMap { moete in moete.nesteMoete.map { (moete.dato, $0) } }
        return avtaler.filter { !erKaltInn($0) }
    }

    /// Family meetings to come that are called, or agreed in the one before and not called yet, oldest first.
    var kommendeFamiliemoeter: [(avtalt: Dato, dag: Dato, moete: MoeteId?)] {
        let kalt = planlagteMoeter.filter(\.erFamiliemoete).map {
            (avtalt: $0.planlagt.last ?? $0.dato, dag: $0.dato, moete: MoeteId?.some($0.id))
        }
        let familie = moeter.filter { $0.status == .holdt && $0.erFamiliemoete }
        let avtalt = familie.compactMap { moete in
            moete.nesteMoete.map { (avtalt: moete.dato, dag: $0, moete: MoeteId?.none) }
        }
        return (kalt + avtalt.filter { !erKaltInn(($0.avtalt, $0.dag)) }).sorted { $0.dag < $1.dag }
    }

    /// Whether a meeting has been called for an agreed date, before or after the agreement but not cancelled before it.
    private func erKaltInn(_ avtale: (avtalt: Dato, dag: Dato)) -> Bool {
        moeter.contains { moete in
            moete.datoer.contains(avtale.dag) && moete.avlyst.map { avtale.avtalt <= $0 } ?? true
        }
    }

    /// Open tiltak that somebody still is to do.
    var paagaaendeTiltak: [Tiltak] {
        tiltak.filter { [.utkast, .planlagt, .iGang].contains($0.status) }
    }
}
