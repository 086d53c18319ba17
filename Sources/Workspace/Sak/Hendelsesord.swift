import BTI
import Terminal

/// The timeline: which events are shown, newest first.
enum Tidslinje {
    /// The events that are shown, with their number in the case, newest first by the day they happened.
    static func viste(_ hendelser: [Hendelse]) -> [(nummer: Int, hendelse: Hendelse)] {
        hendelser.enumerated().filter { $0.element.slag?.skrivesAvProgrammet != true }
            .sorted { ($0.element.dato, $0.offset) > ($1.element.dato, $1.offset) }
            .map { (nummer: $0.offset, hendelse: $0.element) }
    }
}

/// Events as sentences.
struct Hendelsesord: Sendable {
    let ord: Ord
    let dagord: Dagord
    /// The case, for the names of what an event is about.
    let sak: Sak?

    /// One event in a sentence; what is sealed for the reader says so.
    func setning(_ hendelse: Hendelse) -> String {
        let setning = ord.tekster.hendelse(hendelse, i: sak, dato: { dagord.kort($0) })
        let lukket = hendelse.lesbar || hendelse.slag == nil ? "" : " · " + ord("rute.lukketForDeg")
        return Clean.line(setning) + lukket
    }

    /// The fields whose words are too long for one line, with their names.
    func langeFelter(_ hendelse: Hendelse) -> [String] {
        Self.lange.compactMap { felt in
            guard let tekst = hendelse.felter[felt]?.somTekst, !tekst.isEmpty else { return nil }
            return ord("felt.\(felt).navn") + ": " + Clean.text(tekst)
        }
    }

    private static let lange = [
        "observasjon", "situasjon", "oppsummering", "barnetsStemme", "foresattesSyn", "droefting", "avtalt", "tekst",
        "begrunnelse", "barnetsOpplevelse", "foresattesOpplevelse", "sluttresultat",
    ]
}
