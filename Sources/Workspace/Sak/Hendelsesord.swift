import BTI
import Terminal

/// The timeline: which events are shown, newest first.
enum Tidslinje {
    /// What the program writes beside a command says nothing to people.
    private static let skjult: Set<String> = ["EpokeAapnet", "FristSatt", "SkjermetFristSatt", "FristInnfridd"]

    /// The events that are shown, with their number in the case, newest first by the day they happened.
    static func viste(_ hendelser: [Hendelse]) -> [(nummer: Int, hendelse: Hendelse)] {
        hendelser.enumerated().filter { !skjult.contains($0.element.slag?.kode ?? "") }
            .sorted { ($0.element.dato, $0.offset) > ($1.element.dato, $1.offset) }
            .map { (nummer: $0.offset, hendelse: $0.element) }
    }
}

/// Events as sentences.
struct Hendelsesord: Sendable {
    let ord: Ord
    let dagord: Dagord
    let katalog: Katalog
    /// The case, for the names of what an event is about.
    let sak: Sak?

    /// One event in a sentence; what is sealed for the reader says so.
    func setning(_ hendelse: Hendelse) -> String {
        guard let slag = hendelse.slag else { return ord("hendelse.lukket") }
        var verdier = ["av": Clean.line(hendelse.av.rawValue)]
        verdier["hva"] = hva(hendelse)
        verdier["dato"] = dato(hendelse.felter).map(dagord.kort)
        verdier["hvem"] = hvem(hendelse.felter)
        let setning = utenHull(ord("hendelse.\(slag.kode)", verdier))
        return hendelse.lesbar ? setning : setning + " · " + ord("rute.lukketForDeg")
    }

    /// A sentence whose words are not there ends before the first of them.
    private func utenHull(_ setning: String) -> String {
        guard let start = setning.firstIndex(of: "{") else { return setning }
        let foran = setning[..<start]
        return String(foran.reversed().drop { " :«·,–".contains($0) }.reversed())
    }

    /// The words that say most of what happened, by the fields that tell it, the first that has a value.
    private func hva(_ hendelse: Hendelse) -> String? {
        for felt in Self.hva[hendelse.slag?.kode ?? ""] ?? [] {
            if let verdi = hendelse.felter[felt].flatMap({ tekst(felt, $0) }), !verdi.isEmpty { return verdi }
        }
        if let tiltak = hendelse[Felter.tiltak] { return sak?.tiltak(tiltak)?.hva.map(Clean.line) }
        if let maal = hendelse[Felter.maal] { return sak?.maal(maal)?.hva.map(Clean.line) }
        return nil
    }

    private static let hva: [String: [String]] = [
        "ForesattRegistrert": ["relasjon"], "UndringRegistrert": ["observasjon"], "UndringDelt": ["deltMed"],
        "UndringAvklart": ["resultat"], "UndringssamtaleFoert": ["oppsummering", "samtaletype"],
        "SamtaleFoert": ["oppsummering", "samtaletype"], "InterntNotatSkrevet": ["tekst"], "NotatSkrevet": ["tekst"],
        "SkjermetNotatSkrevet": ["tekst"], "MeldepliktVurdert": ["konklusjon"], "AkuttVarslet": ["mottaker"],
        "MeldingSendt": ["mottaker"], "MeldingBesvart": ["svar"], "ForesattkontaktFrigitt": ["frigittAv"],
        "SamtykkeRegistrert": ["samtykketype"], "SamtykkeSignert": ["gittAv"], "SamtykkeTrukket": ["omfang"],
        "SamtykkeAvslaatt": ["samtykketype"], "StafettloggAapnet": ["nivaa"],
        "OenskeOmStafettholderNotert": ["oenske"], "BekymringFormulert": ["formulering"], "MaalSatt": ["hva"],
        "TiltakAvtalt": ["hva"], "TiltakFullfoert": ["tiltakstatus"], "TiltakEvaluert": ["utfall"],
        "TiltakEndret": ["hva", "begrunnelse"], "MoeteInnkalt": ["moetetype"],
        "SakMeldtTilTeam": ["team", "moetetype"],
        "MoeteHoldt": ["avtalt", "droefting", "moetetype"], "KopiGitt": ["mottattAv"], "SakAvsluttet": ["aarsak"],
    ]

    private func dato(_ felter: Post) -> Dato? {
        felter[Felter.kontaktdato] ?? felter[Felter.moetedato] ?? felter[Felter.gyldigTil] ?? felter[Felter.dato]
    }

    private func hvem(_ felter: Post) -> String? {
        if let holder = felter[Felter.stafettholder] { return Clean.line(holder.rawValue) }
        if let ansvarlig = felter[Felter.ansvarlig] { return tekst("ansvarlig", .tekst(ansvarlig)) }
        return felter[Felter.ansatt].map { Clean.line($0.rawValue) }
    }

    /// A field in words; `nil` where it says nothing to people.
    func tekst(_ felt: String, _ verdi: Verdi) -> String? {
        switch verdi {
        case .tekst(let tekst):
            if let dato = Dato(tekst) { return dagord.kort(dato) }
            if felt == "tjenester" {
                return Clean.line(katalog.tjenester[TjenesteId(tekst)]?.navn ?? tekst)
            }
            return kode(felt, tekst) ?? ord.finn("rute.sak.\(tekst)") ?? Clean.line(tekst)
        case .tall(let tall): return felt == "nivaa" ? ord("rute.nivaa", ["nivaa": String(tall)]) : String(tall)
        case .sann(let sann): return ord(sann ? "rute.ja" : "rute.nei")
        case .liste(let deler): return deler.compactMap { tekst(felt, $0) }.joined(separator: ", ")
        case .post, .ingen: return nil
        }
    }

    /// The word of a code, where the field holds one of a closed set.
    private func kode(_ felt: String, _ tekst: String) -> String? {
        Self.kodeverk[felt].flatMap { ord.finn("kode.\($0).\(tekst)") }
    }

    /// The code set of each field that has one, from the table of events.
    private static let kodeverk: [String: String] = {
        var kodeverk: [String: String] = [:]
        for felt in Hendelsesslag.alle.flatMap({ $0.aapne + $0.forseglede }) {
            switch felt.type {
            case .kode(let navn, _), .liste(.kode(let navn, _)): kodeverk[felt.navn] = navn
            default: continue
            }
        }
        return kodeverk
    }()
}
