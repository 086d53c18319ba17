/// Brings a case up to date with one event that counts.
///
/// Pure and total: an event it does not know changes nothing but the version, so that a base written by a newer release can
/// still be read. Authority has been tested before (`authorised`).
package func evolve(_ sak: inout Sak?, _ hendelse: Hendelse) {
    if hendelse.slag == .sakOpprettet {
        guard sak == nil, let nummer = hendelse[Felter.saksnummer], let eier = hendelse[Felter.enhet] else { return }
        sak = Sak(id: hendelse.sak, saksnummer: nummer, eier: eier, opprettet: hendelse.dato)
        sak?.versjon = 1
        return
    }
    sak?.ta(hendelse)
}

extension Sak {
    mutating func ta(_ hendelse: Hendelse) {
        versjon += 1
        guard let slag = hendelse.slag else { return }
        if slag.teller { hendelsesdager.append(hendelse.dato) }
        taPerson(hendelse, slag)
        taNivaa0(hendelse, slag)
        taVern(hendelse, slag)
        taSamtykke(hendelse, slag)
        taLogg(hendelse, slag)
        taTiltak(hendelse, slag)
        taMoete(hendelse, slag)
        taSlutt(hendelse, slag)
    }

    private mutating func taPerson(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .hovedpersonRegistrert:
            guard h.lesbar, let navn = h[Felter.navn] else { return }
            hovedperson = Hovedperson(
                type: h[Felter.persontype] ?? .barn, navn: navn,
                kortnavn: h[Felter.kortnavn] ?? Hovedperson.initialer(navn), foedselsdato: h[Felter.foedselsdato],
                termindato: h[Felter.termindato], gruppe: h[Felter.gruppe],
                adressesperre: h[Felter.adressesperre] ?? false)
        case .foresattRegistrert:
            guard h.lesbar, let foresatt = Foresatt(h.felter.verdi) else { return }
            foresatte.removeAll { $0.id == foresatt.id }
            foresatte.append(foresatt)
        default: break
        }
    }

    private mutating func taNivaa0(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .undringRegistrert:
            guard let id = h[Felter.undring], let tjeneste = h[Felter.tjeneste] else { return }
            undringer.append(
                Undring(
                    id: id, dato: h.dato, av: h.av, tjeneste: tjeneste, lesbar: h.lesbar,
                    observasjon: h[Felter.observasjon], tema: h[Felter.tema] ?? [], vold: h[Felter.vold],
                    miljoe: h[Felter.miljoe], alvorligMiljoe: h[Felter.alvorligMiljoesak] ?? false,
                    uroGrad: h[Felter.uroGrad], melder: h[Felter.melder] ?? .ansatt))
        case .undringDelt:
            guard let med = h[Felter.deltMed] else { return }
            endreUndring(h[Felter.undring]) {
                $0.delinger.append(.init(med: med, ansatt: h[Felter.ansatt], dato: h.dato))
            }
        case .tilbakemeldingGitt:
            endreUndring(h[Felter.undring]) { $0.tilbakemelding = h.dato }
        case .undringAvklart:
            guard let resultat = h[Felter.resultat] else { return }
            avklaringer.append(
                Avklaringsbeslutning(
                    resultat: resultat, dato: h.dato, av: h.av, begrunnelse: h[Felter.begrunnelse]))
            merkAvklart(h)
        case .undringssamtaleFoert, .samtaleFoert: taSamtale(h)
        case .kontaktAvtalt:
            guard let dag = h[Felter.kontaktdato] else { return }
            kontakter.append(Kontaktavtale(dato: h.dato, kontaktdato: dag))
        case .internNotatSkrevet, .notatSkrevet:
            notater.append(
                Notat(
                    dato: h.dato, av: h.av, tekst: h[Felter.tekst], barnetsStemme: h[Felter.barnetsStemme] != nil))
        case .miljoeVarslet:
            miljoevarsler.append(Miljoevarsel(dato: h.dato, eier: h[Felter.eierVarslet] ?? false))
        default: break
        }
    }

    private mutating func taSamtale(_ h: Hendelse) {
        samtaler.append(
            Samtale(
                dato: h.dato, av: h.av, type: h[Felter.samtaletype], medForesatte: h[Felter.medForesatte] ?? false,
                medBarnet: h[Felter.medBarnet] ?? false, nesteKontakt: h[Felter.nesteKontakt],
                barnetsStemme: h[Felter.barnetsStemme], foresattesSyn: h[Felter.foresattesSyn],
                oppsummering: h[Felter.oppsummering]))
    }

    private mutating func taVern(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .flaggVurdert:
            vurderinger.append(
                Flaggvurdering(
                    dato: h.dato, undringer: Set(h[Felter.undringer] ?? []),
                    flaggSlukket: h[Felter.flaggSlukket] ?? false))
        case .meldepliktVurdert:
            meldepliktvurderinger.append(
                Meldepliktvurdering(
                    dato: h.dato, av: h.av, konklusjon: h[Felter.konklusjon] ?? false,
                    grunnlag: h[Felter.grunnlag] ?? []))
        case .meldingSendt:
            guard let id = h[Felter.meldingId], let mottaker = h[Felter.mottaker] else { return }
            meldinger.append(
                Melding(
                    id: id, dato: h.dato, av: h.av, mottaker: mottaker, undringer: Set(h[Felter.undringer] ?? [])))
        case .meldingBesvart:
            guard let id = h[Felter.meldingId], let svar = h[Felter.svar],
                let sted = meldinger.firstIndex(where: { $0.id == id })
            else { return }
            meldinger[sted].svar.append(.init(dato: h.dato, svar: svar))
        case .foresattkontaktFrigitt: kontaktFrigitt.append(h.dato)
        case .fristSatt, .skjermetFristSatt:
            guard let id = h[Felter.fristId], let fra = h[Felter.fra], let alvor = h[Felter.alvor] else { return }
            // A clock is set once: nobody sets one that runs to another day.
            guard frister[id] == nil else { return }
            frister[id] = NoeytralFrist(
                id: id, fra: fra, til: h[Felter.til], alvor: alvor, regel: h[Felter.regel],
                gjelder: h[Felter.gjelder], rom: slag.rom ?? .intern)
        case .fristInnfridd:
            guard let id = h[Felter.fristId] else { return }
            frister[id]?.innfridd = h.registrert
        default: break
        }
    }

    private mutating func taSamtykke(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .samtykkeRegistrert:
            guard let id = h[Felter.samtykke], let type = h[Felter.samtykketype], let form = h[Felter.form]
            else { return }
            if let gammelt = h[Felter.erstatter] {
                endreSamtykke(gammelt) {
                    $0.erstattetAv = id
                    $0.erstattetFra = h[Felter.gyldigFra] ?? h.dato
                }
            }
            samtykker.append(
                Samtykke(
                    id: id, type: type, tjenester: Set(h[Felter.tjenester] ?? []),
                    gyldigFra: h[Felter.gyldigFra] ?? h.dato, gyldigTil: h[Felter.gyldigTil], form: form,
                    team: h[Felter.team], dato: h.dato, registrert: h.registrert,
                    referat: h[Felter.referat] == true ? h.dato : nil, gittAv: Set(h[Felter.gittAv] ?? []),
                    neiFra: Set(h[Felter.neiFra] ?? []), formaal: h[Felter.formaal],
                    opplysninger: h[Felter.opplysninger], omfatterLogg: h[Felter.omfatterLogg] ?? false,
                    lesbar: h.lesbar))
        case .samtykkeSignert:
            endreSamtykke(h[Felter.samtykke]) {
                $0.gittAv.formUnion(h[Felter.gittAv] ?? [])
                $0.neiFra.formUnion(h[Felter.neiFra] ?? [])
                if h[Felter.referat] == true { $0.referat = h.dato }
            }
        case .samtykkeTrukket:
            endreSamtykke(h[Felter.samtykke]) {
                if h[Felter.omfang] == .enTjeneste {
                    $0.tjenester.subtract(h[Felter.tjenester] ?? [])
                } else {
                    $0.trukket = h.dato
                }
            }
        case .samtykkeAvslaatt:
            guard let type = h[Felter.samtykketype] else { return }
            neiTilSamtykke.append(NeiTilSamtykke(dato: h.dato, type: type))
        default: break
        }
    }

    private mutating func taLogg(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .loggAapnet:
            guard let holder = h[Felter.stafettholder] else { return }
            loggAapnet = h.dato
            settNivaa(h[Felter.nivaa] ?? 1, h.dato)
            stafetter.append(Stafett(holder: holder, fra: h.dato))
        case .stafettTilbudt:
            guard let mottaker = h[Felter.stafettholder] else { return }
            tilbud = Stafettilbud(mottaker: mottaker, fra: h[Felter.fraHolder] ?? h.av, dato: h.dato)
        case .stafettTilbudTrukket, .stafettAvslaatt: tilbud = nil
        case .stafettMottatt, .stafettOvertatt:
            tilbud = nil
            if let siste = stafetter.indices.last, stafetter[siste].til == nil { stafetter[siste].til = h.dato }
            stafetter.append(Stafett(holder: h.av, fra: h.dato))
        case .oenskeNotert: oenskeSpurt.append(h.dato)
        case .bekymringFormulert:
            bekymring = Bekymring(
                formulering: h[Felter.formulering] ?? bekymring?.formulering,
                barnets: h[Felter.barnetsFormulering] ?? bekymring?.barnets,
                foresattes: h[Felter.foresattesFormulering] ?? bekymring?.foresattes,
                status: h[Felter.bekymringsstatus] ?? .aapen, dato: h.dato)
        default: break
        }
    }

    private mutating func taTiltak(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .maalSatt:
            guard let id = h[Felter.maal] else { return }
            maal.append(Maal(id: id, dato: h.dato, hva: h[Felter.hva], kjennetegn: h[Felter.kjennetegn]))
        case .maalAvsluttet:
            guard let sted = maal.firstIndex(where: { $0.id == h[Felter.maal] }) else { return }
            maal[sted].avsluttet = h.dato
        case .tiltakAvtalt: avtal(h)
        case .tiltakStartet:
            endreTiltak(h[Felter.tiltak]) {
                $0.startet = h.dato
                $0.status = .iGang
            }
        case .tiltakEndret:
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
        case .tiltakFullfoert:
            endreTiltak(h[Felter.tiltak]) {
                $0.status = h[Felter.tiltakstatus] ?? .gjennomfoert
                $0.fullfoert = h.dato
            }
        case .tiltakAvsluttet:
            endreTiltak(h[Felter.tiltak]) {
                $0.status = .avsluttet
                $0.avsluttet = h.dato
            }
        case .tiltakEvaluert: evaluer(h)
        default: break
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
                status: start == nil ? .planlagt : .iGang, nivaa: nivaa))
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

    private mutating func taMoete(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .moeteInnkalt, .meldtTilTeam: planlegg(h)
        case .moeteFlyttet:
            endreMoete(h[Felter.moete]) {
                if let dato = h[Felter.moetedato] {
                    $0.dato = dato
                    $0.datoer.append(dato)
                }
                $0.planlagt.append(h.dato)
            }
        case .moeteAvlyst:
            endreMoete(h[Felter.moete]) {
                $0.status = .avlyst
                $0.avlyst = h.dato
            }
        case .moeteHoldt: hold(h)
        case .referatGodkjent: endreMoete(h[Felter.moete]) { $0.referatGodkjent = h.dato }
        case .kopiGitt: endreMoete(h[Felter.moete]) { $0.kopi = h.dato }
        default: break
        }
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
            notater.append(Notat(dato: h.dato, av: h.av, tekst: h[Felter.barnetsStemme], barnetsStemme: true))
        }
    }

    private mutating func taSlutt(_ h: Hendelse, _ slag: Hendelsesslag) {
        switch slag {
        case .sakAvsluttet:
            avslutning = Avslutning(dato: h.dato, av: h.av, paaNivaa0: h[Felter.paaNivaa0] ?? false)
            if let siste = stafetter.indices.last, stafetter[siste].til == nil { stafetter[siste].til = h.dato }
        case .sakGjenaapnet:
            avslutning = nil
            gjenaapnet = h.dato
            arkivert = nil
        case .sakArkivert: arkivert = h.dato
        case .epokeAapnet:
            guard let rom = h[Felter.rom], let nummer = h[Felter.epoke], let forpliktelse = h[Felter.forpliktelse]
            else { return }
            epoker[rom] = Epoke(
                nummer: nummer, mottakere: Set(h[Felter.mottakere] ?? []), forpliktelse: forpliktelse,
                engangs: h[Felter.engangs] ?? false, kommando: h.kommando)
        default: break
        }
    }
}

extension Sak {
    private mutating func endreUndring(_ id: UndringId?, _ endring: (inout Undring) -> Void) {
        guard let sted = undringer.firstIndex(where: { $0.id == id }) else { return }
        endring(&undringer[sted])
    }

    private mutating func endreSamtykke(_ id: SamtykkeId?, _ endring: (inout Samtykke) -> Void) {
        guard let sted = samtykker.firstIndex(where: { $0.id == id }) else { return }
        endring(&samtykker[sted])
    }

    private mutating func endreTiltak(_ id: TiltakId?, _ endring: (inout Tiltak) -> Void) {
        guard let sted = tiltak.firstIndex(where: { $0.id == id }) else { return }
        endring(&tiltak[sted])
    }

    private mutating func endreMoete(_ id: MoeteId?, _ endring: (inout Moete) -> Void) {
        guard let sted = moeter.firstIndex(where: { $0.id == id }) else { return }
        endring(&moeter[sted])
    }

    private mutating func settNivaa(_ nytt: Int, _ dag: Dato) {
        nivaaendringer.append(Nivaaendring(dato: dag, fra: nivaa, til: nytt))
        nivaa = nytt
        // A level change from 0 clarifies every undring (B1).
        for sted in undringer.indices where undringer[sted].avklart == nil { undringer[sted].avklart = dag }
    }

    private mutating func merkAvklart(_ h: Hendelse) {
        for sted in undringer.indices where undringer[sted].avklart == nil {
            undringer[sted].avklart = h.dato
            undringer[sted].avklartAv = h.av
        }
    }
}
