import BTI
import Casework
import Terminal

/// Commands that a second person signs: nothing is erased by one alone (L19).
extension Model {
    /// Asks for the second signature where a command needs one; carries out every other at once.
    mutating func utfoer(_ kommando: Kommando, sett: Int?, paa saksnummer: String?) -> [Effekt] {
        if let saksnummer {
            sperrSkjema(kommando.id, lagrer: true)
            return [.utfoerPaaNummer(kommando, saksnummer)]
        }
        guard kommando.slag.kode == "slettInnhold", let hvem = kommando[Felter.medunderskriver] else {
            sperrSkjema(kommando.id, lagrer: true)
            return [.utfoer(kommando, sett: sett)]
        }
        lag.append(.underskrift(Underskrift(kommando: kommando, sett: sett, hvem: hvem, iKursbasen: base.erKurs)))
        return []
    }

    /// Enter signs; Esc goes back to the form with nothing done.
    mutating func taIUnderskrift(_ tast: Key, _ underskrift: Underskrift) -> [Effekt] {
        var underskrift = underskrift
        switch tast {
        case .escape: return []
        case .enter where !underskrift.felt.isEmpty:
            sperrSkjema(underskrift.kommando.id, lagrer: true)
            return [.medsigner(underskrift.kommando, underskrift.hvem, underskrift.felt.text, sett: underskrift.sett)]
        default: _ = underskrift.felt.handle(tast)
        }
        lag.append(.underskrift(underskrift))
        return []
    }

    /// The second person was not let in: why, and the question again.
    mutating func underskriftFeilet(_ feil: Feilslag, _ kommando: Kommando, sett: Int?) {
        sperrSkjema(kommando.id, lagrer: false)
        guard let hvem = kommando[Felter.medunderskriver] else { return }
        var underskrift = Underskrift(kommando: kommando, sett: sett, hvem: hvem, iKursbasen: base.erKurs)
        underskrift.feil = feil.ord(ord).tekst
        lag.append(.underskrift(underskrift))
    }

    private mutating func sperrSkjema(_ kommando: String, lagrer: Bool) {
        guard let nummer = arbeid?.skjemaer.firstIndex(where: { $0.kommando == kommando }) else { return }
        arbeid?.skjemaer[nummer].lagrer = lagrer
    }
}
