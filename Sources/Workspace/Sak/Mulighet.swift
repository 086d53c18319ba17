import BTI

/// Which commands make sense for an employee in a case, by its phase and the employee's part in it.
///
/// A guess for hints, help and keys: the engine alone decides when the command is given.
struct Mulighet: Sendable {
    let katalog: Katalog
    let ansatt: AnsattId

    /// The command that mends a finding, the most natural that the employee can give.
    func mender(_ funn: Funn, _ sak: Sak) -> String? {
        (Sikkerhetsnett.regel(funn.regel)?.mender ?? []).first { hindring($0, sak) == nil }
    }

    /// What the phase asks for, the most natural first.
    func naturlige(_ sak: Sak) -> [String] {
        let koder: [String]
        switch sak.fase {
        case .undring:
            let delt =
                sak.undringer.contains { $0.deltMed(.leder) != nil } || katalog.har(ansatt, .leder, i: sak.eier)
            let vold = sak.voldsflagg != nil ? ["vurderMeldeplikt"] : []
            koder = vold + (delt ? [] : ["delUndring"]) + ["registrerSamtale", "avklarUndring"]
        case .bekymring: koder = ["registrerSamtykke", "aapneStafettlogg", "registrerSamtale"]
        case .tiltak:
            let tilbud = sak.tilbud == nil ? [] : ["taImotStafett"]
            let maal = sak.maal.isEmpty ? ["settMaal"] : []
            koder =
                tilbud + maal + [
                    "evaluerTiltak", "avtalTiltak", "registrerSamtale", "noterBarnetsStemme", "kallInnTilMoete",
                    "tilbyStafett",
                ]
        case .avsluttet: koder = ["markerArkivert", "gjenaapneSak"]
        }
        return koder.filter { hindring($0, sak) == nil }
    }

    /// Why a command cannot be given in a case now, as a text key; `nil` where it can.
    func hindring(_ kode: String, _ sak: Sak) -> String? {
        if let grunn = Self.hindring(kode, sak) { return grunn }
        return harRett(kode, sak) ? nil : "avslag.RETT.\(kode).grunn"
    }

    /// Whether the employee has the part in the case that the command's event asks for.
    private func harRett(_ kode: String, _ sak: Sak) -> Bool {
        guard let slag = Self.slag[kode] else { return true }
        return slag.hvem.contains { rett in
            switch rett {
            case .alle: true
            case .innhold: katalog.leserInnhold(ansatt, i: sak.eier)
            case .gruppeansvarlig: katalog.har(ansatt, .gruppeansvarlig, i: sak.eier)
            case .involvert: sak.involverte.contains(ansatt)
            case .holder: sak.stafettholder == ansatt
            case .ansvarlig: sak.tiltak.contains { $0.status.erAapen && $0.ansvarligAnsatt == ansatt }
            case .leder: katalog.har(ansatt, .leder, i: sak.eier)
            case .avklarer: katalog.profil.avklarerRoller.contains { katalog.har(ansatt, $0, i: sak.eier) }
            case .tilbudt: sak.kanSvarePaaTilbud(ansatt, i: katalog)
            case .arkivar: katalog.ansatt(ansatt)?.har(.arkivar) ?? false
            case .ke: katalog.ansatt(ansatt)?.har(.ke) ?? false
            case .navngittLeder:
                sak.sperre?.navngitte.contains(ansatt) == true && katalog.ansatt(ansatt)?.har(.leder) == true
            // Whoever sees the case here has no need of it.
            case .noedtilgang: false
            case .administrator, .tjenesteleder, .kontroll, .selv, .genesis: false
            }
        }
    }

    /// The event of the commands that always write the same one.
    private static let slag: [String: Hendelsesslag] = [
        "avklarUndring": .undringAvklart, "aapneStafettlogg": .loggAapnet, "registrerSamtykke": .samtykkeRegistrert,
        "fornySamtykke": .samtykkeRegistrert, "tilbyStafett": .stafettTilbudt, "taImotStafett": .stafettMottatt,
        "avslaaStafett": .stafettAvslaatt, "trekkTilbud": .stafettTilbudTrukket, "overtaStafett": .stafettOvertatt,
        "settMaal": .maalSatt, "avtalTiltak": .tiltakAvtalt, "evaluerTiltak": .tiltakEvaluert,
        "avsluttSak": .sakAvsluttet, "gjenaapneSak": .sakGjenaapnet, "formulerBekymring": .bekymringFormulert,
        "flyttMoete": .moeteFlyttet, "avlysMoete": .moeteAvlyst,
    ]

    private static func hindring(_ kode: String, _ sak: Sak) -> String? {
        guard let slag = Kommandoslag.medKode(kode) else { return "rute.hindring.finnesIkke" }
        if !sak.erAapen {
            if case .ogsaaLukket = slag.virkning { return nil }
            return "rute.hindring.lukket"
        }
        if kode == "gjenaapneSak" { return "rute.hindring.aapen" }
        if kode == "markerArkivert" { return "rute.hindring.ikkeAvsluttet" }
        if kode == "aapneStafettlogg", sak.loggAapnet != nil { return "rute.hindring.harLogg" }
        if krevLogg.contains(kode), sak.loggAapnet == nil { return "rute.hindring.utenLogg" }
        if krevTilbud.contains(kode), sak.tilbud == nil { return "rute.hindring.utenTilbud" }
        if krevTiltak.contains(kode), !sak.tiltak.contains(where: \.status.erAapen) {
            return "rute.hindring.utenTiltak"
        }
        if krevMoete.contains(kode), !sak.moeter.contains(where: { [.planlagt, .innkalt].contains($0.status) }) {
            return "rute.hindring.utenMoete"
        }
        if krevSamtykke.contains(kode), !sak.samtykker.contains(where: \.iBruk) {
            return "rute.hindring.utenSamtykke"
        }
        if kode == "registrerMeldingssvar", sak.meldinger.isEmpty { return "rute.hindring.utenMelding" }
        if kode == "frigiForesattkontakt", sak.voldsflagg == nil { return "rute.hindring.utenFlagg" }
        return nil
    }

    private static let krevLogg: Set<String> = [
        "tilbyStafett", "overtaStafett", "formulerBekymring", "oppdaterBekymring", "settMaal", "avtalTiltak",
        "noterOenskeOmStafettholder",
    ]
    private static let krevTilbud: Set<String> = ["trekkTilbud", "taImotStafett", "avslaaStafett"]
    private static let krevTiltak: Set<String> = [
        "startTiltak", "endreTiltak", "fullfoerTiltak", "avsluttTiltak", "evaluerTiltak",
    ]
    private static let krevMoete: Set<String> = ["flyttMoete", "avlysMoete"]
    private static let krevSamtykke: Set<String> = ["fornySamtykke", "signerSamtykke", "trekkSamtykke"]
}
