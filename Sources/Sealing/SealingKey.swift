import CSodium

/// An X25519 key pair that keys are wrapped to: an employee's, a service's, a leader group's, the recovery.
public struct SealingKey: Sendable {
    /// The length of a public key, in bytes.
    public static let publicCount = 32

    /// The secret half; can itself be wrapped to others.
    public let secret: Secret
    /// The public half: 32 bytes.
    public let publicKey: Bytes

    /// The key pair of a 32-byte secret.
    public init(secret: Secret) throws(SealingError) {
        var point = Bytes(repeating: 0, count: Self.publicCount)
        try secret.withPointer { _ = crypto_scalarmult_base(&point, $0) }
        self.secret = secret
        publicKey = point
    }

    /// A fresh key pair.
    public static func make(in arena: KeyArena, random: any RandomSource) throws(SealingError) -> SealingKey {
        try SealingKey(secret: Secret(in: arena, random: random))
    }

    /// X25519 with another's public key. Points of low order give no secret and are refused.
    func shared(with other: Bytes) throws(SealingError) -> Secret {
        guard other.count == Self.publicCount else { throw .badPublicKey }
        return try secret.withPointer { mine throws(SealingError) in
            try Secret(in: secret.arena) { out throws(SealingError) in
                guard crypto_scalarmult(out, mine, other) == 0 else { throw .badPublicKey }
            }
        }
    }
}
