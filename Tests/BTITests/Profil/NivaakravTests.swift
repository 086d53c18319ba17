import Testing

@testable import BTI

@Suite("Nivåene i profilen") struct NivaakravTests {
    @Test("En profil som ble valgt før nivåene kunne stilles, har de medfølgende") func eldre() throws {
        var felter = try #require(Profil(kode: "x", navn: "X").verdi.somPost)
        felter["nivaakrav"] = nil
        #expect(Profil(.post(felter))?.nivaakrav == Nivaakrav.standard)
    }

    @Test("Det som er skrevet, kommer tilbake") func tilbake() {
        let profil = Profil(kode: "x", navn: "X", nivaakrav: Katalog.arendalskrav)
        #expect(Profil(profil.verdi)?.nivaakrav == Katalog.arendalskrav)
    }

    @Test(
        "Grensene er med i begge ender",
        arguments: [
            (1, 1, true), (1, 2, false), (2, 1, false), (2, 2, true), (2, 3, true), (2, 4, false), (3, 1, false),
            (3, 9, true),
        ])
    func grenser(nivaa: Int, antall: Int, passer: Bool) {
        #expect(Profil(kode: "x", navn: "X").krav(paaNivaa: nivaa)?.passer(antall) == passer)
    }

    @Test("En leder kan alt en stafettholder kan, til noen har tatt imot") func leder() {
        let bareHolder = Hendelsesslag.iSak.filter { $0.hvem.contains(.holder) && !$0.hvem.contains(.leder) }
        #expect(bareHolder.map(\.kode) == [])
    }
}
