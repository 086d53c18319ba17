import BTI
import Terminal
import Testing

@testable import Workspace

@Suite("Bruddene over en kursbase", .serialized)
struct KjoeringBruddTests {
    @Test("G5: rektor varsler eieren fra listen, og funnet er borte")
    func miljoe() throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn("RE-OST")
        foerer.trykk("3")
        let rader = try #require(foerer.model.arbeid?.brudd.rader)
        let plass = try #require(rader.firstIndex { $0.funn.regel == "G5" })
        for _ in 0..<plass { foerer.trykk("j") }
        foerer.trykk("Mellomrom")
        #expect(foerer.model.arbeid?.skjemaer.last?.skjema.slag.kode == "varsleSkoleeier")
        foerer.trykk("Ctrl-S")
        #expect(foerer.model.arbeid?.skjemaer.isEmpty == true, "\(foerer.tekst)")
        #expect(foerer.model.arbeid?.brudd.rader?.contains { $0.funn == rader[plass].funn } == false)
    }

    @Test("En rolle som ikke viser saker, får ikke høre at alt er bra, og tilbys ikke n", arguments: ["KS-1", "AD-1"])
    func utenSaker(_ kode: String) throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn(kode)
        #expect(foerer.model.arbeid?.ansatt == AnsattId(kode))
        #expect(foerer.model.arbeid?.visning == .oversikt)
        #expect(!foerer.tekst.contains("ny undring") && !foerer.tekst.contains("følges opp"))
        foerer.trykk("n")
        #expect(foerer.model.arbeid?.skjemaer.isEmpty == true)
        foerer.trykk("3")
        #expect(!foerer.tekst.contains("følges opp"))
    }

    @Test(
        "Tallet ved Brudd er sakene i listen, også for den som bare har oversikt",
        arguments: ["KO-1", "NK-OST", "RE-OST"])
    func tall(_ kode: String) throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn(kode)
        foerer.trykk("3")
        let rader = try #require(foerer.model.arbeid?.brudd.rader)
        let saker = Set(rader.filter { $0.funn.alvor <= .brudd }.map(\.sak.id))
        #expect(!saker.isEmpty)
        #expect(foerer.tekst.contains("Brudd (\(saker.count))"))
    }
}
