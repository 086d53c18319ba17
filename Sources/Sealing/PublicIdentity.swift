import CSodium

/// The public keys of one employee. Whoever has them can verify what was signed and wrap keys to the owner.
public struct PublicIdentity: Hashable, Sendable {
    /// The length of each of the two keys, in bytes.
    public static let keyCount = 32

    /// The Ed25519 verification key.
    public let signing: Bytes
    /// The X25519 key that keys are wrapped to.
    public let sealing: Bytes

    /// The two keys; a signing key that is no point of the main subgroup is refused with `.badPublicKey`.
    public init(signing: Bytes, sealing: Bytes) throws(SealingError) {
        Sodium.require()
        guard signing.count == Self.keyCount, sealing.count == Self.keyCount,
            crypto_core_ed25519_is_valid_point(signing) == 1
        else { throw .badPublicKey }
        self.signing = signing
        self.sealing = sealing
    }

    /// The signing key and the sealing key in one: 64 bytes.
    public var encoded: Bytes { signing + sealing }

    /// The two keys from their 64 bytes.
    public init(encoded: Bytes) throws(SealingError) {
        try self.init(signing: Bytes(encoded.prefix(Self.keyCount)), sealing: Bytes(encoded.dropFirst(Self.keyCount)))
    }

    /// Whether the owner signed exactly this message.
    public func verify(_ signature: Bytes, _ message: Bytes) -> Bool {
        Self.verify(signature, message, signing: signing)
    }

    /// Whether the owner of an Ed25519 key signed exactly this message.
    public static func verify(_ signature: Bytes, _ message: Bytes, signing: Bytes) -> Bool {
        guard signature.count == Identity.signatureCount, signing.count == keyCount else { return false }
        Sodium.require()
        return crypto_sign_verify_detached(signature, message, UInt64(message.count), signing) == 0
    }

    /// Five Norwegian words that two people compare before a key is trusted.
    ///
    /// Five words are 40 bits, which a machine could search through; each guess therefore costs Argon2id (3 passes,
    /// 16 MiB). Takes some tens of milliseconds.
    public func fingerprintWords() throws(SealingError) -> [String] {
        let salt = Bytes(Hash.sha256(Bytes("stafett/fingeravtrykk-1".utf8)).prefix(Int(crypto_pwhash_SALTBYTES)))
        var digest = Bytes(repeating: 0, count: 32)
        let result = encoded.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { message in
                crypto_pwhash(
                    &digest, 32, message.baseAddress!, UInt64(message.count), salt, 3, 16 << 20,
                    crypto_pwhash_ALG_ARGON2ID13)
            }
        }
        guard result == 0 else { throw .unavailable }
        return digest.prefix(5).map { WordList.words[Int($0)] }
    }
}
