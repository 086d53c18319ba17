/// A row of random numbers that is the same for the same seed (SplitMix64).
package struct Trekk: RandomNumberGenerator {
    private var tilstand: UInt64

    /// The row of a seed.
    package init(_ froe: UInt64) { tilstand = froe }

    /// The next number.
    package mutating func next() -> UInt64 {
        tilstand &+= 0x9E37_79B9_7F4A_7C15
        var verdi = tilstand
        verdi = (verdi ^ (verdi >> 30)) &* 0xBF58_476D_1CE4_E5B9
        verdi = (verdi ^ (verdi >> 27)) &* 0x94D0_49BB_1331_11EB
        return verdi ^ (verdi >> 31)
    }

    /// True in so many of a hundred.
    package mutating func prosent(_ antall: Int) -> Bool { Int.random(in: 0..<100, using: &self) < antall }

    /// One of these; `nil` where there is none.
    package mutating func en<Innhold>(_ valg: [Innhold]) -> Innhold? { valg.randomElement(using: &self) }
}
