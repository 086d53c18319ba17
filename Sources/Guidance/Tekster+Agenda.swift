import BTI

extension Tekster {
    /// One item of an agenda, with what it is about where the reader may know it.
    ///
    /// - Parameter dato: how a day is written.
    public func punkt(
        _ punkt: Agendapunkt, i sak: Sak, _ katalog: Katalog, dato: (Dato) -> String = \.iso
    ) -> String {
        let om: [String] =
            switch punkt.kode {
            case .evaluering: punkt.gjelder.compactMap { sak.tiltak(TiltakId($0))?.hva }
            case .maalOgTiltak: punkt.gjelder.compactMap { id in sak.maal.first { $0.id == MaalId(id) }?.hva }
            case .deltakere, .stafett: punkt.gjelder.map { katalog.navn(TjenesteId($0)) }
            case .brudd: punkt.regel.map { "regel.\($0).tittel" }.flatMap { finnes($0) ? [tekst($0)] : nil } ?? []
            default: []
            }
        let hva =
            tekst("kode.Agendakode.\(punkt.kode.rawValue)") + (om.isEmpty ? "" : ": " + om.joined(separator: ", "))
        return hva + (punkt.dato.map { " (\(dato($0)))" } ?? "")
    }
}
