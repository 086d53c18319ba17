/// Content sealed under a key that its readers share, such as a case key or an employee's own key.
///
/// `"E" 01 ‖ nonce (24) ‖ XChaCha20-Poly1305(padded content)`; see `docs/format-sealing.md`.
public enum Envelope {
    /// The longest content that one envelope holds, in bytes.
    public static let maximumCount = 16 << 20

    /// The length of the envelope around content of a length, in bytes.
    public static func sealedCount(for count: Int) -> Int {
        Format.envelope.header.count + AEAD.nonceCount + Padding.bucket(for: count) + AEAD.tagCount
    }

    /// Seals content for a context.
    public static func seal(
        _ content: Bytes, key: Secret, context: SealContext, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        guard content.count <= maximumCount else { throw .tooLong }
        let header = Format.envelope.header
        let nonce = random.bytes(AEAD.nonceCount)
        let subkey = try KeyDerivation.secret(from: key, .envelope)
        let sealed = try AEAD.seal(Padding.pad(content), subkey, nonce: nonce, bound: header + context.encoded)
        return header + nonce + sealed
    }

    /// The content of an envelope sealed under this key for this context; otherwise `.cannotOpen`, `.damaged` or
    /// `.unknownVersion`.
    public static func open(_ envelope: Bytes, key: Secret, context: SealContext) throws(SealingError) -> Bytes {
        guard envelope.count <= sealedCount(for: maximumCount) else { throw .tooLong }
        var reader = ByteReader(envelope)
        try Format.envelope.readHeader(&reader)
        let nonce = try reader.take(AEAD.nonceCount)
        let subkey = try KeyDerivation.secret(from: key, .envelope)
        let bound = Format.envelope.header + context.encoded
        return try Padding.unpad(AEAD.open(reader.all(), subkey, nonce: nonce, bound: bound))
    }
}
