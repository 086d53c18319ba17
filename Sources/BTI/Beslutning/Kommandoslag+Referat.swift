/// The commands of meetings that were: held, minutes filled in and locked, copy given.
extension Kommandoslag {
    private typealias F = Felter

    static let referat: [Kommandoslag] = [
        Kommandoslag(
            "holdMoete", paakrevd: [F.moetetype.beskrivelse],
            valgfri: [
                F.moete.beskrivelse, F.deltakere.beskrivelse, F.tjenester.beskrivelse, F.medForesatte.beskrivelse,
                F.medBarnet.beskrivelse, F.barnetsStemme.beskrivelse, F.situasjonNaa.beskrivelse,
                F.droefting.beskrivelse, F.avtalt.beskrivelse, F.nesteMoete.beskrivelse,
                F.ingenMoeteFordi.beskrivelse, F.team.beskrivelse, F.beslutninger.beskrivelse,
            ], hold),
        Kommandoslag(
            "utfyllReferat",
            valgfri: [F.moete.beskrivelse] + utfyllbare, virkning: .ogsaaLukket, utfyll),
        Kommandoslag("godkjennReferat", valgfri: [F.moete.beskrivelse], virkning: .ogsaaLukket, godkjenn),
        Kommandoslag(
            "giKopi", valgfri: [F.moete.beskrivelse, F.mottattAv.beskrivelse, F.oenskerIkkeKopi.beskrivelse],
            virkning: .ogsaaLukket, giKopi),
    ]

    private static let utfyllbare: [Feltbeskrivelse] = [
        F.situasjonNaa.beskrivelse, F.droefting.beskrivelse, F.avtalt.beskrivelse, F.beslutninger.beskrivelse,
        F.nesteMoete.beskrivelse, F.ingenMoeteFordi.beskrivelse,
    ]

    @Sendable private static func hold(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let type = s[F.moetetype] else { return [] }
        return try holdt(s, type)
    }

    /// The events of a meeting that was held; what the command does not say itself stands in `ekstra`.
    static func holdt(_ s: Situasjon, _ type: Moetetype, _ ekstra: Post = Post()) throws(Avslag) -> [Hendelse] {
        if let id = s[F.moete], s.denne.moete(id)?.status == .holdt {
            throw Avslag("STEG", kode: "STEG.alleredeHoldt", felt: ["moete"], utveier: ["utfyllReferat"])
        }
        let medForesatte = (s[F.medForesatte] ?? !type.erTeam) || s.nevnerForesatte
        try sjekkNeste(s, etter: s.dato, medFamilien: medForesatte || type.erFamiliemoete(medForesatte: medForesatte))
        // A meeting of the same kind that was called for this day, or the nearest one before, is the one that was held.
        let besluttet = try beslutninger(s)
        let innkalt = s.denne.moeter.last { $0.status == .innkalt && $0.type == type && $0.dato <= s.dato }
        let id = s[F.moete] ?? innkalt?.id ?? MoeteId(s.nyttNavn())
        let veien = harVeienVidere(
            s[F.avtalt], besluttet ?? [], neste: s[F.nesteMoete], ingen: s[F.ingenMoeteFordi])
        let felter = Post()
            .med(F.moete, id).med(F.moetedato, s.dato).med(F.medForesatte, medForesatte)
            .med(F.harVeienVidere, veien)
        let holdt = s.hendelse(fra: .moeteHoldt, felter.flettet(med: ekstra))
        guard let besluttet, !besluttet.isEmpty else { return [holdt] }
        return [holdt, s.hendelse(.referatUtfylt, Post().med(F.moete, id).med(F.beslutninger, besluttet))]
    }

    /// The next meeting lies after this one; a date before it would be no next date (E6). The next one with the family is a
    /// plan, and waits while the violence flag is active (G1).
    private static func sjekkNeste(_ s: Situasjon, etter dag: Dato, medFamilien: Bool) throws(Avslag) {
        guard let neste = s[F.nesteMoete] else { return }
        if medFamilien { try s.nektVedVoldsflagg() }
        guard neste <= dag else { return }
        throw Avslag("DATO", kode: "DATO.foerMoetet", felt: ["nesteMoete"])
    }

    /// The decisions; refused where one of them does not say what kind it is, so that none is lost.
    private static func beslutninger(_ s: Situasjon) throws(Avslag) -> [Beslutning]? {
        guard s.kommando.felter.har(F.beslutninger.beskrivelse) else { return nil }
        guard let beslutninger = s[F.beslutninger] else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.mangler", felt: ["beslutninger"], argumenter: ["felt": "beslutningstype"])
        }
        return beslutninger
    }

    /// Minutes say what was decided, who answers for it, and what comes next (E6). Whoever led the meeting answers for what
    /// is agreed in words alone.
    private static func harVeienVidere(
        _ avtalt: String?, _ beslutninger: [Beslutning], neste: Dato?, ingen: String?
    ) -> Bool {
        let besluttet = avtalt?.isEmpty == false || !beslutninger.isEmpty
        let videre =
            neste != nil || ingen?.isEmpty == false
            || beslutninger.contains { $0.type == .kontakt && $0[F.kontaktdato] != nil }
        return besluttet && videre && !beslutninger.contains(where: \.manglerAnsvarlig)
    }

    /// What was missing, and decisions in the place of those that stood, until the minutes are locked.
    @Sendable private static func utfyll(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let moete = try aapentReferat(s)
        guard utfyllbare.contains(where: { s.kommando.felter.har($0) }) else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["avtalt"], argumenter: ["felt": "avtalt"])
        }
        try sjekkNeste(s, etter: moete.dato, medFamilien: moete.medForesatte || moete.erFamiliemoete)
        let veien = harVeienVidere(
            s[F.avtalt] ?? moete.referat.avtalt, try beslutninger(s) ?? moete.referat.beslutninger ?? [],
            neste: s[F.nesteMoete] ?? moete.nesteMoete, ingen: s[F.ingenMoeteFordi] ?? moete.referat.ingenMoeteFordi)
        return [s.hendelse(fra: .referatUtfylt, Post().med(F.moete, moete.id).med(F.harVeienVidere, veien))]
    }

    private static func aapentReferat(_ s: Situasjon) throws(Avslag) -> Moete {
        if let moete = s[F.moete].flatMap({ s.denne.moete($0) }), moete.referatGodkjent != nil {
            throw Avslag("STEG", kode: "STEG.laast", felt: ["moete"])
        }
        return try s.moete(\.harAapentReferat)
    }

    /// Locks the minutes, by whoever called or led the meeting, the holder or the unit's leader; from then on the decisions
    /// are what they say. In a closed case nothing new is agreed, and the minutes are locked as they are.
    @Sendable private static func godkjenn(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let moete = try aapentReferat(s)
        guard s.denne.kanLaase(moete, s.aktor.ansatt, i: s.katalog), let beslutninger = moete.referat.beslutninger
        else {
            throw Avslag("RETT", kode: "RETT.godkjennReferat", argumenter: ["kommando": "godkjennReferat"])
        }
        guard moete.harVeienVidere else {
            guard beslutninger.contains(where: \.manglerAnsvarlig) else {
                throw Avslag(
                    "E6", felt: ["avtalt", "beslutninger", "nesteMoete", "ingenMoeteFordi"], utveier: ["utfyllReferat"])
            }
            throw Avslag("E6", kode: "E6.ansvarlig", felt: ["beslutninger"], utveier: ["utfyllReferat"])
        }
        let laast = s.hendelse(.referatGodkjent, Post().med(F.moete, moete.id))
        guard s.denne.erAapen else { return [laast] }
        return [laast] + (try Beslutning.gjoer(beslutninger, fra: moete, s))
    }

    @Sendable private static func giKopi(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard s[F.mottattAv]?.isEmpty == false || s[F.oenskerIkkeKopi] == true else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["mottattAv"], argumenter: ["felt": "mottattAv"])
        }
        let moete = try s.moete { $0.status == .holdt && $0.erFamiliemoete }
        if let flagg = s.denne.voldsflagg, moete.dato >= flagg.siden { try s.nektVedVoldsflagg() }
        return [s.hendelse(fra: .kopiGitt, Post().med(F.moete, moete.id))]
    }
}

extension Sak {
    /// Whether an employee may lock the minutes of a meeting: whoever called or led it, the holder, or the unit's leader.
    public func kanLaase(_ moete: Moete, _ ansatt: AnsattId, i katalog: Katalog) -> Bool {
        [moete.leder, moete.innkaller, stafettholder].contains(ansatt) || katalog.har(ansatt, .leder, i: eier)
    }
}
