import Foundation

/// A folder of its own for one test: the practice base, what the program remembers, and what it may leave behind.
final class Plass {
    let mappe: String

    /// - Parameter utenBase: the program makes the base when it starts, as the first time it is used.
    init(utenBase: Bool = false) throws {
        var mal = Array("/tmp/stafett-skjerm-XXXXXX".utf8CString)
        guard let laget = mkdtemp(&mal) else { throw Skjermfeil("Fikk ikke laget en mappe.") }
        mappe = String(cString: laget)
        for navn in ["state", "data", "tmp", "hjem"] {
            try FileManager.default.createDirectory(atPath: "\(mappe)/\(navn)", withIntermediateDirectories: true)
        }
        if !utenBase { try Basemal.medHistorier.skriv(til: base) }
    }

    deinit { try? FileManager.default.removeItem(atPath: mappe) }

    /// The built program.
    static let program = Program.sti ?? "stafett"

    var base: String { "\(mappe)/kurs.stafett" }

    /// Nothing of the machine's own: not the language, not the terminal, not the home.
    var miljoe: [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "\(mappe)/hjem",
            "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "screen-256color", "SHELL": "/bin/bash",
            "XDG_STATE_HOME": "\(mappe)/state", "XDG_DATA_HOME": "\(mappe)/data", "TMPDIR": "\(mappe)/tmp",
        ]
    }

    /// The program without a screen.
    func stafett(_ argumenter: String...) throws -> (tekst: String, kode: Int32) {
        try Skjermprogram.kjoer(Self.program, argumenter, miljoe: miljoe)
    }

    /// The files that hold this text, as it stands, anywhere in the folder.
    func filer(med tekst: String) throws -> [String] {
        let bytes = Data(tekst.utf8)
        let alle = FileManager.default.enumerator(atPath: mappe)?.compactMap { $0 as? String } ?? []
        return alle.filter { navn in
            guard let innhold = FileManager.default.contents(atPath: "\(mappe)/\(navn)") else { return false }
            return innhold.range(of: bytes) != nil
        }
    }
}
