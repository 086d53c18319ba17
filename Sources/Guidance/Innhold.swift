import CInnhold

/// The content files under `Innhold/`, compiled into the program.
enum Innhold {
    /// The paths below `Innhold/`, sorted.
    static let stier: [String] = filer.keys.sorted()

    /// The text of a file; `nil` where there is none with this path.
    static func tekst(_ sti: String) -> String? { filer[sti] }

    /// The text of a file that the program cannot be without.
    static func fast(_ sti: String) -> String {
        guard let tekst = filer[sti] else { preconditionFailure("\(sti) is not compiled in") }
        return tekst
    }

    private static let filer: [String: String] = {
        var filer: [String: String] = [:]
        for nummer in 0..<antall_innholdsfiler() {
            let fil = innholdsfil_nummer(nummer)
            let bytes = UnsafeBufferPointer(start: fil.bytes, count: fil.antall)
            filer[String(cString: fil.sti)] = String(decoding: bytes, as: UTF8.self)
        }
        return filer
    }()
}
