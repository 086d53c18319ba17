import CSodium

/// What an employee signs and opens with, derived from one seed: an Ed25519 pair, an X25519 pair, a key for the
/// remembered head and a key for what is nobody else's (drafts).
public struct Identity: Sendable {
    /// The length of a signature, in bytes.
    public static let signatureCount = 64

    /// The public halves, registered in the journal.
    public let `public`: PublicIdentity
    /// The X25519 pair that keys are wrapped to.
    public let sealing: SealingKey
    /// The key for envelopes that only this employee opens, such as drafts.
    public let own: Secret

    private let signing: Secret
    private let headKey: Secret

    /// Derives the keys of a seed.
    public init(seed: Seed) throws(SealingError) {
        let sealing = try SealingKey(secret: KeyDerivation.secret(from: seed.secret, .sealing))
        let signingSeed = try KeyDerivation.secret(from: seed.secret, .signing)
        var verifying = Bytes(repeating: 0, count: PublicIdentity.keyCount)
        signing = try signingSeed.withPointer { seed throws(SealingError) in
            try Secret(in: signingSeed.arena, count: 64) { crypto_sign_seed_keypair(&verifying, $0, seed) }
        }
        self.public = try PublicIdentity(signing: verifying, sealing: sealing.publicKey)
        self.sealing = sealing
        own = try KeyDerivation.secret(from: seed.secret, .own)
        headKey = try KeyDerivation.secret(from: seed.secret, .headMAC)
    }

    /// The Ed25519 signature (64 bytes) of a message. The message begins with a tag that says what is signed.
    public func sign(_ message: Bytes) throws(SealingError) -> Bytes {
        var signature = Bytes(repeating: 0, count: Self.signatureCount)
        try signing.withPointer { _ = crypto_sign_detached(&signature, nil, message, UInt64(message.count), $0) }
        return signature
    }

    /// The tag (32 bytes) that lets this employee recognise their own remembered head: keyed BLAKE2b over the
    /// context and the message.
    public func headTag(_ message: Bytes, context: SealContext) throws(SealingError) -> Bytes {
        try KeyDerivation.digest(headKey, .headMAC, context.encoded + message)
    }

    /// Whether a tag is this employee's for this message and context, compared in constant time.
    public func isOwnHead(_ tag: Bytes, _ message: Bytes, context: SealContext) throws(SealingError) -> Bool {
        try Sodium.equal(headTag(message, context: context), tag)
    }
}
