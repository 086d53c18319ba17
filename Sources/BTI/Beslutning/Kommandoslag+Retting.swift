/// The commands of corrections: right what was written, undo, merge two cases, a decided erasure.
extension Kommandoslag {
    private typealias F = Felter

    static let rettinger: [Kommandoslag] = [
        Kommandoslag(
            "rettOpplysning", paakrevd: [F.rettetPost.beskrivelse, F.tekst.beskrivelse, F.begrunnelse.beskrivelse],
            valgfri: [F.rom.beskrivelse], virkning: .ogsaaLukket, rettOpplysning),
        Kommandoslag("angre", virkning: .ogsaaLukket, angre),
        Kommandoslag(
            "slaaSammenSaker", paakrevd: [F.annenSak.beskrivelse, F.begrunnelse.beskrivelse],
            valgfri: [F.fortsetterHer.beskrivelse], slaaSammen),
        Kommandoslag(
            "slettInnhold", paakrevd: [F.slettetInnhold.beskrivelse, F.begrunnelse.beskrivelse],
            valgfri: [
                F.slettedeNoekler.beskrivelse, F.medsignatur.beskrivelse, F.medunderskriver.beskrivelse,
            ], virkning: .ogsaaLukket, slett),
    ]

    /// The correction stands in the room of what it corrects, so that it reaches all who read the old, and no others.
    @Sendable private static func rettOpplysning(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let vanlig: Rom = s.denne.loggAapnet == nil ? .intern : .logg
        var rom = s[F.rom] ?? vanlig
        if let kjente = s.omgivelser.innfoersler {
            guard let post = s[F.rettetPost], let funnet = kjente[post] else {
                throw Avslag("FINNES", kode: "FINNES.innfoersel", felt: ["rettetPost"])
            }
            rom = funnet
        }
        guard let slag = Rettelser.slag[rom] else {
            throw Avslag(
                "STEG", kode: "STEG.rettPerson", felt: ["rettetPost"],
                utveier: ["oppdaterHovedperson", "endreForesatt"])
        }
        return [s.hendelse(fra: slag)]
    }

    /// Only one's own last command, within the profile's minutes, and only while nothing has been written after it.
    @Sendable private static func angre(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let siste = s.denne.sisteKommando else { throw Avslag("ANGRE", kode: "ANGRE.ingenting") }
        guard siste.av == s.aktor.ansatt else {
            throw Avslag("ANGRE", kode: "ANGRE.andre", utveier: ["rettOpplysning"])
        }
        switch siste.sperre {
        case .aapnetSaken: throw Avslag("ANGRE", kode: "ANGRE.aapnet", utveier: ["avklarUndring", "avsluttSak"])
        case .endelig: throw Avslag("ANGRE", kode: "ANGRE.endelig")
        case nil: break
        }
        try sjekkFlagg(s)
        let grense = s.profil[.angreMinutter]
        guard siste.minutter(til: s.omgivelser.idag, s.omgivelser.naaMinutter) <= grense else {
            throw Avslag(
                "ANGRE", kode: "ANGRE.sent", argumenter: ["minutter": String(grense)], utveier: ["rettOpplysning"])
        }
        return [s.hendelse(.kommandoAngret, Post().med(F.angret, siste.id))]
    }

    /// What may be about violence is assessed, or corrected by the leader; it is not undone.
    private static func sjekkFlagg(_ s: Situasjon) throws(Avslag) {
        let foer = Set(s.denne.foer?.sak.voldsflagg?.undringer ?? [])
        guard Set(s.denne.voldsflagg?.undringer ?? []).isSubset(of: foer) else {
            throw Avslag("ANGRE", kode: "ANGRE.vold", utveier: ["vurderMeldeplikt", "rettOpplysning"])
        }
    }

    /// The case that does not go on is closed as wrongly opened and points to the one that does; nothing is moved.
    @Sendable private static func slaaSammen(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let annen = try s.annenSak().lest else {
            throw Avslag("FINNES", kode: "FINNES.annenSak", felt: ["annenSak"])
        }
        let sammen = s.hendelse(fra: .sakerSlaattSammen)
        guard s[F.fortsetterHer] != true else {
            try sjekkSamme(s, annen)
            return [sammen]
        }
        // What stands in the case that is closed is still to be done: merging is no way around it.
        try sjekkH1(s)
        try sjekkVurdert(s)
        try s.nektUtenPlan()
        try sjekkSamme(s, annen)
        guard annen.erAapen, annen.sammenslaaing.map({ $0.fortsetterHer || $0.sak != s.denne.id }) ?? true else {
            throw Avslag("STEG", kode: "STEG.annenGaarIkkeVidere", felt: ["annenSak"], utveier: ["gjenaapneSak"])
        }
        let slutt = Post()
            .med(F.aarsak, .feilregistrert).med(F.sluttresultat, s[F.begrunnelse])
            .med(F.paaNivaa0, s.denne.loggAapnet == nil ? true : nil)
        return [sammen, s.hendelse(.sakAvsluttet, slutt)]
    }

    /// Two cases are merged where they may be about one person: what is known must not speak against it (H6).
    private static func sjekkSamme(_ s: Situasjon, _ annen: Sak) throws(Avslag) {
        guard s.denne.kanGjeldeSamme(som: annen) else {
            throw Avslag("STEG", kode: "STEG.annenPerson", felt: ["annenSak"], utveier: ["oppdaterHovedperson"])
        }
    }

    /// Nothing is erased by one person alone (L19).
    @Sendable private static func slett(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let poster = s[F.slettetInnhold], poster.allSatisfy({ $0 > 0 }) else {
            throw Avslag("FINNES", kode: "FINNES.innfoersel", felt: ["slettetInnhold"])
        }
        if let kjente = s.omgivelser.innfoersler, !poster.allSatisfy({ kjente[$0] != nil }) {
            throw Avslag("FINNES", kode: "FINNES.innfoersel", felt: ["slettetInnhold"])
        }
        let hendelse = s.hendelse(fra: .innholdSlettet)
        guard s.katalog.harGyldigMedunderskriver(hendelse) else { throw Avslag("L19", felt: ["medsignatur"]) }
        return [hendelse]
    }
}
