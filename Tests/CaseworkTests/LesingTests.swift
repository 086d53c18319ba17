import BTI
import GRDB
import Sealing
import Testing

@testable import Casework
@testable import Journal

/// What is read stands in the journal before it is shown; where it cannot be written, nothing is shown.
@Suite("Lesinger") struct LesingTests {
    let b: Proevebase

    init() throws { b = try Proevebase() }

    @Test("Lesingen står i journalen når innholdet kommer, én gang i hvert kvarter") func kvarter() throws {
        let sak = try b.nyUndring()
        let rektor = try b.oekt("RE-OST")
        #expect(try rektor.aapne(sak).sak.hovedperson?.navn == "Iver Prøve")
        #expect(try b.lesinger() == ["SakLest RE-OST \(sak)"])
        b.klokke.gaa(minutter: 14)
        _ = try rektor.aapne(sak)
        #expect(try b.lesinger().count == 1)
        b.klokke.gaa(minutter: 1)
        _ = try rektor.aapne(sak)
        #expect(try b.lesinger().count == 2)
        b.klokke.gaa(minutter: -30)
        _ = try rektor.aapne(sak)
        #expect(try b.lesinger().count == 3)
    }

    @Test("En ny økt og en annen sak er nye lesinger") func nyOekt() throws {
        let (sak, annen) = (try b.nyUndring(), try b.nyUndring(av: "KL-2A", gruppe: "OST/2A"))
        _ = try b.oekt("RE-OST").aapne(sak)
        _ = try b.oekt("RE-OST").aapne(annen)
        _ = try b.nyOekt("RE-OST").aapne(sak)
        _ = try b.oekt("KL-3A").aapne(sak)
        #expect(
            try b.lesinger() == [
                "SakLest RE-OST \(sak)", "SakLest RE-OST \(annen)", "SakLest RE-OST \(sak)", "SakLest KL-3A \(sak)",
            ])
    }

    @Test("En lesing flytter ikke saken") func versjon() throws {
        let sak = try b.nyUndring()
        let foer = try b.base.journal.version(of: Tolk.stroem(sak))
        _ = try b.oekt("RE-OST").aapne(sak)
        _ = try b.oekt("RE-OST").visNavn(sak)
        #expect(try b.base.journal.version(of: Tolk.stroem(sak)) == foer)
        #expect(try b.oekt("RE-OST").aapne(sak).versjon == foer)
    }

    @Test("Navn som vises og saker et søk viste, står i journalen; lister med initialer gjør det ikke") func navn()
        throws
    {
        let (sak, annen) = (try b.nyUndring(), try b.nyUndring(av: "KL-2A", gruppe: "OST/2A"))
        let rektor = try b.oekt("RE-OST")
        _ = try rektor.brudd(paa: Proevebase.dag)
        _ = try rektor.kort(sak, paa: Proevebase.dag)
        _ = try rektor.navneregister().soek("iver")
        try rektor.loggSoek([])
        #expect(try b.lesinger() == [])
        #expect(try rektor.visNavn(sak) == "Iver Prøve")
        try rektor.loggSoek([sak, annen])
        #expect(try b.lesinger() == ["NavnVist RE-OST \(sak)", "SoekUtfoert RE-OST \(sak)"])
        let soek = try #require(try b.base.journal.entries(from: 1, limit: .max).last)
        let aapen = try JSONLeser.les(soek.open)
        #expect(aapen["treff"]?.somListe == [sak.verdi, annen.verdi])
        #expect(aapen.somPost?.keys.sorted() == ["dato", "treff"])
    }

    @Test("Utkast og ordene i et søk står ikke i klartekst noe sted, verken åpent eller lukket") func kanarifugl()
        throws
    {
        let ord = "Kvarkenfjelltorp"
        let sak = try b.nyUndring(av: "KL-3A", ["navn": .tekst("Iver \(ord)")])
        let oekt = try b.oekt("KL-3A")
        let utkast = Utkast(id: "utkast-1", skjema: "skrivNotat", sak: sak, felter: ["tekst": "om \(ord)"])
        try oekt.lagre(utkast)
        #expect(try oekt.utkast().map(\.felter) == [["tekst": "om \(ord)"]])
        #expect(try b.oekt("RE-OST").utkast().isEmpty)
        let treff = try oekt.navneregister().soek("kvarken").map(\.sak)
        #expect(treff == [sak])
        try oekt.loggSoek(treff)
        #expect(try b.filer(med: ord) == [])
        try oekt.slettUtkast("utkast-1")
        try b.base.lukk()
        #expect(try b.filer(med: ord) == [])
        #expect(try b.filer(med: sak.rawValue).count == 1)
    }

    // MARK: Where it cannot be written

    @Test("Basen åpnet bare for lesing viser ikke noe innhold") func bareLesing() throws {
        let sak = try b.nyUndring()
        let lukket = try b.aapneIgjen(froe: 5, bareLesing: true)
        let rektor = try b.nyOekt("RE-OST", i: lukket)
        #expect(throws: JournalError.readOnly) { try rektor.aapne(sak) }
        #expect(throws: JournalError.readOnly) { try rektor.visNavn(sak) }
        #expect(throws: JournalError.readOnly) { try rektor.loggSoek([sak]) }
        #expect(throws: JournalError.readOnly) { try b.nyOekt("HS-1", i: lukket).aapne(sak) }
        #expect(try b.lesinger() == [])
    }

    @Test("En lukket base viser ingenting") func lukket() throws {
        let sak = try b.nyUndring()
        let annen = try b.aapneIgjen(froe: 5)
        let rektor = try b.nyOekt("RE-OST", i: annen)
        try annen.lukk()
        #expect(throws: JournalError.closed) { try rektor.aapne(sak) }
        #expect(throws: JournalError.closed) { try rektor.visNavn(sak) }
    }

    @Test("Full disk: det som ikke ble ført, ble ikke vist") func fullDisk() throws {
        let sak = try b.nyUndring()
        let annen = try b.aapneIgjen(froe: 5)
        let rektor = try b.nyOekt("RE-OST", i: annen)
        let oekter = try (0..<60).map { _ in try b.nyOekt("RE-OST", i: annen) }
        try annen.journal.queue.inDatabase { db in
            let sider = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(sider + 2)")
        }
        var vist = 0
        var feil: JournalError?
        for oekt in oekter where feil == nil {
            do {
                _ = try oekt.aapne(sak)
                vist += 1
            } catch let denne as JournalError {
                feil = denne
            }
        }
        #expect(feil == .diskFull)
        #expect(try b.lesinger().count == vist)
        #expect(throws: JournalError.diskFull) { try rektor.visNavn(sak) }
        try annen.journal.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
        #expect(try rektor.aapne(sak).sak.id == sak)
        #expect(try b.lesinger().count == vist + 1)
    }
}
