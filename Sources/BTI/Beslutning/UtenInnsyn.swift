/// What the answer to one who may not see a case may rest on.
public enum Svargrunnlag: Sendable {
    /// Open facts alone, whatever old keys open: the answer tells nothing about the case.
    case aapneFakta
    /// What her own keys open, because the command is about what she wrote or was asked.
    case egneNoekler
}

extension Kommando {
    /// What the command may rest on for an employee who may not see the case; `nil` where she may not give it at all.
    ///
    /// What the law asks of each and all, and what a melder does with her own undring at nivå 0, is never stopped by who may see
    /// the case. Beside that she does what an offer, an own melding, an own last command or her role asks of her.
    public func svargrunnlag(utenInnsyn ansatt: AnsattId, i sak: Sak, _ omgivelser: Omgivelser) -> Svargrunnlag? {
        if erFor(melder: ansatt, i: sak) { return .aapneFakta }
        let katalog = omgivelser.katalog
        if Kommandoslag.etterEierskifte.contains(slag.kode), !sak.svarerForEnheter(ansatt, i: katalog).isEmpty {
            return .egneNoekler
        }
        let kan =
            switch slag.kode {
            case "taImotStafett", "avslaaStafett", "bekreftOverlevering": sak.kanSvarePaaTilbud(ansatt, i: katalog)
            case "registrerMeldingssvar": sak.skjermetForfattere.contains(ansatt)
            case "angre": sak.sisteKommando?.av == ansatt
            case "giRaad": katalog.ansatt(ansatt)?.har(.ke) == true && sak.erLoeftetTilKE(fra: sak.opprettet)
            case "markerArkivert": katalog.ansatt(ansatt)?.har(.arkivar) == true && !sak.erAapen
            case "noedtilgang": sak.kanNoedaapne(ansatt, i: katalog, paa: omgivelser.idag)
            default: false
            }
        return kan ? .egneNoekler : nil
    }

    /// Everybody hands in what was seen, warns, and reports; a melder shares her own undring and talks about it. Assessing that
    /// nothing is to be reported is for those who have to do with the case.
    private func erFor(melder ansatt: AnsattId, i sak: Sak) -> Bool {
        switch slag.kode {
        case "registrerUndring", "leggTilObservasjon", "varsleAkutt", "sendMelding": true
        case "vurderMeldeplikt": self[Felter.konklusjon] == true
        case "delUndring": sak.omtalt(self[Felter.undring])?.av == ansatt
        case "registrerSamtale": sak.loggAapnet == nil && sak.undringer.contains { $0.av == ansatt }
        default: false
        }
    }
}

extension Kommandoslag {
    /// Codes of what a unit that owned the case does about the limits that it left (decision 021).
    public static let etterEierskifte: Set<String> = [
        "delUndring", "varsleSkoleeier", "vurderMeldeplikt", "registrerMeldingssvar", "lagAktivitetsplan",
        "frigiForesattkontakt",
    ]
}

extension Sak {
    /// The undring with this name; where none is named, the newest one that is not clarified.
    func omtalt(_ id: UndringId?) -> Undring? {
        if let id { return undring(id) }
        return undringer.last { $0.avklart == nil } ?? undringer.last
    }
}

extension Situasjon {
    /// Refuses what one would write whose services are all closed out, saying since when and why: after a withdrawal nothing
    /// new, own records only (domain.md, section 4).
    func nektDenSomErStengtUte() throws(Avslag) {
        guard let sak, kommando.svargrunnlag(utenInnsyn: aktor.ansatt, i: sak, omgivelser) == nil,
            !sak.harGrunn(aktor.ansatt, i: katalog, paa: omgivelser.idag)
        else { return }
        let stengt = katalog.tjenester(for: aktor.ansatt).compactMap { sak.stengning(for: $0, paa: omgivelser.idag) }
        guard let siste = stengt.max(by: { $0.fra < $1.fra }) else { return }
        let kode =
            switch siste.aarsak {
            case .trukket: "TILGANG.trukket"
            case .utloept: "TILGANG.utloept"
            case .erstattet: "TILGANG.erstattet"
            case .fjernet, .ikkeDekket, .gittVidere, .innlevert: "TILGANG.fjernet"
            }
        throw Avslag("TILGANG", kode: kode, argumenter: ["fra": siste.fra.iso])
    }
}
