import BTI

extension Tekster {
    /// How much of the agenda a service may hear if it came, and why not the rest, in a sentence or two.
    ///
    /// - Parameter dato: how a day is written.
    public func hvisDeKom(
        _ tilhoerer: Tilhoerer, til moete: TenktMoete, i sak: Sak, katalog: Katalog, dato: (Dato) -> String = \.iso
    ) -> String {
        func liste(_ punkter: [Agendapunkt]) -> String { saksliste(punkter, i: sak, katalog: katalog, dato: dato) }
        var verdier = ["tjeneste": katalog.navn(tilhoerer.tjeneste)]
        let ikke = tilhoerer.hoererIkke
        if ikke.isEmpty { return tekst("tilgang.hvis.alt", verdier) }
        verdier["grunn"] = grunn(tilhoerer, moete.dato, dato)
        if tilhoerer.hoerer.isEmpty { return tekst("tilgang.hvis.ingenting", verdier) }
        // The shorter of the two lists says it.
        let bare = tilhoerer.hoerer.count < ikke.count
        verdier["punkter"] = liste(bare ? tilhoerer.hoerer : ikke)
        return tekst(bare ? "tilgang.hvis.bare" : "tilgang.hvis.unntatt", verdier)
    }

    /// The items of an agenda on one line.
    public func saksliste(
        _ punkter: [Agendapunkt], i sak: Sak, katalog: Katalog, dato: (Dato) -> String = \.iso
    ) -> String {
        punkter.map { punkt($0, i: sak, katalog, dato: dato) }.joined(separator: "; ")
    }

    /// Each reason once, in the order it is met.
    private func grunn(_ tilhoerer: Tilhoerer, _ dag: Dato, _ dato: (Dato) -> String) -> String {
        let hindre = tilhoerer.punkter.compactMap(\.hinder)
        return Hoerselshinder.allCases.filter(hindre.contains).map { hinder in
            guard hinder == .ikkeDekket, let stengt = tilhoerer.stengt else {
                return tekst("tilgang.hinder.\(hinder.rawValue)", ["dato": dato(dag)])
            }
            return tekst("tilgang.hinder.stengt.\(stengt.aarsak.rawValue)", ["fra": dato(stengt.fra)])
        }.joined(separator: " ")
    }
}
