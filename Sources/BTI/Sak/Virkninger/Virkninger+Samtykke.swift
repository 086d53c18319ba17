/// What events about consent do to a case.
extension Sak {
    static let virkningerAvSamtykke: [Hendelsesslag: Virkning] = [
        .samtykkeRegistrert: { $0.samtykkeRegistrert($1) },
        .samtykkeSignert: { $0.samtykkeSignert($1) },
        .samtykkeTrukket: { $0.samtykkeTrukket($1) },
        .samtykkeAvslaatt: { $0.samtykkeAvslaatt($1) },
        .samtykkeGjennomgaatt: { $0.samtykkeGjennomgaatt($1) },
    ]

    private mutating func samtykkeRegistrert(_ h: Hendelse) {
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
                neiFra: Set(h[Felter.neiFra] ?? []), neiSagt: h[Felter.neiFra]?.isEmpty == false ? h.dato : nil,
                formaal: h[Felter.formaal],
                opplysninger: h[Felter.opplysninger], omfatterLogg: h[Felter.omfatterLogg] ?? false,
                lesbar: h.lesbar))
        if type.aapner { for tjeneste in h[Felter.tjenester] ?? [] { slippInn(tjeneste) } }
    }

    private mutating func samtykkeSignert(_ h: Hendelse) {
        endreSamtykke(h[Felter.samtykke]) {
            $0.gittAv.formUnion(h[Felter.gittAv] ?? [])
            $0.neiFra.formUnion(h[Felter.neiFra] ?? [])
            if h[Felter.neiFra]?.isEmpty == false { $0.neiSagt = h.dato }
            if h[Felter.referat] == true { $0.referat = h.dato }
        }
    }

    private mutating func samtykkeTrukket(_ h: Hendelse) {
        guard let id = h[Felter.samtykke], samtykke(id) != nil else { return }
        let bare = h[Felter.omfang] == .enTjeneste ? Set(h[Felter.tjenester] ?? []) : nil
        let udekket = trekk(id, bare: bare, dato: h.dato, registrert: h.registrert)
        let stengt = udekket.subtracting([eier])
        for tjeneste in stengt { stengUt(tjeneste, fra: h.registrert, .trukket) }
        // The unit that the case began in needs no consent to its own case; one that took it over does (C6).
        let overtok = eierskifter.first.map { $0.fra != eier } ?? false
        let mister = overtok && udekket.contains(eier) ? eier : nil
        trekk.append(Samtykketrekk(samtykke: id, dato: h.dato, tjenester: stengt, eier: mister))
    }

    /// Takes a consent back, or some of its services, and gives those that no other consent names, the owner too.
    private mutating func trekk(
        _ id: SamtykkeId, bare: Set<TjenesteId>?, dato: Dato, registrert: Dato
    ) -> Set<TjenesteId> {
        guard let samtykke = samtykke(id) else { return [] }
        let trukket = bare.map(samtykke.tjenester.intersection) ?? samtykke.tjenester
        endreSamtykke(id) {
            if bare != nil { $0.tjenester.subtract(trukket) }
            // A consent that names nobody any more holds for nobody; one that carries the log still does.
            let baererLoggen = $0.type == .stafettlogg || $0.omfatterLogg
            if bare == nil || $0.tjenester.isEmpty && !baererLoggen { $0.trukket = dato }
        }
        let dekket = samtykker.filter { $0.type.aapner && $0.gjelder(registrert) }.flatMap(\.tjenester)
        return samtykke.type.aapner ? trukket.subtracting(dekket) : []
    }

    /// The services that would be closed out if a consent, or some of its services, were withdrawn on a day.
    public func stengesUt(vedTrekkAv id: SamtykkeId, bare: Set<TjenesteId>?, paa dag: Dato) -> Set<TjenesteId> {
        var tenkt = self
        return tenkt.trekk(id, bare: bare, dato: dag, registrert: dag).subtracting([eier])
    }

    private mutating func samtykkeGjennomgaatt(_ h: Hendelse) {
        guard let id = h[Felter.samtykke] else { return }
        gjennomganger.append(Samtykkegjennomgang(samtykke: id, dato: h.dato))
    }

    private mutating func samtykkeAvslaatt(_ h: Hendelse) {
        guard let type = h[Felter.samtykketype] else { return }
        neiTilSamtykke.append(NeiTilSamtykke(dato: h.dato, type: type))
    }

    mutating func endreSamtykke(_ id: SamtykkeId?, _ endring: (inout Samtykke) -> Void) {
        guard let sted = samtykker.firstIndex(where: { $0.id == id }) else { return }
        endring(&samtykker[sted])
    }
}
