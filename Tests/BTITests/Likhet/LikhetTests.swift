import Testing

@testable import BTI

@Suite("H5 og H6: det som hører til en annen, og to saker om én") struct LikhetTests {
    private static let tekst = "Han satt alene ved vinduet i hele timen og ville ikke være med på leken etterpå."
    private static let annens = Likhet.Kilde(sak: "b", navn: "Ola Nordby", tekst: tekst)

    @Test("åtte ord på rad er et utdrag, sju er det ikke") func utdrag() {
        let aatte = "Igjen: han satt alene, ved VINDUET i hele timen i dag også."
        #expect(
            Likhet.funn(aatte, i: [Self.annens]) == [
                .init(sak: "b", ord: "han satt alene ved vinduet i hele timen", erNavn: false)
            ])
        #expect(Likhet.funn("Så satt alene ved vinduet i hele timen hun", i: [Self.annens]) == [])
    }

    @Test("et langt utdrag er ett funn") func langt() {
        let funn = Likhet.funn(Self.tekst, i: [Self.annens])
        #expect(funn.count == 1)
        #expect(funn.first?.ord.hasSuffix("på leken etterpå") == true)
    }

    @Test("et fullt navn kjennes igjen som hele ord, initialer og fornavn ikke") func navn() {
        #expect(Likhet.funn("Leker med ola nordby.", i: [Self.annens]).map(\.erNavn) == [true])
        #expect(Likhet.funn("Leker med Ola Nordbysen.", i: [Self.annens]) == [])
        #expect(Likhet.funn("Leker med Ola.", i: [Self.annens]) == [])
        #expect(Likhet.funn("Ola", i: [.init(sak: "b", navn: "Ola")]) == [])
    }

    @Test("egen sak og en med samme navn er ikke funn, og ingenting meldes to ganger") func egen() {
        #expect(Likhet.funn(Self.tekst, i: [Self.annens], egen: "b") == [])
        #expect(Likhet.funn("Ola Nordby kom sent.", i: [Self.annens], egen: "a", eget: "Ola Nordby") == [])
        #expect(Likhet.funn("Ola Nordby kom sent.", i: [Self.annens, Self.annens]).count == 1)
        #expect(Likhet.funn("", i: [Self.annens]) == [])
    }

    private static func sak(
        _ id: SakId, _ navn: String, foedt: String?, gruppe: String? = nil, aapnet: String = "2026-03-02",
        lukket: Bool = false
    ) -> Sak {
        var sak = Sak(id: id, saksnummer: id.rawValue, eier: "OST", opprettet: d(aapnet))
        sak.hovedperson = Hovedperson(
            type: .barn, navn: navn, kortnavn: Hovedperson.initialer(navn), foedselsdato: foedt.map(d), gruppe: gruppe)
        if lukket { sak.avslutning = Avslutning(dato: d("2026-04-01"), av: "RE-OST", paaNivaa0: true) }
        return sak
    }

    private static func funn(_ saker: [Sak]) -> [String: Funn] {
        Dobbeltsaker.funn(i: saker.compactMap { Dobbeltsaker.Aapen($0) })
    }

    @Test("samme navn og fødselsdato, fra dagen den andre ble åpnet") func dobbel() {
        let en = Self.sak("a", "Ola Nordby", foedt: "2018-01-02")
        let to = Self.sak("b", "ola  nordby", foedt: "2018-01-02", aapnet: "2026-05-01")
        let funn = Self.funn([en, to, Self.sak("c", "Ola Nordby", foedt: "2018-01-03")])
        #expect(Set(funn.keys) == ["a", "b"])
        #expect(funn["a"] == Funn(regel: "H6", alvor: .varsel, fra: d("2026-05-01"), gjelder: ["b"]))
        #expect(funn["b"]?.gjelder == ["a"])
        #expect(Self.funn([en, Self.sak("b", "Ola Nordby", foedt: "2018-01-02", lukket: true)]).isEmpty)
    }

    @Test("uten fødselsdato må gruppen være den samme, og initialer er ikke nok") func utenDato() {
        let en = Self.sak("a", "Ola Nordby", foedt: nil, gruppe: "OST/3B")
        #expect(
            Self.funn([en, Self.sak("b", "Ola Nordby", foedt: "2018-01-02", gruppe: "OST/3B")]).count == 2)
        #expect(Self.funn([en, Self.sak("b", "Ola Nordby", foedt: nil, gruppe: "OST/4B")]).isEmpty)
        let kort = ["a", "b"].map { Self.sak(SakId($0), "O.N.", foedt: nil, gruppe: "OST/3B") }
        #expect(Self.funn(kort).isEmpty)
        #expect(
            Self.funn([
                Self.sak("a", "O.N.", foedt: "2018-01-02"), Self.sak("b", "O.N.", foedt: "2018-01-02"),
            ]).count == 2)
    }
}
