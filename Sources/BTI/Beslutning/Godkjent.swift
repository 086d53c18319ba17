/// Whether the author of an event had the right to write it, at that place in the journal.
///
/// Runs when entries are evolved, when the journal is verified and before any key is sealed. The right rests on open facts, so
/// that every reader comes to the same answer; only what puts out the violence flag is also tested by those who can read it
/// (architecture.md, "What was checked at writing is checked at reading").
public func godkjent(_ h: Hendelse, paa sak: Sak?, i katalog: Katalog) -> Bool {
    guard let forfatter = katalog.ansatt(h.av), forfatter.jobbet(ved: h.seq) else { return false }
    // A neutral entry that the reader cannot open: it changes nothing for this reader, and counts as an entry of the case.
    guard let slag = h.slag else { return sak != nil }
    guard slag.stroem == .sak, h.dato <= h.registrert else { return false }
    guard let sak else {
        return slag == .sakOpprettet && h[Felter.enhet].flatMap { katalog.tjenester[$0] } != nil
    }
    guard slag != .sakOpprettet, slag.hvem.contains(where: { harRett($0, h, forfatter, sak, katalog) })
    else { return false }
    return vilkaarene[slag]?(h, sak, katalog) ?? true
}

private func harRett(_ rett: Rett, _ h: Hendelse, _ forfatter: Ansatt, _ sak: Sak, _ katalog: Katalog) -> Bool {
    switch rett {
    case .alle: true
    case .innhold:
        katalog.leserInnhold(h.av, i: sak.eier, ved: h.seq) && katalog.erOpptatt(h.av, i: sak.eier, ved: h.seq)
    case .gruppeansvarlig:
        forfatter.har(.gruppeansvarlig, i: sak.eier, ved: h.seq)
            && katalog.erOpptatt(h.av, i: sak.eier, ved: h.seq)
    case .involvert: sak.involverte.contains(h.av)
    case .holder: sak.stafettholder == h.av
    case .ansvarlig:
        // Of a tiltak that is there, whoever answers for it now; of a new one, whoever it is given to.
        (h[Felter.tiltak].flatMap { sak.tiltak($0) }.map(\.ansvarligAnsatt) ?? h[Felter.ansvarlig].map { AnsattId($0) })
            == h.av && sak.involverte.contains(h.av)
    case .leder: forfatter.har(.leder, i: sak.eier, ved: h.seq)
    case .avklarer:
        katalog.profil(ved: h.seq).avklarerRoller.contains { forfatter.har($0, i: sak.eier, ved: h.seq) }
            && sak.involverte.contains(h.av)
    case .tilbudt: sak.tilbud?.mottaker == h.av
    case .arkivar: forfatter.har(.arkivar, ved: h.seq)
    case .ke: forfatter.har(.ke, ved: h.seq)
    case .administrator, .tjenesteleder, .selv, .genesis, .maskin: false
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
        sak.loggAapnet == nil && h[Felter.stafettholder] == h.av && sak.loggsamtykke(h.registrert) != nil
    },
    // Anybody may assess and report; only one who can read the undring may put the flag out.
    .flaggVurdert: { h, sak, katalog in h[Felter.flaggSlukket] != true || leser(h, sak, katalog) },
    .foresattkontaktFrigitt: leser,
    .stafettTilbudt: { _, sak, _ in sak.stafettholder != nil },
    // Where nobody holds, as in a case that was opened again, the leader takes it up (A1).
    .stafettOvertatt: { _, sak, _ in sak.loggAapnet != nil },
]

/// Whether the author reads what stands at nivå 0 in the owning unit.
@Sendable private func leser(_ h: Hendelse, _ sak: Sak, _ katalog: Katalog) -> Bool {
    katalog.leserInnhold(h.av, i: sak.eier, ved: h.seq) && katalog.erOpptatt(h.av, i: sak.eier, ved: h.seq)
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
    let tillatt = tillatteMottakere(rom, av: h.av, sak: sak, katalog: katalog, dag: h.registrert, ved: h.seq)
    guard Set(mottakere) == tillatt, mottakere.count == tillatt.count else { return false }
    return (h[Felter.engangs] ?? false) == !kanAapne(h.av, tillatt, katalog, ved: h.seq)
}

/// Exactly those who may open what is sealed in a room from now on.
public func tillatteMottakere(
    _ rom: Rom, av forfatter: AnsattId, sak: Sak, katalog: Katalog, dag: Dato, ved seq: Int = .max
) -> Set<Mottaker> {
    func tjeneste(_ id: TjenesteId) -> Mottaker? {
        let generasjon = katalog.tjenester[id]?.generasjon(ved: seq) ?? 0
        return generasjon > 0 ? .tjeneste(id, generasjon: generasjon) : nil
    }
    var mottakere: Set<Mottaker> = [.gjenoppretting]
    switch rom {
    case .intern: mottakere.formUnion([tjeneste(sak.eier)].compactMap(\.self))
    case .kort, .logg:
        let samtykket = sak.samtykker.filter {
            $0.registrert <= dag && $0.gjelder(dag) && [.stafettlogg, .tverrfaglig, .overgang].contains($0.type)
        }
        let tjenester = Set([sak.eier]).union(samtykket.flatMap(\.tjenester))
        mottakere.formUnion(tjenester.compactMap(tjeneste))
    case .skjermet:
        let generasjon = katalog.tjenester[sak.eier]?.generasjon(ved: seq) ?? 0
        if generasjon > 0 { mottakere.insert(.ledere(sak.eier, generasjon: generasjon)) }
        mottakere.insert(.ansatt(forfatter))
    }
    return mottakere
}

/// Whether an employee is among those who can open.
public func kanAapne(_ ansatt: AnsattId, _ mottakere: Set<Mottaker>, _ katalog: Katalog, ved seq: Int = .max) -> Bool {
    mottakere.contains {
        switch $0 {
        case .tjeneste(let id, _):
            katalog.leserInnhold(ansatt, i: id, ved: seq) && katalog.erOpptatt(ansatt, i: id, ved: seq)
        case .ledere(let id, _):
            katalog.har(ansatt, .leder, i: id, ved: seq) && katalog.erOpptatt(ansatt, i: id, ved: seq)
        case .ansatt(let id): id == ansatt
        case .gjenoppretting: false
        }
    }
}
