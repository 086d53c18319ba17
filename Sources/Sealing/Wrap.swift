/// One key sealed under another. A wrap opens only in the context that it was made for: the context is associated
/// data, and its hash is part of the derivation of the wrapping key.
public enum Wrap {
    /// The length of a wrap to a public key, in bytes.
    public static let publicCount = 82
    /// The length of a wrap under a secret, in bytes.
    public static let symmetricCount = 74

    /// A fresh nonce is not needed: the key comes from an ephemeral secret that is used once.
    private static let zeroNonce = Bytes(repeating: 0, count: AEAD.nonceCount)

    /// Wraps a key to a recipient's X25519 public key (32 bytes):
    /// `"P" 01 ‖ ephemeral public key (32) ‖ sealed key (48)`. Whoever wraps cannot open it again.
    public static func toPublicKey(
        key: Secret, recipient: Bytes, context: SealContext, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        let ephemeral = try SealingKey.make(in: key.arena, random: random)
        let wrapping = try publicKey(ephemeral, recipient, ephemeral.publicKey, recipient, context)
        let bound = Format.publicWrap.header + context.encoded
        let sealed = try AEAD.seal(secret: key, wrapping, nonce: zeroNonce, bound: bound)
        return Format.publicWrap.header + ephemeral.publicKey + sealed
    }

    /// The key in a wrap to this key pair for this context.
    public static func open(
        _ wrap: Bytes, with recipient: SealingKey, context: SealContext
    ) throws(SealingError) -> Secret {
        var reader = ByteReader(wrap)
        try Format.publicWrap.readHeader(&reader)
        let ephemeral = try reader.take(SealingKey.publicCount)
        let wrapping = try publicKey(recipient, ephemeral, ephemeral, recipient.publicKey, context)
        let bound = Format.publicWrap.header + context.encoded
        return try AEAD.openSecret(reader.all(), wrapping, nonce: zeroNonce, bound: bound)
    }

    /// Wraps a key under a secret, quickly: `"S" 01 ‖ nonce (24) ‖ sealed key (48)`.
    public static func symmetric(
        key: Secret, under wrapping: Secret, context: SealContext, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        let nonce = random.bytes(AEAD.nonceCount)
        let subkey = try KeyDerivation.secret(from: wrapping, .symmetricWrap, context.digest)
        let bound = Format.symmetricWrap.header + context.encoded
        return try Format.symmetricWrap.header + nonce + AEAD.seal(secret: key, subkey, nonce: nonce, bound: bound)
    }

    /// The key in a wrap under this secret for this context.
    public static func open(
        _ wrap: Bytes, under wrapping: Secret, context: SealContext
    ) throws(SealingError) -> Secret {
        var reader = ByteReader(wrap)
        try Format.symmetricWrap.readHeader(&reader)
        let nonce = try reader.take(AEAD.nonceCount)
        let subkey = try KeyDerivation.secret(from: wrapping, .symmetricWrap, context.digest)
        let bound = Format.symmetricWrap.header + context.encoded
        return try AEAD.openSecret(reader.all(), subkey, nonce: nonce, bound: bound)
    }

    private static func publicKey(
        _ mine: SealingKey, _ theirs: Bytes, _ ephemeral: Bytes, _ recipient: Bytes, _ context: SealContext
    ) throws(SealingError) -> Secret {
        let shared = try mine.shared(with: theirs)
        return try KeyDerivation.secret(from: shared, .publicWrap, ephemeral + recipient + context.digest)
    }
}
