import BTI

/// Which command mends a finding, among those this release has and that make sense now.
enum Mending {
    /// The commands, the most natural first.
    static func alle(_ funn: Funn, _ katalog: Katalog, _ sak: Sak) -> [String] {
        let koder = Sikkerhetsnett.regel(funn.regel)?.mender ?? []
        return koder.filter { Kommandoslag.medKode($0) != nil && Mulighet.hindring($0, sak) == nil }
    }

    /// The most natural one.
    static func foerste(_ funn: Funn, _ katalog: Katalog, _ sak: Sak) -> String? { alle(funn, katalog, sak).first }
}

/// Which commands make sense in a case, by its phase.
enum Mulighet {
    /// Why a command cannot be given in a case now, as a text key; `nil` where it can.
    static func hindring(_ kode: String, _ sak: Sak) -> String? {
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
