import BTI
import Casework
import Terminal

/// Finds what can be chosen in the fields of one form, and what it is called.
struct Valgbygger: Sendable {
    /// The command.
    var slag: Kommandoslag
    /// The case; `nil` where the command opens one.
    var sak: Sak?
    /// Texts, directory and who asks.
    var sammenheng: Skjemasammenheng

    var katalog: Katalog { sammenheng.katalog }

    /// What can be chosen in a field; `nil` where it is written and not chosen.
    func valg(_ felt: Feltbeskrivelse) -> [Choice]? {
        samarbeidsvalg(felt.navn) ?? egneValg(felt.navn) ?? valg(felt.navn, felt.type)
    }

    private func valg(_ felt: String, _ type: Felttype) -> [Choice]? {
        switch type {
        case .jaNei: jaNei
        case .kode(let navn, let koder): kodevalg(felt, navn, koder)
        case .identifikator(let hva): gjenstander(felt, hva)
        case .liste(let element) where element != .tekst: valg(felt, element)
        default: nil
        }
    }

    /// Yes and no.
    private var jaNei: [Choice] {
        [
            Choice(id: "ja", label: sammenheng.tekster.tekst("skjema.ja"), key: "j"),
            Choice(id: "nei", label: sammenheng.tekster.tekst("skjema.nei"), key: "n"),
        ]
    }

    private func kodevalg(_ felt: String, _ navn: String, _ koder: [String]) -> [Choice] {
        let tillatt = Skjemaoppsett.av(slag).koder[felt] ?? koder
        return tillatt.map { Choice(id: $0, label: sammenheng.tekster.tekst("kode.\(navn).\($0)")) }
    }

    /// Fields that are text to the engine, but are chosen among something known.
    private func egneValg(_ felt: String) -> [Choice]? {
        switch felt {
        case "gruppe": ellerTekst(grupper)
        case "uroGrad": ellerTekst(katalog.profil.uroskala.map { Choice(id: $0.kode, label: $0.navn) })
        case "ansvarlig": ansatte { _ in true } + familien
        case "stafettholder": ansatte { kanHolde($0.id) }
        case "enhet": katalog.tjenester(for: sammenheng.ansatt).compactMap { katalog.tjenester[$0] }.map(valg)
        case "gittAv", "neiFra": partene
        case "trukketAv": partene
        case "foresatt": (sak?.foresatte ?? []).map(valg)
        case "nivaa": [1, 2].map { Choice(id: String($0), label: sammenheng.tekster.tekst("skjema.nivaa.\($0)")) }
        default: nil
        }
    }

    private func ellerTekst(_ valg: [Choice]) -> [Choice]? { valg.isEmpty ? nil : valg }

    // MARK: The directory

    private var grupper: [Choice] {
        let mine = Set(katalog.tjenester(for: sammenheng.ansatt) + [sak?.eier].compactMap(\.self))
        return katalog.grupper.values.filter { mine.contains($0.tjeneste) }.sorted { $0.kode < $1.kode }.map { gruppe in
            let tjeneste = katalog.tjenester[gruppe.tjeneste]?.navn ?? ""
            return Choice(id: gruppe.kode, label: Gruppe.navn(gruppe.kode), detail: tjeneste)
        }
    }

    /// Employees who still work here, those of the case's own unit first.
    func ansatte(_ passer: (Ansatt) -> Bool) -> [Choice] {
        let egen = sak?.eier ?? katalog.tjenester(for: sammenheng.ansatt).first
        let alle = katalog.ansatte.values.filter { $0.aktiv && $0.jobbet(ved: .max) && !$0.erDrift && passer($0) }
        let ordnet = alle.map { ansatt in (egen.map { katalog.leserInnhold(ansatt.id, i: $0) } ?? false, ansatt) }
            .sorted { ($0.0 ? 0 : 1, $0.1.id) < ($1.0 ? 0 : 1, $1.1.id) }
        return ordnet.map { valg($0.1) }
    }

    func valg(_ ansatt: Ansatt) -> Choice {
        let tjeneste = ansatt.hovedrolle.flatMap { katalog.tjenester[$0.tjeneste]?.navn }
        let detalj = [ansatt.tittel, tjeneste].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        return Choice(id: ansatt.id.rawValue, label: ansatt.id.rawValue, detail: detalj)
    }

    func valg(_ tjeneste: Tjeneste) -> Choice { Choice(id: tjeneste.id.rawValue, label: tjeneste.navn) }

    /// Whoever reads the unit's cases can hold the stafettpinne; the one who has it is not asked (C6, A7).
    private func kanHolde(_ ansatt: AnsattId) -> Bool {
        guard let eier = sak?.eier else { return true }
        return katalog.leserInnhold(ansatt, i: eier) && (slag.kode != "tilbyStafett" || ansatt != sak?.stafettholder)
    }

    // MARK: The family

    private var familien: [Choice] {
        Tiltak.familien.sorted().reversed().map {
            Choice(id: $0, label: sammenheng.tekster.tekst("skjema.part.\($0)"))
        }
    }

    /// Those who can consent. Nobody registered: by what they are to the child, which is also the name they get.
    private var partene: [Choice] {
        var valg = (sak?.foresatte ?? []).filter { !$0.kontaktsperre }.map(valg)
        let type = sak?.hovedperson?.type
        if valg.isEmpty, type != .gravid, type != .forelder {
            valg = Relasjon.allCases.map {
                Choice(id: $0.rawValue, label: sammenheng.tekster.tekst("kode.Relasjon.\($0.rawValue)"))
            }
        }
        if type != .barn {
            valg.append(Choice(id: "hovedperson", label: sammenheng.tekster.tekst("skjema.part.hovedperson")))
        }
        return valg
    }

    private func valg(_ foresatt: Foresatt) -> Choice {
        let relasjon = sammenheng.tekster.tekst("kode.Relasjon.\(foresatt.relasjon.rawValue)")
        return Choice(id: foresatt.id, label: relasjon, detail: foresatt.navn.map(Hovedperson.initialer) ?? "")
    }
}

extension Valgbygger {
    /// What the case has of a kind, so far as this command can be about it.
    private func gjenstander(_ felt: String, _ hva: String) -> [Choice]? {
        switch hva {
        case "Ansatt": ansatte { _ in true }
        case "Tjeneste": tjenester
        case "Undring": undringer
        case "Tiltak": tiltak
        case "Maal":
            (sak?.maal ?? []).filter { $0.avsluttet == nil }.map { valg($0.id.rawValue, $0.hva, "maal", $0.dato) }
        case "Moete": moeter
        case "Samtykke": (sak?.samtykker ?? []).filter(\.iBruk).map(valg)
        case "Melding":
            (sak?.meldinger ?? []).map {
                let mottaker = sammenheng.tekster.tekst("kode.Meldingsmottaker.\($0.mottaker.rawValue)")
                return Choice(id: $0.id.rawValue, label: mottaker, detail: dag($0.dato))
            }
        default: nyeGjenstander(hva)
        }
    }

    private var tjenester: [Choice] {
        let alle = katalog.tjenester.values.filter { $0.type != .administrasjon }
        return alle.sorted { ($0.id != sak?.eier ? 1 : 0, $0.navn) < ($1.id != sak?.eier ? 1 : 0, $1.navn) }.map(valg)
    }

    private var undringer: [Choice] {
        let alle = sak?.undringer ?? []
        let ubesvarte = slag.kode == "giTilbakemelding" ? alle.filter { $0.tilbakemelding == nil } : alle
        return (ubesvarte.isEmpty ? alle : ubesvarte).map { valg($0.id.rawValue, $0.observasjon, "undring", $0.dato) }
    }

    private var tiltak: [Choice] {
        (sak?.tiltak ?? []).filter { $0.status.erAapen && (slag.kode != "startTiltak" || $0.startet == nil) }
            .map { tiltak in
                var valg = valg(tiltak.id.rawValue, tiltak.hva, "tiltak", tiltak.dato)
                valg.detail = sammenheng.tekster.tekst("skjema.evalueres", ["dato": dag(tiltak.evalueringsdato)])
                return valg
            }
    }

    private var moeter: [Choice] {
        (sak?.moeter ?? []).filter { moete in
            switch slag.kode {
            case "godkjennReferat", "utfyllReferat": moete.harAapentReferat
            case "giKopi": moete.status == .holdt && moete.erFamiliemoete
            default: moete.status == .innkalt
            }
        }.map {
            let type = sammenheng.tekster.tekst("kode.Moetetype.\($0.type.rawValue)")
            return Choice(id: $0.id.rawValue, label: type, detail: dag($0.dato))
        }
    }

    private func valg(_ samtykke: Samtykke) -> Choice {
        let type = sammenheng.tekster.tekst("kode.Samtykketype.\(samtykke.type.rawValue)")
        let slutt = samtykke.gyldigTil.map { sammenheng.tekster.tekst("skjema.gjelderTil", ["dato": dag($0)]) }
        let tjenester = samtykke.tjenester.sorted().map(katalog.navn)
        let hvem = TextWidth.fitted(tjenester.joined(separator: ", "), columns: 40)
        return Choice(
            id: samtykke.id.rawValue, label: type,
            detail: [hvem, slutt ?? ""].filter { !$0.isEmpty }.joined(separator: " · "))
    }

    /// Something by its own text, or by what it is where the text is sealed.
    func valg(_ id: String, _ tekst: String?, _ hva: String, _ dato: Dato) -> Choice {
        let linje = tekst.map(Clean.line) ?? sammenheng.tekster.tekst("skjema.uleselig.\(hva)")
        return Choice(id: id, label: TextWidth.fitted(linje, columns: 52), detail: dag(dato))
    }

    func dag(_ dato: Dato) -> String { sammenheng.dagord.naer(dato) }
}

extension Ansatt {
    /// Only keeps the program running, and has nothing to do with children.
    fileprivate var erDrift: Bool {
        roller.filter { $0.gjaldt(.max) }.allSatisfy { [.administrator, .kontroll, .maskin].contains($0.rolle) }
    }
}
