/// The commands of meetings: called, moved, cancelled, held, minutes locked, copy given.
extension Kommandoslag {
    private typealias F = Felter

    static let moeter: [Kommandoslag] = [
        Kommandoslag(
            "kallInnTilMoete", paakrevd: [F.moetetype.beskrivelse, F.moetedato.beskrivelse],
            valgfri: innkalling + [F.moete.beskrivelse], kallInn),
        Kommandoslag(
            "flyttMoete", paakrevd: [F.moetedato.beskrivelse],
            valgfri: [F.moete.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in
            try sjekkFremover(s)
            let moete = try s.moete { $0.status == .innkalt }
            if !moete.type.erTeam, !moete.type.erOvergang, let dag = s[F.moetedato] {
                try s.sjekkDeling(med: moete.tjenester.sorted(), til: .samarbeid, paa: dag, "C3")
            }
            return [s.hendelse(fra: .moeteFlyttet, Post().med(F.moete, moete.id))]
        },
        Kommandoslag(
            "avlysMoete", valgfri: [F.moete.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in
            [s.hendelse(fra: .moeteAvlyst, Post().med(F.moete, try s.moete { $0.status == .innkalt }.id))]
        },
        Kommandoslag(
            "meldTilTeam", paakrevd: [F.moetetype.beskrivelse, F.moetedato.beskrivelse],
            valgfri: [F.team.beskrivelse, F.anonym.beskrivelse, F.saksliste.beskrivelse, F.moete.beskrivelse],
            meldTilTeam),
        Kommandoslag(
            "holdMoete", paakrevd: [F.moetetype.beskrivelse],
            valgfri: [
                F.moete.beskrivelse, F.deltakere.beskrivelse, F.tjenester.beskrivelse, F.medForesatte.beskrivelse,
                F.medBarnet.beskrivelse, F.barnetsStemme.beskrivelse, F.situasjonNaa.beskrivelse,
                F.droefting.beskrivelse, F.avtalt.beskrivelse, F.nesteMoete.beskrivelse,
                F.ingenMoeteFordi.beskrivelse, F.team.beskrivelse,
            ], hold),
        Kommandoslag("godkjennReferat", valgfri: [F.moete.beskrivelse], virkning: .ogsaaLukket) { s throws(Avslag) in
            let moete = try s.moete { $0.status == .holdt && $0.referatGodkjent == nil }
            guard moete.status == .holdt else { throw Avslag("STEG", kode: "STEG.holdt", felt: ["moete"]) }
            guard moete.harVeienVidere else { throw Avslag("E6", felt: ["avtalt", "nesteMoete", "ingenMoeteFordi"]) }
            return [s.hendelse(.referatGodkjent, Post().med(F.moete, moete.id))]
        },
        Kommandoslag(
            "giKopi", valgfri: [F.moete.beskrivelse, F.mottattAv.beskrivelse, F.oenskerIkkeKopi.beskrivelse],
            virkning: .ogsaaLukket, giKopi),
    ]

    private static let innkalling: [Feltbeskrivelse] = [
        F.medForesatte.beskrivelse, F.medBarnet.beskrivelse, F.tjenester.beskrivelse, F.deltakere.beskrivelse,
        F.klokkeslett.beskrivelse, F.sted.beskrivelse, F.saksliste.beskrivelse, F.delingsgrunnlag.beskrivelse,
        F.delingsgrunn.beskrivelse,
    ]

    private static func sjekkFremover(_ s: Situasjon) throws(Avslag) {
        guard let dag = s[F.moetedato], dag >= s.dato else {
            throw Avslag("DATO", kode: "DATO.passert", felt: ["moetedato"])
        }
    }

    @Sendable private static func kallInn(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let type = s[F.moetetype] else { return [] }
        try sjekkFremover(s)
        let medForesatte = s[F.medForesatte] ?? !type.erTeam
        if medForesatte { try s.nektVedVoldsflagg() }
        let dag = s[F.moetedato] ?? s.dato
        let formaal: Formaal = type.erOvergang ? .overgang : .samarbeid
        try s.sjekkDeling(med: s[F.tjenester] ?? [], til: formaal, paa: dag, "C3")
        let felter = Post().med(F.moete, s[F.moete] ?? MoeteId(s.nyttNavn())).med(F.medForesatte, medForesatte)
        return s.delingsgrunnlag(med: s[F.tjenester] ?? [], til: formaal, paa: dag)
            + [s.hendelse(fra: .moeteInnkalt, felter)]
    }

    @Sendable private static func meldTilTeam(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard s[F.moetetype]?.erTeam == true else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: ["moetetype"],
                argumenter: ["felt": "moetetype", "ventet": "en av: interntTeam, ressursteam, btiTeam, ke"])
        }
        try sjekkFremover(s)
        try s.nektVedVoldsflagg()
        let samtykket = s.denne.gyldigeSamtykker(s.omgivelser.idag).contains { $0.type == .team }
        guard s[F.anonym] == true || samtykket else {
            throw Avslag("C13", felt: ["anonym"], utveier: ["registrerSamtykke", "meldTilTeam"])
        }
        return [s.hendelse(fra: .meldtTilTeam, Post().med(F.moete, s[F.moete] ?? MoeteId(s.nyttNavn())))]
    }

    @Sendable private static func hold(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let type = s[F.moetetype] else { return [] }
        if let id = s[F.moete], s.denne.moete(id)?.status == .holdt {
            throw Avslag("STEG", kode: "STEG.alleredeHoldt", felt: ["moete"])
        }
        // A meeting of the same kind that was called for this day, or the nearest one before, is the one that was held.
        let innkalt = s.denne.moeter.last { $0.status == .innkalt && $0.type == type && $0.dato <= s.dato }
        let neste = s[F.nesteMoete] != nil || s[F.ingenMoeteFordi]?.isEmpty == false
        let felter = Post()
            .med(F.moete, s[F.moete] ?? innkalt?.id ?? MoeteId(s.nyttNavn())).med(F.moetedato, s.dato)
            .med(F.medForesatte, s[F.medForesatte] ?? !type.erTeam)
            .med(F.harVeienVidere, neste && s[F.avtalt]?.isEmpty == false)
        return [s.hendelse(fra: .moeteHoldt, felter)]
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
