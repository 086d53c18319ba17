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
        if s.denne.systemsak != nil, s.denne.loggAapnet == nil { return try avsluttSystemsak(s) }
        guard s.denne.loggAapnet != nil || s.denne.gjeldendeAvklaring?.resultat.nivaa != nil else {
            throw Avslag("STEG", kode: "STEG.avklar", utveier: ["avklarUndring"])
        }
        try sjekkVurdert(s)
        try sjekkH1(s)
        try s.nektUtenPlan()
        try sjekkH2(s)
        return [s.hendelse(fra: .sakAvsluttet)]
    }

    /// Nothing that was promised is left hanging: no tiltak open or never evaluated, none in quarantine.
    static func sjekkH1(_ s: Situasjon) throws(Avslag) {
        let hengende = s.denne.tiltak.filter {
            $0.status.erAapen || ($0.startet != nil && $0.evalueringer.isEmpty)
        }
        let antall = hengende.count + s.denne.iKarantene.count
        guard antall == 0 else {
            let karantene = s.denne.iKarantene.isEmpty ? [] : ["fyllUtKarantene", "lukkKarantene"]
            throw Avslag(
                "H1", argumenter: ["antall": String(antall)],
                utveier: (hengende.isEmpty ? [] : ["evaluerTiltak", "avsluttTiltak"]) + karantene)
        }
    }

    /// A case about a group has no child and no foresatte to tell; a reason, a result and an archive mark it has.
    private static func avsluttSystemsak(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        var mangler: [String] = []
        if s[F.aarsak] == nil { mangler.append("aarsak") }
        if s[F.sluttresultat]?.isEmpty != false { mangler.append("sluttresultat") }
        if s[F.arkivmerke] != true { mangler.append("arkivmerke") }
        guard mangler.isEmpty else {
            throw Avslag("H2", felt: mangler, argumenter: ["felt": mangler.joined(separator: ",")])
        }
        try sjekkVurdert(s)
        try s.nektUtenPlan()
        return [s.hendelse(fra: .sakAvsluttet, Post().med(F.paaNivaa0, true))]
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
