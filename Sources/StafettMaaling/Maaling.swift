import BTI
import Casework
import Foundation
import Journal
import Sealing

/// The project's own benchmark: makes bases of a given size and times what matters, as ratios in one run.
///
/// `stafett-maaling base FIL ANTALL` makes a practice base with so many cases.
/// `stafett-maaling kommandoer FIL` times durable commands against bare commits with the same settings.
/// `stafett-maaling nettbase FIL ANTALL` makes one whose cases have twenty entries each.
/// `stafett-maaling nett FIL` times the safety net over such a base.
/// `stafett-maaling kontroll FIL` times a whole verification against hashing the same bytes.
@main
struct Maaling {
    static func main() throws {
        let argumenter = CommandLine.arguments.dropFirst()
        switch (argumenter.first, argumenter.dropFirst().first) {
        case ("base", let fil?):
            try Storbase(sti: fil).lag(antall: argumenter.dropFirst(2).first.flatMap { Int($0) } ?? 1000)
        case ("nettbase", let fil?):
            try Nettbase(sti: fil).lag(antall: argumenter.dropFirst(2).first.flatMap { Int($0) } ?? 1000)
        case ("nett", let fil?): try Nettmaaling(sti: fil).kjoer()
        case ("kommandoer", let fil?): try Kommandomaaling(sti: fil).kjoer()
        case ("kontroll", let fil?): try Kontrollmaaling(sti: fil).kjoer()
        default:
            print("stafett-maaling base FIL ANTALL | nettbase FIL ANTALL | nett FIL | kommandoer FIL | kontroll FIL")
            exit(2)
        }
    }
}

/// Times work by the monotonic clock.
func sekunder<Svar>(_ arbeid: () throws -> Svar) rethrows -> (Svar, Double) {
    let start = ContinuousClock.now
    let svar = try arbeid()
    let tid = ContinuousClock.now - start
    return (svar, Double(tid.components.seconds) + Double(tid.components.attoseconds) / 1e18)
}

/// Work in processor time, all threads together: what is left of a time where other programs use the machine too.
func prosessorsekunder<Svar>(_ arbeid: () throws -> Svar) rethrows -> (Svar, Double) {
    let start = clock()
    let svar = try arbeid()
    return (svar, Double(clock() - start) / Double(CLOCKS_PER_SEC))
}

/// The value below which so many per cent lie.
func prosentil(_ verdier: [Double], _ p: Double) -> Double {
    let sortert = verdier.sorted()
    guard let siste = sortert.indices.last else { return 0 }
    return sortert[min(siste, Int((Double(sortert.count) * p / 100).rounded(.down)))]
}
