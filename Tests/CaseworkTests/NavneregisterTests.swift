import BTI
import Testing
import Tilfeldig

@testable import Casework

@Suite("Navneregisteret") struct NavneregisterTests {
    private static let ord = ["Åse", "ås", "Asle", "Ærlig", "Nora", "nor", "de", "Lie", "Li", "Øst", "É", "e", "Ås"]

    private func person(_ nummer: Int, _ trekk: inout Trekk) -> Navneregister.Person {
        let deler = (0..<Int.random(in: 0...3, using: &trekk)).compactMap { _ in trekk.en(Self.ord) }
        return Navneregister.Person(
            sak: SakId("sak\(nummer)"), saksnummer: "\(nummer)", navn: deler.joined(separator: "  "),
            kortnavn: deler.compactMap(\.first).map { "\($0)." }.joined(), aapen: trekk.prosent(70))
    }

    /// Those that a search finds, asked of every person one by one.
    private func ettOgEtt(_ soek: String, _ register: Navneregister) -> [SakId] {
        let soek = Navneindeks.noekkel(soek)
        guard soek.count >= 2 else { return [] }
        let treff = register.personer.filter { person in
            let navn = Navneindeks.noekkel(person.navn)
            return navn.hasPrefix(soek) || navn.contains(" " + soek)
                || Navneindeks.noekkel(person.kortnavn).hasPrefix(soek)
        }
        return (treff.filter(\.aapen) + treff.filter { !$0.aapen }).map(\.sak)
    }

    @Test(
        "Et søk finner det samme som å lese alle navnene, også når noen kommer, går og bytter navn", arguments: 1...20)
    func soek(froe: UInt64) {
        var trekk = Trekk(froe)
        var register = Navneregister((0..<20).map { person($0, &trekk) })
        for _ in 0..<40 {
            let nummer = Int.random(in: 0..<25, using: &trekk)
            register.sett(SakId("sak\(nummer)"), trekk.prosent(30) ? nil : person(nummer, &trekk))
            let soek = [trekk.en(Self.ord), trekk.prosent(40) ? trekk.en(Self.ord) : nil].compactMap(\.self)
                .joined(separator: " ")
            #expect(register.soek(soek, antall: 100).map(\.sak) == ettOgEtt(soek, register), "«\(soek)»")
        }
    }
}
