/// What one kind of event does to a case.
typealias Virkning = @Sendable (inout Sak, Hendelse) -> Void

/// Brings a case up to date with one event that counts.
///
/// Pure and total: an event it does not know changes nothing but the version, so that a base written by a newer release can
/// still be read. Authority has been tested before (`godkjent`).
package func evolve(_ sak: inout Sak?, _ hendelse: Hendelse) {
    if hendelse.slag == .sakOpprettet {
        guard sak == nil, let nummer = hendelse[Felter.saksnummer], let eier = hendelse[Felter.enhet] else { return }
        sak = Sak(id: hendelse.sak, saksnummer: nummer, eier: eier, opprettet: hendelse.dato)
        sak?.versjon = 1
        sak?.sisteKommando = Sistekommando(
            id: hendelse.kommando, av: hendelse.av, registrert: hendelse.registrert,
            minutt: hendelse.registrertMinutt, sperre: .aapnetSaken)
        return
    }
    sak?.ta(hendelse)
}

extension Sak {
    mutating func ta(_ hendelse: Hendelse) {
        merkKommando(hendelse)
        versjon += 1
        merk(hendelse)
        guard let slag = hendelse.slag, bruktNavn(hendelse) == nil else { return }
        if slag.teller { hendelsesdager.append(hendelse.dato) }
        Sak.virkninger[slag]?(&self, hendelse)
    }

    /// What every kind does, by kind; one table for each part of a case.
    static let virkninger: [Hendelsesslag: Virkning] = [
        virkningerAvPerson, virkningerAvNivaa0, virkningerAvVern, virkningerAvSamtykke, virkningerAvLogg,
        virkningerAvTiltak, virkningerAvMoete, virkningerAvKE, virkningerAvSlutt, virkningerAvStafett,
        virkningerAvOvergang,
        virkningerAvFamilie, virkningerAvLovplan, virkningerAvRetting, virkningerAvTilgang,
        virkningerAvSperre,
    ].reduce(into: [:]) { alle, del in alle.merge(del) { foerste, _ in foerste } }
}
