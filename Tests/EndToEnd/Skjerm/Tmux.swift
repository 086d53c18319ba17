import Foundation

/// The tmux program: a server of its own for one test, without anybody's settings.
struct Tmux {
    /// Where tmux is; `nil` where it is not installed, and the tests are skipped.
    static let sti: String? = {
        let mapper = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return mapper.map { "\($0)/tmux" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// What the server says its name is.
    let sokkel: String
    /// The environment everything in it starts with.
    let miljoe: [String: String]

    /// Runs one command, and gives what it printed.
    @discardableResult
    func kjoer(_ argumenter: [String], inn: String? = nil) throws -> String {
        let (tekst, kode) = try Skjermprogram.kjoer(
            Tmux.sti ?? "tmux", ["-S", sokkel, "-f", "/dev/null"] + argumenter, miljoe: miljoe, inn: inn)
        guard kode == 0 else { throw Skjermfeil("tmux \(argumenter.first ?? "") svarte \(kode): \(tekst)") }
        return tekst
    }
}

/// Something that did not come on the screen, with the whole screen.
struct Skjermfeil: Error, CustomStringConvertible {
    let description: String
    init(_ tekst: String) { description = tekst }
}
