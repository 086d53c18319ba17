/// The commands of Koordinerende enhet: a stuck case is brought there, and the advice comes back.
extension Kommandoslag {
    private typealias F = Felter

    static let ke: [Kommandoslag] = [
        Kommandoslag(
            "loeftTilKE", paakrevd: [F.begrunnelse.beskrivelse], valgfri: [F.anonym.beskrivelse]
        ) { s throws(Avslag) in
            try s.nektVedVoldsflagg()
            guard s[F.anonym] == true || dekkesForKE(s) else {
                throw Avslag(
                    "C13", kode: "C13.ke", felt: ["anonym"], utveier: ["registrerSamtykke", "loeftTilKE"])
            }
            return [s.hendelse(fra: .loeftetTilKE)]
        },
        Kommandoslag("giRaad", paakrevd: [F.tekst.beskrivelse]) { s throws(Avslag) in
            guard s.denne.erLoeftetTilKE(fra: s.denne.opprettet) else {
                throw Avslag("STEG", kode: "STEG.ikkeLoeftet", utveier: ["loeftTilKE"])
            }
            return [s.hendelse(fra: .raadGitt)]
        },
    ]

    /// A consent names KE as a service that takes part, or is made out to KE as a team. A consent to the log does not cover it.
    private static func dekkesForKE(_ s: Situasjon) -> Bool {
        let idag = s.omgivelser.idag
        return s.katalog.koordinerendeEnheter.contains { id in
            [Formaal.samarbeid, .team(s.katalog.tjenester[id]?.navn)].contains {
                s.denne.dekning(for: id, til: $0, paa: idag) != nil
            }
        }
    }
}
