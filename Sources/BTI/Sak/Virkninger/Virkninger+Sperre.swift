/// What a sperre and emergency access do to a case.
extension Sak {
    static let virkningerAvSperre: [Hendelsesslag: Virkning] = [
        .sakSperret: { $0.sakSperret($1) },
        .sperreOpphevet: { sak, _ in sak.sperre = nil },
        .noedtilgangAapnet: { $0.noedtilgangAapnet($1) },
    ]

    private mutating func sakSperret(_ h: Hendelse) {
        sperre = Sperre(
            navngitte: Set(h[Felter.navngitte] ?? []), fra: h.registrert,
            lukket: Skriver(av: h.av, kommando: h.kommando))
    }

    private mutating func noedtilgangAapnet(_ h: Hendelse) {
        noedtilganger.append(
            Noedtilgang(
                ansatt: h.av, fra: h.registrert, minutt: h.registrertMinutt, seq: h.seq,
                begrunnelse: h[Felter.begrunnelse]))
    }
}
