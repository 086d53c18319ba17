import BTI

extension Tekster {
    /// An event as one line of the timeline: `Tiltak ble avtalt med PL-LYN: Lekegruppe med tre barn`.
    ///
    /// What the reader cannot open, or what is not written, is left out with the part of the sentence it stands in.
    /// - Parameters:
    ///   - sak: the case as the same reader sees it, for the words of tiltak and goals that the event only names.
    ///   - ansatt: what an employee is called.
    ///   - dato: how a day is written.
    public func hendelse(
        _ hendelse: Hendelse, i sak: Sak? = nil, ansatt: (AnsattId) -> String = \.rawValue,
        dato: (Dato) -> String = \.iso
    ) -> String {
        guard let slag = hendelse.slag else { return tekst("hendelse.\(Hendelsesslag.noeytralKode)") }
        var argumenter: [String: String] = ["av": ansatt(hendelse.av)]
        argumenter["hva"] = hva(hendelse, slag, sak)
        argumenter["hvem"] = hvem(hendelse, ansatt)
        argumenter["dato"] = dag(hendelse).map(dato)
        return tekst("hendelse.\(slag.kode)", utenTomt: argumenter)
    }

    private func hva(_ h: Hendelse, _ slag: Hendelsesslag, _ sak: Sak?) -> String? {
        switch slag {
        case .foresattRegistrert: kode(h[Felter.relasjon])
        case .undringRegistrert: h[Felter.observasjon]
        case .undringDelt: kode(h[Felter.deltMed])
        case .undringAvklart: kode(h[Felter.resultat])
        case .undringssamtaleFoert, .samtaleFoert:
            h[Felter.oppsummering] ?? h[Felter.barnetsStemme] ?? kode(h[Felter.samtaletype])
        case .internNotatSkrevet, .notatSkrevet, .skjermetNotatSkrevet: h[Felter.tekst] ?? h[Felter.barnetsStemme]
        case .meldepliktVurdert: h[Felter.konklusjon].map { tekst("hendelse.ord.\($0 ? "meld" : "ikkeMeld")") }
        case .akuttVarslet, .meldingSendt: kode(h[Felter.mottaker])
        case .meldingBesvart: kode(h[Felter.svar])
        case .foresattkontaktFrigitt: kode(h[Felter.frigittAv])
        case .oenskeNotert: h[Felter.oenske]
        case .bekymringFormulert: h[Felter.formulering]
        case .sakAvsluttet: kode(h[Felter.aarsak])
        default:
            hvaPerson(h, slag) ?? hvaSamtykke(h, slag) ?? hvaHenvisning(h, slag) ?? hvaOvergang(h, slag)
                ?? hvaTiltak(h, slag, sak) ?? hvaMoete(h, slag) ?? hvaKatalog(h)
        }
    }

    private func hvaSamtykke(_ h: Hendelse, _ slag: Hendelsesslag) -> String? {
        switch slag {
        case .samtykkeRegistrert, .samtykkeAvslaatt: kode(h[Felter.samtykketype])
        case .samtykkeSignert: h[Felter.gittAv]?.joined(separator: ", ")
        case .samtykkeTrukket: kode(h[Felter.omfang])
        case .samtykkeGjennomgaatt: h[Felter.barnetsSyn]
        case .innsynGitt: h[Felter.mottattAv]
        case .delingBegrunnet: h[Felter.delingsgrunn]
        case .sperreBegrunnet: h[Felter.begrunnelse]
        case .loggAapnet, .nivaaEndret: h[Felter.nivaa].map { "nivå \($0)" }
        default: nil
        }
    }

    private func hvaHenvisning(_ h: Hendelse, _ slag: Hendelsesslag) -> String? {
        switch slag {
        case .henvisningSendt: h[Felter.instans] ?? h[Felter.tjeneste]?.rawValue
        case .henvisningBesvart: kode(h[Felter.henvisningssvar])
        default: nil
        }
    }

    private func hvaOvergang(_ h: Hendelse, _ slag: Hendelsesslag) -> String? {
        switch slag {
        case .overgangPlanlagt: h[Felter.ikkeAktueltFordi] ?? kode(h[Felter.overgangstype])
        case .loefterGitt: h[Felter.loefter]?.joined(separator: " · ")
        case .overleveringBekreftet: h[Felter.tekst]
        case .overgangAvsluttet: kode(h[Felter.overgangsresultat])
        default: nil
        }
    }

    private func hvaTiltak(_ h: Hendelse, _ slag: Hendelsesslag, _ sak: Sak?) -> String? {
        let tiltak = h[Felter.tiltak].flatMap { sak?.tiltak($0)?.hva }
        switch slag {
        case .tiltakFullfoert: return kode(h[Felter.tiltakstatus])
        case .tiltakEvaluert:
            return [kode(h[Felter.maaloppnaaelse]), kode(h[Felter.utfall])].compactMap { $0 }.joined(separator: ", ")
        case .tiltakEndret, .tiltakAvsluttet, .maalAvsluttet: return h[Felter.begrunnelse] ?? tiltak
        case .maalSatt, .tiltakAvtalt, .tiltakStartet: return h[Felter.hva] ?? tiltak
        default: return nil
        }
    }

    private func hvaMoete(_ h: Hendelse, _ slag: Hendelsesslag) -> String? {
        switch slag {
        case .moeteInnkalt: kode(h[Felter.moetetype])
        case .referatUtfylt: beslutninger(h) ?? h[Felter.avtalt]
        case .raadGitt: h[Felter.tekst]
        case .loeftetTilKE: h[Felter.begrunnelse]
        case .meldtTilTeam: h[Felter.team] ?? kode(h[Felter.moetetype])
        case .moeteHoldt: h[Felter.avtalt] ?? kode(h[Felter.moetetype])
        case .kopiGitt:
            h[Felter.mottattAv] ?? (h[Felter.oenskerIkkeKopi] == true ? tekst("hendelse.ord.ikkeKopi") : nil)
        default: nil
        }
    }

    /// The kinds of decision, each once, in the order of the minutes.
    private func beslutninger(_ h: Hendelse) -> String? {
        let typer = (h[Felter.beslutninger] ?? []).map(\.type)
        let hver = typer.enumerated().filter { typer.firstIndex(of: $1) == $0 }.compactMap { kode($1) }
        return hver.isEmpty ? nil : hver.joined(separator: ", ")
    }

    private func hvaKatalog(_ h: Hendelse) -> String? {
        h[Felter.profil]?.navn ?? h[Felter.aar].map { String($0) } ?? kode(h[Felter.rolle]) ?? h[Felter.navn]
            ?? h[Felter.kode] ?? h[Felter.team]
            ?? h[Felter.tjeneste]?.rawValue
    }

    private func hvem(_ h: Hendelse, _ navn: (AnsattId) -> String) -> String? {
        if let ansvarlig = h[Felter.ansvarlig] {
            return Tiltak.familien.contains(ansvarlig) ? ansvarlig : navn(AnsattId(ansvarlig))
        }
        if let ansatt = h[Felter.stafettholder] ?? h[Felter.kontaktlaerer] ?? h[Felter.ansatt] { return navn(ansatt) }
        // A service takes part, or is asked, without naming anybody.
        switch h.slag {
        case .deltakerLagtTil, .deltakerFjernet: return h[Felter.tjeneste]?.rawValue
        case .stafettTilbudtTilEnhet: return h[Felter.tittel] ?? h[Felter.enhet]?.rawValue
        default: return h[Felter.kontaktlaererNavn]
        }
    }

    private func dag(_ h: Hendelse) -> Dato? {
        h[Felter.nesteKontakt] ?? h[Felter.moetedato] ?? h[Felter.gyldigTil] ?? h[Felter.fra]
    }

    /// What the user reads for a code.
    public func kode<Sett: Kodeverk>(_ verdi: Sett?) -> String? {
        verdi.map { tekst("kode.\(Sett.self).\($0.rawValue)") }
    }

    /// The sentence without the parts, after a colon or a comma, whose placeholders have nothing to say.
    private func tekst(_ noekkel: String, utenTomt argumenter: [String: String]) -> String {
        var mal = tekst(noekkel)
        for navn in ["av", "hva", "hvem", "dato"] where argumenter[navn]?.isEmpty != false {
            guard let plass = mal.range(of: "{\(navn)}") else { continue }
            let start = mal[..<plass.lowerBound].lastIndex { $0 == ":" || $0 == "," } ?? plass.lowerBound
            let slutt = mal[plass.upperBound...].firstIndex { $0 == ":" || $0 == "," } ?? mal.endIndex
            mal.removeSubrange(start..<slutt)
        }
        return Tekster.utfylt(mal, argumenter)
    }
}
