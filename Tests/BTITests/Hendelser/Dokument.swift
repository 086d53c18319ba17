import Foundation
import Testing

/// The project's documents, to hold what they say against the code.
enum Dokument {
    private static let rot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Compares what stands between `<!-- navn: start -->` and `<!-- navn: slutt -->` with what the code says.
    ///
    /// `STAFETT_DOK=ta` writes it anew instead, and fails, so that a run that records is never taken for one that checks.
    static func forvent(
        _ ventet: String, som navn: String, i fil: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let sti = rot.appending(path: fil)
        let tekst = try String(contentsOf: sti, encoding: .utf8)
        let start = try #require(tekst.range(of: "<!-- \(navn): start -->\n"), sourceLocation: sourceLocation)
        let slutt = try #require(tekst.range(of: "<!-- \(navn): slutt -->"), sourceLocation: sourceLocation)
        let del = start.upperBound..<slutt.lowerBound
        if ProcessInfo.processInfo.environment["STAFETT_DOK"] == "ta" {
            try tekst.replacingCharacters(in: del, with: ventet).write(to: sti, atomically: true, encoding: .utf8)
            Issue.record("skrev «\(navn)» i \(fil) på nytt", sourceLocation: sourceLocation)
            return
        }
        #expect(String(tekst[del]) == ventet, "\(fil), «\(navn)»", sourceLocation: sourceLocation)
    }

    /// A whole file of the project.
    static func les(_ fil: String) throws -> String {
        try String(contentsOf: rot.appending(path: fil), encoding: .utf8)
    }

    /// Compares a whole file with what the code says; recorded in the same way.
    static func forventFil(
        _ ventet: String, _ fil: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let sti = rot.appending(path: fil)
        if ProcessInfo.processInfo.environment["STAFETT_DOK"] == "ta" {
            try ventet.write(to: sti, atomically: true, encoding: .utf8)
            Issue.record("skrev \(fil) på nytt", sourceLocation: sourceLocation)
            return
        }
        let tekst = try String(contentsOf: sti, encoding: .utf8)
        let linjer = zip(tekst.split(separator: "\n"), ventet.split(separator: "\n"))
        if let ulik = linjer.first(where: { $0 != $1 }) {
            Issue.record("\(fil): står \(ulik.0), ventet \(ulik.1)", sourceLocation: sourceLocation)
        }
        #expect(tekst.utf8.count == ventet.utf8.count, "\(fil)", sourceLocation: sourceLocation)
    }
}
