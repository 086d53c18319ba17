import Foundation
import Terminal
import Testing

@testable import Workspace

/// Compares a form with the picture kept of it.
func expectBilde(_ frame: Frame, _ navn: String, sourceLocation: SourceLocation = #_sourceLocation) {
    expectLik(frame, "Skjema/Bilder/\(navn)", sourceLocation)
}

/// Compares the whole screen with the picture kept of it at this size.
func expectRute(_ model: Model, _ navn: String, sourceLocation: SourceLocation = #_sourceLocation) {
    expectLik(
        vis(model), "Ruter/Bilder/\(navn)-\(model.stoerrelse.columns)x\(model.stoerrelse.rows)", sourceLocation)
}

/// `STAFETT_SNAPSHOT=ta` takes a new picture instead, and fails.
private func expectLik(_ frame: Frame, _ navn: String, _ sourceLocation: SourceLocation) {
    let fil = URL(filePath: #filePath).deletingLastPathComponent().appending(path: navn + ".txt")
    let bilde = frame.annotated
    if ProcessInfo.processInfo.environment["STAFETT_SNAPSHOT"] == "ta" {
        try? bilde.write(to: fil, atomically: true, encoding: .utf8)
        Issue.record("took a new picture of \(navn)", sourceLocation: sourceLocation)
        return
    }
    let gjemt = (try? String(contentsOf: fil, encoding: .utf8)) ?? "there is no picture of \(navn)"
    #expect(bilde == gjemt, "\(navn)", sourceLocation: sourceLocation)
}
