import BTI

/// The words of dates in bokmål, with the spellings that hurried people use.
enum Datoord {
    /// A unit of time.
    enum Enhet: Hashable, Sendable { case dag, uke, maaned, aar }

    /// Fixed expressions, in days from today.
    static let faste: [String: Int] = [
        "i dag": 0, "idag": 0, "nå": 0, "i morgen": 1, "imorgen": 1, "i overmorgen": 2, "overmorgen": 2,
        "i går": -1, "igår": -1, "i forgårs": -2, "iforgårs": -2, "forgårs": -2, "om en uke": 7, "neste uke": 7,
        "forrige uke": -7,
    ]

    /// Units by every form of their names.
    static let enheter: [String: Enhet] = [
        "dag": .dag, "dager": .dag, "dagar": .dag, "uke": .uke, "uker": .uke, "veke": .uke, "veker": .uke,
        "måned": .maaned, "måneder": .maaned, "mnd": .maaned, "månad": .maaned, "månader": .maaned, "år": .aar,
    ]

    private static let tallord = [
        "en": 1, "ei": 1, "én": 1, "ett": 1, "et": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7,
        "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
    ]

    /// A number in digits or as a word up to twelve.
    static func antall(_ ord: String) -> Int? { tallord[ord] ?? Int(ord).flatMap { $0 >= 0 ? $0 : nil } }

    private static let ukedager = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]

    /// A weekday by its name, or by at least two letters of it; «ti» and «to» are numbers, so those take three.
    static func ukedag(_ ord: String) -> Ukedag? {
        if ord == "tys" || ord == "tysdag" { return .tirsdag }
        let minst = ord.hasPrefix("t") ? 3 : 2
        guard ord.count >= minst, let nummer = ukedager.firstIndex(where: { $0.hasPrefix(ord) }) else { return nil }
        return Ukedag(rawValue: nummer)
    }

    private static let maaneder = [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "desember",
    ]

    /// A month, 1–12, by number, by name, or by at least three letters of it.
    static func maaned(_ ord: String) -> Int? {
        if let tall = Int(ord) { return ord.count <= 2 ? tall : nil }
        if ord == "sept" { return 9 }
        guard ord.count >= 3 else { return nil }
        return maaneder.firstIndex { $0.hasPrefix(ord) }.map { $0 + 1 }
    }
}
