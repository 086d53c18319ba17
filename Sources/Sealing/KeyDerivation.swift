import CSodium

/// What a derived key is for. The text is BLAKE2b's personalisation (16 bytes, filled up with zeros), so that no two
/// uses of one secret ever share a key.
enum KeyPurpose: String {
    case signing = "stafett1signer"
    case sealing = "stafett1forsegl"
    case headMAC = "stafett1hode"
    case own = "stafett1egen"
    case envelope = "stafett1konvolut"
    case publicWrap = "stafett1pk-wrap"
    case symmetricWrap = "stafett1sym-wrap"
    case wrapping = "stafett1tjeneste"
    case passphrase = "stafett1passord"
    case hostSecret = "stafett1vert"
    case oneTimeCode = "stafett1engang"
    case recovery = "stafett1gjenoppr"
    case commitment = "stafett1binding"

    var personal: Bytes {
        let text = Bytes(rawValue.utf8)
        return text + Bytes(repeating: 0, count: 16 - text.count)
    }
}

/// Keyed BLAKE2b-256 (RFC 7693) with a personalisation and a zero salt: every derivation in the project.
enum KeyDerivation {
    private static let noSalt = Bytes(repeating: 0, count: 16)

    static func secret(from key: Secret, _ purpose: KeyPurpose, _ input: Bytes = []) throws(SealingError) -> Secret {
        try key.withPointer { keyBytes throws(SealingError) in
            try Secret(in: key.arena) { out in
                blake2b(out, keyBytes, key.count, purpose, input)
            }
        }
    }

    static func digest(_ key: Secret, _ purpose: KeyPurpose, _ input: Bytes) throws(SealingError) -> Bytes {
        var digest = Bytes(repeating: 0, count: 32)
        try key.withPointer { blake2b(&digest, $0, key.count, purpose, input) }
        return digest
    }

    private static func blake2b(
        _ out: UnsafeMutablePointer<UInt8>, _ key: UnsafePointer<UInt8>, _ keyCount: Int, _ purpose: KeyPurpose,
        _ input: Bytes
    ) {
        crypto_generichash_blake2b_salt_personal(
            out, 32, input, UInt64(input.count), key, keyCount, noSalt, purpose.personal)
    }
}
