/// What events about access do to a case.
extension Sak {
    static let virkningerAvTilgang: [Hendelsesslag: Virkning] = [
        .innsynGitt: { $0.innsynGitt($1) }
    ]

    private mutating func innsynGitt(_ h: Hendelse) {
        innsyn.append(Innsyn(dato: h.dato, mottattAv: h[Felter.mottattAv], medLeselogg: h[Felter.medLeselogg] ?? false))
    }
}
