/// What events about meetings do to a case.
extension Sak {
    static let virkningerAvMoete: [Hendelsesslag: Virkning] = [
        .moeteInnkalt: { $0.planlegg($1) },
        .meldtTilTeam: { $0.planlegg($1) },
        .moeteFlyttet: { $0.moeteFlyttet($1) },
        .moeteAvlyst: { $0.moeteAvlyst($1) },
        .moeteHoldt: { $0.hold($1) },
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
        guard let id = h[Felter.moete], let type = h[Felter.moetetype], let dato = dag else { return }
        moeter.append(
            Moete(
                id: id, type: type, dato: dato, planlagt: [h.dato], datoer: [dato], status: .innkalt,
                medForesatte: h[Felter.medForesatte] ?? false, tjenester: Set(h[Felter.tjenester] ?? []), leder: h.av))
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
            $0.avtalt = h[Felter.avtalt]
            $0.harVeienVidere = h[Felter.harVeienVidere] ?? false
            $0.leder = h.av
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
