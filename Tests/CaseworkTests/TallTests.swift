import BTI
import Testing

@testable import Casework

/// The figures of the kommune: who sees them, what they count, and what is held back.
@Suite("Tallene for kommunen") struct TallTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    private func tall(_ ansatt: AnsattId = "KS-1") throws -> Kommunetall { try b.oekt(ansatt).kommunetall() }

    private func saker(_ antall: Int, av: String = "KL-3A", gruppe: String = "OST/3A") throws {
        for nummer in 0..<antall { try b.nyUndring(av: av, gruppe: gruppe, ["navn": .tekst("Barn \(nummer)")]) }
    }

    @Test("Fire saker er «færre enn 5», åtte holdes tilbake, og ni vises uten at noen kan kjennes igjen") func smaa()
        throws
    {
        try saker(4)
        #expect(try tall().aapne == .faa && tall().enheter.isEmpty && tall().nivaa.isEmpty && tall().verst.isEmpty)
        try saker(4)
        #expect(try tall().aapne == .skjult && tall().enheter.isEmpty && tall().nivaa.isEmpty && tall().verst.isEmpty)
        try saker(1)
        let ni = try tall()
        #expect(ni.aapne == .tall(9))
        // Nine in one place, and nought of nine everywhere else: neither is told apart.
        #expect(ni.nivaa == [.skjult, .faa, .faa, .faa])
        #expect(ni.enheter.allSatisfy { $0.aapne == ($0.tjeneste == "OST" ? .skjult : .faa) })
        #expect(ni.enheter.count == 14)
    }

    @Test("Tjue saker i en enhet vises, og null i de andre; den ene i en annen enhet kan ikke regnes ut") func mange()
        throws
    {
        try saker(20)
        func aapne(_ enhet: TjenesteId) throws -> Vistall? { try tall().enheter.first { $0.tjeneste == enhet }?.aapne }
        #expect(try tall().aapne == .tall(20))
        #expect(try aapne("OST") == .tall(20))
        #expect(try aapne("LYN") == .tall(0))
        try saker(1, av: "PL-LYN", gruppe: "LYN/Blåveis")
        #expect(try tall().aapne == .tall(21))
        #expect(try aapne("LYN") == .faa)
        #expect(try aapne("OST") == .skjult)
        #expect(try aapne("FUS") == .tall(0))
    }

    @Test("Verste funn telles en gang for hver sak, og eldste brudd i dager") func funn() throws {
        try saker(20)
        #expect(try tall().eldsteBrudd == nil)
        #expect(try tall().verst.map(\.alvor) == [.stopp, .brudd, .varsel, nil])
        b.base.still(til: b.base.idag + 40)
        let senere = try b.oekt("KO-1").skjelettfunn(paa: b.base.idag).filter { $0.funn.alvor <= .brudd }
        let eldst = try #require(senere.map(\.funn.siden).min())
        #expect(Set(senere.map(\.sak)).count == 20)
        let etter = try tall()
        #expect(etter.verst.first { $0.alvor == .brudd }?.antall == .tall(20))
        #expect(etter.enheter.first { $0.tjeneste == "OST" }?.medBrudd == .tall(20))
        #expect(etter.eldsteBrudd == b.base.idag - eldst)
    }

    @Test("Sperrede saker er ikke med; KE og koordinatoren får vite om de har brudd, kommunalsjefen ikke")
    func sperrede() throws {
        try saker(20)
        let sak = try b.nySakMedLogg()
        #expect(try tall().aapne == .tall(21))
        try b.gjoer("sperrSak", "RE-OST", sak, ["navngitte": ["RE-OST", "KL-3A"], "begrunnelse": "kollegas barn"])
        #expect(try tall().aapne == .tall(20) && tall().sperredeMedBrudd == nil)
        b.base.still(til: b.base.idag + 100)
        #expect(try tall("KO-1").sperredeMedBrudd == .faa && tall("KE-1").sperredeMedBrudd == .faa)
    }

    @Test("Saker som er løftet til KE, telles til de avsluttes") func loeftet() throws {
        let sak = try b.nySakMedLogg()
        #expect(try tall().hosKE == .tall(0))
        try b.gjoer("loeftTilKE", "KL-3A", sak, ["begrunnelse": "står fast", "anonym": true])
        #expect(try tall().hosKE == .faa)
    }
}
