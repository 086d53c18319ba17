/// A public value that fits one key only. The entry that opens an epoch carries it, signed, so that nobody can plant
/// a key of their own in a wrap.
public enum Commitment {
    /// The length of a commitment, in bytes.
    public static let count = 32

    /// The commitment to a key for a context; tells nothing about the key.
    public static func of(_ key: Secret, context: SealContext) throws(SealingError) -> Bytes {
        try KeyDerivation.digest(key, .commitment, context.encoded)
    }

    /// Refuses a key that is not the committed one with `.wrongCommitment`.
    public static func check(_ key: Secret, context: SealContext, commitment: Bytes) throws(SealingError) {
        guard try Sodium.equal(of(key, context: context), commitment) else { throw .wrongCommitment }
    }
}
