import BTI
import Casework

/// What a case must have before a command makes sense, and which event a command writes.
extension Mulighet {
    /// The commands that are never about the case one stands in: those that open a new one, and the one that opens a case that
    /// is closed to the employee, by its number.
    static let aapnerSak: Set<String> = ["registrerUndring", "aapneSystemsak", "importerSak", "noedtilgang"]

    /// What each one answers for alone, also where the service is closed out.
    private static let personligPlikt: Set<String> = [
        "vurderMeldeplikt", "varsleAkutt", "sendMelding", "registrerMeldingssvar",
    ]

    /// Whether a command is not for one whose service is closed out: only what each answers for alone is, and, after the case went
    /// on to another unit, what mends the limits that were left.
    static func stenger(_ kode: String, _ kort: Kort) -> Bool {
        guard let stengt = kort.lest.tilgang?.stengt, !personligPlikt.contains(kode) else { return false }
        return stengt.aarsak != .gittVidere || !Kommandoslag.etterEierskifte.contains(kode)
    }

    /// Why a command that opens a case cannot be given; `nil` where it can.
    func hindringAapne(_ kode: String) -> String? {
        guard kode != "registrerUndring" else { return tarImotUndringer ? nil : "rute.hindring.utenTjeneste" }
        if kode == "noedtilgang" {
            return katalog.kanNoedaapne(ansatt, paa: idag) ? nil : "avslag.RETT.noedtilgang.grunn"
        }
        let leder = katalog.tjenester(for: ansatt).contains { katalog.har(ansatt, .leder, i: $0) }
        return leder ? nil : "avslag.RETT.\(kode).grunn"
    }

    /// Whether the service that the employee sees children from has taken Stafett into use, so that an undring has somewhere to go.
    var tarImotUndringer: Bool {
        katalog.arbeidssted(ansatt).flatMap { katalog.tjenester[$0] }.map { $0.generasjon > 0 } ?? false
    }

    /// The event that a command writes in a case; a talk is written in the log where that is open.
    static func slag(_ kode: String, _ sak: Sak) -> Hendelsesslag? {
        kode == "registrerSamtale" ? (sak.loggAapnet == nil ? .undringssamtaleFoert : .samtaleFoert) : slag[kode]
    }

    /// The event of the commands that always write the same one.
    private static let slag: [String: Hendelsesslag] = [
        "avklarUndring": .undringAvklart, "aapneStafettlogg": .loggAapnet, "registrerSamtykke": .samtykkeRegistrert,
        "fornySamtykke": .samtykkeRegistrert, "tilbyStafett": .stafettTilbudt, "taImotStafett": .stafettMottatt,
        "avslaaStafett": .stafettAvslaatt, "trekkTilbud": .stafettTilbudTrukket, "overtaStafett": .stafettOvertatt,
        "settMaal": .maalSatt, "avtalTiltak": .tiltakAvtalt, "evaluerTiltak": .tiltakEvaluert,
        "avsluttSak": .sakAvsluttet, "gjenaapneSak": .sakGjenaapnet, "formulerBekymring": .bekymringFormulert,
        "flyttMoete": .moeteFlyttet, "avlysMoete": .moeteAvlyst, "endreNivaa": .nivaaEndret,
        "bekreftStafettholder": .stafettholderBekreftet, "leggTilDeltaker": .deltakerLagtTil,
        "fjernDeltaker": .deltakerFjernet, "kvitterJournalplikt": .journalpliktKvittert, "henvis": .henvisningSendt,
        "registrerHenvisningssvar": .henvisningBesvart, "loeftTilKE": .loeftetTilKE, "giRaad": .raadGitt,
        "planleggOvergang": .overgangPlanlagt, "settKontaktlaerer": .kontaktlaererSatt,
        "holdOvergangsmoete": .moeteHoldt, "bekreftOverlevering": .overleveringBekreftet,
        "avsluttOvergang": .overgangAvsluttet, "utfyllReferat": .referatUtfylt, "giInnsyn": .innsynGitt,
        "lagAktivitetsplan": .aktivitetsplanLaget, "vurderKoordinering": .koordineringVurdert,
        "registrerIP": .ipRegistrert, "slaaSammenSaker": .sakerSlaattSammen, "kobleFamilie": .familieKoblet,
        "opphevKobling": .familiekoblingOpphevet, "oppdaterHovedperson": .hovedpersonOppdatert,
        "registrerFoedsel": .foedselRegistrert, "lukkKarantene": .karanteneLukket,
        "slettInnhold": .innholdSlettet,
        "endreTiltak": .tiltakEndret, "avsluttTiltak": .tiltakAvsluttet, "fullfoerTiltak": .tiltakFullfoert,
        "startTiltak": .tiltakStartet, "delUndring": .undringDelt, "giTilbakemelding": .tilbakemeldingGitt,
        "vurderMeldeplikt": .meldepliktVurdert, "sendMelding": .meldingSendt,
        "registrerMeldingssvar": .meldingBesvart, "frigiForesattkontakt": .foresattkontaktFrigitt,
        "registrerNeiTilSamtykke": .samtykkeAvslaatt, "gjennomgaaSamtykke": .samtykkeGjennomgaatt,
        "signerSamtykke": .samtykkeSignert, "trekkSamtykke": .samtykkeTrukket, "kallInnTilMoete": .moeteInnkalt,
        "holdMoete": .moeteHoldt, "godkjennReferat": .referatGodkjent, "giKopi": .kopiGitt,
        "meldTilTeam": .meldtTilTeam, "avtalKontakt": .kontaktAvtalt, "varsleSkoleeier": .miljoeVarslet,
        "noterOenskeOmStafettholder": .oenskeNotert, "markerArkivert": .sakArkivert,
        "fyllUtKarantene": .karanteneLukket,
    ]

    /// What stands in the case's way, whoever asks.
    static func hindring(_ kode: String, _ sak: Sak) -> String? {
        guard let slag = Kommandoslag.medKode(kode) else { return "rute.hindring.finnesIkke" }
        if !sak.erAapen {
            if case .ogsaaLukket = slag.virkning { return mangler(kode, sak) }
            return "rute.hindring.lukket"
        }
        if kode == "gjenaapneSak" { return "rute.hindring.aapen" }
        if kode == "markerArkivert" { return "rute.hindring.ikkeAvsluttet" }
        if kode == "aapneStafettlogg", sak.loggAapnet != nil { return "rute.hindring.harLogg" }
        if krevLogg.contains(kode), sak.loggAapnet == nil { return "rute.hindring.utenLogg" }
        return mangler(kode, sak)
    }

    /// What a command is about, and the case does not have.
    private static func mangler(_ kode: String, _ sak: Sak) -> String? {
        for krav in kravene where krav.koder.contains(kode) && !krav.har(sak) { return "rute.hindring.\(krav.navn)" }
        return nil
    }

    private static let krevLogg: Set<String> = [
        "tilbyStafett", "overtaStafett", "formulerBekymring", "oppdaterBekymring", "settMaal", "avtalTiltak",
        "noterOenskeOmStafettholder", "endreNivaa", "bekreftStafettholder", "leggTilDeltaker", "planleggOvergang",
    ]

    private struct Krav: Sendable {
        let navn: String
        let koder: Set<String>
        let har: @Sendable (Sak) -> Bool
    }

    private static let kravene: [Krav] = [
        Krav(navn: "utenTilbud", koder: ["trekkTilbud", "taImotStafett", "avslaaStafett"]) { $0.tilbud != nil },
        Krav(
            navn: "utenTiltak",
            koder: ["startTiltak", "endreTiltak", "fullfoerTiltak", "avsluttTiltak", "evaluerTiltak"]
        ) { $0.tiltak.contains(where: \.status.erAapen) },
        Krav(navn: "utenMoete", koder: ["flyttMoete", "avlysMoete"]) {
            $0.moeter.contains { [.planlagt, .innkalt].contains($0.status) }
        },
        Krav(navn: "utenReferat", koder: ["utfyllReferat", "godkjennReferat"]) {
            $0.moeter.contains(where: \.harAapentReferat)
        },
        Krav(navn: "utenSamtykke", koder: ["fornySamtykke", "signerSamtykke", "trekkSamtykke"]) {
            $0.samtykker.contains(where: \.iBruk)
        },
        Krav(navn: "utenMelding", koder: ["registrerMeldingssvar"]) { !$0.meldinger.isEmpty },
        Krav(navn: "utenFlagg", koder: ["frigiForesattkontakt"]) { $0.voldsflagg != nil },
        Krav(navn: "utenOvergang", koder: ["settKontaktlaerer", "holdOvergangsmoete", "avsluttOvergang"]) {
            !$0.aapneOverganger.isEmpty
        },
        Krav(navn: "utenOvergang", koder: ["bekreftOverlevering"]) { $0.overganger.contains { !$0.ikkeAktuelt } },
        Krav(navn: "utenHenvisning", koder: ["registrerHenvisningssvar"]) { !$0.henvisninger.isEmpty },
        Krav(navn: "utenDeltaker", koder: ["fjernDeltaker"]) { $0.deltakere.contains { $0.til == nil } },
        Krav(navn: "utenNivaaendring", koder: ["bekreftStafettholder"]) {
            $0.nivaaendringer.last.map { $0.fra > 0 && !$0.holderBekreftet } ?? false
        },
        Krav(navn: "utenKarantene", koder: ["fyllUtKarantene", "lukkKarantene"]) { !$0.iKarantene.isEmpty },
        Krav(navn: "utenKobling", koder: ["opphevKobling"]) { !$0.familiekoblinger.isEmpty },
        Krav(navn: "ikkeGravid", koder: ["registrerFoedsel"]) { $0.hovedperson?.type == .gravid },
    ]
}
