import CSodium
import Foundation

/// A typed passphrase in locked memory, in Unicode's composed form (NFC), so that `å` is the same from every keyboard.
///
/// What came before it, the keys and the `String`, cannot be wiped in Swift; take the typed text as bytes and hand it
/// over with `init(wiping:)` to keep that as short as can be.
public final class Passphrase: @unchecked Sendable {
    let address: UnsafeMutablePointer<CChar>
    let count: Int

    /// Takes over a typed text.
    public init(_ text: String) throws(SealingError) {
        try Sodium.initialise()
        var bytes = Bytes(text.precomposedStringWithCanonicalMapping.utf8)
        count = bytes.count
        let region = sodium_malloc(max(bytes.count, 1))
        if let region { region.copyMemory(from: bytes, byteCount: bytes.count) }
        Sodium.wipe(&bytes)
        guard let region else { throw .unavailable }
        address = region.assumingMemoryBound(to: CChar.self)
    }

    /// Takes over typed UTF-8 and wipes it where it was.
    public convenience init(wiping bytes: inout Bytes) throws(SealingError) {
        let text = String(decoding: bytes, as: UTF8.self)
        Sodium.wipe(&bytes)
        try self.init(text)
    }

    deinit {
        sodium_free(address)
    }

    /// Whether the two are the same, in constant time: a new passphrase is typed twice.
    public func isEqual(to other: Passphrase) -> Bool {
        count == other.count && sodium_memcmp(address, other.address, count) == 0
    }

    /// The text for the strength check; lives no longer than the check.
    var text: String {
        let bytes = UnsafeRawBufferPointer(start: address, count: count)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Argon2id into the arena.
    func stretch(
        salt: Bytes, _ parameters: Parameters, in arena: KeyArena
    ) throws(SealingError) -> Secret {
        try Secret(in: arena) { out throws(SealingError) in
            let result = crypto_pwhash(
                out, 32, self.address, UInt64(self.count), salt, UInt64(parameters.opsLimit),
                parameters.memLimitBytes, crypto_pwhash_ALG_ARGON2ID13)
            guard result == 0 else { throw .unavailable }
        }
    }
}
