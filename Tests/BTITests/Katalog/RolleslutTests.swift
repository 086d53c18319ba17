import Testing

@testable import BTI

@Suite("Roller som begynner og slutter") struct RolleslutTests {
    private func katalog(_ endringer: [(Hendelsesslag, String, AnsattId, Rolle)]) -> Katalog {
        var katalog = Katalog.fjordvik
        for (nummer, (slag, dag, ansatt, rolle)) in endringer.enumerated() {
            katalog.ta(
                Hendelse(
                    slag,
                    Post().med(Felter.ansatt, ansatt).med(Felter.tjeneste, "OST").med(Felter.rolle, rolle),
                    av: "AD-1", dato: d(dag), registrert: d(dag), kommando: "k", sak: "", seq: nummer + 1))
        }
        return katalog
    }

    @Test("Den som mister rollen, har forlatt tjenesten fra den dagen") func forlatt() {
        let ute = katalog([(.rolleFjernet, "2026-09-01", "KL-3B", .gruppeansvarlig)])
        #expect(ute.ansatt("KL-3B")?.forlatt == ["OST": d("2026-09-01")])
        let sak = Historie.iRute.med { $0 = ute }
        #expect(sak.sier("A2", "2026-08-31") == [])
        #expect(sak.sier("A2", "2026-09-01") == ["A2 BRUDD 2026-09-01 [KL-3B]"])
    }

    @Test("En annen rolle som leser, holder den ansatte i tjenesten; en som ikke leser, gjør det ikke") func flere() {
        let leser = katalog([
            (.rolleGitt, "2026-08-01", "KL-3B", .team), (.rolleFjernet, "2026-09-01", "KL-3B", .gruppeansvarlig),
        ])
        #expect(leser.ansatt("KL-3B")?.forlatt == [:])
        let leserIkke = katalog([
            (.rolleGitt, "2026-08-01", "KL-3B", .noekkelperson),
            (.rolleFjernet, "2026-09-01", "KL-3B", .gruppeansvarlig),
        ])
        #expect(leserIkke.ansatt("KL-3B")?.forlatt == ["OST": d("2026-09-01")])
        let tilbake = katalog([
            (.rolleFjernet, "2026-09-01", "KL-3B", .gruppeansvarlig), (.rolleGitt, "2026-10-01", "KL-3B", .ansatt),
        ])
        #expect(tilbake.ansatt("KL-3B")?.forlatt == [:])
    }

    @Test("Den som slutter, har forlatt tjenesten, og A2 sier det én gang") func sluttet() {
        let katalog = katalog([(.ansattAvsluttet, "2026-09-01", "KL-3B", .ansatt)])
        #expect(katalog.ansatt("KL-3B")?.forlatt == ["OST": d("2026-09-01")])
        let sak = Historie.iRute.med { $0 = katalog }
        #expect(sak.sier("A2", "2026-09-01") == ["A2 BRUDD 2026-09-01 [KL-3B]"])
    }

    @Test("B4: den som ledet den dagen, er leder; den som ble det senere, er det ikke") func lederDenDagen() {
        let undring = Historie().undring("2026-09-01").delt("2026-09-02", .kollega, "RE-OST")
        let avgaatt = undring.med { $0 = katalog([(.rolleFjernet, "2026-09-20", "RE-OST", .leder)]) }
        #expect(avgaatt.sier("B4", "2026-11-21") == [])
        let allerede = undring.med { $0 = katalog([(.rolleFjernet, "2026-09-01", "RE-OST", .leder)]) }
        #expect(allerede.sier("B4", "2026-11-21").count == 1)
        let sammeDag = undring.med { $0 = katalog([(.rolleFjernet, "2026-09-02", "RE-OST", .leder)]) }
        #expect(sammeDag.sier("B4", "2026-11-21") == [])
        let ny = Historie().undring("2026-09-01").delt("2026-09-02", .kollega, "KL-6A")
        #expect(
            ny.med { $0 = katalog([(.rolleGitt, "2026-09-03", "KL-6A", .leder)]) }.sier("B4", "2026-11-21").count == 1)
        #expect(ny.med { $0 = katalog([(.rolleGitt, "2026-09-02", "KL-6A", .leder)]) }.sier("B4", "2026-11-21") == [])
    }
}
