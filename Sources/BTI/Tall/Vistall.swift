/// A number about children as it is shown to those who do not follow the cases (domain.md 7.5).
///
/// The limits are the same in every kommune: how few may be pointed out is no choice of a profile.
public enum Vistall: Hashable, Sendable {
    /// The number itself.
    case tall(Int)
    /// Fewer than `grense`.
    case faa
    /// Not small, but held back so that a small one cannot be worked out from a sum.
    case skjult

    /// The smallest number that is shown.
    public static let grense = 5
    /// Nought is shown only of a group of at least so many: of few it would say something about each of them.
    public static let nullgruppe = 20

    /// A number that is part of no sum.
    public init(_ antall: Int) { self = Self.smaa.contains(antall) ? .faa : .tall(antall) }

    /// Numbers whose sum is known to the reader, so that none that is held back can be worked out from the others; `nil` where
    /// only holding back everything, and the sum, is enough.
    ///
    /// Where a small number could be worked out, the smallest of those that are shown is held back too, until whoever knows the
    /// sum, the rest and this way of doing it still cannot tell which of one to four it is.
    public static func deler(_ antall: [Int]) -> [Vistall]? {
        let sum = antall.reduce(0, +)
        guard sum > 0 else { return antall.map { .tall($0) } }
        return Summering(antall.map { Summering.Del(antall: $0, nullSkjules: sum < nullgruppe) }).vist
    }

    /// How many of each group something holds for, where the sum may be known and the groups are shown as they are: nothing is
    /// shown of a group that is held back, and everything is held back where only that is enough.
    public static func andeler(_ antall: [Int], av grupper: [Vistall], totalt: Int) -> [Vistall] {
        let deler = zip(antall, grupper).map { antall, gruppe in
            guard case .tall(let stoerrelse) = gruppe else {
                return Summering.Del(antall: antall, nullSkjules: true, tvunget: true)
            }
            return Summering.Del(antall: antall, nullSkjules: (1..<nullgruppe).contains(stoerrelse))
        }
        let ingen = antall.allSatisfy { $0 == 0 }
        let vist = ingen ? deler.map { $0.nullSkjules && totalt < nullgruppe ? .faa : .tall(0) } : Summering(deler).vist
        return zip(grupper, vist ?? antall.map { _ in .skjult }).map { $0 == .tall(0) ? .tall(0) : $1 }
    }

    fileprivate static let smaa = 1..<grense
}

/// Numbers that add up, and which of them are held back.
private struct Summering {
    struct Del {
        let antall: Int
        /// Whether nought is held back here.
        let nullSkjules: Bool
        /// Whether it is held back whatever it is.
        var tvunget = false
        /// Whether it is held back for the sake of another.
        var foelger = false

        var erLiten: Bool { Vistall.smaa.contains(antall) || antall == 0 && nullSkjules }
        var erSkjult: Bool { erLiten || tvunget || foelger }
        /// The least that a reader who sees what is shown must count on.
        var minst: Int { erLiten ? (nullSkjules ? 0 : 1) : Vistall.grense }
        var vist: Vistall { erLiten ? .faa : erSkjult ? .skjult : .tall(antall) }
    }

    private var deler: [Del]

    init(_ deler: [Del]) { self.deler = deler }

    /// The numbers as they are shown; `nil` where the sum gives some of them away whatever is held back.
    var vist: [Vistall]? {
        var proeve = self
        while !proeve.erTrygg {
            guard let neste = proeve.minsteSynlige else { return nil }
            proeve.deler[neste].foelger = true
        }
        return proeve.deler.map(\.vist)
    }

    private var minsteSynlige: Int? {
        let synlige = deler.indices.filter { !deler[$0].erSkjult && deler[$0].antall > 0 }
        return synlige.min { (deler[$0].antall, $0) < (deler[$1].antall, $1) }
    }

    /// Whether every small number that is held back can be both the least and the greatest small number.
    private var erTrygg: Bool {
        let skjulte = deler.filter(\.erSkjult)
        let rest = skjulte.reduce(0) { $0 + $1.antall }
        // What is held back for another's sake is no greater than the smallest that is shown: the reader knows that too.
        let tak = minsteSynlige.map { deler[$0].antall }
        let mest = skjulte.map { $0.erLiten ? Vistall.grense - 1 : $0.foelger ? tak ?? rest : rest }
        let (lave, hoeye) = (skjulte.reduce(0) { $0 + $1.minst }, mest.reduce(0, +))
        return zip(skjulte, mest).allSatisfy { del, egetTak in
            !del.erLiten
                || rest - (hoeye - egetTak) <= Vistall.smaa.lowerBound
                    && rest - (lave - del.minst) >= Vistall.grense - 1
        }
    }
}
