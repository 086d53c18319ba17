/// A stretch of days, both ends included.
public struct Periode: Hashable, Sendable {
    /// First day.
    public let fra: Dato
    /// Last day; `nil` where nothing ends it.
    public private(set) var til: Dato?

    /// A stretch of days; `nil` where there is no day in it.
    public init?(fra: Dato, til: Dato?) {
        if let til, til < fra { return nil }
        self.fra = fra
        self.til = til
    }

    /// Every day from one on.
    public init(fra: Dato) {
        self.fra = fra
    }

    /// Whether a day is in it.
    public func inneholder(_ dag: Dato) -> Bool { fra <= dag && til.map { dag <= $0 } ?? true }

    /// The same days in as few stretches as may be, in order.
    public static func samlet(_ perioder: [Periode]) -> [Periode] {
        perioder.sorted { $0.fra < $1.fra }.reduce(into: []) { samlet, neste in
            if let siste = samlet.last, siste.til.map({ neste.fra <= $0 + 1 }) ?? true {
                samlet[samlet.count - 1].til = senest(siste.til, neste.til)
            } else {
                samlet.append(neste)
            }
        }
    }

    /// The days from one on that are in none of some stretches, which come in order and do not meet.
    public static func utenom(_ perioder: [Periode], fra: Dato) -> [Periode] {
        var utenom: [Periode] = []
        var neste: Dato? = fra
        for periode in perioder {
            guard let dag = neste else { break }
            if let foer = Periode(fra: dag, til: periode.fra - 1) { utenom.append(foer) }
            neste = periode.til.map { max(dag, $0 + 1) }
        }
        return utenom + [neste.map { Periode(fra: $0) }].compactMap(\.self)
    }

    /// The later of two ends; none is latest.
    static func senest(_ ene: Dato?, _ andre: Dato?) -> Dato? {
        guard let ene, let andre else { return nil }
        return max(ene, andre)
    }

    /// The earlier of two ends; none is latest.
    static func tidligst(_ ene: Dato?, _ andre: Dato?) -> Dato? {
        guard let ene, let andre else { return ene ?? andre }
        return min(ene, andre)
    }
}
