/// What a kommune means by a level: how many services take part, and how the holder is chosen (C15, A5).
public struct Nivaakrav: Hashable, Sendable {
    /// The level, 1–3.
    public var nivaa: Int
    /// Fewest services, the owner counted.
    public var tjenesterMinst: Int
    /// Most services; `nil` where there is no limit.
    public var tjenesterHoeyst: Int?
    /// Whether the holder is decided in a meeting of the BTI-team.
    public var holderIBtiTeam: Bool

    /// What a level asks for.
    public init(nivaa: Int, tjenesterMinst: Int, tjenesterHoeyst: Int? = nil, holderIBtiTeam: Bool = false) {
        self.nivaa = nivaa
        self.tjenesterMinst = tjenesterMinst
        self.tjenesterHoeyst = tjenesterHoeyst
        self.holderIBtiTeam = holderIBtiTeam
    }

    /// Whether so many services fit the level.
    public func passer(_ antall: Int) -> Bool {
        antall >= tjenesterMinst && tjenesterHoeyst.map { antall <= $0 } ?? true
    }

    /// The shipped levels (the profile `risor`), which also apply to a profile that was chosen before it could say so.
    public static let standard = [
        Nivaakrav(nivaa: 1, tjenesterMinst: 1, tjenesterHoeyst: 1),
        Nivaakrav(nivaa: 2, tjenesterMinst: 2, tjenesterHoeyst: 3),
        Nivaakrav(nivaa: 3, tjenesterMinst: 2),
    ]
}

extension Nivaakrav: Feltverdi {
    /// A level as it stands in the journal.
    public static var felttype: Felttype { .post("Nivaakrav", []) }
    /// The level from its stored form.
    public init?(_ verdi: Verdi) {
        guard let nivaa = verdi["nivaa"]?.somTall, let minst = verdi["tjenesterMinst"]?.somTall else { return nil }
        self.init(
            nivaa: nivaa, tjenesterMinst: minst, tjenesterHoeyst: verdi["tjenesterHoeyst"]?.somTall,
            holderIBtiTeam: verdi["holderIBtiTeam"]?.somSann ?? false)
    }
    /// The stored form.
    public var verdi: Verdi {
        var felter: [String: Verdi] = [
            "nivaa": .tall(nivaa), "tjenesterMinst": .tall(tjenesterMinst), "holderIBtiTeam": .sann(holderIBtiTeam),
        ]
        felter["tjenesterHoeyst"] = tjenesterHoeyst.map { .tall($0) }
        return .post(felter)
    }
}
