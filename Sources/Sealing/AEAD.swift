import CSodium

/// XChaCha20-Poly1305-IETF with the tag behind the ciphertext: the only cipher in the project.
enum AEAD {
    static let nonceCount = 24
    static let tagCount = 16

    static func seal(_ plain: Bytes, _ key: Secret, nonce: Bytes, bound: Bytes) throws(SealingError) -> Bytes {
        var sealed = Bytes(repeating: 0, count: plain.count + tagCount)
        try key.withPointer { key in
            _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
                &sealed, nil, plain, UInt64(plain.count), bound, UInt64(bound.count), nil, nonce, key)
        }
        return sealed
    }

    static func open(_ sealed: Bytes, _ key: Secret, nonce: Bytes, bound: Bytes) throws(SealingError) -> Bytes {
        guard sealed.count >= tagCount else { throw .damaged }
        var plain = Bytes(repeating: 0, count: sealed.count - tagCount)
        let result = try key.withPointer { key in
            crypto_aead_xchacha20poly1305_ietf_decrypt(
                &plain, nil, nil, sealed, UInt64(sealed.count), bound, UInt64(bound.count), nonce, key)
        }
        guard result == 0 else { throw .cannotOpen }
        return plain
    }

    static func seal(secret: Secret, _ key: Secret, nonce: Bytes, bound: Bytes) throws(SealingError) -> Bytes {
        var sealed = Bytes(repeating: 0, count: secret.count + tagCount)
        try key.withPointer { key throws(SealingError) in
            try secret.withPointer { plain in
                _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
                    &sealed, nil, plain, UInt64(secret.count), bound, UInt64(bound.count), nil, nonce, key)
            }
        }
        return sealed
    }

    /// Opens 32 bytes straight into the arena of the key.
    static func openSecret(_ sealed: Bytes, _ key: Secret, nonce: Bytes, bound: Bytes) throws(SealingError) -> Secret {
        guard sealed.count == 32 + tagCount else { throw .damaged }
        return try key.withPointer { keyBytes throws(SealingError) in
            try Secret(in: key.arena) { out throws(SealingError) in
                let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
                    out, nil, nil, sealed, UInt64(sealed.count), bound, UInt64(bound.count), nonce, keyBytes)
                guard result == 0 else { throw .cannotOpen }
            }
        }
    }
}
