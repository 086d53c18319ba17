/// What events about Koordinerende enhet do to a case.
extension Sak {
    static let virkningerAvKE: [Hendelsesslag: Virkning] = [
        .loeftetTilKE: { sak, h in
            sak.keLoeft.append(
                KELoeft(
                    dato: h.dato, av: h.av, anonym: h[Felter.anonym] ?? false, begrunnelse: h[Felter.begrunnelse]))
        },
        .raadGitt: { sak, h in sak.keRaad.append(KERaad(dato: h.dato, av: h.av, tekst: h[Felter.tekst])) },
    ]
}
