/// The commands of a transition: planned, kontaktlærer known, meetings held, handover confirmed, ended.
extension Kommandoslag {
    private typealias F = Felter

    static let overganger: [Kommandoslag] = [
        Kommandoslag(
            "planleggOvergang", paakrevd: [F.overgangstype.beskrivelse],
            valgfri: [
                F.tilTjeneste.beskrivelse, F.mottakerNavn.beskrivelse, F.fraTjeneste.beskrivelse,
                F.skolestart.beskrivelse, F.sisteSkoledag.beskrivelse, F.sfo.beskrivelse, F.kontaktlaerer.beskrivelse,
                F.kontaktlaererNavn.beskrivelse, F.ikkeAktueltFordi.beskrivelse, F.overgang.beskrivelse,
            ], planlegg),
        Kommandoslag(
            "settKontaktlaerer",
            valgfri: [F.kontaktlaerer.beskrivelse, F.kontaktlaererNavn.beskrivelse, F.overgang.beskrivelse]
        ) { s throws(Avslag) in
            guard let satt = try kontaktlaerer(s, try s.overgang().id) else {
                throw Avslag(
                    "FORMAT", kode: "FORMAT.mangler", felt: ["kontaktlaerer"], argumenter: ["felt": "kontaktlaerer"])
            }
            return [satt]
        },
        Kommandoslag(
            "holdOvergangsmoete",
            valgfri: [
                F.moetetype.beskrivelse, F.moete.beskrivelse, F.deltakere.beskrivelse, F.tjenester.beskrivelse,
                F.medForesatte.beskrivelse, F.medBarnet.beskrivelse, F.barnetsStemme.beskrivelse,
                F.situasjonNaa.beskrivelse, F.droefting.beskrivelse, F.avtalt.beskrivelse, F.loefter.beskrivelse,
                F.nesteMoete.beskrivelse, F.ingenMoeteFordi.beskrivelse, F.stafettholder.beskrivelse,
                F.overgang.beskrivelse,
            ], holdOvergangsmoete),
        Kommandoslag(
            "bekreftOverlevering", paakrevd: [F.punkter.beskrivelse],
            valgfri: [F.tekst.beskrivelse, F.overgang.beskrivelse], bekreft),
        Kommandoslag(
            "avsluttOvergang", paakrevd: [F.overgangsresultat.beskrivelse],
            valgfri: [F.begrunnelse.beskrivelse, F.overgang.beskrivelse]
        ) { s throws(Avslag) in
            [s.hendelse(fra: .overgangAvsluttet, Post().med(F.overgang, try s.overgang().id))]
        },
    ]

    /// Planning the same kind anew while it is open corrects the plan: the receiver, the day, SFO.
    @Sendable private static func planlegg(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try kreverLogg(s)
        guard let type = s[F.overgangstype] else { return [] }
        let uaktuell = s[F.ikkeAktueltFordi]?.isEmpty == false
        let gammel = s[F.overgang] == nil ? s.denne.aapneOverganger.last { $0.type == type } : try s.overgang()
        let felter = Post()
            .med(F.overgang, gammel?.id ?? OvergangId(s.nyttNavn()))
            .med(F.fraTjeneste, s[F.fraTjeneste] ?? gammel?.giver ?? s.denne.eier)
            .med(F.tilTjeneste, s[F.tilTjeneste] ?? (s[F.mottakerNavn] == nil ? gammel?.mottaker : nil))
            .med(F.mottakerNavn, s[F.mottakerNavn] ?? (s[F.tilTjeneste] == nil ? gammel?.mottakerNavn : nil))
            .med(F.skolestart, try skolestart(s, type, gammel))
            .med(F.sisteSkoledag, s[F.sisteSkoledag] ?? gammel?.sisteSkoledag)
            .med(F.sfo, s[F.sfo] ?? gammel?.sfo ?? false).med(F.ikkeAktuelt, uaktuell)
        if !uaktuell { try sjekkMottaker(s, felter, type) }
        let planlagt = s.hendelse(fra: .overgangPlanlagt, felter)
        guard !uaktuell, let id = felter[F.overgang], let satt = try kontaktlaerer(s, id) else { return [planlagt] }
        return [planlagt, satt]
    }

    /// The day given, the day planned before, or the directory's next school start.
    private static func skolestart(_ s: Situasjon, _ type: Overgangstype, _ gammel: Overgang?) throws(Avslag) -> Dato {
        let rute = s.katalog.skoleruter.values.map(\.skolestart).filter { $0 >= s.dato }.min()
        guard let dag = s[F.skolestart] ?? gammel?.skolestart ?? (type.foelgerSkoleaaret ? rute : nil) else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["skolestart"], argumenter: ["felt": "skolestart"])
        }
        return dag
    }

    /// A receiver is named, and may know where no basis but a consent will do (F10); F8 and F11 stand as findings.
    private static func sjekkMottaker(_ s: Situasjon, _ felter: Post, _ type: Overgangstype) throws(Avslag) {
        guard felter[F.tilTjeneste] != nil || felter[F.mottakerNavn]?.isEmpty == false else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["tilTjeneste"], argumenter: ["felt": "tilTjeneste"])
        }
        for (felt, tjeneste) in [(F.tilTjeneste, felter[F.tilTjeneste]), (F.fraTjeneste, felter[F.fraTjeneste])] {
            guard let tjeneste, s.katalog.tjenester[tjeneste] == nil else { continue }
            throw Avslag("FINNES", kode: "FINNES.tjeneste", felt: [felt.navn])
        }
        let tenkt = Overgang(
            id: "", type: type, giver: felter[F.fraTjeneste] ?? s.denne.eier, mottaker: felter[F.tilTjeneste],
            skolestart: felter[F.skolestart] ?? s.dato, sfo: false, planlagt: s.dato, ikkeAktuelt: false)
        guard tenkt.deleregel(for: tenkt.mottaker, s.katalog) == "F10" else { return }
        guard s.denne.dekning(til: tenkt, paa: s.omgivelser.idag)?.gjelderMellomEiere == true else {
            throw Avslag("F10", felt: ["tilTjeneste"], utveier: ["registrerSamtykke"])
        }
    }

    private static func kontaktlaerer(_ s: Situasjon, _ id: OvergangId) throws(Avslag) -> Hendelse? {
        if let ansatt = s[F.kontaktlaerer], s.katalog.ansatt(ansatt)?.aktiv != true {
            throw Avslag("FINNES", kode: "FINNES.ansatt", felt: ["kontaktlaerer"])
        }
        guard s[F.kontaktlaerer] != nil || s[F.kontaktlaererNavn]?.isEmpty == false else { return nil }
        return s.hendelse(fra: .kontaktlaererSatt, Post().med(F.overgang, id))
    }

    /// Meeting 1, or 2 where 1 has been held. Who was there gives the services; where nobody is named, both units were.
    ///
    /// A meeting of which nothing is told is no meeting: it would put out a break that nobody has done anything about.
    @Sendable private static func holdOvergangsmoete(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let overgang = try s.overgang()
        guard fortalt.contains(where: { s[$0]?.isEmpty == false }) || s[F.loefter]?.isEmpty == false else {
            throw Avslag("FORMAT", kode: "FORMAT.mangler", felt: ["avtalt"], argumenter: ["felt": "avtalt"])
        }
        let er1Holdt = s.denne.holdt(.overgangsmoete1, i: overgang) != nil
        let type = s[F.moetetype] ?? (er1Holdt ? .overgangsmoete2 : .overgangsmoete1)
        guard type.erOvergang else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: ["moetetype"],
                argumenter: ["felt": "moetetype", "ventet": "en av: overgangsmoete1, overgangsmoete2"])
        }
        let deltakere = (s[F.deltakere] ?? []).flatMap { s.katalog.tjenester(for: AnsattId($0)) }
        let tjenester =
            s[F.tjenester] ?? (deltakere.isEmpty ? [overgang.giver, overgang.mottaker].compactMap(\.self) : deltakere)
        let ekstra = Post().med(F.moetetype, type).med(F.tjenester, Set(tjenester).sorted())
        var hendelser = try holdt(s, type, ekstra)
        if s[F.loefter]?.isEmpty == false {
            hendelser.append(s.hendelse(fra: .loefterGitt, Post().med(F.overgang, overgang.id)))
        }
        guard s[F.stafettholder] != nil else { return hendelser }
        guard type == .overgangsmoete2 else {
            throw Avslag("STEG", kode: "STEG.overgangsmoete2", felt: ["stafettholder"])
        }
        return hendelser + [try tilbud(s, fra: s.denne.stafettholder ?? s.aktor.ansatt)]
    }

    /// What tells something of a meeting.
    private static let fortalt = [F.avtalt, F.situasjonNaa, F.droefting, F.barnetsStemme]

    /// Only what stands in the handover letter, and asks for it, can be confirmed.
    @Sendable private static func bekreft(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        let overgang = try s.overgang(ogsaaAvsluttet: true)
        let kjente = Set(overgang.brev(s.denne, s.omgivelser).tilBekreftelse.map(\.id))
        guard Set(s[F.punkter] ?? []).isSubset(of: kjente) else {
            throw Avslag("FINNES", kode: "FINNES.punkt", felt: ["punkter"])
        }
        return [s.hendelse(fra: .overleveringBekreftet, Post().med(F.overgang, overgang.id))]
    }
}

extension Situasjon {
    /// The transition the command names, or the only one there is.
    ///
    /// - Parameter ogsaaAvsluttet: the receiver may confirm what was handed over after the giver has ended its part.
    func overgang(ogsaaAvsluttet: Bool = false) throws(Avslag) -> Overgang {
        let mulige = ogsaaAvsluttet ? denne.overganger.filter { !$0.ikkeAktuelt } : denne.aapneOverganger
        let aapne = mulige.filter(\.erAapen)
        let valgte = kommando[Felter.overgang].map { id in mulige.filter { $0.id == id } }
        let funnet = valgte ?? (aapne.isEmpty ? mulige.suffix(1) : aapne)
        guard let eneste = funnet.first, funnet.count == 1 else {
            throw Avslag(
                "FINNES", kode: funnet.isEmpty ? "FINNES.overgang" : "FINNES.flereOverganger", felt: ["overgang"],
                utveier: ["planleggOvergang"])
        }
        return eneste
    }

    /// Refuses an overgangsmøte with a service that may not hear, by the rule that asks for its consent (F8, F10, F11).
    func sjekkOvergangsdeling(med tjenester: [TjenesteId], paa dag: Dato) throws(Avslag) {
        let aapne = denne.aapneOverganger
        let mottar = aapne.last { $0.mottaker.map(tjenester.contains) ?? false }
        guard let overgang = mottar ?? aapne.last else {
            return try sjekkDeling(med: tjenester, til: .overgang, paa: dag, "F8")
        }
        for tjeneste in tjenester {
            let regel = overgang.deleregel(for: tjeneste, katalog)
            try sjekkDeling(med: [tjeneste], til: .overgang, paa: dag, regel)
            if regel != "F8", !denne.utenGrunnlag([tjeneste], i: overgang, paa: dag, katalog).isEmpty {
                throw Avslag(regel, felt: ["tjenester"], utveier: ["registrerSamtykke"])
            }
        }
    }
}
