import BTI
import Terminal

/// The one table of keys: dispatch, hint line, help, palette and the ways out of a refusal all come from it.
enum Tastekart {
    /// Everywhere after sign-in.
    static let overalt: Scope = "overalt"
    /// Where a case is selected or open.
    static let sak: Scope = "sak"
    /// Moving about.
    static let bevegelse: Scope = "bevegelse"
    /// The start screens.
    static let start: Scope = "start"

    /// The commands that have a letter of their own, in the order of the hint line.
    static let bokstaver: [(kode: String, tast: String, vekt: Int)] = [
        ("registrerUndring", "n", 9), ("vurderMeldeplikt", "v", 4), ("delUndring", "d", 5),
        ("registrerSamtale", "s", 5), ("avklarUndring", "a", 5), ("registrerSamtykke", "c", 4),
        ("aapneStafettlogg", "p", 4), ("evaluerTiltak", "e", 6), ("avtalTiltak", "t", 5),
        ("noterBarnetsStemme", "b", 3), ("tilbyStafett", "o", 3), ("kallInnTilMoete", "m", 4),
        ("holdMoete", "r", 3), ("skrivNotat", "y", 2), ("fornySamtykke", "f", 1), ("avsluttSak", "x", 1),
        ("leggTilObservasjon", "u", 2),
    ]

    /// The table, with the words it is shown with.
    static func lag(_ ord: Ord) -> KeyMap<Valg> {
        KeyMap(visninger(ord) + sakstaster(ord) + bevegelser(ord) + felles(ord) + utenBokstav(ord))
    }

    private static func rad(
        _ valg: Valg, _ taster: [String], _ navn: String, _ ord: Ord, _ scope: Scope, vekt: Int = 0
    ) -> Binding<Valg> {
        Binding(
            valg, keys: taster, short: ord.finn("tast.\(navn).kort") ?? "", long: ord("tast.\(navn).lang"),
            scope: scope, priority: vekt)
    }

    private static func visninger(_ ord: Ord) -> [Binding<Valg>] {
        Visning.allCases.map { rad(.vis($0), [$0.tast, "g \($0.rawValue.prefix(1))"], $0.rawValue, ord, overalt) }
    }

    private static func sakstaster(_ ord: Ord) -> [Binding<Valg>] {
        let foran = [
            rad(.neste, ["Mellomrom"], "neste", ord, sak, vekt: 1),
            rad(.aapne, ["Enter"], "aapne", ord, sak, vekt: 7),
        ]
        let bak = [
            rad(.navn, ["i"], "navn", ord, sak, vekt: 2), rad(.hvorfor, ["w"], "hvorfor", ord, sak, vekt: 2),
            rad(.tilgang, ["W"], "tilgang", ord, sak, vekt: 1),
            rad(.veksle, ["Tab"], "veksle", ord, sak, vekt: 8), rad(.tilbake, ["Esc"], "tilbake", ord, sak),
        ]
        return foran + bokstaver.map { skjema($0.kode, [$0.tast], ord, vekt: $0.vekt) } + bak
    }

    private static func skjema(_ kode: String, _ taster: [String], _ ord: Ord, vekt: Int) -> Binding<Valg> {
        Binding(
            .skjema(kode), keys: taster, short: ord.finn("tast.\(kode).kort") ?? "", long: Kommandoord.navn(kode, ord),
            scope: Mulighet.aapnerSak.contains(kode) ? overalt : sak, priority: vekt)
    }

    /// The commands that are found in the palette alone.
    private static func utenBokstav(_ ord: Ord) -> [Binding<Valg>] {
        let kjente = Set(bokstaver.map(\.kode))
        return Kommandoslag.alle.filter { !kjente.contains($0.kode) }.map { skjema($0.kode, [], ord, vekt: 0) }
    }

    private static func bevegelser(_ ord: Ord) -> [Binding<Valg>] {
        [
            rad(.flytt(.opp), ["↑", "k"], "opp", ord, bevegelse), rad(.flytt(.ned), ["↓", "j"], "ned", ord, bevegelse),
            rad(.flytt(.venstre), ["←", "h"], "venstre", ord, bevegelse),
            rad(.flytt(.hoeyre), ["→", "l"], "hoeyre", ord, bevegelse),
            rad(.flytt(.sideOpp), ["PgUp"], "sideOpp", ord, bevegelse),
            rad(.flytt(.sideNed), ["PgDn"], "sideNed", ord, bevegelse),
            rad(.flytt(.foerst), ["Home", "g g"], "foerst", ord, bevegelse),
            rad(.flytt(.sist), ["End"], "sist", ord, bevegelse),
        ]
    }

    private static func felles(_ ord: Ord) -> [Binding<Valg>] {
        [
            rad(.soek, ["/"], "soek", ord, overalt, vekt: 6),
            rad(.palett, [":", "Ctrl-P"], "palett", ord, overalt, vekt: 8),
            rad(.hjelp, ["?", "F1"], "hjelp", ord, overalt, vekt: 9),
            rad(.utkast, ["g u"], "utkast", ord, overalt), rad(.laas, ["L"], "laas", ord, overalt),
            rad(.avslutt, ["q"], "avslutt", ord, overalt), rad(.friskOpp, ["Ctrl-L"], "friskOpp", ord, overalt),
            rad(.stans, ["Ctrl-Z"], "stans", ord, overalt),
        ]
    }
}

/// What commands are called.
enum Kommandoord {
    /// The name of a command, in words.
    static func navn(_ kode: String, _ ord: Ord) -> String { ord("kommando.\(kode).navn") }
}
