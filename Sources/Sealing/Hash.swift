import CSodium

/// SHA-256 (FIPS 180-4), the hash of the journal's chain and digests.
public enum Hash {
    /// The length of a SHA-256 hash, in bytes.
    public static let count = 32

    /// SHA-256 over the parts one after the other, without lengths or separators between them.
    public static func sha256(_ parts: Bytes...) -> Bytes {
        var hasher = SHA256()
        for part in parts { hasher.update(part) }
        return hasher.finalise()
    }

    /// SHA-256 over memory that is not an array, such as a page of a file.
    public static func sha256(_ buffer: UnsafeBufferPointer<UInt8>) -> Bytes {
        var hasher = SHA256()
        hasher.update(UnsafeRawBufferPointer(buffer))
        return hasher.finalise()
    }

    /// SHA-256 over bytes that come piece by piece.
    public struct SHA256: Sendable {
        private var state = crypto_hash_sha256_state()

        /// A hasher that has seen nothing yet.
        public init() {
            crypto_hash_sha256_init(&state)
        }

        /// Takes in the next bytes.
        public mutating func update(_ bytes: Bytes) {
            crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
        }

        /// Takes in the next bytes from memory that is not an array, such as a page of a file.
        public mutating func update(_ buffer: UnsafeRawBufferPointer) {
            guard let base = buffer.bindMemory(to: UInt8.self).baseAddress else { return }
            crypto_hash_sha256_update(&state, base, UInt64(buffer.count))
        }

        /// The 32-byte hash of everything taken in. The hasher itself is untouched and may go on.
        public func finalise() -> Bytes {
            var copy = state
            return Bytes(unsafeUninitializedCapacity: Hash.count) { buffer, count in
                if let base = buffer.baseAddress { crypto_hash_sha256_final(&copy, base) }
                count = Hash.count
            }
        }
    }
}
