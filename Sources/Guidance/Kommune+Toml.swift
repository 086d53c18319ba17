import BTI

extension Kommune {
    /// Reads a kommune file; `nil` where something is missing or of another kind.
    init?(toml tekst: String) {
        guard let fil = try? Tomldokument(tekst), let navn = fil.verdi["kommune"]?.somTekst,
            let profil = fil.verdi["profil"]?.somTekst,
            let skolestart = fil.verdi["skolestart"]?.somTekst.flatMap({ Dato($0) }),
            let sisteSkoledag = fil.verdi["siste_skoledag"]?.somTekst.flatMap({ Dato($0) }),
            let tjenester = Kommune.alle(fil.verdi["tjeneste"]?.somListe, Tjeneste.init),
            let eksterne = Kommune.alle(fil.verdi["ekstern"]?.somListe, Ekstern.init),
            let grupper = Kommune.alle(fil, "grupper", Gruppe.init),
            let ansatte = Kommune.alle(fil, "ansatte", Ansatt.init),
            let team = Kommune.alle(fil, "team", Team.init)
        else { return nil }
        self.init(
            navn: navn, profil: profil, skolestart: skolestart, sisteSkoledag: sisteSkoledag, tjenester: tjenester,
            grupper: grupper, ansatte: ansatte, team: team, eksterne: eksterne)
    }

    private static func alle<Ting>(_ liste: [Verdi]?, _ les: (Verdi) -> Ting?) -> [Ting]? {
        let ting = (liste ?? []).map(les)
        return ting.contains { $0 == nil } ? nil : ting.compactMap { $0 }
    }

    private static func alle<Ting>(
        _ fil: Tomldokument, _ tabell: String, _ les: (String, Verdi) -> Ting?
    ) -> [Ting]? {
        let ting = fil.noekler(tabell).map { noekkel in fil.verdi[tabell]?[noekkel].flatMap { les(noekkel, $0) } }
        return ting.contains { $0 == nil } ? nil : ting.compactMap { $0 }
    }
}

extension Kommune.Tjeneste {
    fileprivate init?(_ verdi: Verdi) {
        guard let kode = verdi["kode"].flatMap(TjenesteId.init), let navn = verdi["navn"]?.somTekst,
            let type = verdi["type"].flatMap(Tjenestetype.init), let eier = verdi["eier"].flatMap(Eierform.init)
        else { return nil }
        self.init(kode: kode, navn: navn, type: type, eier: eier)
    }
}

extension Kommune.Ekstern {
    fileprivate init?(_ verdi: Verdi) {
        guard let kode = verdi["kode"]?.somTekst, let navn = verdi["navn"]?.somTekst else { return nil }
        self.init(kode: kode, navn: navn)
    }
}

extension Kommune.Gruppe {
    fileprivate init?(_ kode: String, _ verdi: Verdi) {
        guard let ansvarlig = verdi["ansvarlig"].flatMap(AnsattId.init),
            let tjeneste = kode.split(separator: "/").first
        else { return nil }
        self.init(kode: kode, tjeneste: TjenesteId(String(tjeneste)), ansvarlig: ansvarlig)
    }
}

extension Kommune.Ansatt {
    fileprivate init?(_ kode: String, _ verdi: Verdi) {
        guard let tjeneste = verdi["tjeneste"].flatMap(TjenesteId.init), let rolle = verdi["rolle"].flatMap(Rolle.init),
            let tittel = verdi["tittel"]?.somTekst
        else { return nil }
        self.init(kode: AnsattId(kode), tjeneste: tjeneste, rolle: rolle, tittel: tittel)
    }
}

extension Kommune.Team {
    fileprivate init?(_ navn: String, _ verdi: Verdi) {
        guard let tjeneste = verdi["tjeneste"].flatMap(TjenesteId.init),
            let medlemmer = verdi["medlemmer"].flatMap([AnsattId].init)
        else { return nil }
        self.init(navn: navn, tjeneste: tjeneste, medlemmer: medlemmer)
    }
}
