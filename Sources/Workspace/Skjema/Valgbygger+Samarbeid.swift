import BTI
import Casework
import Terminal

extension Valgbygger {
    /// What can be chosen where it is this command's own; `nil` where the field is as everywhere else.
    func samarbeidsvalg(_ felt: String) -> [Choice]? {
        switch (slag.kode, felt) {
        case ("endreNivaa", "nivaa"): nivaaer(1...3).filter { $0.id != sak.map { String($0.nivaa) } }
        case ("endreNivaa", "tjenester"): deltjenester { !(sak?.aktiveTjenester.contains($0) ?? false) }
        case ("leggTilDeltaker", "tjeneste"): deltjenester { $0 != sak?.eier }
        case ("kallInnTilMoete", "tjenester"), ("flyttMoete", "tjenester"): deltjenester { $0 != sak?.eier }
        case ("fjernDeltaker", "tjeneste"): tjenester(Set(deltakere.map(\.tjeneste)))
        case ("trekkSamtykke", "tjenester"): tjenester(Set((sak?.samtykker ?? []).filter(\.iBruk).flatMap(\.tjenester)))
        case ("kvitterJournalplikt", "tjeneste"): egneHelsetjenester
        case ("tilbyStafett", "stafettholder"), ("holdOvergangsmoete", "stafettholder"): nyeHoldere
        case ("tilbyStafett", "enhet"): tjenester(dekkedeEnheter)
        case ("planleggOvergang", "tilTjeneste"): enheter { $0 != sak?.eier }
        case ("planleggOvergang", "fraTjeneste"): enheter { _ in true }
        case ("fyllUtKarantene", "tiltak"), ("lukkKarantene", "tiltak"): karantene
        case ("bekreftOverlevering", "punkter"): punkter
        case ("importerSak", "nivaa"): nivaaer(0...3)
        case ("slettInnhold", "medunderskriver"): medunderskrivere
        case ("rettOpplysning", "rettetPost"), ("slettInnhold", "slettetInnhold"): sammenheng.innfoersler.map(valg)
        default: nil
        }
    }

    /// Which other field the choices of a field follow from, by «command.field».
    static let styrer = [
        "delUndring.ansatt": "deltMed", "leggTilDeltaker.ansatt": "tjeneste", "fjernDeltaker.ansatt": "tjeneste",
        "planleggOvergang.kontaktlaerer": "tilTjeneste",
    ]

    /// What can be chosen when the field that decides it has a value; `nil` where nothing follows from it.
    func valg(_ felt: String, naar verdi: String?) -> [Choice]? {
        switch (slag.kode, felt) {
        case ("delUndring", _):
            let ledere = Set(sak.map { katalog.ledere($0.eier) } ?? [])
            return ansatte { verdi == DeltMed.leder.rawValue ? ledere.contains($0.id) : true }
        case ("fjernDeltaker", _):
            let med = Set(deltakere.filter { $0.tjeneste.rawValue == verdi }.compactMap(\.ansatt))
            return ansatte { med.contains($0.id) }
        default:
            guard let verdi else { return nil }
            return ansatte { katalog.leserInnhold($0.id, i: TjenesteId(verdi)) }
        }
    }

    // MARK: Level and services

    private func nivaaer(_ nivaaer: ClosedRange<Int>) -> [Choice] {
        nivaaer.map {
            Choice(
                id: String($0), label: sammenheng.tekster.tekst("skjema.nivaa.\($0)"), key: String($0).first)
        }
    }

    /// Those who can sign beside the leader: other leaders, and administrators, who have keys of their own.
    private var medunderskrivere: [Choice] {
        katalog.ansatte.values.filter {
            $0.id != sammenheng.ansatt && $0.aktiv && $0.signering != nil && ($0.har(.leder) || $0.har(.administrator))
        }.sorted { $0.id < $1.id }.map(valg)
    }

    private var deltakere: [Deltaker] { (sak?.deltakere ?? []).filter { $0.til == nil } }

    /// Services, those that may hear first, and beside each whether a consent names it.
    private func deltjenester(_ passer: (TjenesteId) -> Bool) -> [Choice] {
        let alle = katalog.tjenester.values.filter { $0.type != .administrasjon && passer($0.id) }
        let valg = alle.sorted { $0.navn < $1.navn }.map { tjeneste in
            let dekket = sak?.dekning(for: tjeneste.id, til: .samarbeid, paa: sammenheng.idag) != nil
            let detalj = sammenheng.tekster.tekst("skjema.dekning.\(dekket ? "ja" : "nei")")
            return (dekket, Choice(id: tjeneste.id.rawValue, label: tjeneste.navn, detail: detalj))
        }
        return valg.filter(\.0).map(\.1) + valg.filter { !$0.0 }.map(\.1)
    }

    private func tjenester(_ koder: Set<TjenesteId>) -> [Choice] {
        koder.compactMap { katalog.tjenester[$0] }.sorted { $0.navn < $1.navn }.map(valg)
    }

    private var egneHelsetjenester: [Choice] {
        let egne = katalog.tjenester(for: sammenheng.ansatt).filter {
            katalog.tjenester[$0]?.type.harJournalplikt == true
        }
        return tjenester(Set(egne))
    }

    /// Where a child can go: barnehager and schools, and helsestasjon where it comes from there.
    private func enheter(_ passer: (TjenesteId) -> Bool) -> [Choice] {
        let alle = katalog.tjenester.values.filter {
            [.barnehage, .barneskole, .ungdomsskole, .videregaende, .helsestasjon].contains($0.type) && passer($0.id)
        }
        return tjenester(Set(alle.map(\.id)))
    }

    // MARK: The stafettpinne

    /// Units outside the owner's that a consent lets take over.
    private var dekkedeEnheter: Set<TjenesteId> {
        guard let sak else { return [] }
        let alle = katalog.tjenester.values.filter { tjeneste in
            tjeneste.id != sak.eier && tjeneste.generasjon > 0 && !katalog.ledere(tjeneste.id).isEmpty
                && sak.dekning(for: tjeneste.id, til: .overgang, paa: sammenheng.idag) != nil
        }
        return Set(alle.map(\.id))
    }

    /// Those who can hold: at the owning unit first, then at units that a consent covers.
    private var nyeHoldere: [Choice] {
        let enheter = dekkedeEnheter.union([sak?.eier].compactMap(\.self))
        return ansatte { ansatt in
            ansatt.id != sak?.stafettholder && enheter.contains { katalog.leserInnhold(ansatt.id, i: $0) }
        }
    }

    // MARK: Things of the case

    /// What the case has of a kind that came with transitions, referrals and plans; `nil` for other kinds.
    func nyeGjenstander(_ hva: String) -> [Choice]? {
        switch hva {
        case "Overgang": muligeOverganger.map(valg)
        case "Henvisning": henvisninger
        case "Aktivitetsplan":
            (sak?.aktivitetsplaner ?? []).map { valg($0.id.rawValue, $0.hva, "plan", $0.dato) }
        case "Sak": andreSaker
        default: nil
        }
    }

    /// The transitions this command can be about: what was handed over can be confirmed after the giver has ended its part.
    private var muligeOverganger: [Overgang] {
        let alle = (sak?.overganger ?? []).filter { !$0.ikkeAktuelt }
        let aapne = alle.filter(\.erAapen)
        return slag.kode == "bekreftOverlevering" && aapne.isEmpty ? alle.suffix(1) : aapne
    }

    private func valg(_ overgang: Overgang) -> Choice {
        let type = sammenheng.tekster.tekst("kode.Overgangstype.\(overgang.type.rawValue)")
        return Choice(id: overgang.id.rawValue, label: type, detail: dag(overgang.skolestart))
    }

    /// Referrals without an answer first.
    private var henvisninger: [Choice] {
        let alle = sak?.henvisninger ?? []
        return (alle.filter(\.svar.isEmpty) + alle.filter { !$0.svar.isEmpty }).map { henvisning in
            let navn = henvisning.tjeneste.flatMap { katalog.tjenester[$0]?.navn } ?? henvisning.instans
            return valg(henvisning.id.rawValue, navn, "henvisning", henvisning.dato)
        }
    }

    /// What the receiver of a handover has not confirmed yet.
    private var punkter: [Choice] {
        guard let sak else { return [] }
        let omgivelser = Omgivelser(katalog: katalog, idag: sammenheng.idag)
        return muligeOverganger.flatMap { $0.brev(sak, omgivelser).tilBekreftelse }.filter { $0.bekreftet == nil }.map {
            Choice(
                id: $0.id, label: TextWidth.fitted(Clean.line($0.tekst), columns: 52),
                detail: sammenheng.tekster.tekst("skjema.punkt.\($0.slag.rawValue)"))
        }
    }

    private var karantene: [Choice] {
        (sak?.iKarantene ?? []).map { valg($0.id.rawValue, $0.kjent[Felter.hva], "tiltak", $0.dato) }
    }

    /// Cases the employee knows by name, as initials; the linked ones alone where a link is to be removed.
    private var andreSaker: [Choice] {
        let koblet = Set((sak?.familiekoblinger ?? []).map(\.sak))
        let bareKoblet = slag.kode == "opphevKobling"
        let kjente = sammenheng.register.personer.filter {
            $0.sak != sak?.id && (!bareKoblet || koblet.contains($0.sak))
        }
        let ukjente = bareKoblet ? koblet.subtracting(kjente.map(\.sak)).sorted() : []
        let valg = kjente.map { person in
            let detalj = [person.gruppe.map(Gruppe.navn), person.saksnummer].compactMap(\.self).joined(separator: " · ")
            return Choice(id: person.sak.rawValue, label: person.kortnavn, detail: detalj)
        }
        return valg
            + ukjente.map { Choice(id: $0.rawValue, label: sammenheng.tekster.tekst("skjema.uleselig.sak")) }
    }

    private func valg(_ innfoersel: Innfoersel) -> Choice {
        Choice(
            id: String(innfoersel.nummer), label: TextWidth.fitted(innfoersel.setning, columns: 52),
            detail: dag(innfoersel.dato))
    }
}
