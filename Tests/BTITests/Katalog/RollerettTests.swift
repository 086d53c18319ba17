import Testing

@testable import BTI

/// Whose cases the roles reach, from the case and the directory alone.
@Suite("Rollenes innsyn") struct RollerettTests {
    private let dag = "2026-06-01"

    private func innsyn(
        _ sak: Historie, _ ansatt: AnsattId, _ rolle: Rolle, i tjeneste: TjenesteId, _ paa: String = "2026-06-01"
    )
        -> Rolleinnsyn?
    {
        var katalog = sak.katalog
        katalog.ansatte[ansatt] = Ansatt(
            id: ansatt, tittel: "", roller: [Tjenesterolle(tjeneste: tjeneste, rolle: rolle, fra: 0)])
        return katalog.innsyn(ansatt, i: sak.sak, paa: d(paa))
    }

    private func meldt(_ type: Moetetype, samtykke: Bool = true) -> Historie {
        let sak = Historie.iRute
        let sagtJa = sak.samtykke("2026-05-01", "team1", .team, til: "2026-12-31", tjenester: ["KE", "OST"])
        return (samtykke ? sagtJa : sak).skjer(
            .meldtTilTeam, "2026-05-20",
            Post().med(Felter.moete, "team").med(Felter.moetetype, type).med(Felter.moetedato, d("2026-06-10")))
    }

    @Test("Teammedlemmet ser saken så lenge den står på listen, og bare i egen enhet") func team() {
        let sak = meldt(.ressursteam)
        #expect(innsyn(sak, "X", .team, i: "OST") == .teamsaker)
        #expect(innsyn(sak, "X", .team, i: "LYN") == nil)
        #expect(innsyn(sak, "X", .ansatt, i: "OST") == nil)
        #expect(innsyn(sak.avlyst("2026-06-01", "team"), "X", .team, i: "OST") == nil)
        #expect(innsyn(sak.godkjent("2026-06-12", "team"), "X", .team, i: "OST") == nil)
    }

    @Test("Uten samtykke til team, og etter at det har gått ut, ser teammedlemmet ingenting") func utenSamtykke() {
        #expect(innsyn(meldt(.ressursteam, samtykke: false), "X", .team, i: "OST") == nil)
        #expect(innsyn(meldt(.ressursteam), "X", .team, i: "OST", "2026-12-31") == .teamsaker)
        #expect(innsyn(meldt(.ressursteam), "X", .team, i: "OST", "2027-01-01") == nil)
    }

    @Test("KE ser saker som er løftet dit med samtykke, og ikke teamsaker") func ke() {
        #expect(innsyn(meldt(.ke), "X", .ke, i: "KE") == .loeftedeSaker)
        #expect(innsyn(meldt(.ke, samtykke: false), "X", .ke, i: "KE") == nil)
        #expect(innsyn(meldt(.ressursteam), "X", .ke, i: "KE") == nil)
        #expect(innsyn(meldt(.ke), "X", .team, i: "OST") == nil)
        #expect(innsyn(meldt(.ke).avlyst("2026-05-21", "team"), "X", .ke, i: "KE") == nil)
    }

    @Test("Arkivaren når bare avsluttede saker") func arkivar() {
        #expect(innsyn(Historie.iRute, "X", .arkivar, i: "ADM") == nil)
        #expect(innsyn(Historie.iRute.avsluttet("2026-05-01"), "X", .arkivar, i: "ADM") == .avsluttedeSaker)
    }

    @Test(
        "Roller uten innhold når ingen sak, heller ikke en de selv har skrevet i",
        arguments: [
            Rolle.noekkelperson, .koordinator, .kommunalsjef, .administrator, .kontroll,
        ])
    func utenInnhold(_ rolle: Rolle) {
        #expect(innsyn(Historie.iRute, "KL-3B", rolle, i: "OST") == nil)
        #expect(!rolle.leserInnhold)
    }

    @Test(
        "En rolle som leser innhold, når minst én slags sak; en som ikke gjør det, når ingen", arguments: Rolle.allCases
    )
    func samsvar(_ rolle: Rolle) { #expect(rolle.rett.innsyn.isEmpty != rolle.leserInnhold) }

    @Test("Den som har sluttet, når ingenting") func sluttet() {
        var katalog = Historie.iRute.katalog
        #expect(katalog.innsyn("KL-3B", i: Historie.iRute.sak, paa: d(dag)) == .egneSaker)
        katalog.ta(
            Hendelse(
                .ansattAvsluttet, Post().med(Felter.ansatt, "KL-3B"), av: "RE-OST", dato: d(dag), registrert: d(dag),
                kommando: "k", sak: "", seq: 10))
        #expect(katalog.innsyn("KL-3B", i: Historie.iRute.sak, paa: d(dag)) == nil)
        #expect(katalog.ansatt("KL-3B")?.forlatt == ["OST": d(dag)])
    }

    @Test("Den som kommer tilbake til tjenesten, har ikke forlatt den") func tilbake() {
        var katalog = Historie.iRute.katalog
        func ta(_ slag: Hendelsesslag, _ dag: String, _ seq: Int) {
            katalog.ta(
                Hendelse(
                    slag,
                    Post().med(Felter.ansatt, "KL-3B").med(Felter.tjeneste, "OST").med(Felter.rolle, .gruppeansvarlig),
                    av: "AD-1", dato: d(dag), registrert: d(dag), kommando: "k", sak: "", seq: seq))
        }
        ta(.rolleFjernet, "2026-10-05", 10)
        let borte = Historie.iRute.med { $0 = katalog }
        #expect(borte.sier("A2", "2026-10-04") == [])
        #expect(borte.sier("A2", "2026-10-05") == ["A2 BRUDD 2026-10-05 [KL-3B]"])
        ta(.rolleGitt, "2026-10-07", 11)
        #expect(Historie.iRute.med { $0 = katalog }.sier("A2", "2026-10-07") == [])
    }
}
