/// The 32 random bytes that everything an employee owns is derived from. Nobody else ever has them.
public struct Seed: Sendable {
    let secret: Secret

    /// A fresh seed.
    public static func make(in arena: KeyArena, random: any RandomSource) throws(SealingError) -> Seed {
        Seed(secret: try Secret.random(in: arena, from: random))
    }

    /// Whether two seeds are the same, compared in constant time.
    public func isEqual(to other: Seed) throws(SealingError) -> Bool {
        try secret.isEqual(to: other.secret)
    }
}
