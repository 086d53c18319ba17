/// The day in Norway at a moment: what "today" and "the recorded day" mean, the same for every reader.
///
/// Central European Time, with summer time from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October (forskrift om norsk normaltid's rule since 1996). Arithmetic, so that no reader's own time zone counts.
public enum Oslotid {
    private static let dag = 86_400_000

    /// The calendar day in Norway at `ms` milliseconds since 1970-01-01 UTC.
    public static func dato(ms: Int) -> Dato {
        let lokal = ms + forskyvning(ms: ms)
        return Dato(dagnummer: Int((Double(lokal) / Double(dag)).rounded(.down)))
    }

    /// Milliseconds since midnight in Norway.
    public static func klokke(ms: Int) -> Int {
        let lokal = ms + forskyvning(ms: ms)
        return ((lokal % dag) + dag) % dag
    }

    /// Whole minutes since midnight in Norway.
    public static func minutt(ms: Int) -> Int { klokke(ms: ms) / 60_000 }

    /// A time of day as it is written, `9.05`, from whole minutes since midnight.
    public static func skrevet(minutt: Int) -> String {
        "\(minutt / 60)." + (minutt % 60 < 10 ? "0" : "") + "\(minutt % 60)"
    }

    /// Noon in Norway on a day, as milliseconds UTC.
    public static func middag(_ dato: Dato) -> Int {
        let utc = dato.dagnummer * dag + dag / 2
        return utc - forskyvning(ms: utc - 3_600_000)
    }

    private static func forskyvning(ms: Int) -> Int {
        let aar = Dato(dagnummer: Int((Double(ms) / Double(dag)).rounded(.down))).aar
        let start = sisteSoendag(aar, 3).dagnummer * dag + 3_600_000
        let slutt = sisteSoendag(aar, 10).dagnummer * dag + 3_600_000
        return ms >= start && ms < slutt ? 7_200_000 : 3_600_000
    }

    private static func sisteSoendag(_ aar: Int, _ maaned: Int) -> Dato {
        guard let siste = Dato(aar, maaned, 31) else { preconditionFailure("March and October have 31 days") }
        return siste - (siste.ukedag.rawValue + 1) % 7
    }
}
