/// A seed that has been replaced, kept for the one who owned it: what was sealed to its keys can still be opened.
extension Seed {
    /// Wraps this seed to the sealing key of the identity that takes its place.
    public func wrap(
        to successor: Bytes, context: SealContext, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        try Wrap.toPublicKey(key: secret, recipient: successor, context: context, random: random)
    }

    /// The seed in a wrap to the identity that took its place.
    public init(wrap: Bytes, successor: SealingKey, context: SealContext) throws(SealingError) {
        self.init(secret: try Wrap.open(wrap, with: successor, context: context))
    }
}
