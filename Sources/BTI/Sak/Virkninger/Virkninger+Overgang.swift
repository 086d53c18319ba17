/// What events about transitions do to a case.
extension Sak {
    static let virkningerAvOvergang: [Hendelsesslag: Virkning] = [
        .overgangPlanlagt: { $0.overgangPlanlagt($1) },
        .kontaktlaererSatt: { $0.kontaktlaererSatt($1) },
        .loefterGitt: { $0.loefterGitt($1) },
        .overleveringBekreftet: { $0.overleveringBekreftet($1) },
        .overgangAvsluttet: { $0.overgangAvsluttet($1) },
    ]

    private mutating func overgangPlanlagt(_ h: Hendelse) {
        guard let id = h[Felter.overgang], let type = h[Felter.overgangstype], let start = h[Felter.skolestart]
        else { return }
        let ny = Overgang(
            id: id, type: type, giver: h[Felter.fraTjeneste] ?? eier, mottaker: h[Felter.tilTjeneste],
            mottakerNavn: h[Felter.mottakerNavn], skolestart: start, sisteSkoledag: h[Felter.sisteSkoledag],
            sfo: h[Felter.sfo] ?? false, planlagt: h.dato, ikkeAktuelt: h[Felter.ikkeAktuelt] ?? false,
            ikkeAktueltFordi: h[Felter.ikkeAktueltFordi])
        guard let sted = overganger.firstIndex(where: { $0.id == id }) else { return overganger.append(ny) }
        // Planned anew: what has been known, promised and confirmed since the first time stays.
        let gammel = overganger[sted]
        overganger[sted] = ny
        overganger[sted].planlagt = gammel.planlagt
        overganger[sted].kontaktlaerer = gammel.kontaktlaerer
        overganger[sted].loefter = gammel.loefter
        overganger[sted].bekreftet = gammel.bekreftet
    }

    private mutating func kontaktlaererSatt(_ h: Hendelse) {
        endreOvergang(h[Felter.overgang]) {
            $0.kontaktlaerer = .init(
                ansatt: h[Felter.kontaktlaerer], navn: h[Felter.kontaktlaererNavn], kjent: h.dato)
        }
    }

    private mutating func loefterGitt(_ h: Hendelse) {
        endreOvergang(h[Felter.overgang]) {
            for tekst in h[Felter.loefter] ?? [] {
                $0.loefter.append(.init(id: "loefte-\($0.loefter.count + 1)", tekst: tekst, dato: h.dato))
            }
        }
    }

    private mutating func overleveringBekreftet(_ h: Hendelse) {
        endreOvergang(h[Felter.overgang]) {
            for punkt in h[Felter.punkter] ?? [] { $0.bekreftet[punkt] = h.dato }
        }
    }

    private mutating func overgangAvsluttet(_ h: Hendelse) {
        endreOvergang(h[Felter.overgang]) {
            $0.avsluttet = h.dato
            $0.resultat = h[Felter.overgangsresultat]
        }
    }

    private mutating func endreOvergang(_ id: OvergangId?, _ endring: (inout Overgang) -> Void) {
        guard let sted = overganger.firstIndex(where: { $0.id == id }) else { return }
        endring(&overganger[sted])
    }
}
