import Foundation
import Testing

@testable import Terminal

/// Compares a frame with the picture kept of it. `STAFETT_SNAPSHOT=ta` takes new pictures instead, and fails, so that a
/// run that records is never taken for one that checks.
func expectSnapshot(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["STAFETT_SNAPSHOT"] == "ta" {
        try? frame.annotated.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("took a new picture of \(name)", sourceLocation: sourceLocation)
        return
    }
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? "there is no picture of \(name)"
    #expect(frame.annotated == kept, "\(name)", sourceLocation: sourceLocation)
}

/// A generator that always gives the same numbers from the same seed. Source: SplitMix64.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The keys of a text, one for each grapheme.
func typed(_ text: String) -> [Key] { text.map { $0 == "\n" ? .enter : .character($0) } }
