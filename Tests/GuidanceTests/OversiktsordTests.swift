import Guidance
import Testing

@testable import BTI

@Suite("Tallene for kommunen i ord, like for rutene og kommandolinjen")
struct OversiktsordTests {
    private let tekster = Tekster.last()
    private let katalog: Katalog = {
        var katalog = Katalog()
        katalog.tjenester["LYN"] = Tjeneste(id: "LYN", navn: "Lyngheia barnehage", type: .barnehage, eier: .kommunal)
        return katalog
    }()

    @Test("Hvert tall står med det det teller, og enheten med navnet sitt")
    func alle() {
        let ord = tekster.kommunetall(
            Kommunetall(
                aapne: .tall(84), nivaa: [.tall(41), .faa], verst: [.init(alvor: nil, antall: .tall(31))],
                enheter: [
                    .init(tjeneste: "LYN", aapne: .tall(62), medBrudd: .skjult),
                    .init(tjeneste: "PPT", aapne: .faa, medBrudd: .faa),
                ], eldsteBrudd: 1, hosKE: .faa, sperredeMedBrudd: .tall(6)), i: katalog)
        #expect([ord.alle.navn] + ord.alle.tall == ["Åpne saker", "84"])
        #expect(ord.nivaaer.map(\.navn) == ["nivå 0", "nivå 1"])
        #expect(ord.nivaaer.map(\.tall) == [["41"], ["færre enn 5"]])
        #expect(ord.verst.map(\.navn) == ["ingen av delene"])
        #expect(
            ord.resten.map { [$0.navn] + $0.tall } == [
                ["Eldste brudd", "1 dag"], ["Løftet til Koordinerende enhet", "færre enn 5"],
                ["Sperrede saker med brudd", "6"],
            ])
        #expect(ord.enheter.map(\.navn) == ["Lyngheia barnehage", "PPT"])
        #expect(ord.enheter.map(\.tall) == [["62", "holdt tilbake"], ["færre enn 5", "færre enn 5"]])
        #expect(ord.fotnote.hasPrefix("«Færre enn 5» kan også være ingen."))
    }

    @Test("Er det for få saker, står det, og ingenting er delt opp")
    func faa() {
        let ord = tekster.kommunetall(Kommunetall(aapne: .faa, hosKE: .faa), i: katalog)
        #expect(ord.nivaaer.isEmpty && ord.verst.isEmpty && ord.enheter.isEmpty && ord.resten.count == 1)
        #expect(ord.fotnote == tekster.tekst("rute.oversikt.forFaa"))
    }

    @Test("Grunnen til en nødtilgang står med anførselstegn; uten den står det hvem som kan lese den")
    func grunn() {
        #expect(tekster.noedtilgangsgrunn("Barnet hentes.") == "«Barnet hentes.»")
        #expect(tekster.noedtilgangsgrunn(nil) == tekster.tekst("rute.noedtilgang.utenGrunn"))
    }
}
