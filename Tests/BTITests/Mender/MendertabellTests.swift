import Testing

@testable import BTI

@Suite("Det nettet sier, og det som mender det") struct MendertabellTests {
    @Test("Gitt et funn, når det som tilbys blir gjort, så står funnet ikke lenger", arguments: Mendertabell.alle)
    func mender(_ rad: Menderad) throws {
        #expect(rad.historie.koder(rad.dag).sorted() == ([rad.regel] + rad.ved).sorted())
        for vei in rad.veier {
            var historie = rad.historie
            do {
                for gjoer in vei.alle { historie = try historie.gjort(gjoer, rad.dag) }
            } catch {
                Issue.record("\(rad.regel) \(vei.kode): \(error)")
                continue
            }
            #expect(historie.sier(rad.regel, rad.dag) == [], "\(rad.regel) \(vei.kode)")
            let funn = Sikkerhetsnett.funn(i: historie.sak, historie.omgivelser)
            #expect(historie.sak.nettplass(paa: d(rad.dag), funn) != .utenfor, "\(rad.regel) \(vei.kode)")
        }
    }

    @Test("Hver regel og hver kommando den viser til, har en rad, og ingen rad er til overs")
    func alle() {
        let viser = Sikkerhetsnett.regler.flatMap { regel in regel.mender.map { "\(regel.kode) \($0)" } }
        let spilt = Mendertabell.alle.flatMap { rad in rad.veier.map { "\(rad.regel) \($0.kode)" } }
        #expect(Set(viser).subtracting(spilt).sorted() == [])
        #expect(Set(spilt).subtracting(viser).sorted() == [])
    }

    @Test("En regel uten noe å gjøre er nevnt ved navn, med grunnen")
    func uten() {
        let alle = Set(Sikkerhetsnett.regler.map(\.kode) + Kommandoregel.alle.map(\.kode) + [Dobbeltsaker.regel])
        let spilt = Set(Mendertabell.alle.map(\.regel) + [Dobbeltsaker.regel])
        #expect(alle.subtracting(spilt).subtracting(Mendertabell.uten.keys).sorted() == [])
        #expect(Set(Mendertabell.uten.keys).subtracting(alle.subtracting(spilt)).sorted() == [])
    }

    @Test("H6: gitt to saker om én person, når de slås sammen, så er det ikke lenger to")
    func h6() throws {
        #expect(Dobbeltsaker.mender == ["slaaSammenSaker"])
        let (ene, andre) = (Mendertabell.nyttBarn("a"), Mendertabell.nyttBarn("b"))
        func funn(_ saker: [Sak]) -> Set<String> {
            Set(Dobbeltsaker.funn(i: saker.compactMap { Dobbeltsaker.Aapen($0) }).keys)
        }
        #expect(funn([ene.sak, andre.sak]) == ["F-a", "F-b"])
        let slaa = Gjoer("slaaSammenSaker", "RE-OST", ["annenSak": "b", "begrunnelse": "Samme barn."])
        #expect(funn([try ene.gjort(slaa, "2026-11-21", annen: andre.sak).sak, andre.sak]) == [])
    }
}
