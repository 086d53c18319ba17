/// Content sealed straight to a public key: it can be written by somebody who may not read it back.
///
/// `"L" 01 ‖ wrap of a fresh key to the recipient (82) ‖ envelope under that key`, both for the same context.
public enum Letter {
    /// Seals content to a recipient's X25519 public key (32 bytes). The fresh key lives in the arena for a moment.
    public static func seal(
        _ content: Bytes, recipient: Bytes, context: SealContext, in arena: KeyArena, random: any RandomSource
    ) throws(SealingError) -> Bytes {
        let key = try Secret.random(in: arena, from: random)
        let wrap = try Wrap.toPublicKey(key: key, recipient: recipient, context: context, random: random)
        let envelope = try Envelope.seal(content, key: key, context: context, random: random)
        return Format.letter.header + wrap + envelope
    }

    /// The content of a letter to this key pair for this context.
    public static func open(
        _ letter: Bytes, with recipient: SealingKey, context: SealContext
    ) throws(SealingError) -> Bytes {
        var reader = ByteReader(letter)
        try Format.letter.readHeader(&reader)
        let key = try Wrap.open(reader.take(Wrap.publicCount), with: recipient, context: context)
        return try Envelope.open(reader.all(), key: key, context: context)
    }
}
