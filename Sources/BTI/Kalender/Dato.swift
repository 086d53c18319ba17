/// A calendar day, without clock or time zone.
///
/// Stored as whole days since 1970-01-01 in the proleptic Gregorian calendar, so that "n days after" is an addition.
/// The written form is `YYYY-MM-DD`, in JSON, in the journal and on the command line.
public struct Dato: Hashable, Comparable, Sendable {
    /// Whole days since 1970-01-01.
    public let dagnummer: Int

    /// A day by its number since 1970-01-01.
    public init(dagnummer: Int) {
        self.dagnummer = dagnummer
    }

    /// A day by year, month and day; `nil` where the calendar has no such day.
    public init?(_ aar: Int, _ maaned: Int, _ dag: Int) {
        guard (1...9999).contains(aar), (1...12).contains(maaned), dag >= 1,
            dag <= Dato.dagerIMaaned(aar, maaned)
        else { return nil }
        self.dagnummer = Dato.nummer(aar, maaned, dag)
    }

    /// A day from `YYYY-MM-DD`; `nil` for anything else.
    public init?(_ tekst: String) {
        let tegn = Array(tekst.utf8)
        guard tegn.count == 10, tegn[4] == 0x2D, tegn[7] == 0x2D,
            let aar = Dato.tall(tegn[0..<4]), let maaned = Dato.tall(tegn[5..<7]), let dag = Dato.tall(tegn[8..<10])
        else { return nil }
        self.init(aar, maaned, dag)
    }

    /// Whole years from this day to another, as an age is counted.
    public func heleAar(til dag: Dato) -> Int {
        let (foer, naa) = (deler, dag.deler)
        return naa.aar - foer.aar - ((naa.maaned, naa.dag) < (foer.maaned, foer.dag) ? 1 : 0)
    }

    /// Year, month (1–12) and day (1–31).
    public var deler: (aar: Int, maaned: Int, dag: Int) {
        // Days to civil, Howard Hinnant's era arithmetic: 400 years are 146 097 days.
        let forskjoevet = dagnummer + 719_468
        let era = (forskjoevet >= 0 ? forskjoevet : forskjoevet - 146_096) / 146_097
        let iEra = forskjoevet - era * 146_097
        let aarIEra = (iEra - iEra / 1460 + iEra / 36_524 - iEra / 146_096) / 365
        let dagIAar = iEra - (365 * aarIEra + aarIEra / 4 - aarIEra / 100)
        let forskjoevetMaaned = (5 * dagIAar + 2) / 153
        let dag = dagIAar - (153 * forskjoevetMaaned + 2) / 5 + 1
        let maaned = forskjoevetMaaned < 10 ? forskjoevetMaaned + 3 : forskjoevetMaaned - 9
        return (aarIEra + era * 400 + (maaned <= 2 ? 1 : 0), maaned, dag)
    }

    /// The year.
    public var aar: Int { deler.aar }

    /// The day of the week.
    public var ukedag: Ukedag {
        let fraTorsdag = ((dagnummer % 7) + 7) % 7
        return Ukedag(rawValue: (fraTorsdag + 3) % 7) ?? .mandag
    }

    /// The written form, `YYYY-MM-DD`.
    public var iso: String {
        let (aar, maaned, dag) = deler
        return "\(Dato.siffer(aar, 4))-\(Dato.siffer(maaned, 2))-\(Dato.siffer(dag, 2))"
    }

    /// The same day so many months on; the last day of the month where the month is shorter.
    public func pluss(maaneder: Int) -> Dato {
        let (aar, maaned, dag) = deler
        let samlet = aar * 12 + (maaned - 1) + maaneder
        let nyttAar = samlet / 12
        let nyMaaned = samlet % 12 + 1
        let nyDag = min(dag, Dato.dagerIMaaned(nyttAar, nyMaaned))
        return Dato(dagnummer: Dato.nummer(nyttAar, nyMaaned, nyDag))
    }

    /// The day before or after by so many days.
    public static func + (dato: Dato, dager: Int) -> Dato { Dato(dagnummer: dato.dagnummer + dager) }
    /// The day so many days earlier.
    public static func - (dato: Dato, dager: Int) -> Dato { Dato(dagnummer: dato.dagnummer - dager) }
    /// Whole days from the second to the first.
    public static func - (sen: Dato, tidlig: Dato) -> Int { sen.dagnummer - tidlig.dagnummer }
    /// Order by day.
    public static func < (venstre: Dato, hoeyre: Dato) -> Bool { venstre.dagnummer < hoeyre.dagnummer }

    private static func nummer(_ aar: Int, _ maaned: Int, _ dag: Int) -> Int {
        let justertAar = maaned <= 2 ? aar - 1 : aar
        let era = (justertAar >= 0 ? justertAar : justertAar - 399) / 400
        let aarIEra = justertAar - era * 400
        let dagIAar = (153 * (maaned > 2 ? maaned - 3 : maaned + 9) + 2) / 5 + dag - 1
        let dagIEra = aarIEra * 365 + aarIEra / 4 - aarIEra / 100 + dagIAar
        return era * 146_097 + dagIEra - 719_468
    }

    private static func dagerIMaaned(_ aar: Int, _ maaned: Int) -> Int {
        switch maaned {
        case 2: (aar % 4 == 0 && aar % 100 != 0) || aar % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func tall(_ siffer: ArraySlice<UInt8>) -> Int? {
        var sum = 0
        for tegn in siffer {
            guard (0x30...0x39).contains(tegn) else { return nil }
            sum = sum * 10 + Int(tegn - 0x30)
        }
        return sum
    }

    private static func siffer(_ tall: Int, _ antall: Int) -> String {
        let tekst = String(tall)
        return String(repeating: "0", count: max(0, antall - tekst.count)) + tekst
    }
}

extension Dato: CustomStringConvertible {
    /// The written form.
    public var description: String { iso }
}

/// A day of the week, Monday first.
public enum Ukedag: Int, Sendable, CaseIterable {
    /// Monday to Sunday, 0 to 6.
    case mandag, tirsdag, onsdag, torsdag, fredag, loerdag, soendag
}
