import CSodium

@testable import Journal

/// A key pair from a fixed seed: the same key in every run.
struct TestSigner: Signer {
    let publicKey: [UInt8]
    private let secret: [UInt8]

    init(_ seed: UInt8) {
        var publicKey = [UInt8](repeating: 0, count: 32)
        var secret = [UInt8](repeating: 0, count: 64)
        crypto_sign_seed_keypair(&publicKey, &secret, [UInt8](repeating: seed, count: 32))
        self.publicKey = publicKey
        self.secret = secret
    }

    func sign(_ bytes: [UInt8]) throws -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret)
        return signature
    }
}
