import CSodium

/// Where random bytes come from: the machine, or a seed in tests, benchmarks and reproducible practice bases.
public protocol RandomSource: Sendable {
    /// Fills a buffer with random bytes.
    func fill(_ buffer: UnsafeMutableRawBufferPointer)
}

extension RandomSource {
    /// Random bytes that are no secret: nonces, salts, ids.
    public func bytes(_ count: Int) -> Bytes {
        Bytes(unsafeUninitializedCapacity: count) { buffer, filled in
            fill(UnsafeMutableRawBufferPointer(buffer))
            filled = count
        }
    }

    /// A fresh id: 128 random bits as 26 symbols of Crockford's base32 in lower case.
    public func id() -> String {
        Crockford.identifier(bytes(16))
    }
}

/// The randomness of the operating system, through libsodium.
public struct SystemRandom: RandomSource {
    /// The only one there is.
    public init() {
        Sodium.require()
    }

    /// Fills a buffer with random bytes.
    public func fill(_ buffer: UnsafeMutableRawBufferPointer) {
        guard let base = buffer.baseAddress else { return }
        randombytes_buf(base, buffer.count)
    }
}
