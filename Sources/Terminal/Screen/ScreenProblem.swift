/// Why a screen cannot be opened.
public enum ScreenProblem: Error, Hashable, Sendable {
    /// Input or output is not a terminal.
    case notATerminal
    /// The terminal's kind is not known on this machine.
    case unknownTerminal(String)

    /// The reason in words, with a way out.
    public var sentence: String {
        switch self {
        case .notATerminal:
            "Arbeidsflaten trenger en terminal. Bruk kommandoene, for eksempel «stafett brudd», når du er i et skript."
        case .unknownTerminal(let name):
            "Terminaltypen «\(Clean.line(name))» er ukjent på denne maskinen. Prøv TERM=xterm-256color."
        }
    }
}
