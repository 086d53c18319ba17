/// What events about the end of a case, and epochs, do to it.
extension Sak {
    static let virkningerAvSlutt: [Hendelsesslag: Virkning] = [
        .sakAvsluttet: { $0.sakAvsluttet($1) },
        .sakGjenaapnet: { $0.sakGjenaapnet($1) },
        .sakArkivert: { $0.sakArkivert($1) },
        .epokeAapnet: { $0.epokeAapnet($1) },
    ]

    private mutating func sakAvsluttet(_ h: Hendelse) {
        avslutning = Avslutning(dato: h.dato, av: h.av, paaNivaa0: h[Felter.paaNivaa0] ?? false)
        if let siste = stafetter.indices.last, stafetter[siste].til == nil { stafetter[siste].til = h.dato }
        tilbud = nil
    }

    private mutating func sakGjenaapnet(_ h: Hendelse) {
        avslutning = nil
        gjenaapnet = h.dato
        avklaringerFoerGjenaapning = avklaringer.count
        arkivert = nil
    }

    private mutating func sakArkivert(_ h: Hendelse) {
        arkivert = h.dato
    }

    private mutating func epokeAapnet(_ h: Hendelse) {
        guard let rom = h[Felter.rom], let nummer = h[Felter.epoke], let forpliktelse = h[Felter.forpliktelse]
        else { return }
        epoker[rom] = Epoke(
            nummer: nummer, mottakere: Set(h[Felter.mottakere] ?? []), forpliktelse: forpliktelse,
            engangs: h[Felter.engangs] ?? false, kommando: h.kommando)
    }
}
