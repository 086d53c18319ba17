import BTI

/// A case that random commands make: as one reads it who has every key, and as one who has none.
package struct Tilfeldigsak {
    /// Every event, in order.
    package private(set) var hendelser: [Hendelse] = []
    /// The case with every word.
    package private(set) var sak: Sak?
    /// The case from open facts alone.
    package private(set) var skjelett: Sak?
    /// The day it stands on.
    package private(set) var idag: Dato
    /// Who works where.
    package let katalog: Katalog
    private let teller = Navneteller()

    /// A case that nothing has happened in.
    package init(_ katalog: Katalog, fra dag: Dato) {
        self.katalog = katalog
        idag = dag
    }

    /// The surroundings on the day it stands on.
    ///
    /// The other case that a command may name is a double of this one.
    package var omgivelser: Omgivelser {
        var omgivelser = Omgivelser(katalog: katalog, idag: idag)
        omgivelser.annenSak = AnnenSak("annensak", lest: sak)
        return omgivelser
    }

    /// Goes to a later day.
    package mutating func gaa(_ dager: Int) { idag = idag + dager }

    /// Carries a command out; gives the events, or why it was refused.
    package mutating func utfoer(_ trukket: Kommandotrekk.Trukket) -> Result<[Hendelse], Avslag> {
        let teller = teller
        let kommando = Kommando(
            trukket.slag, id: teller.nytt(), sak: sak?.id, dato: trukket.dato, felter: trukket.felter)
        do throws(Avslag) {
            let nye = try decide(kommando, on: sak, in: omgivelser, by: Aktor(trukket.av)) { teller.nytt() }
            for hendelse in nye {
                hendelser.append(hendelse)
                evolve(&sak, hendelse)
                evolve(&skjelett, Self.aapen(hendelse))
            }
            return .success(nye)
        } catch {
            return .failure(error)
        }
    }

    /// An event as it stands in the journal for one without keys.
    package static func aapen(_ hendelse: Hendelse) -> Hendelse {
        var aapen = hendelse
        let noeytral = hendelse.slag?.erNoeytralt == true
        aapen.felter = noeytral ? Post().med(Felter.dato, hendelse.dato) : hendelse.aapenDel
        aapen.lesbar = hendelse.slag?.rom == nil
        if noeytral { aapen.slag = nil }
        return aapen
    }

    /// The case as it is when every event comes again.
    package static func avspilt(_ hendelser: some Sequence<Hendelse>) -> Sak? {
        var sak: Sak?
        for hendelse in hendelser { evolve(&sak, hendelse) }
        return sak
    }
}
