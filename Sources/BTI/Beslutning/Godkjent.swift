/// Whether the author of an event had the right to write it, at that place in the journal.
///
/// Runs when entries are evolved, when the journal is verified and before any key is sealed. The right rests on open facts, so
/// that every reader comes to the same answer; only what puts out the violence flag is also tested by those who can read it
/// (architecture.md, "What was checked at writing is checked at reading").
public func godkjent(_ h: Hendelse, paa sak: Sak?, i katalog: Katalog) -> Bool {
    guard let forfatter = katalog.ansatt(h.av), forfatter.jobbet(ved: h.seq) else { return false }
    // A neutral entry that the reader cannot open: it changes nothing for this reader, and counts as an entry of the case.
    guard let slag = h.slag else { return sak?.slipperTil(h) ?? false }
    guard slag.stroem == .sak, h.dato <= h.registrert else { return false }
    guard let sak else {
        return slag == .sakOpprettet && h[Felter.enhet].flatMap { katalog.tjenester[$0] } != nil
    }
    guard slag != .sakOpprettet, sak.slipperTil(h),
        slag.hvem.contains(where: { harRett($0, h, forfatter, sak, katalog) })
    else { return false }
    return lovligDeling(h, forfatter, sak, katalog) && vilkaarene[slag]?(h, sak, katalog) ?? true
}

/// Nobody opens a case to another organ as "samme organ", and only those who answer for the case say so at all (G6).
private func lovligDeling(_ h: Hendelse, _ forfatter: Ansatt, _ sak: Sak, _ katalog: Katalog) -> Bool {
    guard h[Felter.delingsgrunnlag] == .sammeOrgan else { return true }
    let ansvarlig: [Rett] = [.holder, .leder, .gruppeansvarlig]
    guard ansvarlig.contains(where: { harRett($0, h, forfatter, sak, katalog) }) else { return false }
    return sak.udekkede(h).allSatisfy {
        katalog.erSammeOrgan(sak.eier, $0) && sak.utestengelser[$0]?.aarsak != .trukket
    }
}

private func harRett(_ rett: Rett, _ h: Hendelse, _ forfatter: Ansatt, _ sak: Sak, _ katalog: Katalog) -> Bool {
    switch rett {
    case .alle: true
    case .innhold: katalog.leserSaker(h.av, i: sak.eier, ved: h.seq)
    case .gruppeansvarlig: katalog.utoever(h.av, .gruppeansvarlig, i: sak.eier, ved: h.seq)
    case .involvert:
        sak.involverte.contains(h.av)
            && (sak.harGrunn(h.av, i: katalog, paa: h.registrert, ved: h.seq) || aapner(h, sak))
    case .holder:
        sak.stafettholder == h.av && sak.harGrunn(h.av, i: katalog, paa: h.registrert, ved: h.seq)
    case .melder:
        h[Felter.undring].map { sak.undring($0)?.av == h.av }
            ?? (sak.loggAapnet == nil && sak.undringer.contains { $0.av == h.av })
    case .forfatter: sak.skjermetForfattere.contains(h.av)
    case .ansvarlig:
        // Of a tiltak that is there, whoever answers for it now; of a new one, whoever it is given to.
        (h[Felter.tiltak].flatMap { sak.tiltak($0) }.map(\.ansvarligAnsatt) ?? h[Felter.ansvarlig].map { AnsattId($0) })
            == h.av && harRett(.involvert, h, forfatter, sak, katalog)
    case .leder: forfatter.har(.leder, i: sak.eier, ved: h.seq)
    case .tidligereEier: !sak.svarerForEnheter(h.av, i: katalog, ved: h.seq).isEmpty
    case .navngittLeder: sak.svarerForSperren(h.av, i: katalog, ved: h.seq)
    case .noedtilgang: sak.kanNoedaapne(h.av, i: katalog, paa: h.registrert, ved: h.seq)
    case .avklarer:
        katalog.profil(ved: h.seq).avklarerRoller.contains { forfatter.har($0, i: sak.eier, ved: h.seq) }
            && harRett(.involvert, h, forfatter, sak, katalog)
    case .tilbudt: sak.kanSvarePaaTilbud(h.av, i: katalog, ved: h.seq)
    case .arkivar: forfatter.har(.arkivar, ved: h.seq)
    case .ke: forfatter.har(.ke, ved: h.seq)
    case .team:
        // What the team decided is written down by whoever sat in it (domain.md, section 4).
        katalog.utoever(h.av, .team, i: sak.eier, ved: h.seq) && h[Felter.moetetype]?.erTeam == true
            && sak.erPaaTeamliste
            && sak.dekning(for: sak.eier, til: .team(nil), paa: h.registrert) != nil
    case .administrator, .tjenesteleder, .kontroll, .selv, .genesis, .maskin: false
    }
}

/// What beside the author's role must hold, as far as open facts tell.
typealias Vilkaar = @Sendable (Hendelse, Sak, Katalog) -> Bool

/// The conditions by kind; a kind without one needs the role alone.
private let vilkaarene: [Hendelsesslag: Vilkaar] = [
    .epokeAapnet: lovligEpoke,
    .hovedpersonRegistrert: kanSiHvem,
    .foresattRegistrert: kanSiHvem,
    .loggAapnet: { h, sak, _ in
        sak.loggAapnet == nil && h[Felter.stafettholder] == h.av
            && Sak.nivaaerMedLogg.contains(h[Felter.nivaa] ?? 1) && sak.loggsamtykke(h.registrert) != nil
    },
    // Anybody may assess and report; putting the flag out takes one who reads the undring and has to do with the case.
    .flaggVurdert: { h, sak, katalog in h[Felter.flaggSlukket] != true || svarerFor(h, sak, katalog) },
    .foresattkontaktFrigitt: svarerFor,
    .tilbakemeldingGitt: { h, sak, _ in h[Felter.undring].flatMap { sak.undring($0) }?.av != h.av },
    .fristSatt: hoererTilKommando,
    .loggFristSatt: hoererTilKommando,
    .skjermetFristSatt: hoererTilKommando,
    .fristInnfridd: { h, sak, katalog in
        h[Felter.fristId].flatMap { sak.frister[$0] }.map { kanInnfri($0, h.av, katalog, ved: h.seq) } ?? false
    },
    .stafettTilbudt: { _, sak, _ in sak.stafettholder != nil },
    // KE advises in cases that are brought to it (domain.md, section 4).
    .raadGitt: { _, sak, _ in sak.erLoeftetTilKE(fra: sak.opprettet) },
    .stafettTilbudtTilEnhet: { h, sak, _ in sak.stafettholder != nil && dekker(h[Felter.enhet], .overgang, h, sak) },
    .stafettMottatt: kanTaImot,
    .kontaktlaererSatt: harOvergang,
    .loefterGitt: harOvergang,
    .overleveringBekreftet: { h, sak, _ in
        h[Felter.overgang].flatMap { sak.overgang($0) }?.ikkeAktuelt == false
    },
    .overgangAvsluttet: harOvergang,
    // Where nobody holds, as in a case that was opened again, the leader takes it up (A1).
    .stafettOvertatt: { _, sak, _ in sak.loggAapnet != nil },
    .nivaaEndret: { h, sak, _ in
        guard let nivaa = h[Felter.nivaa], (1...3).contains(nivaa), sak.loggAapnet != nil else { return false }
        return nivaa < 2 || sak.kanDeles(h.registrert)
    },
    .deltakerLagtTil: { h, sak, katalog in
        guard sak.loggAapnet != nil, let tjeneste = h[Felter.tjeneste], dekker(tjeneste, .samarbeid, h, sak)
        else { return false }
        return h[Felter.ansatt].map { katalog.leserInnhold($0, i: tjeneste, ved: h.seq) } ?? true
    },
    .hovedpersonOppdatert: kanSiHvem,
    .foedselRegistrert: kanSiHvem,
    .familieKoblet: kanSiHvem,
    .familiekoblingOpphevet: kanSiHvem,
    // A case is imported, or about a group, from its first command on or not at all: no log is opened around C1.
    .sakImportert: { h, sak, _ in
        aapner(h, sak) && sak.loggAapnet == nil && (h[Felter.stafettholder].map { $0 == h.av } ?? true)
    },
    .systemsakAapnet: { h, sak, _ in aapner(h, sak) },
    .tiltakIKarantene: { _, sak, _ in sak.importert != nil },
    .innholdSlettet: { h, _, katalog in katalog.harGyldigMedunderskriver(h) },
    .kommandoAngret: kanAngres,
    .sakSperret: { h, _, katalog in
        let navngitte = Set(h[Felter.navngitte] ?? [])
        return navngitte.count >= Sperre.minst && navngitte.allSatisfy { katalog.ansatt($0)?.forsegling != nil }
    },
    .sperreBegrunnet: { h, sak, _ in sak.sperre?.lukket == Skriver(av: h.av, kommando: h.kommando) },
    .sperreOpphevet: { h, sak, katalog in sak.sperre != nil && katalog.ansatt(h.av)?.har(.leder, ved: h.seq) == true },
]

/// Whether a service may hear about the case on the day that an event was recorded.
private func dekker(_ tjeneste: TjenesteId?, _ formaal: Formaal, _ h: Hendelse, _ sak: Sak) -> Bool {
    tjeneste.flatMap { sak.dekningOmSluppetInn(for: $0, til: formaal, paa: h.registrert) } != nil
}

/// Whoever takes the stafettpinne reads content at the unit it goes to, and the unit may still hear about the case.
@Sendable private func kanTaImot(_ h: Hendelse, _ sak: Sak, _ katalog: Katalog) -> Bool {
    let enhet = sak.tilbud?.enhet ?? sak.eier
    return katalog.leserSaker(h.av, i: enhet, ved: h.seq) && dekker(enhet, .overgang, h, sak)
}

/// Whether an event belongs to the command that opened the case.
private func aapner(_ h: Hendelse, _ sak: Sak) -> Bool {
    guard let siste = sak.sisteKommando else { return false }
    return siste.sperre == .aapnetSaken && siste.id == h.kommando && siste.av == h.av
}

/// One's own last command alone, within the minutes that applied; the entry itself may be a minute on its way.
@Sendable private func kanAngres(_ h: Hendelse, _ sak: Sak, _ katalog: Katalog) -> Bool {
    guard let siste = sak.sisteKommando, siste.id == h[Felter.angret], siste.av == h.av, siste.sperre == nil
    else { return false }
    return siste.minutter(til: h.registrert, h.registrertMinutt) <= katalog.profil(ved: h.seq)[.angreMinutter] + 1
}

/// Whether the author reads what stands at nivå 0 in the owning unit, and is responsible or has to do with the case; or leads a
/// unit that still answers for what stands in its own.
///
/// Nobody else puts the violence flag out, or says that the foresatte may be contacted. In a sperret case the named read it all.
@Sendable private func svarerFor(_ h: Hendelse, _ sak: Sak, _ katalog: Katalog) -> Bool {
    guard let forfatter = katalog.ansatt(h.av) else { return false }
    if let sperre = sak.sperre { return sperre.navngitte.contains(h.av) }
    let tidligere = sak.svarerForEnheter(h.av, i: katalog, ved: h.seq)
    if tidligere.contains(where: { katalog.leserSaker(h.av, i: $0, ved: h.seq) }) { return true }
    let ansvarlig: [Rett] = [.leder, .gruppeansvarlig, .involvert]
    return katalog.leserSaker(h.av, i: sak.eier, ved: h.seq)
        && ansvarlig.contains { harRett($0, h, forfatter, sak, katalog) }
}

/// What is said of a transition is said of one that is planned.
@Sendable private func harOvergang(_ h: Hendelse, _ sak: Sak, _ katalog: Katalog) -> Bool {
    h[Felter.overgang].flatMap { sak.overgang($0) }?.erAapen == true
}

/// A clock stands beside something that happened: one that comes alone says nothing that anybody could mend.
@Sendable private func hoererTilKommando(_ h: Hendelse, _ sak: Sak, _: Katalog) -> Bool {
    sak.sistSkrevet == Skriver(av: h.av, kommando: h.kommando)
}

/// Whoever opens a case says who it is about; after that, only those who can read it may say it anew.
@Sendable private func kanSiHvem(_ h: Hendelse, _ sak: Sak, _ katalog: Katalog) -> Bool {
    guard let epoke = sak.epoker[.kort] else { return true }
    return epoke.nummer == 1 && epoke.kommando == h.kommando
        || kanAapne(h.av, epoke.mottakere, katalog, ved: h.seq)
}

/// An epoch counts only with exactly the recipients that the case allows on the recorded day.
@Sendable private func lovligEpoke(_ h: Hendelse, _ sak: Sak, _ katalog: Katalog) -> Bool {
    guard let rom = h[Felter.rom], let nummer = h[Felter.epoke], let mottakere = h[Felter.mottakere],
        nummer == (sak.epoker[rom]?.nummer ?? 0) + 1
    else { return false }
    let minst = tillatteMottakere(rom, av: h.av, sak: sak, katalog: katalog, dag: h.registrert, ved: h.seq)
    let alle = Set(mottakere)
    // In the room `skjermet` those who wrote there before may be answered; nobody else is ever let in.
    let svarTil = Set(
        rom == .skjermet && sak.sperre == nil ? sak.skjermetForfattere.map { Mottaker.ansatt($0) } : [])
    guard mottakere.count == alle.count, minst.isSubset(of: alle), alle.subtracting(minst).isSubset(of: svarTil)
    else { return false }
    return (h[Felter.engangs] ?? false) == !kanAapne(h.av, alle, katalog, ved: h.seq)
}

/// Exactly those who may open what is sealed in a room from now on.
///
/// - Parameter svarTil: in the room `skjermet`, those whom the entry answers (`Sak.besvares`).
public func tillatteMottakere(
    _ rom: Rom, av forfatter: AnsattId, sak: Sak, katalog: Katalog, dag: Dato, svarTil: Set<AnsattId> = [],
    ved seq: Int = .max
) -> Set<Mottaker> {
    func tjeneste(_ id: TjenesteId) -> Mottaker? {
        let generasjon = katalog.tjenester[id]?.generasjon(ved: seq) ?? 0
        return generasjon > 0 ? .tjeneste(id, generasjon: generasjon) : nil
    }
    var mottakere: Set<Mottaker> = [.gjenoppretting]
    // No service holds a key to what is written in a sperret case, in any room.
    if sak.sperre != nil {
        return mottakere.union(sak.navngitteMedNoekkel(i: katalog, ved: seq).map { .ansatt($0) })
    }
    // Who answers for the clocks of a unit that owned the case reads on what she writes about them, and so does that unit.
    let enheter = [sak.eier] + sak.svarerForEnheter(forfatter, i: katalog, ved: seq)
    switch rom {
    case .intern: mottakere.formUnion(enheter.compactMap(tjeneste))
    case .kort, .logg:
        mottakere.formUnion(sak.lesendeTjenester(paa: dag).keys.compactMap(tjeneste))
    case .skjermet:
        for enhet in enheter {
            let generasjon = katalog.tjenester[enhet]?.generasjon(ved: seq) ?? 0
            if generasjon > 0 { mottakere.insert(.ledere(enhet, generasjon: generasjon)) }
        }
        mottakere.formUnion(svarTil.union([forfatter]).map { .ansatt($0) })
    }
    return mottakere
}

extension Sak {
    /// Whom an entry in the room `skjermet` answers, so that they go on reading: the authors of the meldinger it is about.
    ///
    /// Others who have written in the room are not let into what does not concern what they wrote.
    public func besvares(av h: Hendelse, i katalog: Katalog) -> Set<AnsattId> {
        let omtalt: Set<String>
        switch h.slag {
        case .meldingBesvart?: omtalt = Set([h[Felter.meldingId]?.rawValue].compactMap(\.self))
        case .skjermetFristSatt?: omtalt = Set(h[Felter.gjelder] ?? [])
        default: return []
        }
        let forfattere = meldinger.filter { omtalt.contains($0.id.rawValue) }.map(\.av)
        return Set(forfattere.filter { katalog.ansatt($0)?.jobbet(ved: .max) == true })
    }
}

/// Whether an employee is among those who can open.
public func kanAapne(_ ansatt: AnsattId, _ mottakere: Set<Mottaker>, _ katalog: Katalog, ved seq: Int = .max) -> Bool {
    mottakere.contains {
        switch $0 {
        case .tjeneste(let id, _): katalog.leserSaker(ansatt, i: id, ved: seq)
        case .ledere(let id, _): katalog.utoever(ansatt, .leder, i: id, ved: seq)
        case .ansatt(let id): id == ansatt
        case .gjenoppretting: false
        }
    }
}
