/// The key of a service, or of its leaders, in one generation: case keys are wrapped to it, quickly by those who hold
/// it and through its public key by those who do not.
public struct ServiceKey: Sendable {
    /// The key pair; its secret is wrapped to each member.
    public let pair: SealingKey
    /// The secret for `Wrap.symmetric` that every member derives.
    public let wrapping: Secret

    /// The service key of a 32-byte secret.
    public init(secret: Secret) throws(SealingError) {
        pair = try SealingKey(secret: secret)
        wrapping = try KeyDerivation.secret(from: secret, .wrapping)
    }

    /// A fresh generation.
    public static func make(in arena: KeyArena, random: any RandomSource) throws(SealingError) -> ServiceKey {
        try ServiceKey(secret: Secret(in: arena, random: random))
    }

    /// The public half: 32 bytes.
    public var publicKey: Bytes { pair.publicKey }

    /// Wraps the secret to a member's X25519 public key.
    public func wrap(
        toMember recipient: Bytes, context: SealContext, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        try Wrap.toPublicKey(key: pair.secret, recipient: recipient, context: context, random: random)
    }

    /// The service key in a wrap to a member.
    public init(wrap: Bytes, member: SealingKey, context: SealContext) throws(SealingError) {
        try self.init(secret: Wrap.open(wrap, with: member, context: context))
    }

    /// Wraps an older generation under this one, so that new members can read what came before them.
    public func wrap(
        older: ServiceKey, context: SealContext, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        try Wrap.symmetric(key: older.pair.secret, under: wrapping, context: context, random: random)
    }

    /// The older generation in a wrap under this one.
    public func openOlder(_ wrap: Bytes, context: SealContext) throws(SealingError) -> ServiceKey {
        try ServiceKey(secret: Wrap.open(wrap, under: wrapping, context: context))
    }
}
