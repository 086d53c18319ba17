/// What events about nivå 0 do to a case.
extension Sak {
    static let virkningerAvNivaa0: [Hendelsesslag: Virkning] = [
        .undringRegistrert: { $0.undringRegistrert($1) },
        .undringDelt: { $0.undringDelt($1) },
        .tilbakemeldingGitt: { $0.tilbakemeldingGitt($1) },
        .undringAvklart: { $0.undringAvklart($1) },
        .undringssamtaleFoert: { $0.taSamtale($1) },
        .samtaleFoert: { $0.taSamtale($1) },
        .kontaktAvtalt: { $0.kontaktAvtalt($1) },
        .internNotatSkrevet: { $0.internNotatSkrevet($1) },
        .notatSkrevet: { $0.internNotatSkrevet($1) },
        .miljoeVarslet: { $0.miljoeVarslet($1) },
    ]

    private mutating func undringRegistrert(_ h: Hendelse) {
        guard let id = h[Felter.undring], let tjeneste = h[Felter.tjeneste] else { return }
        undringer.append(
            Undring(
                id: id, dato: h.dato, av: h.av, tjeneste: tjeneste, lesbar: h.lesbar, innlevert: tjeneste != eier,
                observasjon: h[Felter.observasjon], tema: h[Felter.tema] ?? [], vold: h[Felter.vold],
                miljoe: h[Felter.miljoe], alvorligMiljoe: h[Felter.alvorligMiljoesak] ?? false,
                uroGrad: h[Felter.uroGrad], melder: h[Felter.melder] ?? .ansatt))
    }

    private mutating func undringDelt(_ h: Hendelse) {
        guard let med = h[Felter.deltMed] else { return }
        endreUndring(h[Felter.undring]) {
            $0.delinger.append(.init(med: med, ansatt: h[Felter.ansatt], dato: h.dato))
        }
    }

    private mutating func tilbakemeldingGitt(_ h: Hendelse) {
        endreUndring(h[Felter.undring]) { $0.tilbakemelding = h.dato }
    }

    private mutating func undringAvklart(_ h: Hendelse) {
        guard let resultat = h[Felter.resultat] else { return }
        avklaringer.append(
            Avklaringsbeslutning(
                resultat: resultat, dato: h.dato, av: h.av, begrunnelse: h[Felter.begrunnelse]))
        merkAvklart(h)
    }

    private mutating func kontaktAvtalt(_ h: Hendelse) {
        guard let dag = h[Felter.nesteKontakt] else { return }
        kontakter.append(Kontaktavtale(dato: h.dato, kontaktdato: dag))
    }

    private mutating func internNotatSkrevet(_ h: Hendelse) {
        notater.append(
            Notat(
                dato: h.dato, av: h.av, tekst: h[Felter.tekst], barnetsStemme: h[Felter.barnetsStemme] != nil,
                barnetsOrd: h[Felter.barnetsStemme], rom: h.slag?.rom ?? .intern))
    }

    private mutating func miljoeVarslet(_ h: Hendelse) {
        miljoevarsler.append(Miljoevarsel(dato: h.dato, eier: h[Felter.eierVarslet] ?? false))
    }

    private mutating func taSamtale(_ h: Hendelse) {
        samtaler.append(
            Samtale(
                dato: h.dato, av: h.av, type: h[Felter.samtaletype], medForesatte: h[Felter.medForesatte] ?? false,
                medBarnet: h[Felter.medBarnet] ?? false, nesteKontakt: h[Felter.nesteKontakt],
                barnetsStemme: h[Felter.barnetsStemme], foresattesSyn: h[Felter.foresattesSyn],
                oppsummering: h[Felter.oppsummering], rom: h.slag?.rom ?? .intern))
    }

    mutating func endreUndring(_ id: UndringId?, _ endring: (inout Undring) -> Void) {
        guard let sted = undringer.firstIndex(where: { $0.id == id }) else { return }
        endring(&undringer[sted])
    }

    mutating func merkAvklart(_ h: Hendelse) {
        for sted in undringer.indices where undringer[sted].avklart == nil {
            undringer[sted].avklart = h.dato
            undringer[sted].avklartAv = h.av
        }
    }
}
