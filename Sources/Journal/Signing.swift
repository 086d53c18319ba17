import Sealing

/// Signs entries for one employee. The secret stays behind this protocol.
public protocol Signer: Sendable {
    /// The Ed25519 public key, 32 bytes.
    var publicKey: [UInt8] { get }
    /// The Ed25519 signature of the bytes, 64 bytes.
    func sign(_ bytes: [UInt8]) throws -> [UInt8]
}

/// Checks Ed25519 signatures; must be callable from several threads at once.
public protocol SignatureVerifier: Sendable {
    /// True when `signature` is the signature of `message` by the owner of `publicKey`.
    func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool
}

/// Ed25519 by libsodium, which refuses weak keys and non-canonical signatures.
public struct SodiumVerifier: SignatureVerifier {
    /// Makes the verifier.
    public init() {}

    /// True when the signature is valid; false for wrong lengths.
    public func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
        PublicIdentity.verify(signature, message, signing: publicKey)
    }
}
