import BTI
import Casework
import Foundation
import Journal
import Sealing
import Testing

/// Processes killed while they write one base together: what was answered is there, and what is there is whole.
@Suite("Krasj") struct KrasjTests {
    /// How many processes are killed; a longer run is asked for with `STAFETT_DREP=200`.
    static let antall = ProcessInfo.processInfo.environment["STAFETT_DREP"].flatMap { Int($0) } ?? 21

    /// A repeatable row of numbers; nothing secret.
    struct Rekke: RandomNumberGenerator {
        var tilstand: UInt64
        mutating func next() -> UInt64 {
            tilstand &+= 0x9E37_79B9_7F4A_7C15
            var z = tilstand
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private func linjer(_ runde: Int, _ prosess: Int, _ sak: String) -> [String] {
        let av = ["KL-3A", "RE-OST", "KL-3A"][prosess]
        return (0..<30).map { nummer in
            let id = "r\(runde)-p\(prosess)-\(nummer)"
            return switch nummer % 3 {
            case 0: Oevingsbase.linje("skrivNotat", av: av, sak: sak, id: id, ["tekst": .tekst(id)])
            // Each author has an epoch of their own in this room, so the writers are always in each other's way.
            case 1: Oevingsbase.linje("skrivNotat", av: av, sak: sak, id: id, ["tekst": .tekst(id), "skjermet": true])
            default: Oevingsbase.undring(id, som: "$ny")
            }
        }
    }

    @Test("Ingenting som er bekreftet, går tapt når prosesser drepes mens de skriver i samme base") func drept() throws
    {
        let o = try Oevingsbase()
        var saker: [String] = []
        var rekke = Rekke(tilstand: 20_261_121)
        var bekreftet: [Bekreftet] = []
        for runde in 0..<((Self.antall + 2) / 3) {
            // A new case now and then, so that a long run does not become a test of one very long case.
            if runde % 6 == 0 { saker.append(try nySak(o, runde)) }
            let sak = try #require(saker.last)
            let samtaler = try (0..<3).map { _ in try Samtale(o.program, ["utfor", "-", "--base", o.base]) }
            for (nummer, samtale) in samtaler.enumerated() { samtale.send(linjer(runde, nummer, sak)) }
            for (nummer, samtale) in samtaler.enumerated() {
                var svar: [String] = []
                for _ in 0..<Int.random(in: 0..<9, using: &rekke) {
                    if let linje = samtale.svar() { svar.append(linje) }
                }
                svar += samtale.drep()
                let sendt = linjer(runde, nummer, sak)
                for linje in svar {
                    let verdi = try JSONLeser.les(linje)
                    try #require(verdi["ok"] == true, "\(linje)")
                    let sendtLinje = try JSONLeser.les(sendt[try #require(verdi["linje"]?.somTall) - 1])
                    bekreftet.append(
                        (
                            try #require(sendtLinje["av"]?.somTekst), try #require(sendtLinje["id"]?.somTekst),
                            try #require(verdi["versjon"]?.somTall), try #require(verdi["sak"]?.somTekst)
                        ))
                }
            }
        }
        #expect(bekreftet.count > Self.antall)
        try kontroller(o, bekreftet, saker.map { SakId($0) })
    }

    private func nySak(_ o: Oevingsbase, _ runde: Int) throws -> String {
        let start = try o.utfor([
            Oevingsbase.undring("u-\(runde)"),
            Oevingsbase.linje("delUndring", av: "KL-3A", ["deltMed": "leder", "ansatt": "RE-OST"]),
        ])
        return try #require(start.svar.first?["sak"]?.somTekst)
    }

    private typealias Bekreftet = (av: String, id: String, versjon: Int, sak: String)

    private func kontroller(_ o: Oevingsbase, _ bekreftet: [Bekreftet], _ saker: [SakId]) throws {
        let base = try Base.aapne(o.base)
        for svar in bekreftet {
            let siste = try base.journal.entries(actor: svar.av, command: svar.id).last
            #expect(siste?.streamVersion == svar.versjon && siste?.stream.name == svar.sak, "\(svar.id)")
        }
        let revisjon = try base.verifiser()
        #expect(revisjon.rapport.problems == [])
        #expect(revisjon.ugyldige == [])
        #expect(try base.journal.compareProjections().filter { !$0.isEqual } == [])
        // Nothing that was written is closed to the one who may read everything in the case.
        let rektor = try Oekt.loggInn(base, "RE-OST", Passphrase(Kursbygger.passord))
        var tekster: Set<String> = []
        for sak in saker {
            let lest = try rektor.aapne(sak)
            #expect(lest.ugyldige == [])
            #expect(lest.hendelser.count { !$0.lesbar } == 0)
            tekster.formUnion(lest.sak.notater.compactMap(\.tekst))
        }
        let notater = bekreftet.map(\.id).filter { (Int($0.split(separator: "-").last ?? "") ?? 0) % 3 == 0 }
        #expect(!notater.isEmpty)
        #expect(notater.filter { !tekster.contains($0) } == [])
        try base.lukk()
    }
}
