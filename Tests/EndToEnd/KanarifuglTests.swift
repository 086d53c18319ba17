import BTI
import Foundation
import Testing

/// A word that stands nowhere else is typed as name, observation, note and search, and is then in no byte on disk.
@Suite("Kanarifugl") struct KanarifuglTests {
    static let ord = "Kvarkenfjelltorp"
    let o: Oevingsbase
    let leting = Byteleting(KanarifuglTests.ord)

    init() throws { o = try Oevingsbase() }

    private var linjer: [String] {
        [
            Oevingsbase.undring("u-1", navn: "Iver \(Self.ord)", "så at \(Self.ord) ble stille"),
            Oevingsbase.linje("skrivNotat", av: "KL-3A", id: "n-1", ["tekst": .tekst("om \(Self.ord)")]),
            Oevingsbase.linje(
                "vurderMeldeplikt", av: "RE-OST", id: "v-1",
                ["konklusjon": false, "begrunnelse": .tekst("snakket med \(Self.ord)")]),
            // Refused: what is typed in a refused command is nowhere either.
            Oevingsbase.linje("settMaal", av: "KL-3A", ["hva": .tekst(Self.ord), "kjennetegn": .tekst(Self.ord)]),
            #"{"kommando":"skrivNotat","av":"KL-3A","sak":"$s","teekst":"\#(Self.ord)"}"#,
        ]
    }

    private func ingenSpor(_ naar: String, _ sted: SourceLocation = #_sourceLocation) throws {
        #expect(try leting.treff(under: o.mappe.sti) == [], "\(naar)", sourceLocation: sted)
    }

    @Test("Letingen finner ordet der det står") func kontroll() throws {
        let mappe = try Mappe()
        try "xx\(Self.ord)xx".write(toFile: "\(mappe.sti)/a", atomically: false, encoding: .utf8)
        try "xx\(Self.ord)xx".write(toFile: "\(mappe.sti)/b", atomically: false, encoding: .utf16)
        #expect(try leting.treff(under: mappe.sti).count == 2)
    }

    @Test("Ordet står ingen steder mens basen er åpen, etter SIGKILL og etter at den er lukket") func drept() throws {
        let samtale = try Samtale(o.program, ["utfor", "-", "--base", o.base])
        samtale.send(linjer)
        var svar: [Verdi] = []
        for _ in linjer { svar.append(try JSONLeser.les(try #require(samtale.svar()))) }
        #expect(svar.map { $0["ok"] } == [true, true, true, false, false])
        let filer = try leting.filer(o.mappe.sti)
        #expect(filer.contains { $0.hasSuffix("-wal") })
        #expect(filer.contains { $0.hasSuffix("-lock") })
        try ingenSpor("åpen")
        #expect(samtale.drep() == [])
        try ingenSpor("etter SIGKILL")

        let nummer = try #require(svar.first?["saksnummer"]?.somTekst)
        let vist = try o.program.kjoer(["sak", "vis", nummer, "--base", o.base, "--av", "RE-OST"])
        #expect(vist.kode == 0)
        try ingenSpor("etter lesing")
        let soek = try o.program.kjoer(
            ["sak", "sok", "--base", o.base, "--av", "RE-OST", "--json"], inn: "\(Self.ord)\n")
        #expect(soek.svar.count == 1)
        try ingenSpor("etter søk")
        #expect(try o.program.kjoer(["gjenoppbygg", "--base", o.base]).kode == 0)
        #expect(try o.program.kjoer(["revisjon", "verifiser", "--base", o.base]).kode == 0)
        try ingenSpor("lukket")
    }

    @Test("Drept midt i filen, og ordet er likevel ingen steder", arguments: 1...4) func midtI(_ etter: Int) throws {
        let samtale = try Samtale(o.program, ["utfor", "-", "--base", o.base])
        samtale.send(linjer + (0..<40).map { Oevingsbase.undring("x-\($0)", som: "$x", navn: Self.ord) })
        for _ in 0..<etter { _ = samtale.svar() }
        _ = samtale.drep()
        try ingenSpor("drept etter \(etter)")
        #expect(try o.program.kjoer(["revisjon", "verifiser", "--base", o.base]).kode == 0)
        try ingenSpor("åpnet igjen")
    }
}
