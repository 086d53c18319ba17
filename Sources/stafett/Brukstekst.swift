import Foundation

/// Says the argument parser's own words in Norwegian: headings of the help, and what was wrong with a call.
enum Brukstekst {
    private static let ord: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE:", "BRUK:"), ("ARGUMENTS:", "ARGUMENTER:"), ("OPTIONS:", "VALG:"),
        ("SUBCOMMANDS:", "KOMMANDOER:"), ("<subcommand>", "<kommando>"), ("(default)", "(uten kommando)"),
        ("Show help information.", "Vis denne hjelpen."), ("Show the version.", "Vis versjonen."),
        ("  See '", "  Se «"), ("' for detailed help.", "» for mer hjelp."),
        ("for more information.", "for mer hjelp."),
        ("Error: Missing expected argument", "Noe mangler i kommandoen:"),
        ("Error: Missing one of:", "Noe mangler i kommandoen. Velg ett av:"),
        ("Error: Unknown option", "Kjenner ikke valget"), ("Error: Unexpected argument", "Venter ikke"),
        ("Error: Missing value for", "Mangler en verdi for"), ("Error: The value", "Verdien"),
        ("is invalid for", "passer ikke for"), ("Did you mean", "Mente du"), ("Help: ", "Hjelp: "),
        ("Usage: ", "Bruk: "), ("Error: ", ""), ("(default:", "(ellers:"), ("unexpected arguments:", "venter ikke:"),
    ]

    static func norsk(_ tekst: String) -> String {
        ord.reduce(tekst) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
