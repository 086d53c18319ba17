/// What events about goals, tiltak and evaluations do to a case.
extension Sak {
    static let virkningerAvTiltak: [Hendelsesslag: Virkning] = [
        .maalSatt: { $0.maalSatt($1) },
        .maalAvsluttet: { $0.maalAvsluttet($1) },
        .tiltakAvtalt: { $0.avtal($1) },
        .tiltakStartet: { $0.tiltakStartet($1) },
        .tiltakEndret: { $0.tiltakEndret($1) },
        .tiltakFullfoert: { $0.tiltakFullfoert($1) },
        .tiltakAvsluttet: { $0.tiltakAvsluttet($1) },
        .tiltakEvaluert: { $0.evaluer($1) },
    ]

    private mutating func maalSatt(_ h: Hendelse) {
        guard let id = h[Felter.maal] else { return }
        maal.append(Maal(id: id, dato: h.dato, hva: h[Felter.hva], kjennetegn: h[Felter.kjennetegn]))
    }

    private mutating func maalAvsluttet(_ h: Hendelse) {
        guard let sted = maal.firstIndex(where: { $0.id == h[Felter.maal] }) else { return }
        maal[sted].avsluttet = h.dato
    }

    private mutating func tiltakStartet(_ h: Hendelse) {
        endreTiltak(h[Felter.tiltak]) {
            $0.startet = h.dato
            if $0.status.erAapen { $0.status = .iGang }
        }
    }

    private mutating func tiltakEndret(_ h: Hendelse) {
        endreTiltak(h[Felter.tiltak]) {
            if let hva = h[Felter.hva] { $0.hva = hva }
            if let ansvarlig = h[Felter.ansvarlig] { $0.ansvarlig = ansvarlig }
            if let frist = h[Felter.frist] { $0.frist = frist }
            if let dato = h[Felter.evalueringsdato] {
                $0.evalueringsdato = dato
                $0.evalueringsdatoSatt = h.dato
            }
            if h[Felter.hva] != nil || h[Felter.ansvarlig] != nil { $0.endret = h.dato }
            if h[Felter.holdesAapent] == true { $0.holdesAapent = h.dato }
        }
    }

    private mutating func tiltakFullfoert(_ h: Hendelse) {
        endreTiltak(h[Felter.tiltak]) {
            // To say afterwards that it was done does not open a tiltak again.
            if $0.status.erAapen { $0.status = h[Felter.tiltakstatus] ?? .gjennomfoert }
            $0.fullfoert = h.dato
        }
    }

    private mutating func tiltakAvsluttet(_ h: Hendelse) {
        endreTiltak(h[Felter.tiltak]) {
            $0.status = .avsluttet
            $0.avsluttet = h.dato
        }
    }

    private mutating func avtal(_ h: Hendelse) {
        guard let id = h[Felter.tiltak], let maal = h[Felter.maal], let ansvarlig = h[Felter.ansvarlig],
            let frist = h[Felter.frist], let evaluering = h[Felter.evalueringsdato]
        else { return }
        let start = h[Felter.start]
        tiltak.append(
            Tiltak(
                id: id, maal: maal, dato: h.dato, hva: h[Felter.hva], ansvarlig: ansvarlig,
                tjeneste: h[Felter.tjeneste], frist: frist, evalueringsdato: evaluering, evalueringsdatoSatt: h.dato,
                startet: start,
                status: start == nil ? .planlagt : .iGang, nivaa: nivaa, overgangsfase: h[Felter.overgangsfase],
                part: h[Felter.part]))
    }

    private mutating func evaluer(_ h: Hendelse) {
        guard let utfall = h[Felter.utfall] else { return }
        let paaNivaa = nivaa
        endreTiltak(h[Felter.tiltak]) {
            $0.evalueringer.append(
                Evaluering(
                    dato: h.dato, av: h.av, utfall: utfall, nivaa: paaNivaa, nyDato: h[Felter.nyEvalueringsdato],
                    barnetHoert: h[Felter.barnetHoert] ?? false, foresatteHoert: h[Felter.foresatteHoert] ?? false,
                    gjennomfoert: h[Felter.gjennomfoert], maaloppnaaelse: h[Felter.maaloppnaaelse],
                    barnetsOpplevelse: h[Felter.barnetsOpplevelse]))
            if let nyDato = h[Felter.nyEvalueringsdato] {
                $0.evalueringsdato = nyDato
                $0.evalueringsdatoSatt = h.dato
                $0.frist = max($0.frist, nyDato)
                // A tiltak with a new evaluation date goes on, even if it had been said to be done.
                if $0.fullfoert != nil, utfall.fortsetterTiltaket {
                    $0.status = .iGang
                    $0.fullfoert = nil
                }
            }
            if utfall == .avslutt {
                $0.status = .avsluttet
                $0.avsluttet = h.dato
            }
        }
    }

    mutating func endreTiltak(_ id: TiltakId?, _ endring: (inout Tiltak) -> Void) {
        guard let sted = tiltak.firstIndex(where: { $0.id == id }) else { return }
        endring(&tiltak[sted])
    }
}
