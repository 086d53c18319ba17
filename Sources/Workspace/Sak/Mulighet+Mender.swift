import BTI
import Casework

/// Which command mends a finding: never a command that one may give and that leaves the finding standing.
extension Mulighet {
    /// The command that mends a finding, the most natural that the employee can give.
    func mender(_ funn: Funn, _ sak: Sak) -> String? {
        mendere(funn, sak).first { kan($0, funn, sak) }
    }

    /// The same for one who may be closed out of the case.
    func mender(_ funn: Funn, _ kort: Kort) -> String? {
        mendere(funn, kort.sak).first { !Self.stenger($0, kort) && kan($0, funn, kort.sak) }
    }

    /// Whom to ask; one who is closed out is not told whom to ask in a case that goes on without her.
    func spoerre(_ funn: Funn, _ kort: Kort) -> (hvem: String, kode: String)? {
        kort.lest.tilgang?.stengt == nil ? spoerre(funn, kort.sak) : nil
    }

    /// Whom to ask, and for what, where somebody else must mend a finding; `nil` where the employee can, or nothing can be asked.
    func spoerre(_ funn: Funn, _ sak: Sak) -> (hvem: String, kode: String)? {
        guard mender(funn, sak) == nil else { return nil }
        return mendere(funn, sak).first { Self.hindring($0, sak) == nil }.map { (hvemKan($0, sak), $0) }
    }

    /// The commands that mend exactly this finding, the most natural first: narrower than the rule's own list.
    func mendere(_ funn: Funn, _ sak: Sak) -> [String] {
        let alle = passende(funn, sak) ?? funn.mender
        return alle.filter { kode in
            if Self.omMeldeplikt.contains(kode) { return Self.meldepliktregler.contains(funn.regel) }
            return !Self.foreslaasIkke.contains(kode)
        }
    }

    /// To close is a decision, to withdraw is the family's, and absence is written about an employee: no way out of a finding.
    private static let foreslaasIkke: Set<String> = ["avsluttSak", "registrerFravaer", "trekkSamtykke"]
    /// A melding to barnevernet, and an assessment of the duty, mend nothing but what is about that duty.
    private static let omMeldeplikt: Set<String> = ["vurderMeldeplikt", "sendMelding"]
    private static let meldepliktregler: Set<String> = ["B8", "G2"]
    /// The commands about one tiltak, which whoever answers for that tiltak may give.
    static let omTiltak: Set<String> = [
        "evaluerTiltak", "endreTiltak", "avsluttTiltak", "fullfoerTiltak", "startTiltak",
    ]

    /// Where the rule has several ways out, those that fit what this finding is about; `nil` where all do.
    private func passende(_ funn: Funn, _ sak: Sak) -> [String]? {
        switch funn.regel {
        case "A3": sak.tilbud == nil ? ["tilbyStafett"] : ["taImotStafett", "trekkTilbud"]
        case "F5", "F12": sak.tilbud == nil ? ["tilbyStafett"] : ["taImotStafett"]
        case "A5": venter(.btiTeam, sak) ? ["holdMoete"] : ["meldTilTeam"]
        case "B9":
            sak.loggsamtykke(idag) == nil ? ["registrerSamtykke", "registrerNeiTilSamtykke"] : ["aapneStafettlogg"]
        case "C3", "C5": omlegging(funn, sak)
        // Only what was tried at nivå 1 answers it.
        case "D9": sak.tiltak.contains { $0.nivaa == 1 } ? nil : ["registrerHenvisningssvar"]
        case "E4":
            funn.gjelder.contains { sak.moete(MoeteId($0))?.harVeienVidere == false } ? ["utfyllReferat"] : nil
        case "E9": venter(.tverrfaglig, sak) ? ["holdMoete"] : ["kallInnTilMoete"]
        case "F8": funn.alvor == .stopp ? nil : ["fornySamtykke"]
        case "G5": erOmEier(funn, sak) ? ["varsleSkoleeier"] : ["delUndring", "varsleSkoleeier"]
        default: nil
        }
    }

    /// Whether the owner of the school or barnehage is the one who has not been told: the leader was to know the same day.
    func erOmEier(_ funn: Funn, _ sak: Sak) -> Bool {
        let undringer = funn.gjelder.compactMap { sak.undring(UndringId($0)) }
        return !undringer.isEmpty && undringer.allSatisfy { $0.dato != funn.frist }
    }

    /// A meeting of a kind that should have been held by now.
    private func venter(_ type: Moetetype, _ sak: Sak) -> Bool {
        sak.moeter.contains { $0.type == type && $0.dato <= idag && Self.erPlanlagt($0) }
    }

    private static func erPlanlagt(_ moete: Moete) -> Bool { [.planlagt, .innkalt].contains(moete.status) }

    /// A service that may not hear any more: a new consent, or else what is planned with it is planned anew.
    private func omlegging(_ funn: Funn, _ sak: Sak) -> [String] {
        let moete = sak.moeter.contains { moete in
            Self.erPlanlagt(moete)
                && (funn.gjelder.contains(moete.id.rawValue)
                    || moete.tjenester.contains { funn.gjelder.contains($0.rawValue) })
        }
        let tiltak = omtalt(funn, sak)
        // What a service does that never might hear is not put right by doing it in another way.
        let kanEndres = tiltak.contains { $0.tjeneste.map { sak.utestengelser[$0] != nil } ?? false }
        let planlegg =
            (kanEndres ? ["endreTiltak"] : []) + (tiltak.isEmpty ? [] : ["avsluttTiltak"])
            + (moete ? ["avlysMoete"] : [])
        if funn.regel == "C3" { return ["registrerSamtykke"] + planlegg }
        return planlegg + (planlegg.isEmpty ? ["endreNivaa"] : []) + ["registrerSamtykke"]
    }

    /// The open tiltak that a finding is about: by name, or as those of the services it names.
    private func omtalt(_ funn: Funn, _ sak: Sak) -> [Tiltak] {
        sak.tiltak.filter { tiltak in
            tiltak.status.erAapen
                && (funn.gjelder.contains(tiltak.id.rawValue)
                    || tiltak.tjeneste.map { funn.gjelder.contains($0.rawValue) } ?? false)
        }
    }

    /// Whether the employee can give a command about what a finding is about.
    private func kan(_ kode: String, _ funn: Funn, _ sak: Sak) -> Bool {
        let tiltak = Self.omTiltak.contains(kode) ? omtalt(funn, sak) : []
        return hindring(kode, sak, til: tiltak.isEmpty ? nil : tiltak) == nil && erHennes(kode, funn, sak)
    }

    /// Whether a command that many may give in the case is one that the employee may give about this.
    private func erHennes(_ kode: String, _ funn: Funn, _ sak: Sak) -> Bool {
        switch kode {
        case "godkjennReferat":
            funn.gjelder.compactMap { sak.moete(MoeteId($0)) }.allSatisfy { sak.kanLaase($0, ansatt, i: katalog) }
        // Nobody gives feedback to herself.
        case "giTilbakemelding":
            funn.gjelder.compactMap { sak.undring(UndringId($0)) }.contains { $0.av != ansatt }
        // In a transition it goes to another unit, and that is for the holder and the leader.
        case "tilbyStafett" where ["F5", "F12"].contains(funn.regel):
            sak.stafettholder == ansatt || katalog.har(ansatt, .leder, i: sak.eier)
        default: true
        }
    }

    /// Who can give a command that the employee cannot, as the key of a sentence.
    private func hvemKan(_ kode: String, _ sak: Sak) -> String {
        let hvem = Self.slag(kode, sak)?.hvem ?? []
        if hvem.contains(.tilbudt) { return "spurt" }
        return hvem.contains(.holder) && sak.stafettholder != nil ? "holder" : "leder"
    }
}
