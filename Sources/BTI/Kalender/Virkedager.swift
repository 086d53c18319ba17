/// Norwegian public holidays and working days.
///
/// A working day is neither Saturday, Sunday nor a public holiday (rules.md, reading rule 1). Easter follows the Gregorian
/// computus; nothing is looked up, so any year works.
public enum Virkedager {
    /// Easter Sunday of a year.
    public static func paaskedag(_ aar: Int) -> Dato {
        // The anonymous Gregorian computus (Meeus, Jones, Butcher).
        let gyllentall = aar % 19
        let (aarhundre, rest) = (aar / 100, aar % 100)
        let (skudd, skuddrest) = (aarhundre / 4, aarhundre % 4)
        let korreksjon = (aarhundre + 8) / 25
        let maanekorreksjon = (aarhundre - korreksjon + 1) / 3
        let epakt = (19 * gyllentall + aarhundre - skudd - maanekorreksjon + 15) % 30
        let ukedag = (32 + 2 * skuddrest + 2 * (rest / 4) - epakt - rest % 4) % 7
        let unntak = (gyllentall + 11 * epakt + 22 * ukedag) / 451
        let sum = epakt + ukedag - 7 * unntak + 114
        guard let dato = Dato(aar, sum / 31, sum % 31 + 1) else {
            preconditionFailure("the computus gives a day in March or April for every year")
        }
        return dato
    }

    /// The public holidays of a year, in order, with their names.
    public static func helligdager(_ aar: Int) -> [(dato: Dato, navn: String)] {
        let paaske = paaskedag(aar)
        let faste: [(Int, Int, String)] = [
            (1, 1, "1. nyttårsdag"), (5, 1, "arbeidernes dag"), (5, 17, "grunnlovsdagen"),
            (12, 25, "1. juledag"), (12, 26, "2. juledag"),
        ]
        let bevegelige: [(Int, String)] = [
            (-3, "skjærtorsdag"), (-2, "langfredag"), (0, "1. påskedag"), (1, "2. påskedag"),
            (39, "Kristi himmelfartsdag"), (49, "1. pinsedag"), (50, "2. pinsedag"),
        ]
        let alle =
            faste.compactMap { maaned, dag, navn in Dato(aar, maaned, dag).map { (dato: $0, navn: navn) } }
            + bevegelige.map { (dato: paaske + $0, navn: $1) }
        return alle.sorted { $0.dato < $1.dato }
    }

    /// Whether people are at work that day.
    public static func erVirkedag(_ dato: Dato) -> Bool {
        guard dato.ukedag.rawValue < Ukedag.loerdag.rawValue else { return false }
        return !erHelligdag(dato)
    }

    /// The day that is so many working days after `dato`; `dato` itself for 0.
    public static func etter(_ dato: Dato, virkedager: Int) -> Dato {
        var dag = dato
        var igjen = virkedager
        while igjen > 0 {
            dag = dag + 1
            if erVirkedag(dag) { igjen -= 1 }
        }
        return dag
    }

    private static func erHelligdag(_ dato: Dato) -> Bool {
        let (aar, maaned, dag) = dato.deler
        switch (maaned, dag) {
        case (1, 1), (5, 1), (5, 17), (12, 25), (12, 26): return true
        default: break
        }
        guard (3...6).contains(maaned) else { return false }
        return [-3, -2, 0, 1, 39, 49, 50].contains(dato - paaskedag(aar))
    }
}
