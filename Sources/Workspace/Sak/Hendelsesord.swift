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

    /// One event in a sentence; what is sealed for the reader says so.
    func setning(_ hendelse: Hendelse) -> String {
        guard let slag = hendelse.slag else { return ord("hendelse.lukket") }
        var verdier = self.verdier(hendelse.felter)
        verdier["av"] = Clean.line(hendelse.av.rawValue)
        let noekkel = "hendelse.\(slag.kode)"
        let setning = uferdigUtelatt(ord.foerste([noekkel, "kommando.\(slag.kode).navn", noekkel], verdier))
        return hendelse.lesbar ? setning : setning + " · " + ord("rute.lukketForDeg")
    }

    /// A sentence whose words are sealed keeps its placeholder; it ends before it.
    private func uferdigUtelatt(_ setning: String) -> String {
        guard let start = setning.firstIndex(of: "{") else { return setning }
        let foran = setning[..<start]
        return String(foran.reversed().drop { " :«·,–".contains($0) }.reversed())
    }

    /// What an event's sentence may speak of: every field that can be said in words.
    func verdier(_ post: Post) -> [String: String] {
        post.felter.compactMapValues { $0 }.reduce(into: [:]) { verdier, par in
            if let tekst = tekst(par.key, par.value) { verdier[par.key] = tekst }
        }
    }

    private func tekst(_ felt: String, _ verdi: Verdi) -> String? {
        switch verdi {
        case .tekst(let tekst):
            if let dato = Dato(tekst) { return dagord.kort(dato) }
            if felt == "tjeneste" || felt == "enhet" {
                return Clean.line(katalog.tjenester[TjenesteId(tekst)]?.navn ?? tekst)
            }
            return kode(felt, tekst) ?? Clean.line(tekst)
        case .tall(let tall): return String(tall)
        case .sann(let sann): return ord(sann ? "rute.ja" : "rute.nei")
        case .liste(let deler):
            let ord = deler.compactMap { tekst(felt == "tjenester" ? "tjeneste" : felt, $0) }
            return ord.joined(separator: ", ")
        case .post, .ingen: return nil
        }
    }

    /// The word of a code, where the field holds one of a closed set.
    private func kode(_ felt: String, _ tekst: String) -> String? {
        guard let navn = Self.kodeverk[felt] else { return nil }
        return ord.finn("kode.\(navn).\(tekst)")
    }

    /// The code set of each field that has one, from the table of events.
    private static let kodeverk: [String: String] = {
        var kodeverk: [String: String] = [:]
        for felt in Kommandoslag.alle.flatMap(\.felter) {
            switch felt.type {
            case .kode(let navn, _), .liste(.kode(let navn, _)): kodeverk[felt.navn] = navn
            default: continue
            }
        }
        return kodeverk
    }()
}
