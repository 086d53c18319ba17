import Testing

@testable import BTI

@Suite("Voldsflagget og det som kommer etter") struct VoldsflaggTests {
    @Test("Det som skrives ned etter at kontakten ble frigitt, tenner flagget igjen, samme dag eller tidligere datert")
    func etterFrigivelse() {
        let frigitt = Historie().undring("2026-03-02", vold: .ja).frigitt("2026-03-10")
        #expect(frigitt.sak.voldsflagg == nil)
        for dag in ["2026-03-05", "2026-03-10", "2026-03-11"] {
            let etter = frigitt.undring(dag, "u2", vold: .ja)
            #expect(etter.sak.voldsflagg?.undringer == ["u2"], "\(dag)")
            #expect(etter.frigitt("2026-03-11").sak.voldsflagg == nil, "\(dag)")
        }
    }

    @Test("En frigivelse som er eldre enn det som ble sett, frigir det ikke") func eldreFrigivelse() {
        let historie = Historie().undring("2026-03-12", vold: .ja).frigitt("2026-03-10")
        #expect(historie.sak.voldsflagg?.undringer == ["u1"])
    }
}
