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
        case "registrerHovedperson": ["persontype": .choice("barn")]
        case "registrerSamtykke": samtykke
        case "fornySamtykke": samtykke.merging(gammeltSamtykke) { _, gammelt in gammelt }
        case "trekkSamtykke": ["omfang": .choice(Omfang.alt.rawValue)]
        case "aapneStafettlogg": ["stafettholder": .choice(stafettholder), "nivaa": .choice(nivaa)]
        case "avtalTiltak": ["ansvarlig": .choice(sammenheng.ansatt.rawValue)]
        case "fullfoerTiltak": ["tiltakstatus": .choice(Tiltakstatus.gjennomfoert.rawValue)]
        case "holdMoete": moete
        default: [:]
        }
    }

    private var samtykke: [String: FormValue] {
        guard let eier = sak?.eier else { return ["gyldigTil": .text(omEtAar)] }
        let navn = sammenheng.katalog.tjenester[eier]?.navn ?? eier.rawValue
        return [
            "gyldigTil": .text(omEtAar), "tjenester": .choices([eier.rawValue]),
            "behandlere": .text(sammenheng.tekster.tekst("skjema.standard.behandlere", ["tjeneste": navn])),
        ]
    }

    private var omEtAar: String {
        Datotolk.skrevet(sammenheng.idag.pluss(maaneder: 12))
    }

    /// A renewal begins as the consent it renews.
    private var gammeltSamtykke: [String: FormValue] {
        let ibruk = (sak?.samtykker ?? []).filter(\.iBruk)
        guard let gammelt = ibruk.last, ibruk.count == 1 else { return [:] }
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
}
