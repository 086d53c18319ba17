import Foundation

/// A robot that sits at a real terminal: presses keys, types, pastes, and reads what a person would read.
final class Skjerm {
    private let tmux: Tmux
    /// Kept as long as the terminal: without its folder neither the base nor the server can be reached.
    private let plass: Plass

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
    }

    deinit {
        // At once: a program that may save at the end writes in a folder that is being removed.
        _ = try? drep(SIGKILL)
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
    func vent(paa tekst: String, innen sekunder: Double = 10) throws -> String {
        try vent(til: "«\(tekst)» står på skjermen", innen: sekunder) { Skjerm.flatt($0).contains(tekst) }
    }

    /// Waits for a text to go.
    func vent(borte tekst: String, innen sekunder: Double = 10) throws {
        try vent(til: "«\(tekst)» er borte", innen: sekunder) { !Skjerm.flatt($0).contains(tekst) }
    }

    /// Waits until the screen is as it should be, and gives it.
    @discardableResult
    func vent(til hva: String, innen sekunder: Double = 10, _ er: (String) -> Bool) throws -> String {
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

    /// Presses keys one by one: a character, or a name as «Enter», «Esc», «Tab», «Ctrl-S». After each it waits, for a
    /// moment, for the screen to answer.
    func trykk(_ taster: String...) throws {
        for tast in taster {
            let foer = try tilstand()
            try send(tast)
            try ventPaaSvar(etter: foer)
            // The safety net says that it is being read before it is there.
            try vent(til: "listen er lest") { !$0.contains("Ser etter brudd") }
        }
    }

    /// Types a text as a person does, key by key.
    func skriv(_ tekst: String) throws {
        let foer = try tilstand()
        try tmux.kjoer(["send-keys", "-l", "--", tekst])
        try ventPaaSvar(etter: foer, slutt: Skjerm.slutt(tekst))
    }

    /// Pastes a text; `iFelt` where it is expected to be taken in.
    func lim(_ tekst: String, iFelt: Bool = true) throws {
        let foer = try tilstand()
        try tmux.kjoer(["load-buffer", "-"], inn: tekst)
        try tmux.kjoer(["paste-buffer", "-p", "-d"])
        try ventPaaSvar(etter: foer, slutt: iFelt ? Skjerm.slutt(tekst) : nil)
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

    /// What is seen, the place of the cursor included.
    private func tilstand() throws -> String {
        try tmux.kjoer(["capture-pane", "-p", ";", "display-message", "-p", "#{cursor_x},#{cursor_y},#{pane_dead}"])
    }

    /// Waits for the screen to answer and then to be still. Not every key changes the screen, so that silence is no fault.
    private func ventPaaSvar(etter foer: String, slutt: String? = nil) throws {
        var frist = ContinuousClock.now + .milliseconds(400)
        while try tilstand() == foer, ContinuousClock.now < frist { usleep(10_000) }
        if let slutt {
            frist = ContinuousClock.now + .seconds(2)
            while try !viser(slutt), ContinuousClock.now < frist { usleep(10_000) }
        }
        var sist = try tilstand()
        var like = 0
        while like < 3, ContinuousClock.now < frist + .seconds(2) {
            usleep(15_000)
            let naa = try tilstand()
            like = naa == sist ? like + 1 : 0
            sist = naa
        }
    }

    /// The last word of a text, as it is shown.
    private static func slutt(_ tekst: String) -> String? {
        tekst.precomposedStringWithCanonicalMapping.split { $0.isWhitespace }.last.map(String.init)
    }

    // MARK: The terminal itself

    /// Gives the window another size.
    func stoerrelse(_ kolonner: Int, _ rader: Int) throws {
        try tmux.kjoer(["resize-window", "-x", "\(kolonner)", "-y", "\(rader)"])
    }

    /// The process that the terminal was started with.
    var pid: Int32 {
        get throws {
            let tekst = try tmux.kjoer(["display-message", "-p", "#{pane_pid}"])
            guard let pid = Int32(tekst.trimmingCharacters(in: .whitespacesAndNewlines)) else {
                throw Skjermfeil("Fant ikke prosessen.")
            }
            return pid
        }
    }

    /// Sends the program a signal.
    func drep(_ signal: Int32) throws { kill(try pid, signal) }

    /// Closes the window, as when the line is lost.
    func lukkVindu() throws {
        let pid = try pid
        try tmux.kjoer(["kill-server"])
        let frist = ContinuousClock.now + .seconds(10)
        while Skjerm.lever(pid) {
            guard ContinuousClock.now < frist else { throw Skjermfeil("Programmet lever etter at vinduet er lukket.") }
            usleep(10_000)
        }
    }

    /// Whether a process runs; one that has ended and that nobody has asked for is not running.
    private static func lever(_ pid: Int32) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ")
    }

    /// Waits for the program to end.
    func ventPaaSlutt(innen sekunder: Double = 10) throws {
        let frist = ContinuousClock.now + .seconds(sekunder)
        while try tmux.kjoer(["display-message", "-p", "#{pane_dead}"]).hasPrefix("0") {
            guard ContinuousClock.now < frist else {
                throw Skjermfeil("Programmet sluttet ikke. Skjermen:\n\(try bilde())")
            }
            usleep(15_000)
        }
    }
}
