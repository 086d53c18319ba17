import BTI
import Casework
import Foundation
import GRDB
import Sealing

/// A durable command (decided, sealed, signed, chained, projected, synced) against a bare commit with the same settings,
/// turn by turn in one run.
struct Kommandomaaling {
    let sti: String

    func kjoer(antall: Int = 1000) throws {
        let base = try Base.aapne(sti)
        let oekt = try Oekt.loggInn(base, "RE-OST", Passphrase(Kursbygger.passord))
        let naken = try Naken(sti: sti + ".naken")
        defer { naken.slett() }
        let saker = try oekt.plasser(.undring, paa: base.idag, antall: 100).map(\.sak)
        guard let notat = Kommandoslag.medKode("skrivNotat"), !saker.isEmpty else {
            return print("ingen sak å skrive i")
        }
        var egne: [Double] = []
        var nakne: [Double] = []
        for nummer in 0..<antall {
            let sak = saker[nummer % saker.count]
            // Never the same eight words twice: that would be a passage from another case, with a hint to each (H5).
            let felter = Post().med(Felter.tekst, "Rolig dag \(nummer). Lekte med to andre ute i \(nummer) minutter.")
            let kommando = Kommando(notat, id: base.nyttNavn(), sak: sak, dato: base.idag, felter: felter)
            let (_, egen) = try sekunder { try oekt.utfoer(kommando) }
            let (_, bar) = try sekunder { try naken.skriv(nummer) }
            egne.append(egen * 1000)
            nakne.append(bar * 1000)
        }
        for p in [50.0, 99.0] {
            let (a, b) = (prosentil(egne, p), prosentil(nakne, p))
            print("kommando p\(Int(p)) \(a) ms  naken \(b) ms  forhold \(a / b)")
        }
        try base.lukk()
    }
}

/// One row a commit, WAL and FULL as the journal has them.
private struct Naken {
    let sti: String
    let koe: DatabaseQueue

    init(sti: String) throws {
        self.sti = sti
        koe = try DatabaseQueue(path: sti)
        try koe.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode=WAL")
            try db.execute(sql: "PRAGMA synchronous=FULL")
            try db.execute(sql: "PRAGMA wal_autocheckpoint=0")
            try db.execute(sql: "CREATE TABLE rad (nummer INTEGER PRIMARY KEY, innhold BLOB)")
        }
    }

    func skriv(_ nummer: Int) throws {
        try koe.write { db in
            try db.execute(
                sql: "INSERT INTO rad VALUES (?, ?)", arguments: [nummer, Data(repeating: 7, count: 600)])
        }
    }

    func slett() {
        try? koe.close()
        for ending in ["", "-wal", "-shm"] { unlink(sti + ending) }
    }
}
