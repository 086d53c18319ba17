/// The commands of meetings to come: called, moved, cancelled, brought to a team.
extension Kommandoslag {
    private typealias F = Felter

    static let moeter: [Kommandoslag] = [
        Kommandoslag(
            "kallInnTilMoete", paakrevd: [F.moetetype.beskrivelse, F.moetedato.beskrivelse],
            valgfri: innkalling + [F.moete.beskrivelse], kallInn),
        Kommandoslag(
            "flyttMoete", paakrevd: [F.moetedato.beskrivelse],
            valgfri: [F.moete.beskrivelse, F.begrunnelse.beskrivelse, F.tjenester.beskrivelse], flytt),
        Kommandoslag(
            "avlysMoete", valgfri: [F.moete.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in
            [s.hendelse(fra: .moeteAvlyst, Post().med(F.moete, try s.moete { $0.status == .innkalt }.id))]
        },
        Kommandoslag(
            "meldTilTeam", paakrevd: [F.moetetype.beskrivelse, F.moetedato.beskrivelse],
            valgfri: [F.team.beskrivelse, F.anonym.beskrivelse, F.saksliste.beskrivelse, F.moete.beskrivelse],
            meldTilTeam),
    ]

    private static let innkalling: [Feltbeskrivelse] = [
        F.medForesatte.beskrivelse, F.medBarnet.beskrivelse, F.tjenester.beskrivelse, F.deltakere.beskrivelse,
        F.klokkeslett.beskrivelse, F.sted.beskrivelse, F.saksliste.beskrivelse, F.delingsgrunnlag.beskrivelse,
        F.delingsgrunn.beskrivelse,
    ]

    // MARK: Called

    @Sendable private static func kallInn(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let type = s[F.moetetype] else { return [] }
        let dag = try s.fremover(F.moetedato)
        if let moete = s[F.moete].flatMap({ s.denne.moete($0) }) { return try inviterFlere(s, til: moete, dag) }
        let medForesatte = (s[F.medForesatte] ?? !type.erTeam) || s.nevnerForesatte
        if medForesatte || type.erTeam || type == .foreldresamtale { try s.nektVedVoldsflagg() }
        if type.droefterUtenFamilien(medForesatte) { try sjekkTeam(s, nil, paa: dag) }
        let tjenester = inviterte(s)
        if type.erOvergang {
            try s.sjekkOvergangsdeling(med: tjenester, paa: dag)
        } else {
            try s.sjekkDeling(med: tjenester, til: type.formaal, paa: dag, "C3")
        }
        let felter = Post()
            .med(F.moete, s[F.moete] ?? MoeteId(s.nyttNavn())).med(F.medForesatte, medForesatte)
            .med(F.tjenester, tjenester.isEmpty ? nil : tjenester)
        return s.delingsgrunnlag(med: tjenester, til: type.formaal, paa: dag) + [s.hendelse(fra: .moeteInnkalt, felter)]
    }

    /// The services that are named, and those of the employees that are named: whoever invites a person tells the service.
    private static func inviterte(_ s: Situasjon) -> [TjenesteId] {
        let ansatte = (s[F.deltakere] ?? []).compactMap { s.katalog.ansatt(AnsattId($0))?.hovedrolle?.tjeneste }
        return ansatte.reduce(into: s[F.tjenester] ?? []) { alle, tjeneste in
            if tjeneste != s.denne.eier, !alle.contains(tjeneste) { alle.append(tjeneste) }
        }
    }

    /// More services to a meeting that is called; what is refused here leaves the meeting as it was called.
    private static func inviterFlere(
        _ s: Situasjon, til moete: Moete, _ dag: Dato
    ) throws(Avslag) -> [Hendelse] {
        guard moete.status == .innkalt || moete.status == .planlagt else {
            throw Avslag("FINNES", kode: "FINNES.moete", felt: ["moete"])
        }
        guard moete.type == s[F.moetetype], moete.dato == dag else {
            throw Avslag(
                "STEG", kode: "STEG.annenDag", felt: ["moetedato", "moetetype"],
                argumenter: ["dato": moete.dato.iso], utveier: ["flyttMoete"])
        }
        if moete.medForesatte || s[F.medForesatte] == true || s.nevnerForesatte { try s.nektVedVoldsflagg() }
        let nye = inviterte(s).filter { !moete.tjenester.contains($0) }
        guard !nye.isEmpty else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["tjenester"], argumenter: ["felt": "tjenester"])
        }
        try s.sjekkDeling(med: nye, til: moete.type.formaal, paa: dag, "C3")
        let felter = Post().med(F.moete, moete.id).med(F.tjenester, moete.tjenester.union(nye).sorted())
        return s.delingsgrunnlag(med: nye, til: moete.type.formaal, paa: dag)
            + [s.hendelse(fra: .moetetjenesterEndret, felter)]
    }

    // MARK: Moved

    /// While the violence flag is active a family meeting may be put off, which is a way out of G11, and not moved nearer.
    @Sendable private static func flytt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let dag = try s.fremover(F.moetedato)
        let moete = try s.moete { $0.status == .innkalt }
        if moete.erFamiliemoete || moete.type.erTeam, dag <= moete.dato { try s.nektVedVoldsflagg() }
        if moete.type.droefterUtenFamilien(moete.medForesatte), !moete.anonym {
            try sjekkTeam(s, moete.team, paa: dag)
        }
        let tjenester = s[F.tjenester] ?? moete.tjenester.sorted()
        try s.sjekkDeling(med: tjenester, til: moete.type.formaal, paa: dag, "C3")
        let flyttet = s.hendelse(fra: .moeteFlyttet, Post().med(F.moete, moete.id))
        guard Set(tjenester) != moete.tjenester else { return [flyttet] }
        let endret = Post().med(F.moete, moete.id).med(F.tjenester, tjenester)
        return [flyttet, s.hendelse(.moetetjenesterEndret, endret)]
    }

    // MARK: To a team

    @Sendable private static func meldTilTeam(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard s[F.moetetype]?.erTeam == true else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: ["moetetype"],
                argumenter: ["felt": "moetetype", "ventet": "en av: interntTeam, ressursteam, btiTeam, ke"])
        }
        let dag = try s.fremover(F.moetedato)
        try s.nektVedVoldsflagg()
        guard s[F.moete].flatMap({ s.denne.moete($0) }) == nil else {
            throw Avslag("STEG", kode: "STEG.alleredeMeldt", felt: ["moete"], utveier: ["flyttMoete"])
        }
        if s[F.anonym] != true { try sjekkTeam(s, s[F.team], paa: dag) }
        let felter = Post()
            .med(F.moete, s[F.moete] ?? MoeteId(s.nyttNavn())).med(F.team, s[F.team] ?? navngitt(s, paa: dag))
        return [s.hendelse(fra: .meldtTilTeam, felter)]
    }

    /// Where no team is named, it is the one that the consent names.
    private static func navngitt(_ s: Situasjon, paa dag: Dato) -> String? {
        guard s[F.anonym] != true else { return nil }
        return s.denne.gyldigeSamtykker(dag).last { $0.type == .team && $0.team != nil }?.team
    }

    /// A named case goes to a team only with a consent to that team's talk, which holds today, when the agenda is sent, and
    /// on the day of the meeting (C13). A consent to the log does not cover a team.
    private static func sjekkTeam(_ s: Situasjon, _ team: String?, paa dag: Dato) throws(Avslag) {
        func dekker(_ navn: String?) -> Bool {
            [s.omgivelser.idag, dag].allSatisfy {
                s.denne.dekning(for: s.denne.eier, til: .team(navn), paa: $0) != nil
            }
        }
        guard !dekker(team) else { return }
        throw Avslag(
            "C13", kode: dekker(nil) ? "C13.annetTeam" : "C13", felt: ["anonym"],
            argumenter: ["team": team ?? ""], utveier: ["registrerSamtykke", "meldTilTeam"])
    }
}

extension Moetetype {
    /// What the services hear about the case for.
    fileprivate var formaal: Formaal { erOvergang ? .overgang : .samarbeid }

    /// Whether others than the unit's own talk about the case there without the family.
    fileprivate func droefterUtenFamilien(_ medForesatte: Bool) -> Bool {
        erTeam && self != .interntTeam && !erFamiliemoete(medForesatte: medForesatte)
    }
}
