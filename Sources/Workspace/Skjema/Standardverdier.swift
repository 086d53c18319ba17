import BTI
import Terminal

/// What stands in a form before anybody has typed: the likely answer, which can be changed.
struct Standardverdier: Sendable {
    /// What can be chosen, with the command, the case and the texts.
    var valgbygger: Valgbygger

    private var sak: Sak? { valgbygger.sak }
    private var sammenheng: Skjemasammenheng { valgbygger.sammenheng }

    /// The values by field.
    var verdier: [String: FormValue] {
        var verdier: [String: FormValue] = ["dato": .text(Datotolk.skrevet(sammenheng.idag))]
        verdier.merge(forKommandoen) { _, egen in egen }
        return verdier
    }

    private var forKommandoen: [String: FormValue] {
        switch valgbygger.slag.kode {
        case "registrerUndring", "leggTilObservasjon": ["melder": .choice("ansatt"), "persontype": .choice("barn")]
        case "registrerHovedperson", "importerSak": ["persontype": .choice("barn")]
        case "registrerSamtykke": samtykke
        case "fornySamtykke": samtykke.merging(gammeltSamtykke) { _, gammelt in gammelt }
        case "trekkSamtykke": ["omfang": .choice(Omfang.alt.rawValue)]
        case "aapneStafettlogg": ["stafettholder": .choice(stafettholder), "nivaa": .choice(nivaa)]
        case "avtalTiltak": ["ansvarlig": .choice(sammenheng.ansatt.rawValue)]
        case "fullfoerTiltak": ["tiltakstatus": .choice(Tiltakstatus.gjennomfoert.rawValue)]
        case "holdMoete": moete
        case "holdOvergangsmoete": ["moetetype": .choice(overgangsmoete)]
        case "planleggOvergang": overgang
        case "utfyllReferat": beslutninger
        case "fyllUtKarantene": karantene
        case "fjernDeltaker", "kvitterJournalplikt": enesteValg
        default: [:]
        }
    }

    private var samtykke: [String: FormValue] {
        guard let eier = sak?.eier else { return ["gyldigTil": .text(omEtAar)] }
        let navn = sammenheng.katalog.navn(eier)
        return [
            "gyldigTil": .text(omEtAar), "tjenester": .choices([eier.rawValue]),
            "behandlere": .text(sammenheng.tekster.tekst("skjema.standard.behandlere", ["tjeneste": navn])),
        ]
    }

    private var omEtAar: String {
        Datotolk.skrevet(sammenheng.idag.pluss(maaneder: 12))
    }

    /// Where there is one consent to renew, it is that one.
    private var gammeltSamtykke: [String: FormValue] {
        let ibruk = (sak?.samtykker ?? []).filter(\.iBruk)
        guard let gammelt = ibruk.last, ibruk.count == 1 else { return [:] }
        return fornyelse(av: gammelt.id)
    }

    /// A renewal begins as the consent it renews.
    func fornyelse(av id: SamtykkeId) -> [String: FormValue] {
        guard let gammelt = sak?.samtykke(id) else { return [:] }
        return [
            "samtykketype": .choice(gammelt.type.rawValue), "formaal": .text(gammelt.formaal ?? ""),
            "opplysninger": .text(gammelt.opplysninger ?? ""), "form": .choice(gammelt.form.rawValue),
            "tjenester": .choices(gammelt.tjenester.map(\.rawValue).sorted()), "team": .text(gammelt.team ?? ""),
        ]
    }

    /// Whoever answers for the child's group, else whoever wrote the first undring, else the one who asks.
    private var stafettholder: String? {
        let gruppe = sak?.hovedperson?.gruppe.flatMap { sammenheng.katalog.grupper[$0]?.ansvarlig }
        let kandidater = [gruppe, sak?.undringer.first?.av, sammenheng.ansatt].compactMap { $0?.rawValue }
        let kan = Set((valgbygger.valg(Felter.stafettholder.beskrivelse) ?? []).map(\.id))
        return kandidater.first(where: kan.contains)
    }

    private var nivaa: String? { sak?.gjeldendeAvklaring?.resultat.nivaa.map(String.init) }

    /// The one meeting that was called for today or before.
    private var moete: [String: FormValue] {
        let kandidater = (sak?.moeter ?? []).filter { $0.status == .innkalt && $0.dato <= sammenheng.idag }
        guard let moete = kandidater.first, kandidater.count == 1 else { return [:] }
        return ["moete": .choice(moete.id.rawValue), "moetetype": .choice(moete.type.rawValue)]
    }

    /// Meeting 1, or 2 where 1 has been held.
    private var overgangsmoete: String {
        let er1Holdt = (sak?.moeter ?? []).contains { $0.type == .overgangsmoete1 && $0.status == .holdt }
        return (er1Holdt ? Moetetype.overgangsmoete2 : .overgangsmoete1).rawValue
    }

    /// The kind that follows from where the child is, the plan that is open, or the directory's next school start.
    private var overgang: [String: FormValue] {
        if let aapen = sak?.aapneOverganger.last {
            return [
                "overgangstype": .choice(aapen.type.rawValue), "tilTjeneste": .choice(aapen.mottaker?.rawValue),
                "mottakerNavn": .text(aapen.mottakerNavn ?? ""),
                "skolestart": .text(Datotolk.skrevet(aapen.skolestart)),
                "sfo": .choice(aapen.sfo ? "ja" : "nei"),
            ]
        }
        let type: Overgangstype? =
            switch (sak?.eier).flatMap({ sammenheng.katalog.tjenester[$0]?.type }) {
            case .helsestasjon: .helsestasjonTilBarnehage
            case .barnehage: .barnehageTilSkole
            case .barneskole where slutterSnart(etter: 7): .barneskoleTilUngdomsskole
            case .ungdomsskole where slutterSnart(etter: 10): .ungdomsskoleTilVideregaaende
            default: nil
            }
        let start = sammenheng.katalog.skoleruter.values.map(\.skolestart).filter { $0 >= sammenheng.idag }.min()
        return [
            "overgangstype": .choice(type?.rawValue),
            "skolestart": .text(type == nil ? "" : start.map(Datotolk.skrevet) ?? ""),
        ]
    }

    /// Whether the child leaves after so many years of school, this year or the next.
    private func slutterSnart(etter aar: Int) -> Bool {
        sak?.skolestartaar.map { $0 + aar - sammenheng.idag.aar <= 1 } ?? false
    }

    /// The decisions that stand in the only minutes that are open: what is written comes in their place.
    private var beslutninger: [String: FormValue] {
        let aapne = (sak?.moeter ?? []).filter(\.harAapentReferat)
        guard let moete = aapne.first, aapne.count == 1 else { return [:] }
        let linjer = Beslutningslinjer(sak: sak, sammenheng: sammenheng)
        let staar = (moete.referat.beslutninger ?? []).map(linjer.skrevet)
        return ["beslutninger": .text(staar.joined(separator: "\n"))]
    }

    /// What is known of the only tiltak that waits to be filled in.
    private var karantene: [String: FormValue] {
        guard let ventende = sak?.iKarantene, let en = ventende.first, ventende.count == 1 else { return [:] }
        return [
            "hva": .text(en.kjent[Felter.hva] ?? ""), "maaltekst": .text(en.kjent[Felter.maaltekst] ?? ""),
            "ansvarlig": .choice(en.kjent[Felter.ansvarlig]),
            "evalueringsdato": .text(en.kjent[Felter.evalueringsdato].map(Datotolk.skrevet) ?? ""),
        ]
    }

    /// Where there is one thing to choose it is chosen, and can be changed.
    private var enesteValg: [String: FormValue] {
        valgbygger.slag.felter.reduce(into: [:]) { verdier, felt in
            guard let valg = valgbygger.valg(felt), let eneste = valg.first, valg.count == 1 else { return }
            verdier[felt.navn] = .choice(eneste.id)
        }
    }
}
