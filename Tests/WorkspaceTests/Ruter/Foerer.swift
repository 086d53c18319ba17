import BTI
import Casework
import Foundation
import Guidance
import Sealing
import Terminal
import Testing

@testable import Workspace

/// A practice base with all its stories, made once for all tests and copied for each.
private enum Kursbase {
    static let klokke = Stilleklokke(ms: Oslotid.middag(Skjemaproeve.idag))

    static let mal: String = {
        let sti = NSTemporaryDirectory() + "stafett-ruter-\(getpid()).stafett"
        do {
            try Kursbygger(klokke: klokke, tilfeldig: SeededRandom(7)).bygg(sti)
        } catch {
            Issue.record("no practice base: \(error)")
        }
        return sti
    }()
}

/// The panes over a real base, driven by keys.
final class Foerer {
    let mappe: String
    let kjoering: Kjoering
    let stoerrelse = Size(columns: 120, rows: 40)

    /// - Parameter kontroll: whether the whole base is verified at sign-in.
    init(kontroll: Bool = true) throws {
        mappe = NSTemporaryDirectory() + "stafett-ruter-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: mappe, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Kursbase.mal, toPath: mappe + "/base.stafett")
        let base = try Base.aapne(mappe + "/base.stafett", klokke: Kursbase.klokke)
        let tid = Klokke()
        kjoering = Kjoering(
            base: base, navn: .init(navn: "Fjordvik", erKurs: true), ord: Ruteproeve.ord,
            tilstandsmappe: kontroll ? mappe : nil,
            tid: Tidtaker { tid.naa })
        self.tid = tid
        _ = kjoering.bilde(stoerrelse)
    }

    /// A clock that is moved by hand.
    final class Klokke { var naa = ContinuousClock.now }
    let tid: Klokke

    deinit {
        try? kjoering.base.lukk()
        try? FileManager.default.removeItem(atPath: mappe)
    }

    /// Presses keys, and lets everything that is put off be done, as the loop would.
    @discardableResult
    func trykk(_ taster: String...) -> LoopStep {
        var steg = LoopStep.goOn
        for tast in taster {
            guard let key = Key(text: tast) else {
                Issue.record("no key: \(tast)")
                continue
            }
            steg = kjoering.svar(.key(key))
            while let frist = kjoering.nesteFrist, frist <= tid.naa { _ = kjoering.svar(.deadline) }
        }
        return steg
    }

    func skriv(_ tekst: String) { for tegn in tekst { _ = kjoering.svar(.key(.character(tegn))) } }

    /// Lets time pass.
    func vent(_ tid: Duration) {
        self.tid.naa += tid
        while let frist = kjoering.nesteFrist, frist <= self.tid.naa { _ = kjoering.svar(.deadline) }
    }

    /// Signs in as an employee, found by typing.
    func loggInn(_ kode: String) {
        skriv(kode)
        trykk("Enter")
    }

    var tekst: String { kjoering.bilde(stoerrelse).plainText }
    var model: Model { kjoering.model }
}
