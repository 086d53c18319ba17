import BTI
import Foundation
import Terminal
import Testing

@testable import Workspace

@Suite("The panes over a practice base", .serialized)
struct KjoeringTests {
    @Test("A rektor signs in, sees three columns, opens the most urgent case and goes back")
    func flytOgSak() throws {
        let foerer = try Foerer()
        #expect(foerer.tekst.contains("Hvem vil du øve som?"))
        foerer.loggInn("RE-OST")
        #expect(foerer.model.arbeid?.ansatt == "RE-OST")
        #expect(foerer.tekst.contains("UNDRING") && foerer.tekst.contains("TILTAK"))
        let hvem = try #require(foerer.model.arbeid?.flyt.valgtKort?.sak.hovedperson?.kortnavn)
        #expect(foerer.tekst.contains(hvem))
        foerer.trykk("Enter")
        #expect(foerer.tekst.contains("TIDSLINJE") && foerer.tekst.contains("NESTE STEG"))
        #expect(!foerer.tekst.contains("‹") && !foerer.tekst.contains("{"))
        foerer.trykk("Esc", "3")
        #expect(foerer.model.arbeid?.brudd.rader?.isEmpty == false)
        #expect(!foerer.tekst.contains("‹") && !foerer.tekst.contains("{"))
        #expect(foerer.trykk("q") == .leave)
    }

    @Test("Every employee of the practice base can be practised as, and no screen lacks words")
    func alle() throws {
        let foerer = try Foerer(kontroll: false)
        guard case .start(let start) = foerer.model.skjerm, case .rolle(let valg) = start.vei else {
            Issue.record("no roles")
            return
        }
        #expect(valg.roller.count > 30)
        for rolle in valg.roller {
            foerer.loggInn(rolle.ansatt.rawValue)
            #expect(foerer.model.arbeid != nil, "\(rolle.ansatt)")
            foerer.trykk("Enter", "W")
            #expect(!foerer.tekst.contains("‹"), "\(rolle.ansatt)")
            if !foerer.model.lag.isEmpty { foerer.trykk("Esc") }
            foerer.trykk("3")
            #expect(!foerer.tekst.contains("‹"), "\(rolle.ansatt)")
            foerer.trykk("L")
        }
    }

    @Test("En leder sletter noe etter vedtak, en annen leder skriver under, og det er borte fra tidslinjen")
    func sletter() throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn("RE-OST")
        foerer.trykk("Enter")
        let sak = try #require(foerer.model.arbeid?.sak?.sak.id)
        foerer.trykk(":")
        foerer.skriv("slett innhold")
        foerer.trykk("Enter")
        let skjema = try #require(foerer.model.arbeid?.skjemaer.last?.skjema)
        #expect(skjema.slag.kode == "slettInnhold")
        foerer.skriv(" ")
        foerer.trykk("Tab")
        foerer.skriv("Vedtak 12.")
        foerer.trykk("Tab")
        foerer.skriv("ST-LYN")
        foerer.trykk("Ctrl-S")
        #expect(foerer.tekst.contains("1 innførsel blir borte for alltid"))
        foerer.trykk("Enter")
        #expect(foerer.model.arbeid?.skjemaer.isEmpty == true)
        #expect(foerer.model.notis?.text.hasPrefix("Innholdet er slettet.") == true)
        let lest = try #require(foerer.model.arbeid?.sak?.kort.lest)
        #expect(lest.sak.id == sak && lest.sak.slettedePoster.count == 1)
        #expect(lest.hendelser.last { $0.slag == .innholdSlettet } != nil)
    }

    @Test("En leder retter et brudd fra listen, og står på det neste")
    func gjennomBruddene() throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn("RE-VGS")
        foerer.trykk("3")
        let rader = try #require(foerer.model.arbeid?.brudd.rader)
        let stille = try #require(rader.firstIndex { $0.funn.regel == "E2" })
        for _ in 0..<stille { foerer.trykk("j") }
        foerer.trykk("y")
        foerer.skriv("Snakket med kontaktlaereren.")
        foerer.trykk("Ctrl-S")
        let valgt = try #require(foerer.model.arbeid?.brudd.valgt)
        #expect(foerer.model.arbeid?.brudd.rader?.contains { $0.funn == rader[stille].funn } == false)
        #expect(valgt.sak.id == rader[stille + 1].sak.id && valgt.funn == rader[stille + 1].funn)
        foerer.trykk("Enter")
        #expect(foerer.model.arbeid?.visning == .sak)
        foerer.trykk("Esc")
        #expect(foerer.model.arbeid?.visning == .brudd)
        #expect(foerer.model.arbeid?.brudd.valgt?.funn == valgt.funn)
    }

    @Test("En koordinator ser saksnummer og enhet i bruddlisten, og verken navn eller innhold")
    func koordinator() throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn("KO-1")
        foerer.trykk("3")
        let rader = try #require(foerer.model.arbeid?.brudd.rader)
        let foerste = try #require(rader.first)
        #expect(foerste.kort == nil && foerer.tekst.contains(foerste.sak.saksnummer))
        #expect(rader.allSatisfy { $0.kort != nil || $0.sak.hovedperson == nil })
        foerer.trykk("Enter")
        #expect(foerer.model.arbeid?.visning == .brudd)
        #expect(foerer.model.notis?.text == Ruteproeve.ord("rute.brudd.bareOversikt"))
    }

    @Test("Kommunalsjefen ser tallene, uten saksnummer, navn og små tall") func kommunalsjef() throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn("KS-1")
        #expect(foerer.model.arbeid?.oversikt.innhold?.tall?.enheter.count ?? 0 > 10)
        #expect(foerer.tekst.contains("færre enn 5") && !foerer.tekst.contains("‹"))
    }

    @Test("A draft is saved within a second, survives a lost line, and is offered to the same employee alone")
    func utkast() throws {
        let foerer = try Foerer()
        foerer.loggInn("LYN-2")
        foerer.trykk("n")
        foerer.skriv("Nora Eksempel")
        foerer.vent(.seconds(1))
        #expect(!foerer.model.harSkittent)
        foerer.skriv(" Vik")
        _ = foerer.kjoering.svar(.hangup)
        foerer.kjoering.send(.laast(foerer.model.katalog))
        foerer.loggInn("PL-LYN")
        #expect(foerer.model.lag.isEmpty)
        foerer.trykk("L")
        foerer.loggInn("LYN-2")
        #expect(foerer.tekst.contains("Du har et utkast"))
        foerer.trykk("f")
        #expect(foerer.tekst.contains("Nora Eksempel Vik"))
    }

    @Test("A search finds by name, shows initials, and leaves the words nowhere")
    func soek() throws {
        let foerer = try Foerer()
        foerer.loggInn("RE-OST")
        let navn = try #require(foerer.model.arbeid?.register.personer.first { $0.aapen }?.navn)
        foerer.trykk("/")
        foerer.skriv(String(navn.prefix(4)))
        guard case .soek(let soeker) = foerer.model.lag.last else {
            Issue.record("no search")
            return
        }
        #expect(soeker.treff.contains { $0.navn == navn })
        foerer.trykk("Enter")
        #expect(foerer.model.arbeid?.visning == .sak)
    }

    @Test("En sak som lukkes for den som skrev, er borte fra navnene med en gang") func lukket() throws {
        let foerer = try Foerer(kontroll: false)
        foerer.loggInn("RE-OST")
        let kjente = try #require(foerer.model.arbeid?.flyt.kort.values.map(\.sak).sorted { $0.id < $1.id })
        let sak = try #require(kjente.first { $0.stafettholder != nil && $0.stafettholder != "RE-OST" })
        let holder = try #require(sak.stafettholder)
        func harNavnet() -> Bool? { foerer.kjoering.register?.personer.contains { $0.sak == sak.id } }
        #expect(harNavnet() == true)
        let sperr = Kommando(
            try #require(Kommandoslag.medKode("sperrSak")), id: "lukket", sak: sak.id,
            dato: Skjemaproeve.idag,
            felter: Post(["navngitte": ["RE-FUS", .tekst(holder.rawValue)], "begrunnelse": "x"]))
        let svar = foerer.kjoering.utfoer(.utfoer(sperr, sett: nil))
        guard case .utfoert(_, _, nil)? = svar.first else {
            Issue.record("\(svar)")
            return
        }
        #expect(harNavnet() == false)
    }

    @Test("A note is written, stands first in the timeline, and the keys go back to the case")
    func notat() throws {
        let foerer = try Foerer()
        foerer.loggInn("RE-OST")
        foerer.trykk("Enter", "y")
        #expect(foerer.model.arbeid?.skjemaer.last?.skjema.slag.kode == "skrivNotat")
        foerer.skriv("Snakket med laereren i friminuttet.")
        foerer.trykk("Ctrl-S")
        #expect(foerer.model.arbeid?.skjemaer.isEmpty == true, "\(foerer.tekst)")
        #expect(foerer.tekst.contains("Snakket med laereren i friminuttet."))
        #expect(foerer.model.notis?.text.hasPrefix("Notatet er lagret.") == true)
    }

    @Test("Opening the log without consent is refused in words, with the way out on a key")
    func avslag() throws {
        let foerer = try Foerer()
        foerer.loggInn("RE-OST")
        let bekymret = try #require(
            foerer.model.arbeid?.flyt.plasser(.bekymring).first { plass in
                foerer.model.arbeid?.flyt.kort[plass.sak]?.sak.loggsamtykke(Skjemaproeve.idag) == nil
            })
        foerer.trykk("→")
        while foerer.model.arbeid?.flyt.valgt != bekymret.sak { foerer.trykk("↓") }
        foerer.trykk("p", "Ctrl-S")
        #expect(foerer.tekst.contains("Loggen kan ikke åpnes ennå"))
        #expect(foerer.tekst.contains("regel C1"))
    }

    @Test("Nothing about a person stands in the state folder")
    func tilstand() throws {
        let foerer = try Foerer()
        foerer.loggInn("RE-OST")
        foerer.trykk("Enter", "q")
        let filer = try FileManager.default.contentsOfDirectory(atPath: foerer.mappe)
        for fil in filer where !fil.hasPrefix("base.stafett") {
            let innhold = String(
                decoding: FileManager.default.contents(atPath: foerer.mappe + "/" + fil) ?? Data(), as: UTF8.self)
            #expect(!innhold.contains("C.D."))
        }
    }
}
