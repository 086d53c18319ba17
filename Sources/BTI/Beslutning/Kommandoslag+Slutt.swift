/// The commands of the end: closing, opening again, archiving.
extension Kommandoslag {
    private typealias F = Felter

    static let slutt: [Kommandoslag] = [
        Kommandoslag(
            "avsluttSak",
            valgfri: [
                F.aarsak.beskrivelse, F.sluttresultat.beskrivelse, F.barnInformert.beskrivelse,
                F.foresatteInformert.beskrivelse, F.ikkeInformertFordi.beskrivelse, F.arkivmerke.beskrivelse,
            ], avslutt),
        Kommandoslag("gjenaapneSak", paakrevd: [F.begrunnelse.beskrivelse], virkning: .ogsaaLukket) {
            s throws(Avslag) in
            guard !s.denne.erAapen else { throw Avslag("STEG", kode: "STEG.aapen") }
            return [s.hendelse(fra: .sakGjenaapnet)]
        },
        Kommandoslag("markerArkivert", valgfri: [F.arkivreferanse.beskrivelse], virkning: .ogsaaLukket) {
            s throws(Avslag) in
            guard !s.denne.erAapen else { throw Avslag("STEG", kode: "STEG.avsluttFoerst", utveier: ["avsluttSak"]) }
            return [s.hendelse(fra: .sakArkivert)]
        },
    ]

    @Sendable private static func avslutt(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard s.denne.loggAapnet != nil || s.denne.gjeldendeAvklaring?.resultat.nivaa != nil else {
            throw Avslag("STEG", kode: "STEG.avklar", utveier: ["avklarUndring"])
        }
        let hengende = s.denne.tiltak.filter {
            $0.status.erAapen || ($0.startet != nil && $0.evalueringer.isEmpty)
        }
        guard hengende.isEmpty else {
            throw Avslag(
                "H1", argumenter: ["antall": String(hengende.count)], utveier: ["evaluerTiltak", "avsluttTiltak"])
        }
        try sjekkH2(s)
        return [s.hendelse(fra: .sakAvsluttet)]
    }

    /// Closing takes reason, result, that child and foresatte know (or why not), and an archive mark.
    private static func sjekkH2(_ s: Situasjon) throws(Avslag) {
        var mangler: [String] = []
        if s[F.aarsak] == nil { mangler.append("aarsak") }
        if s[F.sluttresultat]?.isEmpty != false { mangler.append("sluttresultat") }
        let forklart = s[F.ikkeInformertFordi]?.isEmpty == false
        let informert = [("barnInformert", s[F.barnInformert]), ("foresatteInformert", s[F.foresatteInformert])]
        if !forklart {
            mangler += informert.filter { $0.1 == nil }.map(\.0)
            if informert.contains(where: { $0.1 == false }) { mangler.append("ikkeInformertFordi") }
        }
        if s[F.arkivmerke] != true { mangler.append("arkivmerke") }
        guard mangler.isEmpty else {
            throw Avslag("H2", felt: mangler, argumenter: ["felt": mangler.joined(separator: ",")])
        }
    }
}
