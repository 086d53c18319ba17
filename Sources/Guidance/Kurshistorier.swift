import BTI

/// A story to practise on: commands as `stafett utfor` takes them, in order.
public struct Historie: Hashable, Sendable {
    /// Its short name, such as `v1`; the alias of its case is the same with `$` before it.
    public let navn: String
    /// What it is about, in a few words.
    public let tittel: String
    /// One JSON object a line.
    public let linjer: [String]
}

/// The stories of the practice base, set in Fjordvik.
public enum Kurshistorier {
    /// The day a practice base stands on when it is made: Saturday 21 November 2026.
    public static let dag: Dato = {
        guard let dag = Dato(2026, 11, 21) else { preconditionFailure("November has 21 days") }
        return dag
    }()

    /// Every story, by name.
    public static func alle() -> [Historie] { historier }

    /// The story with this name.
    public static func historie(_ navn: String) -> Historie? { historier.first { $0.navn == navn } }

    private static let historier: [Historie] = Innhold.stier.filter { $0.hasPrefix("kurs/") }.map { sti in
        let linjer = Innhold.fast(sti).split(separator: "\n").map(String.init)
        // The first line is a comment with the title; JSON Lines has none of its own.
        let tittel = linjer.first.map { $0.drop { $0 == "#" || $0 == " " } } ?? ""
        return Historie(
            navn: String(sti.dropFirst("kurs/".count).dropLast(".jsonl".count)), tittel: String(tittel),
            linjer: linjer.filter { !$0.hasPrefix("#") })
    }.sorted { Kurshistorier.rekkefoelge($0.navn) < Kurshistorier.rekkefoelge($1.navn) }

    /// The ten stories of the model first, and `v9` before `v10`.
    private static func rekkefoelge(_ navn: String) -> (Int, Int) {
        (navn.hasPrefix("v") ? 0 : 1, Int(navn.drop { !$0.isNumber }) ?? .max)
    }
}
