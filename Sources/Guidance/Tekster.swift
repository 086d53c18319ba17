import BTI

/// The text catalogue: every sentence the user reads, by a dotted key.
///
/// The files `Innhold/tekster/*.nb.toml` are merged to one catalogue; nynorsk and English fall back on bokmål. Parsed once
/// and kept.
public struct Tekster: Sendable {
    /// The languages.
    public enum Spraak: String, CaseIterable, Sendable { case nb, nn, en }

    /// The language asked for.
    public let spraak: Spraak
    private let egne: [String: String]
    private let reserve: [String: String]

    /// The catalogue in a language.
    public static func last(_ spraak: Spraak = .nb) -> Tekster {
        switch spraak {
        case .nb: Tekster(spraak: .nb, egne: bokmaal, reserve: [:])
        case .nn: Tekster(spraak: .nn, egne: nynorsk, reserve: bokmaal)
        case .en: Tekster(spraak: .en, egne: engelsk, reserve: bokmaal)
        }
    }

    /// The sentence of a key, with `{navn}` replaced by the arguments.
    ///
    /// A key that no language has comes back as `‹key›`, so that it is seen. A placeholder without an argument stays.
    public func tekst(_ noekkel: String, _ argumenter: [String: String] = [:]) -> String {
        guard let mal = egne[noekkel] ?? reserve[noekkel] else { return "‹\(noekkel)›" }
        return argumenter.isEmpty ? mal : Tekster.utfylt(mal, argumenter)
    }

    /// Whether the key has a sentence, in this language or in bokmål.
    public func finnes(_ noekkel: String) -> Bool { egne[noekkel] != nil || reserve[noekkel] != nil }

    /// Every key that has a sentence, sorted.
    public var noekler: [String] { Set(egne.keys).union(reserve.keys).sorted() }

    private static let bokmaal = samlet(.nb)
    private static let nynorsk = samlet(.nn)
    private static let engelsk = samlet(.en)

    private static func samlet(_ spraak: Spraak) -> [String: String] {
        filer(spraak).reduce(into: [:]) { samlet, sti in
            samlet.merge(noeklene(i: Innhold.fast(sti))) { foerste, _ in foerste }
        }
    }

    /// The catalogue's files in a language.
    static func filer(_ spraak: Spraak) -> [String] {
        Innhold.stier.filter { $0.hasPrefix("tekster/") && $0.hasSuffix(".\(spraak.rawValue).toml") }
    }

    /// The flat keys and sentences of one file; empty where it is not TOML, which a test sees.
    static func noeklene(i tekst: String) -> [String: String] {
        guard let dokument = try? Tomldokument(tekst, medLinjer: false) else { return [:] }
        var flate: [String: String] = [:]
        flat(dokument.verdi, "", &flate)
        return flate
    }

    private static func flat(_ verdi: Verdi, _ sti: String, _ ut: inout [String: String]) {
        if let tekst = verdi.somTekst { ut[sti] = tekst }
        for (navn, innhold) in verdi.somPost ?? [:] {
            flat(innhold, sti.isEmpty ? navn : "\(sti).\(navn)", &ut)
        }
    }

    /// One pass, so that what stands in an argument is never taken for a placeholder.
    static func utfylt(_ mal: String, _ argumenter: [String: String]) -> String {
        var ut = ""
        var rest = Substring(mal)
        while let start = rest.firstIndex(of: "{"), let slutt = rest[start...].firstIndex(of: "}") {
            ut += rest[..<start]
            let navn = String(rest[rest.index(after: start)..<slutt])
            ut += argumenter[navn] ?? "{\(navn)}"
            rest = rest[rest.index(after: slutt)...]
        }
        return ut + rest
    }
}
