/// The code that an administrator hands to a new employee: 90 random bits and 10 check bits as `xxxxx-xxxxx-xxxxx-xxxxx`.
///
/// The code gives a signing key through Argon2id. The administrator registers its public key; at the first sign-in the
/// employee makes a seed of their own and signs the new public identity with the key of the code.
public struct OneTimeCode: Sendable, CustomStringConvertible, CustomReflectable {
    private static let randomSymbols = 18
    private static let checkSymbols = 2

    private let symbols: Bytes

    /// A fresh code.
    public static func make(_ random: any RandomSource) -> OneTimeCode {
        let drawn = random.bytes(randomSymbols).map { Crockford.symbols[Int($0 & 31)] }
        return OneTimeCode(symbols: drawn + check(drawn))
    }

    private init(symbols: Bytes) {
        self.symbols = symbols
    }

    /// Reads a typed code: either case, with or without spaces and dashes, o for 0, i and l for 1. Throws `.badCode`.
    public init(parsing typed: String) throws(SealingError) {
        var read = Bytes()
        for byte in typed.utf8 where byte != UInt8(ascii: "-") && byte > UInt8(ascii: " ") {
            guard let value = Crockford.value(byte) else { throw .badCode }
            read.append(Crockford.symbols[Int(value)])
        }
        guard read.count == Self.randomSymbols + Self.checkSymbols,
            Bytes(read.suffix(Self.checkSymbols)) == Self.check(Bytes(read.prefix(Self.randomSymbols)))
        else { throw .badCode }
        symbols = read
    }

    /// The code to print or read out, in four groups of five.
    public var text: String {
        stride(from: 0, to: symbols.count, by: 5)
            .map { String(decoding: symbols[$0..<$0 + 5], as: UTF8.self) }
            .joined(separator: "-")
    }

    /// The identity of the code for a context (base and employee). The same parameters must be used when the code is
    /// made and when it is redeemed. The salt is the first half of the context's hash.
    public func identity(
        context: SealContext, parameters: Passphrase.Parameters = .standard, in arena: KeyArena
    ) throws(SealingError) -> Identity {
        let passphrase = try Passphrase(String(decoding: symbols, as: UTF8.self))
        let stretched = try passphrase.stretch(salt: Bytes(context.digest.prefix(16)), parameters, in: arena)
        return try Identity(seed: Seed(secret: KeyDerivation.secret(from: stretched, .oneTimeCode)))
    }

    private static func check(_ symbols: Bytes) -> Bytes {
        let hash = Hash.sha256(Bytes("stafett/engangskode-1".utf8), symbols)
        return [Crockford.symbols[Int(hash[0] & 31)], Crockford.symbols[Int(hash[1] & 31)]]
    }

    /// Never the code.
    public var description: String { "OneTimeCode" }

    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
