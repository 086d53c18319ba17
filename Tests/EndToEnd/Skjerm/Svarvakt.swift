import Foundation

/// Knows when the program on a terminal has answered what it was sent, and the terminal has shown it: both have been awake
/// since, and both wait for more. So a key that changes nothing costs no waiting, and a busy machine is waited for.
struct Svarvakt {
    /// What the terminal was started with.
    let start: Int32
    /// The server that draws it.
    private let tmux: Int32

    init(_ tmux: Tmux) throws {
        let tall = try tmux.kjoer(["display-message", "-p", "#{pane_pid} #{pid}"])
            .split { $0.isWhitespace }.compactMap { Int32($0) }
        guard tall.count == 2 else { throw Skjermfeil("Fant ikke prosessen.") }
        (start, self.tmux) = (tall[0], tall[1])
    }

    /// How the two are now; the program is the one that has the keys, or nothing where that has ended.
    struct Tilstand: Equatable {
        fileprivate let program: Prosesstilstand?
        fileprivate let tmux: Prosesstilstand?

        fileprivate var iRo: Bool { program?.iRo != false && tmux?.iRo != false }

        /// Whether the program has been awake since, or is another or gone.
        fileprivate func harSvart(siden foer: Tilstand) -> Bool {
            program?.pid != foer.program?.pid || program?.hvil != foer.program?.hvil || program == nil
        }
    }

    var naa: Tilstand {
        .init(
            program: Prosesstilstand.foran(start).flatMap { Prosesstilstand($0) }, tmux: Prosesstilstand(tmux))
    }

    /// Sends what the terminal was started with a signal. The number of one that is gone may have become another's.
    func drep(_ signal: Int32) {
        if Prosesstilstand.forelder(start) == tmux { kill(start, signal) }
    }

    /// Waits until what was sent after `foer` is answered and nothing has moved for a moment.
    func vent(etter foer: Tilstand, stille: Duration = .milliseconds(20), innen sekunder: Double = 60) throws {
        let frist = ContinuousClock.now + .seconds(sekunder)
        var (sist, siden) = (naa, ContinuousClock.now)
        while !sist.iRo || !sist.harSvart(siden: foer) || ContinuousClock.now < siden + stille {
            guard ContinuousClock.now < frist else { throw Skjermfeil("Programmet svarte ikke.") }
            usleep(5_000)
            let naa = naa
            if naa != sist { (sist, siden) = (naa, ContinuousClock.now) }
        }
    }
}
