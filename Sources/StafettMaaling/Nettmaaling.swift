import BTI
import Casework
import Foundation
import Journal
import Sealing
import Synchronization

/// The safety net: recomputed from nothing, brought along with one command, its worst fifty listed, and proved.
struct Nettmaaling {
    let sti: String

    func kjoer() throws {
        let base = try Base.aapne(sti)
        let poster = try base.journal.head().seq
        let ((_, fraNull), prosessor) = try prosessorsekunder {
            try sekunder { try base.journal.rebuildProjections() }
        }
        let funn = try base.journal.query("SELECT count(*) AS antall FROM funn", []).first?.integer("antall") ?? 0
        print("regnet fra null \(fraNull) s  prosessor \(prosessor) s  innførsler \(poster)  funn \(funn)")
        print("µs prosessor for hver innførsel \(prosessor * 1e6 / Double(poster))")
        let (bevis, tid) = try sekunder { try base.proevNettet(paa: base.idag) }
        print("bevis \(tid) s  åpne \(bevis.aapne)  utenfor \(bevis.utenfor.count)")
        try verste(base)
        try base.lukk()
        try enKommando()
    }

    private func verste(_ base: Base) throws {
        var tider: [Double] = []
        for _ in 0..<500 {
            let (rader, tid) = try sekunder { try base.skjelettfunn(paa: base.idag, antall: 50) }
            precondition(rader.count == 50)
            tider.append(tid * 1000)
        }
        print("femti verste p50 \(prosentil(tider, 50)) ms  p99 \(prosentil(tider, 99)) ms")
    }

    private func enKommando(antall: Int = 500) throws {
        let arbeid = Stoppeklokke()
        let base = try Base.aapne(sti) { MaaltProjeksjon(indre: $0, klokke: arbeid) }
        let oekt = try Oekt.loggInn(base, "RE-OST", Passphrase(Kursbygger.passord))
        guard let notat = Kommandoslag.medKode("skrivNotat") else { preconditionFailure("a command of the engine") }
        // Those that were made by commands come first in the journal; the keys of the others are not there.
        let egne = try base.journal.entries(from: 1, limit: 4000)
            .filter { $0.type == "SakOpprettet" && $0.actor == "RE-OST" }.map { SakId($0.stream.name) }
        var hele: [Double] = []
        var nettet: [Double] = []
        for nummer in 0..<antall {
            let kommando = Kommando(
                notat, id: base.nyttNavn(), sak: egne[nummer % egne.count], dato: base.idag,
                felter: Post().med(Felter.tekst, "Rolig dag."))
            arbeid.nullstill()
            let (_, tid) = try sekunder { try oekt.utfoer(kommando) }
            hele.append(tid * 1000)
            nettet.append(arbeid.millisekunder)
        }
        for p in [50.0, 99.0] {
            let (a, b) = (prosentil(nettet, p), prosentil(hele, p))
            print("nettet etter én kommando p\(Int(p)) \(a) ms  hele kommandoen \(b) ms  forhold \(a / b)")
        }
        try base.lukk()
    }
}

/// How long something took, added up.
private final class Stoppeklokke: Sendable {
    private let sum = Mutex(0.0)
    var millisekunder: Double { sum.withLock { $0 } }
    func nullstill() { sum.withLock { $0 = 0 } }
    func leggTil(_ ms: Double) { sum.withLock { $0 += ms } }
}

/// A projection that is timed.
private struct MaaltProjeksjon: Projection {
    let indre: any Projection
    let klokke: Stoppeklokke
    var name: String { indre.name }
    var version: Int { indre.version }
    var schema: [String] { indre.schema }

    func apply(_ entry: Entry, in db: ProjectionDatabase) throws { try indre.apply(entry, in: db) }

    func apply(command entries: [Entry], in db: ProjectionDatabase) throws {
        let (_, tid) = try sekunder { try indre.apply(command: entries, in: db) }
        klokke.leggTil(tid * 1000)
    }

    func rebuild(in db: ProjectionDatabase) throws { try indre.rebuild(in: db) }
}
