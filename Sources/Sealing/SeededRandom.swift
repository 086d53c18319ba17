import CSodium
import Synchronization

/// A repeatable stream of bytes from a seed. **Not random**: for tests and benchmarks, never for a base in use.
///
/// Call number *n* (from 0) for *k* bytes gives the first *k* bytes of
/// ChaCha20-IETF(key = SHA-256(`"stafett/seeded-random"` ‖ seed as u64be ‖ n as u64be), nonce = `"LibsodiumDRG"`).
public final class SeededRandom: RandomSource {
    private let seed: UInt64
    private let calls = Mutex<UInt64>(0)

    /// A stream that is the same each time for the same seed and the same order of calls.
    public init(_ seed: UInt64) {
        Sodium.require()
        self.seed = seed
    }

    /// Fills a buffer with the next bytes.
    public func fill(_ buffer: UnsafeMutableRawBufferPointer) {
        let call = calls.withLock { calls in
            defer { calls += 1 }
            return calls
        }
        guard let base = buffer.baseAddress else { return }
        let key = Hash.sha256(Bytes("stafett/seeded-random".utf8), seed.bigEndianBytes, call.bigEndianBytes)
        randombytes_buf_deterministic(base, buffer.count, key)
    }
}
