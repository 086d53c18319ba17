import Synchronization

/// Names in a row, the same every time.
package final class Navneteller: Sendable {
    private let antall = Mutex(0)

    /// A counter that has given no name.
    package init() {}

    /// The next name.
    package func nytt() -> String {
        antall.withLock {
            $0 += 1
            let tall = String($0)
            return String(repeating: "0", count: 8 - tall.count) + tall + "abcdefghjkmnpqrstv"
        }
    }
}
