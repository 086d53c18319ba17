import CSodium

/// The one start of libsodium.
public enum Sodium {
    private static let isReady: Bool = sodium_init() >= 0

    /// Starts libsodium; safe to call from anywhere, any number of times. `main` calls it first, so that a machine
    /// without a source of randomness is told so instead of failing later.
    public static func initialise() throws(SealingError) {
        guard isReady else { throw .unavailable }
    }

    static func require() {
        precondition(isReady, "libsodium")
    }

    /// Whether two byte strings are equal, in a time that depends on their lengths only.
    public static func equal(_ left: Bytes, _ right: Bytes) -> Bool {
        left.count == right.count && (left.isEmpty || sodium_memcmp(left, right, left.count) == 0)
    }

    /// Overwrites bytes with zeros in a way that the compiler may not leave out, and empties the array.
    public static func wipe(_ bytes: inout Bytes) {
        bytes.withUnsafeMutableBytes { buffer in
            if let base = buffer.baseAddress { sodium_memzero(base, buffer.count) }
        }
        bytes.removeAll()
    }
}
