import BTI
import Guidance
import Testing

@Suite("Det kursbasen gir å øve på")
struct KursdekningTests {
    /// Only the profile `arendal` asks for A5, and A9 stands in a sperret case that some of the named have left.
    private static let uvist: Set<String> = ["A5", "A9"]
    /// Rules that stand only before school starts, and a day before it on which the stories show them.
    private static let omVaaren: (regler: Set<String>, dag: Dato?) = (["F1", "F6"], Dato("2026-06-10"))
    /// Services that own no case: barnevern receives meldinger and takes part, the other two follow up no child.
    private static let utenSaker: Set<TjenesteId> = ["BVT", "KE", "ADM"]

    private let kjoerer: Historiekjoerer

    init() throws {
        var kjoerer = Historiekjoerer(try Kurskatalog.lag())
        try kjoerer.kjoer(Kurshistorier.alle())
        self.kjoerer = kjoerer
    }

    @Test("Hver regel er vist av minst én historie på kursdagen, eller våren før")
    func regler() throws {
        let mangler = Set(Sikkerhetsnett.regler.map(\.kode)).subtracting(vist(kjoerer, Kurshistorier.dag))
        #expect(mangler == Self.uvist.union(Self.omVaaren.regler))
        let vaar = try #require(Self.omVaaren.dag)
        var tidligere = Historiekjoerer(try Kurskatalog.lag())
        try tidligere.kjoer(Kurshistorier.alle(), til: vaar)
        #expect(vist(tidligere, vaar).isSuperset(of: Self.omVaaren.regler))
    }

    private func vist(_ kjoerer: Historiekjoerer, _ dag: Dato) -> Set<String> {
        let omgivelser = kjoerer.omgivelser(dag)
        return Set(kjoerer.saker.values.flatMap { Sikkerhetsnett.funn(i: $0, omgivelser, paa: dag) }.map(\.regel))
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
        #expect(saker.count >= 68)
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
