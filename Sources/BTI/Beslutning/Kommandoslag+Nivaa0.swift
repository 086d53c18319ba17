/// The commands of nivå 0: an undring is written, shared, talked about and clarified.
extension Kommandoslag {
    private typealias F = Felter

    static let nivaa0: [Kommandoslag] = [
        Kommandoslag(
            "registrerUndring",
            paakrevd: [F.observasjon.beskrivelse, F.tema.beskrivelse, F.vold.beskrivelse, F.miljoe.beskrivelse],
            valgfri: undringValgfritt + personfelter + [F.enhet.beskrivelse, F.undring.beskrivelse], virkning: .aapner,
            registrerUndring),
        Kommandoslag(
            "leggTilObservasjon",
            paakrevd: [F.observasjon.beskrivelse, F.tema.beskrivelse, F.vold.beskrivelse, F.miljoe.beskrivelse],
            valgfri: undringValgfritt + [F.undring.beskrivelse]
        ) { s throws(Avslag) in [nyUndring(s, sak: s.denne.id)] },
        Kommandoslag(
            "registrerHovedperson", paakrevd: [F.navn.beskrivelse, F.persontype.beskrivelse],
            valgfri: personfelter.filter { ![F.navn.navn, F.persontype.navn].contains($0.navn) }
        ) { s throws(Avslag) in
            try s.nektISystemsak()
            try s.sjekkPersondatoer()
            return personhendelser(s, sak: s.denne.id)
        },
        Kommandoslag(
            "registrerForesatt", paakrevd: [F.relasjon.beskrivelse, F.foreldreansvar.beskrivelse],
            valgfri: [
                F.foresatt.beskrivelse, F.navn.beskrivelse, F.verge.beskrivelse, F.kontaktsperre.beskrivelse,
                F.tolk.beskrivelse,
            ]
        ) { s throws(Avslag) in
            try s.nektISystemsak()
            let felter = Post().med(F.foresatt, s[F.foresatt] ?? s[F.relasjon]?.rawValue)
            return [s.hendelse(fra: .foresattRegistrert, felter)]
        },
        Kommandoslag(
            "delUndring", paakrevd: [F.deltMed.beskrivelse],
            valgfri: [F.undring.beskrivelse, F.ansatt.beskrivelse, F.tekst.beskrivelse], virkning: .ogsaaLukket,
            delUndring),
        Kommandoslag(
            "giTilbakemelding", valgfri: [F.undring.beskrivelse, F.tekst.beskrivelse], virkning: .ogsaaLukket
        ) { s throws(Avslag) in
            let undring = try s[F.undring] == nil ? ubesvart(s) : s.undring()
            guard undring.av != s.aktor.ansatt else {
                throw Avslag("STEG", kode: "STEG.egenUndring", felt: ["undring"])
            }
            return [s.hendelse(fra: .tilbakemeldingGitt, Post().med(F.undring, undring.id))]
        },
        Kommandoslag(
            "registrerSamtale", paakrevd: [F.samtaletype.beskrivelse],
            valgfri: [
                F.medForesatte.beskrivelse, F.medBarnet.beskrivelse, F.tokKontakt.beskrivelse,
                F.deltakere.beskrivelse, F.oppsummering.beskrivelse, F.barnetsStemme.beskrivelse,
                F.foresattesSyn.beskrivelse, F.enighet.beskrivelse, F.nesteKontakt.beskrivelse,
                F.ingenKontaktFordi.beskrivelse,
            ], registrerSamtale),
        Kommandoslag(
            "avtalKontakt", paakrevd: [F.kontaktdato.beskrivelse],
            valgfri: [F.tekst.beskrivelse, F.medForesatte.beskrivelse], avtalKontakt),
        Kommandoslag(
            "avklarUndring", paakrevd: [F.resultat.beskrivelse],
            valgfri: [
                F.begrunnelse.beskrivelse, F.arkivmerke.beskrivelse, F.melding.beskrivelse, F.nyVurdering.beskrivelse,
            ], avklarUndring),
        Kommandoslag(
            "skrivNotat", paakrevd: [F.tekst.beskrivelse], valgfri: [F.skjermet.beskrivelse]
        ) { s throws(Avslag) in [notat(s)] },
        Kommandoslag("noterBarnetsStemme", paakrevd: [F.barnetsStemme.beskrivelse]) { s throws(Avslag) in
            [s.hendelse(fra: s.denne.loggAapnet == nil ? .internNotatSkrevet : .notatSkrevet)]
        },
        Kommandoslag(
            "varsleSkoleeier", valgfri: [F.eierVarslet.beskrivelse, F.tekst.beskrivelse]
        ) { s throws(Avslag) in [s.hendelse(fra: .miljoeVarslet)] },
    ]

    private static let undringValgfritt: [Feltbeskrivelse] = [
        F.situasjon.beskrivelse, F.hyppighet.beskrivelse, F.tidligereBekymring.beskrivelse, F.spoersmaal.beskrivelse,
        F.styrker.beskrivelse, F.risiko.beskrivelse, F.uroGrad.beskrivelse, F.alvorligMiljoesak.beskrivelse,
        F.melder.beskrivelse, F.melderNavn.beskrivelse, F.rusSpurt.beskrivelse, F.voldSpurt.beskrivelse,
    ]

    static let personfelter: [Feltbeskrivelse] = [
        F.navn.beskrivelse, F.kortnavn.beskrivelse, F.persontype.beskrivelse, F.foedselsdato.beskrivelse,
        F.termindato.beskrivelse, F.gruppe.beskrivelse, F.trinn.beskrivelse, F.foresatte.beskrivelse,
        F.adressesperre.beskrivelse, F.utsattSkolestart.beskrivelse,
    ]

    @Sendable private static func registrerUndring(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        if let sak = s.sak { return [nyUndring(s, sak: sak.id)] }
        guard s[F.navn]?.isEmpty == false else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["navn"], argumenter: ["felt": "navn"])
        }
        guard let enhet = s[F.enhet] ?? s.katalog.arbeidssted(s.aktor.ansatt),
            let tjeneste = s.katalog.tjenester[enhet], tjeneste.generasjon > 0
        else { throw Avslag("FINNES", kode: "FINNES.tjeneste", felt: ["enhet"]) }
        try s.sjekkPersondatoer()
        let id = SakId(s.nyttNavn())
        let aapnet = s.hendelse(
            .sakOpprettet, Post().med(F.saksnummer, saksnummer(s.nyttNavn())).med(F.enhet, enhet), sak: id)
        return [aapnet, nyUndring(s, sak: id)] + personhendelser(s, sak: id)
    }

    /// Eight characters out of 32, in two groups: enough for a million cases, short enough to say aloud.
    static func saksnummer(_ tilfeldig: String) -> String {
        let tegn = tilfeldig.uppercased().prefix(8)
        return "\(tegn.prefix(4))-\(tegn.dropFirst(4))"
    }

    private static func nyUndring(_ s: Situasjon, sak: SakId) -> Hendelse {
        let tjeneste = s.katalog.arbeidssted(s.aktor.ansatt) ?? s.sak?.eier ?? s[F.enhet]
        return s.hendelse(
            fra: .undringRegistrert,
            Post().med(F.undring, s[F.undring] ?? UndringId(s.nyttNavn())).med(F.tjeneste, tjeneste), sak: sak)
    }

    static func personhendelser(_ s: Situasjon, sak: SakId) -> [Hendelse] {
        guard let navn = s[F.navn] else { return [] }
        let type = s[F.persontype] ?? .barn
        let person = Post()
            .med(F.persontype, type).med(F.kortnavn, s[F.kortnavn] ?? Hovedperson.initialer(navn))
            .med(F.skoleaar, Hovedperson.skoleaar(s[F.foedselsdato], utsatt: s[F.utsattSkolestart] ?? false))
        let familie = (s[F.foresatte] ?? []).compactMap { $0.verdi.somPost }.map {
            s.hendelse(.foresattRegistrert, Post($0), sak: sak)
        }
        return [s.hendelse(fra: .hovedpersonRegistrert, person, sak: sak)] + familie
    }

    @Sendable private static func delUndring(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        if s[F.deltMed] == .foresatt { try s.nektVedVoldsflagg() }
        if let ansatt = s[F.ansatt], s.katalog.ansatt(ansatt) == nil {
            throw Avslag("FINNES", kode: "FINNES.ansatt", felt: ["ansatt"])
        }
        return [s.hendelse(fra: .undringDelt, Post().med(F.undring, try s.undring().id))]
    }

    private static func ubesvart(_ s: Situasjon) throws(Avslag) -> Undring {
        let andres = s.denne.undringer.filter { $0.av != s.aktor.ansatt }
        if let undring = andres.last(where: { $0.tilbakemelding == nil }) ?? andres.last { return undring }
        return try s.undring()
    }

    @Sendable private static func registrerSamtale(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let type = s[F.samtaletype] else { return [] }
        let medForesatte =
            s[F.medForesatte] == true || s.nevnerForesatte
            || s[F.medForesatte] == nil && (type == .undringssamtaleForesatte || type == .urosamtale)
        let medBarnet = s[F.medBarnet] ?? (type == .undringssamtaleBarn || type == .elevsamtale)
        guard s[F.nesteKontakt] != nil || s[F.ingenKontaktFordi] != nil else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.nesteKontakt", felt: ["nesteKontakt", "ingenKontaktFordi"])
        }
        if let neste = s[F.nesteKontakt], neste < s.dato {
            throw Avslag("DATO", kode: "DATO.foerSamtalen", felt: ["nesteKontakt"])
        }
        if medForesatte, s.denne.voldsflagg != nil {
            // What has happened is recorded, with who took contact; what is planned is refused (rules.md 6 and G1).
            guard s[F.nesteKontakt] == nil else { return try nekt(s) }
            guard s[F.tokKontakt] != nil else {
                throw Avslag("G1", kode: "G1.tokKontakt", felt: ["tokKontakt"])
            }
        }
        let felter = Post().med(F.medForesatte, medForesatte).med(F.medBarnet, medBarnet)
        return [s.hendelse(fra: s.denne.loggAapnet == nil ? .undringssamtaleFoert : .samtaleFoert, felter)]
    }

    private static func nekt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try s.nektVedVoldsflagg()
        return []
    }

    @Sendable private static func avtalKontakt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        if s[F.medForesatte] ?? true { try s.nektVedVoldsflagg() }
        return [s.hendelse(fra: .kontaktAvtalt, Post().med(F.nesteKontakt, try s.fremover(F.kontaktdato)))]
    }

    @Sendable private static func avklarUndring(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let resultat = s[F.resultat] else { return [] }
        let sak = s.denne
        if resultat == .avsluttes {
            try sjekkB6(s)
            try s.nektUtenPlan()
            let avklart = try s.nyVurderingAvGjentakelse() + [s.hendelse(fra: .undringAvklart)]
            guard sak.loggAapnet == nil else { return avklart }
            let slutt = Post().med(F.paaNivaa0, true).med(F.arkivmerke, true)
            return avklart + [s.hendelse(.sakAvsluttet, slutt)]
        }
        guard s[F.begrunnelse]?.isEmpty == false else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["begrunnelse"], argumenter: ["felt": "begrunnelse"])
        }
        return [s.hendelse(fra: .undringAvklart)]
    }

    /// Closing nivå 0 takes a reason, an archive mark and the assessments that B8 and G2 ask for.
    private static func sjekkB6(_ s: Situasjon) throws(Avslag) {
        var mangler: [String] = []
        if s[F.begrunnelse]?.isEmpty != false { mangler.append("begrunnelse") }
        if s[F.arkivmerke] != true { mangler.append("arkivmerke") }
        guard mangler.isEmpty else { throw Avslag("B6", felt: mangler) }
        try sjekkVurdert(s)
    }

    /// Nothing is closed while an assessment that B8 or G2 asks for is missing.
    static func sjekkVurdert(_ s: Situasjon) throws(Avslag) {
        let uvurdert = s.denne.undringer.contains { undring in
            undring.kreverVurdering(s.profil) && !s.denne.erVurdert(undring)
        }
        guard !uvurdert else { throw Avslag("B6", kode: "B6.vurdering", utveier: ["vurderMeldeplikt"]) }
    }

    private static func notat(_ s: Situasjon) -> Hendelse {
        if s[F.skjermet] == true { return s.hendelse(fra: .skjermetNotatSkrevet) }
        return s.hendelse(fra: s.denne.loggAapnet == nil ? .internNotatSkrevet : .notatSkrevet)
    }
}

extension Undring {
    /// Whether the duty to report must be assessed before nivå 0 can close (B8, G2).
    func kreverVurdering(_ profil: Profil) -> Bool {
        (vold?.tennerFlagget ?? false) || tema.contains(where: \.kreverVurdering)
            || uroGrad.map(profil.erHoey) ?? false
    }
}
