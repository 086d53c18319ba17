import Testing

@testable import BTI

@Suite("Hva hendelsene gjør med saken") struct VirkningTests {
    /// Kinds that change nothing but the version: what they say is read in the timeline alone.
    /// `DelingBegrunnet` carries a ground that `Sak.merk` takes from any kind.
    private static let utenVirkning: Set<String> = [
        "SakOpprettet", "AkuttVarslet", "SkjermetNotatSkrevet", "DelingBegrunnet",
        "SperreBegrunnet",
    ]

    @Test("Hvert slag som skrives, har en virkning, eller er nevnt her") func alle() {
        let uten = Hendelsesslag.iSak.filter { Sak.virkninger[$0] == nil }.map(\.kode)
        #expect(Set(uten) == Self.utenVirkning)
    }

    @Test("Ingen av tabellene sier noe om det samme slaget") func hverSin() {
        let deler = [
            Sak.virkningerAvPerson, Sak.virkningerAvNivaa0, Sak.virkningerAvVern, Sak.virkningerAvSamtykke,
            Sak.virkningerAvLogg, Sak.virkningerAvTiltak, Sak.virkningerAvMoete, Sak.virkningerAvKE,
            Sak.virkningerAvSlutt, Sak.virkningerAvStafett,
            Sak.virkningerAvOvergang,
            Sak.virkningerAvFamilie, Sak.virkningerAvLovplan, Sak.virkningerAvRetting,
            Sak.virkningerAvTilgang,
            Sak.virkningerAvSperre,
        ]
        #expect(deler.reduce(0) { $0 + $1.count } == Sak.virkninger.count)
    }
}
