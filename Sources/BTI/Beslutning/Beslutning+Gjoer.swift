/// How the decisions of a meeting become what they say, each through the command that would have done it alone: with the
/// same refusals, and with the right of whoever locks the minutes.
extension Beslutning {
    private typealias F = Felter

    /// The events of all the decisions, in the order of the minutes; each sees what those before it did.
    static func gjoer(
        _ beslutninger: [Beslutning], fra moete: Moete, _ s: Situasjon
    ) throws(Avslag) -> [Hendelse] {
        var sak = s.sak
        var alle: [Hendelse] = []
        for beslutning in beslutninger {
            for hendelse in try beslutning.gjoer(fra: moete, s, paa: sak) {
                evolve(&sak, hendelse)
                alle.append(hendelse)
            }
        }
        return alle
    }

    private func gjoer(fra moete: Moete, _ s: Situasjon, paa sak: Sak?) throws(Avslag) -> [Hendelse] {
        guard let kode else { return [] }
        // What was agreed was agreed in the meeting; a level and an offer count from the day the minutes say so.
        let dag = type == .nivaa || type == .stafett ? s.dato : moete.dato
        // A meeting that says that the level stays has changed nothing.
        if type == .nivaa, self[F.nivaa] == sak?.nivaa { return [] }
        guard let slag = Kommandoslag.medKode(kode) else { return [] }
        let felter = som.bare(slag.felter.map(\.navn)).med(F.sendatoGrunn, s.kommando[F.sendatoGrunn])
        try slag.sjekkForm(felter)
        let kommando = Kommando(slag, id: s.kommando.id, sak: sak?.id, dato: dag, felter: felter)
        return try slag.avgjoer(
            Situasjon(kommando: kommando, sak: sak, omgivelser: s.omgivelser, aktor: s.aktor, nyttNavn: s.nyttNavn))
    }

    /// The command that a decision becomes; `nil` where it is a promise that stands in the minutes alone.
    private var kode: String? {
        switch type {
        case .tiltak: "avtalTiltak"
        case .evaluering: "endreTiltak"
        case .kontakt: "avtalKontakt"
        case .nivaa: "endreNivaa"
        case .stafett: "tilbyStafett"
        case .annet: nil
        }
    }

    /// The fields of that command: what was decided is also the reason for a change.
    private var som: Post {
        switch type {
        case .tiltak, .annet: felter
        case .evaluering:
            Post().med(F.tiltak, self[F.tiltak]).med(F.evalueringsdato, self[F.evalueringsdato])
                .med(F.begrunnelse, self[F.hva])
        case .kontakt: Post().med(F.kontaktdato, self[F.kontaktdato]).med(F.tekst, self[F.hva])
        case .nivaa:
            // Whom the meeting names as stafettholder is confirmed with the level (A4).
            felter.med(F.begrunnelse, self[F.hva]).med(F.holderBekreftet, self[F.stafettholder].map { _ in true })
        case .stafett: Post().med(F.stafettholder, self[F.stafettholder]).med(F.tekst, self[F.hva])
        }
    }
}
