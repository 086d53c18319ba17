import Foundation

/// A robot that sits at a real terminal: presses keys, types, pastes, and reads what a person would read.
final class Skjerm {
    private let tmux: Tmux
    /// Kept as long as the terminal: without its folder neither the base nor the server can be reached.
    private let plass: Plass
    private let vakt: Svarvakt

    /// Starts the program on a terminal of this size.
    ///
    /// - Parameter skall: start a shell instead, where the test starts the program itself.
    init(_ plass: Plass, kolonner: Int = 120, rader: Int = 36, skall: Bool = false) throws {
        self.plass = plass
        tmux = Tmux(sokkel: "\(plass.mappe)/tmux-\(UUID().uuidString.prefix(8))", miljoe: plass.miljoe)
        let program =
            skall
            ? ["/bin/bash", "--norc", "--noprofile", "-i"] : [Plass.program, "kurs", "--base", plass.base]
        try tmux.kjoer(
            [
                "start-server", ";", "set-option", "-g", "default-terminal", "screen-256color", ";", "set-option", "-g",
                "remain-on-exit", "on", ";", "set-option", "-g", "status", "off", ";",
                "new-session", "-d", "-x", "\(kolonner)", "-y", "\(rader)",
            ] + program)
        vakt = try Svarvakt(tmux)
    }

    deinit {
        // At once: a program that may save at the end writes in a folder that is being removed.
        drep(SIGKILL)
        _ = try? tmux.kjoer(["kill-server"])
    }

    // MARK: Reading

    /// The screen as it stands, a row a line.
    func bilde() throws -> String { try tmux.kjoer(["capture-pane", "-p"]) }

    /// The rows of the screen.
    func rader() throws -> [String] {
        try bilde().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The screen with line breaks and runs of space as one space, so that a sentence can be found where it was wrapped.
    static func flatt(_ bilde: String) -> String {
        bilde.split { $0.isWhitespace || "│▌▸".contains($0) }.joined(separator: " ")
    }

    /// Whether a text stands on the screen now, also where it is wrapped.
    func viser(_ tekst: String) throws -> Bool { Skjerm.flatt(try bilde()).contains(tekst) }

    /// Waits for a text to come.
    @discardableResult
    func vent(paa tekst: String, innen sekunder: Double = 30) throws -> String {
        try vent(til: "«\(tekst)» står på skjermen", innen: sekunder) { Skjerm.flatt($0).contains(tekst) }
    }

    /// Waits for a text to go.
    func vent(borte tekst: String, innen sekunder: Double = 30) throws {
        try vent(til: "«\(tekst)» er borte", innen: sekunder) { !Skjerm.flatt($0).contains(tekst) }
    }

    /// Waits until the screen is as it should be, and gives it.
    @discardableResult
    func vent(til hva: String, innen sekunder: Double = 30, _ er: (String) -> Bool) throws -> String {
        let frist = ContinuousClock.now + .seconds(sekunder)
        var bilde = try bilde()
        while !er(bilde) {
            guard ContinuousClock.now < frist else {
                throw Skjermfeil("Ventet forgjeves på at \(hva). Skjermen:\n\(bilde)")
            }
            usleep(15_000)
            bilde = try self.bilde()
        }
        return bilde
    }

    // MARK: Keys

    /// Presses keys one by one: a character, or a name as «Enter», «Esc», «Tab», «Ctrl-S». After each it waits for the
    /// program to have answered.
    func trykk(_ taster: String...) throws {
        for tast in taster {
            // Whether more follows an Esc, the program waits a moment to see.
            try ventPaaSvar(stille: .milliseconds(tast == "Esc" ? 80 : 20)) { try send(tast) }
            // The safety net says that it is being read before it is there.
            try vent(til: "listen er lest") { !$0.contains("Ser etter brudd") }
        }
    }

    /// Types a text as a person does, key by key.
    func skriv(_ tekst: String) throws {
        try ventPaaSvar { try tmux.kjoer(["send-keys", "-l", "--", tekst]) }
        try ventPaaSlutten(av: tekst)
    }

    /// Pastes a text; `iFelt` where it is expected to be taken in.
    func lim(_ tekst: String, iFelt: Bool = true) throws {
        try ventPaaSvar {
            try tmux.kjoer(["load-buffer", "-"], inn: tekst)
            try tmux.kjoer(["paste-buffer", "-p", "-d"])
        }
        if iFelt { try ventPaaSlutten(av: tekst) }
    }

    private func send(_ tast: String) throws {
        let navn = [
            "Esc": "Escape", "⇧Tab": "BTab", "PgDn": "NPage", "PgUp": "PPage", "Mellomrom": "Space", "↓": "Down",
            "↑": "Up", "→": "Right", "←": "Left",
        ]
        if tast.count == 1, navn[tast] == nil {
            try tmux.kjoer(["send-keys", "-l", "--", tast == ";" ? "\\;" : tast])
        } else if tast.hasPrefix("Ctrl-") {
            try tmux.kjoer(["send-keys", "C-" + tast.dropFirst(5).lowercased()])
        } else {
            try tmux.kjoer(["send-keys", navn[tast] ?? tast])
        }
    }

    private func ventPaaSvar(stille: Duration = .milliseconds(20), _ send: () throws -> Void) throws {
        let foer = vakt.naa
        try send()
        do {
            try vakt.vent(etter: foer, stille: stille)
        } catch let feil as Skjermfeil {
            throw Skjermfeil("\(feil) Skjermen:\n\(try bilde())")
        }
    }

    /// Waits for the last word of a text to be seen. Where it was typed, it may also be out of sight.
    private func ventPaaSlutten(av tekst: String) throws {
        guard let ord = tekst.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).last
        else { return }
        let frist = ContinuousClock.now + .seconds(2)
        while try !viser(String(ord)), ContinuousClock.now < frist { usleep(10_000) }
    }

    // MARK: The terminal itself

    /// Gives the window another size.
    func stoerrelse(_ kolonner: Int, _ rader: Int) throws {
        try tmux.kjoer(["resize-window", "-x", "\(kolonner)", "-y", "\(rader)"])
    }

    /// The process that the terminal was started with.
    var pid: Int32 { vakt.start }

    /// Sends the program a signal.
    func drep(_ signal: Int32) { vakt.drep(signal) }

    /// Closes the window, as when the line is lost.
    func lukkVindu() throws {
        try tmux.kjoer(["kill-server"])
        let frist = ContinuousClock.now + .seconds(10)
        while Prosesstilstand(pid) != nil {
            guard ContinuousClock.now < frist else { throw Skjermfeil("Programmet lever etter at vinduet er lukket.") }
            usleep(10_000)
        }
    }

    /// Waits for the program to end.
    func ventPaaSlutt(innen sekunder: Double = 30) throws {
        let frist = ContinuousClock.now + .seconds(sekunder)
        while try tmux.kjoer(["display-message", "-p", "#{pane_dead}"]).hasPrefix("0") {
            guard ContinuousClock.now < frist else {
                throw Skjermfeil("Programmet sluttet ikke. Skjermen:\n\(try bilde())")
            }
            usleep(15_000)
        }
    }
}
