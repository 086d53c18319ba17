/// What events about meetings do to a case.
extension Sak {
    static let virkningerAvMoete: [Hendelsesslag: Virkning] = [
        .moeteInnkalt: { $0.planlegg($1) },
        .meldtTilTeam: { $0.planlegg($1) },
        .moeteFlyttet: { $0.moeteFlyttet($1) },
        .moeteAvlyst: { $0.moeteAvlyst($1) },
        .moetetjenesterEndret: { $0.moetetjenesterEndret($1) },
        .moeteHoldt: { $0.hold($1) },
        .referatUtfylt: { $0.referatUtfylt($1) },
        .referatGodkjent: { $0.referatGodkjent($1) },
        .kopiGitt: { $0.kopiGitt($1) },
    ]

    private mutating func moeteFlyttet(_ h: Hendelse) {
        endreMoete(h[Felter.moete]) {
            if let dato = h[Felter.moetedato] {
                $0.dato = dato
                $0.datoer.append(dato)
            }
            $0.planlagt.append(h.dato)
        }
    }

    private mutating func moetetjenesterEndret(_ h: Hendelse) {
        endreMoete(h[Felter.moete]) {
            if let tjenester = h[Felter.tjenester] { $0.tjenester = Set(tjenester) }
            $0.medForesatte = h[Felter.medForesatte] ?? $0.medForesatte
        }
    }

    private mutating func referatUtfylt(_ h: Hendelse) {
        endreMoete(h[Felter.moete]) {
            // Locked minutes are as they were locked.
            guard $0.harAapentReferat else { return }
            if let neste = h[Felter.nesteMoete] { $0.nesteMoete = neste }
            if let veien = h[Felter.harVeienVidere] { $0.harVeienVidere = veien }
            $0.referat.situasjonNaa = h[Felter.situasjonNaa] ?? $0.referat.situasjonNaa
            $0.referat.droefting = h[Felter.droefting] ?? $0.referat.droefting
            $0.referat.avtalt = h[Felter.avtalt] ?? $0.referat.avtalt
            $0.referat.ingenMoeteFordi = h[Felter.ingenMoeteFordi] ?? $0.referat.ingenMoeteFordi
            $0.referat.beslutninger = h.lesbar ? h[Felter.beslutninger] ?? $0.referat.beslutninger : nil
        }
    }

    private mutating func moeteAvlyst(_ h: Hendelse) {
        endreMoete(h[Felter.moete]) {
            $0.status = .avlyst
            $0.avlyst = h.dato
        }
    }

    private mutating func referatGodkjent(_ h: Hendelse) {
        endreMoete(h[Felter.moete]) { $0.referatGodkjent = h.dato }
    }

    private mutating func kopiGitt(_ h: Hendelse) {
        endreMoete(h[Felter.moete]) { $0.kopi = h.dato }
    }

    private mutating func planlegg(_ h: Hendelse) {
        // A meeting that was held without being called was on the day it was held.
        let dag = h[Felter.moetedato] ?? (h.slag == .moeteHoldt ? h.dato : nil)
        guard let id = h[Felter.moete], let type = h[Felter.moetetype], let dato = dag, moete(id) == nil
        else { return }
        moeter.append(
            Moete(
                id: id, type: type, dato: dato, planlagt: [h.dato], datoer: [dato], status: .innkalt,
                medForesatte: h[Felter.medForesatte] ?? false, tjenester: Set(h[Felter.tjenester] ?? []), leder: h.av,
                innkaller: h.av, team: h[Felter.team], anonym: h[Felter.anonym] ?? false))
    }

    private mutating func hold(_ h: Hendelse) {
        guard let id = h[Felter.moete] else { return }
        if moete(id) == nil { planlegg(h) }
        endreMoete(id) {
            $0.status = .holdt
            $0.dato = h.dato
            if $0.datoer.last != h.dato { $0.datoer.append(h.dato) }
            $0.medForesatte = h[Felter.medForesatte] ?? $0.medForesatte
            $0.nesteMoete = h[Felter.nesteMoete]
            $0.team = h[Felter.team] ?? $0.team
            $0.harVeienVidere = h[Felter.harVeienVidere] ?? false
            $0.leder = h.av
            $0.tjenester.formUnion(h[Felter.tjenester] ?? [])
            $0.referat = Referat(
                deltakere: h[Felter.deltakere], situasjonNaa: h[Felter.situasjonNaa], droefting: h[Felter.droefting],
                avtalt: h[Felter.avtalt], barnetsStemme: h[Felter.barnetsStemme],
                ingenMoeteFordi: h[Felter.ingenMoeteFordi])
        }
        if h[Felter.medBarnet] == true {
            // The child's voice in a meeting counts as heard there, but not as a talk between meetings (E3).
            notater.append(
                Notat(
                    dato: h.dato, av: h.av, tekst: h[Felter.barnetsStemme], barnetsStemme: true,
                    barnetsOrd: h[Felter.barnetsStemme]))
        }
    }

    mutating func endreMoete(_ id: MoeteId?, _ endring: (inout Moete) -> Void) {
        guard let sted = moeter.firstIndex(where: { $0.id == id }) else { return }
        endring(&moeter[sted])
    }
}
