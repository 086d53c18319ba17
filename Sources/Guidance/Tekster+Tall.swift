import BTI

extension Tekster {
    /// A number about children in words: the number, that it is small, or that it is held back.
    public func tall(_ tall: Vistall) -> String {
        switch tall {
        case .tall(let antall): String(antall)
        case .faa: tekst("tall.faa", ["grense": String(Vistall.grense)])
        case .skjult: tekst("tall.skjult")
        }
    }
}
