import BTI

/// Which commands make sense for an employee in a case, by its phase and the employee's part in it.
///
/// A guess for hints, help and keys: the engine alone decides when the command is given.
struct Mulighet: Sendable {
    let katalog: Katalog
    let ansatt: AnsattId
    let idag: Dato

    /// What the phase asks for, the most natural first.
    func naturlige(_ sak: Sak) -> [String] {
        let koder: [String]
        switch sak.fase {
        case .undring:
            let delt =
                sak.undringer.contains { $0.deltMed(.leder) != nil } || katalog.har(ansatt, .leder, i: sak.eier)
            let vold = sak.voldsflagg != nil ? ["vurderMeldeplikt"] : []
            koder = vold + (delt ? [] : ["delUndring"]) + ["registrerSamtale", "avklarUndring"]
        case .bekymring:
            koder =
                (sak.loggsamtykke(idag) == nil ? ["registrerSamtykke"] : ["aapneStafettlogg"]) + ["registrerSamtale"]
        case .tiltak:
            let tilbud = sak.tilbud == nil ? [] : ["taImotStafett"]
            let maal = sak.maal.isEmpty ? ["settMaal"] : []
            koder =
                tilbud + maal + nivaaene(sak) + referat(sak) + overgang(sak) + tiltakene(sak) + [
                    "avtalTiltak", "registrerSamtale", "noterBarnetsStemme", "kallInnTilMoete", "tilbyStafett",
                ]
        case .avsluttet: koder = (sak.arkivert == nil ? ["markerArkivert"] : []) + ["gjenaapneSak"]
        }
        return koder.filter { hindring($0, sak) == nil }
    }

    /// What a new level asks for: that the holder is confirmed, and at nivå 2 and 3 that somebody else takes part.
    private func nivaaene(_ sak: Sak) -> [String] {
        let ubekreftet = sak.nivaaendringer.last.map { $0.fra > 0 && !$0.holderBekreftet } ?? false
        let alene = sak.nivaa >= 2 && !sak.deltakere.contains { $0.til == nil }
        return (ubekreftet ? ["bekreftStafettholder"] : []) + (alene ? ["leggTilDeltaker"] : [])
    }

    /// A tiltak that is only agreed is started before it is evaluated.
    private func tiltakene(_ sak: Sak) -> [String] {
        let aapne = sak.tiltak.filter(\.status.erAapen)
        return (aapne.contains { $0.status == .planlagt } ? ["startTiltak"] : [])
            + (aapne.contains { $0.status != .planlagt } ? ["evaluerTiltak"] : [])
    }

    /// Minutes that are not locked: filled in until they say the way on, then locked.
    private func referat(_ sak: Sak) -> [String] {
        guard let aapent = sak.moeter.last(where: \.harAapentReferat) else { return [] }
        return [aapent.harVeienVidere ? "godkjennReferat" : "utfyllReferat"]
    }

    /// The next step of the transition that is open; in the spring of the year the child moves on, to plan one.
    private func overgang(_ sak: Sak) -> [String] {
        guard let aapen = sak.aapneOverganger.last else {
            return sak.overganger.isEmpty && slutterNaa(sak) ? ["planleggOvergang"] : []
        }
        let laerer = aapen.kontaktlaerer == nil && aapen.mottaker != nil ? ["settKontaktlaerer"] : []
        let moete1 = sak.holdt(.overgangsmoete1, i: aapen) == nil
        let moete2 = aapen.skolestart <= idag && sak.holdt(.overgangsmoete2, i: aapen) == nil
        return laerer + (moete1 || moete2 ? ["holdOvergangsmoete"] : [])
            + (harUbekreftet(aapen, sak) ? ["bekreftOverlevering"] : [])
    }

    private func harUbekreftet(_ overgang: Overgang, _ sak: Sak) -> Bool {
        overgang.brev(sak, Omgivelser(katalog: katalog, idag: idag)).tilBekreftelse.contains { $0.bekreftet == nil }
    }

    /// Whether the child leaves the unit this summer, from January on: by the year of school start, which is open.
    private func slutterNaa(_ sak: Sak) -> Bool {
        let aarstrinn: [Tjenestetype: Int] = [.barnehage: 0, .barneskole: 7, .ungdomsskole: 10]
        guard let start = sak.skolestartaar, let type = katalog.tjenester[sak.eier]?.type, let aar = aarstrinn[type]
        else { return false }
        let (iAar, maaned, _) = idag.deler
        return start + aar == iAar && maaned <= 6
    }

    /// Why a command cannot be given in a case now, as a text key; `nil` where it can.
    ///
    /// - Parameter tiltak: those it is about; without them any open one will do.
    func hindring(_ kode: String, _ sak: Sak, til tiltak: [Tiltak]? = nil) -> String? {
        if let grunn = Self.hindring(kode, sak) { return grunn }
        if kode == "angre", !harNoeAaAngre(sak) { return "skjema.hindring.angre" }
        return harRett(kode, sak, til: tiltak) ? nil : "avslag.RETT.\(kode).grunn"
    }

    /// Whether the last thing in the case is the employee's own, from today, and can be taken back; the minutes are the engine's.
    private func harNoeAaAngre(_ sak: Sak) -> Bool {
        guard let siste = sak.sisteKommando else { return false }
        return siste.av == ansatt && siste.registrert == idag && siste.sperre == nil
    }

    /// Whether the employee has the part in the case that the command's event asks for.
    private func harRett(_ kode: String, _ sak: Sak, til tiltak: [Tiltak]?) -> Bool {
        guard let slag = Self.slag(kode, sak) else { return true }
        return slag.hvem.contains { rett in
            switch rett {
            case .alle: true
            case .innhold: katalog.leserInnhold(ansatt, i: sak.eier)
            case .gruppeansvarlig: katalog.har(ansatt, .gruppeansvarlig, i: sak.eier)
            case .involvert: sak.involverte.contains(ansatt) && harGrunn(sak)
            case .melder: sak.undringer.contains { $0.av == ansatt }
            case .forfatter: sak.skjermetForfattere.contains(ansatt)
            case .holder: sak.stafettholder == ansatt && harGrunn(sak)
            case .ansvarlig: erAnsvarlig(kode, sak, tiltak)
            case .leder: katalog.har(ansatt, .leder, i: sak.eier)
            case .avklarer: katalog.profil.avklarerRoller.contains { katalog.har(ansatt, $0, i: sak.eier) }
            case .tilbudt: sak.kanSvarePaaTilbud(ansatt, i: katalog)
            case .arkivar: katalog.ansatt(ansatt)?.har(.arkivar) ?? false
            case .ke: katalog.ansatt(ansatt)?.har(.ke) ?? false
            case .tidligereEier: !sak.svarerForEnheter(ansatt, i: katalog).isEmpty
            case .navngittLeder: sak.svarerForSperren(ansatt, i: katalog)
            case .team: katalog.har(ansatt, .team, i: sak.eier) && sak.erPaaTeamliste
            // Whoever sees the case here has no need of it.
            case .noedtilgang: false
            case .administrator, .tjenesteleder, .kontroll, .selv, .genesis, .maskin: false
            }
        }
    }

    /// Of a tiltak that is there, whoever answers for it; a new one can be given to oneself by anybody who works on the case.
    private func erAnsvarlig(_ kode: String, _ sak: Sak, _ tiltak: [Tiltak]?) -> Bool {
        if kode == "avtalTiltak" { return sak.involverte.contains(ansatt) }
        return (tiltak ?? sak.tiltak).contains { $0.status.erAapen && $0.ansvarligAnsatt == ansatt }
    }

    private func harGrunn(_ sak: Sak) -> Bool { sak.harGrunn(ansatt, i: katalog, paa: idag) }
}
