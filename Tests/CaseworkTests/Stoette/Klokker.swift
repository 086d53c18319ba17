import Casework
import Synchronization

/// A clock that a test moves.
final class Proeveklokke: Klokke {
    private let naa: Mutex<Int>

    /// Noon in Oslo (winter time) on a day given as milliseconds of that noon.
    init(ms: Int) { naa = Mutex(ms) }

    func ms() -> Int { naa.withLock { $0 } }

    func gaa(minutter: Int) { naa.withLock { $0 += minutter * 60_000 } }
}
