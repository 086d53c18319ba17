/// The commands of goals, tiltak and their evaluation.
extension Kommandoslag {
    private typealias F = Felter

    static let tiltak: [Kommandoslag] = [
        Kommandoslag(
            "settMaal", paakrevd: [F.hva.beskrivelse, F.kjennetegn.beskrivelse], valgfri: [F.maal.beskrivelse]
        ) { s throws(Avslag) in
            try kreverLogg(s)
            return [s.hendelse(fra: .maalSatt, Post().med(F.maal, s[F.maal] ?? MaalId(s.nyttNavn())))]
        },
        Kommandoslag(
            "avsluttMaal", valgfri: [F.maal.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in
            let maal = try maal(s)
            guard maal.avsluttet == nil else {
                throw Avslag("STEG", kode: "STEG.maalAvsluttet", felt: ["maal"], utveier: ["settMaal"])
            }
            return [s.hendelse(fra: .maalAvsluttet, Post().med(F.maal, maal.id))]
        },
        Kommandoslag(
            "avtalTiltak", paakrevd: [F.hva.beskrivelse],
            valgfri: [
                F.tiltak.beskrivelse, F.maal.beskrivelse, F.ansvarlig.beskrivelse, F.evalueringsdato.beskrivelse,
                F.frist.beskrivelse, F.start.beskrivelse, F.arena.beskrivelse, F.tjeneste.beskrivelse,
                F.overgangsfase.beskrivelse, F.part.beskrivelse, F.lovgrunnlag.beskrivelse,
            ], avtal),
        Kommandoslag("startTiltak", valgfri: [F.tiltak.beskrivelse]) { s throws(Avslag) in
            let tiltak = try s.tiltak()
            guard tiltak.startet == nil else { throw Avslag("STEG", kode: "STEG.startet", felt: ["tiltak"]) }
            // A tiltak that has been ended would go on with a day of evaluation that has passed.
            guard tiltak.status.erAapen else {
                throw Avslag("STEG", kode: "STEG.tiltakAvsluttet", felt: ["tiltak"], utveier: ["avtalTiltak"])
            }
            return [s.hendelse(.tiltakStartet, Post().med(F.tiltak, tiltak.id))]
        },
        Kommandoslag(
            "endreTiltak", paakrevd: [F.begrunnelse.beskrivelse],
            valgfri: [
                F.tiltak.beskrivelse, F.hva.beskrivelse, F.ansvarlig.beskrivelse, F.frist.beskrivelse,
                F.evalueringsdato.beskrivelse, F.holdesAapentFordi.beskrivelse,
            ]
        ) { s throws(Avslag) in
            try sjekkAnsvarlig(s)
            for felt in [F.evalueringsdato, F.frist] where s[felt] != nil { try s.fremover(felt) }
            let felter = Post()
                .med(F.tiltak, try aapent(s).id).med(F.holdesAapent, s[F.holdesAapentFordi] == nil ? nil : true)
            return [s.hendelse(fra: .tiltakEndret, felter)]
        },
        Kommandoslag(
            "fullfoerTiltak",
            valgfri: [F.tiltak.beskrivelse, F.tiltakstatus.beskrivelse, F.begrunnelse.beskrivelse], fullfoer),
        Kommandoslag(
            "avsluttTiltak", paakrevd: [F.begrunnelse.beskrivelse], valgfri: [F.tiltak.beskrivelse]
        ) { s throws(Avslag) in
            [s.hendelse(fra: .tiltakAvsluttet, Post().med(F.tiltak, try aapent(s).id))]
        },
        Kommandoslag(
            "evaluerTiltak", paakrevd: [F.gjennomfoert.beskrivelse, F.maaloppnaaelse.beskrivelse],
            valgfri: [
                F.tiltak.beskrivelse, F.barnetsOpplevelse.beskrivelse, F.ikkeSpurtFordi.beskrivelse,
                F.foresattesOpplevelse.beskrivelse, F.foresatteMed.beskrivelse, F.tjenestenesOpplevelse.beskrivelse,
                F.utfall.beskrivelse, F.nyEvalueringsdato.beskrivelse, F.begrunnelse.beskrivelse,
            ], evaluer),
    ]

    private static func maal(_ s: Situasjon) throws(Avslag) -> Maal {
        let valgt = s[F.maal].map { id in s.denne.maal(id) } ?? s.denne.maal.last { $0.avsluttet == nil }
        guard let valgt else { throw Avslag("FINNES", kode: "FINNES.maal", felt: ["maal"], utveier: ["settMaal"]) }
        return valgt
    }

    /// A tiltak is an agreement only with a goal, somebody who answers for it, a limit and a day of evaluation (D1).
    @Sendable private static func avtal(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try kreverLogg(s)
        let maal = s[F.maal] ?? s.denne.maal.last { $0.avsluttet == nil }?.id
        var mangler: [String] = []
        if maal == nil { mangler.append("maal") }
        if s[F.ansvarlig]?.isEmpty != false { mangler.append("ansvarlig") }
        if s[F.evalueringsdato] == nil { mangler.append("evalueringsdato") }
        guard mangler.isEmpty, let maal, let evaluering = s[F.evalueringsdato] else {
            throw Avslag(
                "D1", felt: mangler, argumenter: ["felt": mangler.joined(separator: ",")],
                utveier: maal == nil ? ["settMaal"] : [])
        }
        guard s.denne.maal(maal) != nil else { throw Avslag("FINNES", kode: "FINNES.maal", felt: ["maal"]) }
        for felt in [F.evalueringsdato, F.frist] where s[felt] != nil { try s.fremover(felt) }
        if let start = s[F.start], start > evaluering {
            throw Avslag("DATO", kode: "DATO.startEtterEvaluering", felt: ["start", "evalueringsdato"])
        }
        if s[F.part] != nil, s[F.overgangsfase] == nil {
            throw Avslag(
                "FORMAT", kode: "FORMAT.mangler", felt: ["overgangsfase"], argumenter: ["felt": "overgangsfase"])
        }
        try sjekkAnsvarlig(s)
        let eier = s[F.ansvarlig].map { AnsattId($0) }.flatMap { s.katalog.tjenester(for: $0).first }
        let felter = Post()
            .med(F.tiltak, s[F.tiltak] ?? TiltakId(s.nyttNavn())).med(F.maal, maal)
            .med(F.frist, s[F.frist] ?? evaluering).med(F.tjeneste, s[F.tjeneste] ?? eier ?? s.denne.eier)
        return [s.hendelse(fra: .tiltakAvtalt, felter)]
    }

    /// The tiltak of the command, refused where it has been ended: nothing is agreed about it any more.
    private static func aapent(_ s: Situasjon) throws(Avslag) -> Tiltak {
        let tiltak = try s.tiltak()
        guard tiltak.status.erAapen else {
            throw Avslag("STEG", kode: "STEG.alleredeAvsluttet", felt: ["tiltak"], utveier: ["avtalTiltak"])
        }
        return tiltak
    }

    private static func sjekkAnsvarlig(_ s: Situasjon) throws(Avslag) {
        guard let ansvarlig = s[F.ansvarlig], !Tiltak.familien.contains(ansvarlig) else { return }
        guard s.katalog.ansatt(AnsattId(ansvarlig)) != nil else {
            throw Avslag("FINNES", kode: "FINNES.ansvarlig", felt: ["ansvarlig"])
        }
    }

    @Sendable private static func fullfoer(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let status = s[F.tiltakstatus] ?? .gjennomfoert
        guard status == .gjennomfoert || status == .ikkeGjennomfoert else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: ["tiltakstatus"],
                argumenter: ["felt": "tiltakstatus", "ventet": "en av: gjennomfoert, ikkeGjennomfoert"])
        }
        if status == .ikkeGjennomfoert, s[F.begrunnelse]?.isEmpty != false {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["begrunnelse"], argumenter: ["felt": "begrunnelse"])
        }
        let felter = Post().med(F.tiltak, try s.tiltak().id).med(F.tiltakstatus, status)
        return [s.hendelse(fra: .tiltakFullfoert, felter)]
    }

    @Sendable private static func evaluer(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        guard let utfall = s[F.utfall] else { throw Avslag("D5", felt: ["utfall"]) }
        if utfall.fortsetterTiltaket {
            guard let ny = s[F.nyEvalueringsdato] else {
                throw Avslag("D5", kode: "D5.nyDato", felt: ["nyEvalueringsdato"])
            }
            // Written late or not, it comes after every evaluation there is.
            let siste = try s.tiltak().evalueringer.map(\.dato).max() ?? s.dato
            guard ny > max(s.dato, siste) else { throw .passert(F.nyEvalueringsdato) }
        }
        let barnet = s[F.barnetsOpplevelse]?.isEmpty == false || s[F.ikkeSpurtFordi]?.isEmpty == false
        let foresatte = s[F.foresatteMed] == true || s[F.foresattesOpplevelse]?.isEmpty == false
        let felter = Post()
            .med(F.tiltak, try s.tiltak().id).med(F.barnetHoert, barnet).med(F.foresatteHoert, foresatte)
        return [s.hendelse(fra: .tiltakEvaluert, felter)]
    }
}
