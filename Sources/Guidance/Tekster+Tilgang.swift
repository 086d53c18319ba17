import BTI

extension Tekster {
    /// Why somebody may read a case, in one sentence.
    ///
    /// - Parameter dato: how a day is written.
    public func tilgang(_ tilgang: Tilgang, i katalog: Katalog, dato: (Dato) -> String = \.iso) -> String {
        let navn =
            switch tilgang.hvem {
            case .tjeneste(let id): katalog.navn(id)
            case .ansatt(let id): ansatt(id, i: katalog)
            }
        let uten = tilgang.grunn == .samtykke && tilgang.til == nil
        return tekst(
            "tilgang.\(tilgang.grunn.rawValue)\(uten ? "UtenSlutt" : "")",
            [
                "hvem": navn, "fra": tilgang.fra.map(dato) ?? "–", "til": tilgang.til.map(dato) ?? "–",
            ])
    }

    /// Which rooms are open, in words; `nil` where none is. A service that has made no keys opens none yet.
    public func rom(_ tilgang: Tilgang) -> String? {
        if tilgang.utenNoekkel { return tekst("tilgang.utenNoekkel") }
        let rom = Rom.allCases.filter(tilgang.rom.contains).compactMap { kode($0) }
        return rom.isEmpty ? nil : tekst("tilgang.rom", ["rom": rom.joined(separator: ", ")])
    }

    /// Since when and why a case is closed to the reader's service; `nil` where it is not.
    public func stengt(_ tilgang: Tilgang, dato: (Dato) -> String = \.iso) -> String? {
        tilgang.stengt.map { tekst("tilgang.stengt.\($0.aarsak.rawValue)", ["fra": dato($0.fra)]) }
    }
}
