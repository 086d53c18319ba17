import BTI
import Guidance
import Testing

@Suite("Det kursbasen gir å øve på")
struct KursdekningTests {
    /// Rules that take a command about an employee before a case can show them: somebody leaves, or is away without a vikar.
    private static let uvist: Set<String> = ["A2", "D10"]
    /// Services that own no case: barnevern receives meldinger and takes part, the other two follow up no child.
    private static let utenSaker: Set<TjenesteId> = ["BVT", "KE", "ADM"]

    private let kjoerer: Historiekjoerer

    init() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        for linje in Kurshistorier.alle().flatMap(\.linjer) { try kjoerer.kjoer(linje) }
        self.kjoerer = kjoerer
    }

    @Test("Hver regel er vist av minst én historie på kursdagen")
    func regler() {
        let omgivelser = kjoerer.omgivelser(Kurshistorier.dag)
        let vist = Set(
            kjoerer.saker.values.flatMap { Sikkerhetsnett.funn(i: $0, omgivelser, paa: Kurshistorier.dag) }
                .map(\.regel))
        #expect(Set(Sikkerhetsnett.regler.map(\.kode)).subtracting(vist) == Self.uvist)
    }

    @Test("Hver tjeneste med saker har minst én åpen, og minst én annen tjeneste er med i en sak")
    func tjenester() {
        let aapne = kjoerer.saker.values.filter(\.erAapen)
        let alle = Set(Kommune.fjordvik().tjenester.map(\.kode))
        #expect(alle.subtracting(aapne.map(\.eier)) == Self.utenSaker)
        let medvirkende = aapne.flatMap { sak in sak.samtykker.flatMap(\.tjenester).filter { $0 != sak.eier } }
        #expect(Set(medvirkende).isSuperset(of: ["HST", "BVT"]))
    }

    @Test("Det er mange saker, de fleste åpne, noen avsluttet, og ikke alle avsluttede er arkivert")
    func mengde() {
        let saker = kjoerer.saker.values
        let avsluttet = saker.filter { !$0.erAapen }
        #expect(saker.count >= 44)
        #expect(avsluttet.count >= 4 && avsluttet.count * 5 <= saker.count)
        #expect(avsluttet.contains { $0.arkivert == nil } && avsluttet.contains { $0.arkivert != nil })
    }

    @Test("Barn, ungdom, gravide og foreldre er med, og både to hjem, én forelder og verge")
    func mennesker() {
        let saker = kjoerer.saker.values
        #expect(Set(saker.compactMap(\.hovedperson?.type)) == Set(Persontype.allCases))
        #expect(saker.contains { $0.foresatte.contains(where: \.verge) })
        #expect(saker.contains { $0.foresatte.contains { $0.tolk != nil } })
        #expect(Set(saker.map(\.foresatte.count)).isSuperset(of: [0, 1, 2]))
    }
}
