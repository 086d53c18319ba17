/// An employee's seed as it is kept in the base: sealed under the passphrase, then, where the host has a secret, under
/// that too, so that a copied base cannot even be guessed at.
///
/// `"F" 01 ‖ flags ‖ passes u32be ‖ KiB u32be ‖ salt (16) ‖ nonce (24) [‖ host nonce (24)] ‖ sealed seed (48 or 64) ‖
/// checksum (8)`; see `docs/format-sealing.md`.
public enum SealedSeed {
    private static let cheapFlag: UInt8 = 1
    private static let hostFlag: UInt8 = 2
    private static let saltCount = 16
    private static let checksumCount = 8

    /// Seals a seed for a context (base and employee). A new passphrase is the same seed sealed again.
    public static func seal(
        _ seed: Seed, passphrase: Passphrase, parameters: Passphrase.Parameters = .standard,
        hostSecret: Secret? = nil, context: SealContext, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        let flags = (parameters.cheap ? cheapFlag : 0) | (hostSecret == nil ? 0 : hostFlag)
        let salt = random.bytes(saltCount)
        let nonce = random.bytes(AEAD.nonceCount)
        let hostNonce = hostSecret == nil ? [] : random.bytes(AEAD.nonceCount)
        let header = Format.sealedSeed.header + [flags] + parameters.encoded + salt + nonce + hostNonce
        let bound = header + context.encoded
        let stretched = try passphrase.stretch(salt: salt, parameters, in: seed.secret.arena)
        let key = try KeyDerivation.secret(from: stretched, .passphrase)
        var sealed = try AEAD.seal(secret: seed.secret, key, nonce: nonce, bound: bound)
        if let hostSecret {
            let outer = try KeyDerivation.secret(from: hostSecret, .hostSecret)
            sealed = try AEAD.seal(sealed, outer, nonce: hostNonce, bound: bound)
        }
        return header + sealed + checksum(header + sealed)
    }

    /// Whether a host secret is needed to open a sealed seed. Needs no key.
    public static func needsHostSecret(_ bytes: Bytes) throws(SealingError) -> Bool {
        try Parts(bytes).hostNonce != nil
    }

    /// The parameters of a sealed seed, so that the caller can offer to seal it anew under stronger ones.
    public static func parameters(_ bytes: Bytes) throws(SealingError) -> Passphrase.Parameters {
        try Parts(bytes).parameters
    }

    /// The seed. Says `.damaged` or `.unknownVersion` before any work is done, then `.cheapParameters`,
    /// `.needsHostSecret`, `.wrongHostSecret` or `.wrongPassphrase`. A host secret that is not needed is not used.
    public static func open(
        _ bytes: Bytes, passphrase: Passphrase, hostSecret: Secret? = nil, context: SealContext,
        allowingCheap: Bool = false, in arena: KeyArena
    ) throws(SealingError) -> Seed {
        let parts = try Parts(bytes)
        guard allowingCheap || !parts.parameters.cheap else { throw .cheapParameters }
        let bound = parts.header + context.encoded
        var sealed = parts.sealed
        if let hostNonce = parts.hostNonce {
            guard let hostSecret else { throw .needsHostSecret }
            let outer = try KeyDerivation.secret(from: hostSecret, .hostSecret)
            do {
                sealed = try AEAD.open(sealed, outer, nonce: hostNonce, bound: bound)
            } catch .cannotOpen { throw .wrongHostSecret }
        }
        let stretched = try passphrase.stretch(salt: parts.salt, parts.parameters, in: arena)
        let key = try KeyDerivation.secret(from: stretched, .passphrase)
        do {
            return try Seed(secret: AEAD.openSecret(sealed, key, nonce: parts.nonce, bound: bound))
        } catch .cannotOpen { throw .wrongPassphrase }
    }

    /// No protection against anyone, only the difference between a damaged file and a wrong passphrase.
    private static func checksum(_ bytes: Bytes) -> Bytes {
        Bytes(Hash.sha256(Bytes("stafett/froe-1".utf8), bytes).prefix(checksumCount))
    }

    /// A sealed seed taken apart and checked as far as that goes without a key.
    private struct Parts {
        let parameters: Passphrase.Parameters
        let salt: Bytes
        let nonce: Bytes
        let hostNonce: Bytes?
        let sealed: Bytes
        let header: Bytes

        init(_ bytes: Bytes) throws(SealingError) {
            var reader = ByteReader(bytes)
            try Format.sealedSeed.readHeader(&reader)
            guard bytes.count > checksumCount,
                Bytes(bytes.suffix(checksumCount)) == checksum(Bytes(bytes.dropLast(checksumCount)))
            else { throw .damaged }
            let flags = try reader.byte()
            guard flags & ~(cheapFlag | hostFlag) == 0 else { throw .damaged }
            let isUnderHost = flags & hostFlag != 0
            parameters = try .read(&reader, cheap: flags & cheapFlag != 0)
            salt = try reader.take(saltCount)
            nonce = try reader.take(AEAD.nonceCount)
            hostNonce = isUnderHost ? try reader.take(AEAD.nonceCount) : nil
            header = Bytes(bytes.prefix(bytes.count - reader.remaining))
            sealed = try reader.take(isUnderHost ? 64 : 48)
            guard reader.remaining == checksumCount else { throw .damaged }
        }
    }
}
