/// The commands of the level and of who takes part.
extension Kommandoslag {
    private typealias F = Felter

    static let deltakelse: [Kommandoslag] = [
        Kommandoslag(
            "endreNivaa", paakrevd: [F.nivaa.beskrivelse, F.begrunnelse.beskrivelse],
            valgfri: [F.holderBekreftet.beskrivelse, F.tjenester.beskrivelse], endreNivaa),
        Kommandoslag(
            "leggTilDeltaker", paakrevd: [F.tjeneste.beskrivelse],
            valgfri: [F.ansatt.beskrivelse, F.oppgave.beskrivelse], leggTil),
        Kommandoslag(
            "fjernDeltaker", paakrevd: [F.tjeneste.beskrivelse],
            valgfri: [F.ansatt.beskrivelse, F.begrunnelse.beskrivelse]
        ) { s throws(Avslag) in
            let med = s.denne.deltakere.contains {
                $0.til == nil && $0.tjeneste == s[F.tjeneste] && (s[F.ansatt] == nil || $0.ansatt == s[F.ansatt])
            }
            guard med else { throw Avslag("FINNES", kode: "FINNES.deltaker", felt: ["tjeneste"]) }
            return [s.hendelse(fra: .deltakerFjernet)]
        },
        Kommandoslag("kvitterJournalplikt", valgfri: [F.tjeneste.beskrivelse]) { s throws(Avslag) in
            let egne = s[F.tjeneste].map { [$0] } ?? s.katalog.tjenester(for: s.aktor.ansatt)
            let tjeneste = egne.first {
                s.katalog.tjenester[$0]?.type.harJournalplikt == true && s.denne.aktiveTjenester.contains($0)
            }
            guard let tjeneste else { throw Avslag("FINNES", kode: "FINNES.helsetjeneste", felt: ["tjeneste"]) }
            return [s.hendelse(fra: .journalpliktKvittert, Post().med(F.tjeneste, tjeneste))]
        },
    ]

    /// The level that comes, and the services that join with it.
    @Sendable private static func endreNivaa(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try kreverLogg(s)
        guard let nytt = s[F.nivaa], (1...3).contains(nytt) else {
            throw Avslag(
                "FORMAT", kode: "FORMAT.feilType", felt: ["nivaa"],
                argumenter: ["felt": "nivaa", "ventet": "1, 2 eller 3"])
        }
        guard nytt != s.denne.nivaa else {
            throw Avslag("STEG", kode: "STEG.sammeNivaa", felt: ["nivaa"], argumenter: ["nivaa": String(nytt)])
        }
        guard nytt < 2 || s.denne.kanDeles(s.omgivelser.idag) else {
            throw Avslag("C2", felt: ["nivaa"], utveier: ["registrerSamtykke"])
        }
        let nye = (s[F.tjenester] ?? []).filter { !s.denne.aktiveTjenester.contains($0) }
        for tjeneste in nye { try sjekkTjeneste(tjeneste, s, felt: "tjenester") }
        return [s.hendelse(fra: .nivaaEndret)]
            + nye.map { s.hendelse(.deltakerLagtTil, Post().med(F.tjeneste, $0)) }
    }

    @Sendable private static func leggTil(_ s: Situasjon) throws(Avslag) -> [Hendelse] {
        try kreverLogg(s)
        guard let tjeneste = s[F.tjeneste] else { return [] }
        try sjekkTjeneste(tjeneste, s, felt: "tjeneste")
        if let ansatt = s[F.ansatt], !s.katalog.leserInnhold(ansatt, i: tjeneste) {
            throw Avslag("FINNES", kode: "FINNES.ansatt", felt: ["ansatt"])
        }
        let erMed = s.denne.deltakere.contains {
            $0.til == nil && $0.tjeneste == tjeneste && $0.ansatt == s[F.ansatt]
        }
        guard !erMed, s[F.ansatt] != nil || !s.denne.aktiveTjenester.contains(tjeneste) else {
            throw Avslag("STEG", kode: "STEG.erMed", felt: ["tjeneste"])
        }
        return [s.hendelse(fra: .deltakerLagtTil)]
    }

    private static func sjekkTjeneste(_ tjeneste: TjenesteId, _ s: Situasjon, felt: String) throws(Avslag) {
        guard s.katalog.tjenester[tjeneste] != nil else {
            throw Avslag("FINNES", kode: "FINNES.tjeneste", felt: [felt])
        }
        try s.sjekkDeling(med: [tjeneste], til: .samarbeid, paa: s.omgivelser.idag, "C6", felt: felt)
    }
}
