import Foundation

/// Reads the project's own files, to hold the content against the code.
enum Kildekode {
    private static let rot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The codes of every refusal that stands in the source of the engine and of the case work.
    static func avslagskoder() throws -> Set<String> {
        var koder: Set<String> = []
        for mappe in ["Sources/BTI", "Sources/Casework"] {
            for fil in try filer(mappe) where fil.pathExtension == "swift" {
                let kilde = try String(contentsOf: fil, encoding: .utf8)
                for treff in kilde.matches(
                    of: /"((?:[A-Z][0-9]+|FORMAT|FINNES|STEG|DATO|LUKKET|RETT|ANGRE)\.[a-zA-Z]+)"/)
                {
                    koder.insert(String(treff.1))
                }
                for treff in kilde.matches(of: /Avslag\(\s*"([A-Z][A-Z0-9]*)"/) { koder.insert(String(treff.1)) }
            }
        }
        return koder
    }

    /// The text of a file by its path in the project.
    static func fil(_ sti: String) throws -> String {
        try String(contentsOf: rot.appending(path: sti), encoding: .utf8)
    }

    /// Writes a file by its path in the project.
    static func skriv(_ tekst: String, til sti: String) throws {
        try tekst.write(to: rot.appending(path: sti), atomically: true, encoding: .utf8)
    }

    /// The names of the cases of an enumeration in a file.
    static func tilfeller(_ navn: String, i fil: String) throws -> [String] {
        let kilde = try Kildekode.fil(fil)
        guard let start = kilde.range(of: "enum \(navn)"),
            let slutt = kilde[start.upperBound...].range(of: "\n}")
        else { return [] }
        return kilde[start.upperBound..<slutt.lowerBound].matches(of: /\n    case ([a-zA-Z]+)/).map { String($0.1) }
    }

    /// The content files by path below `Innhold`.
    static func innholdsfiler() throws -> [String: String] {
        let mappe = rot.appending(path: "Sources/Guidance/Innhold").path()
        var innhold: [String: String] = [:]
        for fil in try filer("Sources/Guidance/Innhold") {
            innhold[String(fil.path().dropFirst(mappe.count + 1))] = try String(contentsOf: fil, encoding: .utf8)
        }
        return innhold
    }

    private static func filer(_ mappe: String) throws -> [URL] {
        let alle = FileManager.default.enumerator(at: rot.appending(path: mappe), includingPropertiesForKeys: nil)
        return (alle?.allObjects ?? []).compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    }
}
