/// A day that comes back every year, such as 30 June.
///
/// Written `MM-DD`. 29 February is 28 February in the years that do not have it.
public struct Maanedsdag: Hashable, Sendable {
    /// 1–12.
    public let maaned: Int
    /// 1–31.
    public let dag: Int

    /// A day of the year; `nil` where no year has it.
    public init?(_ maaned: Int, _ dag: Int) {
        // 2024 is a leap year, so it has every day that any year has.
        guard Dato(2024, maaned, dag) != nil else { return nil }
        self.maaned = maaned
        self.dag = dag
    }

    /// A day of the year from `MM-DD`; `nil` for anything else.
    public init?(_ tekst: String) {
        guard let dato = Dato("2024-" + tekst) else { return nil }
        self.init(dato.deler.maaned, dato.deler.dag)
    }

    /// The day in a year.
    public func i(_ aar: Int) -> Dato {
        Dato(aar, maaned, dag) ?? Dato(dagnummer: (Dato(aar, 3, 1)?.dagnummer ?? 0) - 1)
    }

    /// The occurrence nearest to a day, so that a year that begins in any month has its limits around its beginning.
    public func naermest(_ dato: Dato) -> Dato {
        [dato.aar, dato.aar + 1].map(i).reduce(i(dato.aar - 1)) { abs($1 - dato) <= abs($0 - dato) ? $1 : $0 }
    }

    /// The day of the year that comes so many days after this one in a year.
    public func flyttet(_ dager: Int, fra aar: Int) -> Maanedsdag {
        let ny = (i(aar) + dager).deler
        return Maanedsdag(ny.maaned, ny.dag) ?? self
    }

    /// The written form, `MM-DD`.
    public var tekst: String { String(i(2024).iso.dropFirst(5)) }
}

/// A yearly limit that a kommune may set.
///
/// The raw value is the key in the profile's TOML and in the journal; it is never renamed.
public enum Aarsfrist: String, CaseIterable, Sendable {
    /// A transition is planned, or said not to be needed (F1).
    case overgangPlanlagtInnen
    /// Overgangsmøte 1 is held (F2).
    case overgangsmoete1Innen
    /// The receiver has accepted the stafettpinne (F5).
    case stafettMottattInnen
    /// The giver no longer holds the stafettpinne (F12).
    case giverSlipperInnen

    /// The shipped day (rules.md; the profile `risor`).
    public var standard: Maanedsdag {
        let (maaned, dag) =
            switch self {
            case .overgangPlanlagtInnen: (5, 1)
            case .overgangsmoete1Innen: (6, 30)
            case .stafettMottattInnen: (9, 30)
            case .giverSlipperInnen: (8, 31)
            }
        guard let standard = Maanedsdag(maaned, dag) else { preconditionFailure("\(rawValue) is no day of the year") }
        return standard
    }
}
