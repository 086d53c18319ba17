import Testing

@testable import Sealing

struct WrapTests {
    private struct PublicVector: Decodable {
        let key, recipientSecret, recipient, random, sealed: Hexed
    }

    private struct SymmetricVector: Decodable {
        let key, under, random, sealed: Hexed
    }

    private struct LetterVector: Decodable {
        let recipientSecret, recipient, plain, random, sealed: Hexed
    }

    private struct CommitmentVector: Decodable {
        let key, context, commitment: Hexed
    }

    private struct ServiceVector: Decodable {
        let secret, `public`, wrapping: Hexed
    }

    private let arena: KeyArena
    private let random = SeededRandom(11)
    private let key: Secret
    private let recipient: SealingKey

    init() throws {
        arena = try KeyArena()
        key = try Secret.random(in: arena, from: random)
        recipient = try SealingKey.make(in: arena, random: random)
    }

    @Test func wrapToPublicKeyIsPinned() throws {
        for vector: PublicVector in try vectors("publicwrap") {
            let key = try Secret(vector.key.bytes, in: arena)
            let pair = try SealingKey(secret: Secret(vector.recipientSecret.bytes, in: arena))
            #expect(pair.publicKey == vector.recipient.bytes)
            let replay = ReplayRandom(vector.random.bytes)
            let wrap = try Wrap.toPublicKey(key: key, recipient: pair.publicKey, context: place, random: replay)
            #expect(wrap == vector.sealed.bytes)
            #expect(wrap.count == Wrap.publicCount && replay.isUsedUp)
            #expect(try Wrap.open(wrap, with: pair, context: place).copy() == vector.key.bytes)
        }
    }

    @Test func symmetricWrapIsPinned() throws {
        for vector: SymmetricVector in try vectors("symmetricwrap") {
            let key = try Secret(vector.key.bytes, in: arena)
            let under = try Secret(vector.under.bytes, in: arena)
            let replay = ReplayRandom(vector.random.bytes)
            let wrap = try Wrap.symmetric(key: key, under: under, context: place, random: replay)
            #expect(wrap == vector.sealed.bytes)
            #expect(wrap.count == Wrap.symmetricCount && replay.isUsedUp)
            #expect(try Wrap.open(wrap, under: under, context: place).copy() == vector.key.bytes)
        }
    }

    @Test func letterIsPinned() throws {
        for vector: LetterVector in try vectors("letter") {
            let pair = try SealingKey(secret: Secret(vector.recipientSecret.bytes, in: arena))
            let replay = ReplayRandom(vector.random.bytes)
            let letter = try Letter.seal(
                vector.plain.bytes, recipient: vector.recipient.bytes, context: place, in: arena, random: replay)
            #expect(letter == vector.sealed.bytes && replay.isUsedUp)
            #expect(try Letter.open(letter, with: pair, context: place) == vector.plain.bytes)
        }
    }

    @Test func commitmentIsPinned() throws {
        for vector: CommitmentVector in try vectors("commitment") {
            let key = try Secret(vector.key.bytes, in: arena)
            #expect(try Commitment.of(key, context: place) == vector.commitment.bytes)
            try Commitment.check(key, context: place, commitment: vector.commitment.bytes)
        }
    }

    @Test func serviceKeyIsPinned() throws {
        for vector: ServiceVector in try vectors("servicekey") {
            let service = try ServiceKey(secret: Secret(vector.secret.bytes, in: arena))
            #expect(service.publicKey == vector.public.bytes)
            #expect(try service.wrapping.copy() == vector.wrapping.bytes)
        }
    }

    @Test func everyByteOfAWrapIsProtected() throws {
        let sealed = try Wrap.toPublicKey(key: key, recipient: recipient.publicKey, context: place, random: random)
        // X25519 leaves out the top bit of a public key, so the derivation, which takes it in whole, must catch it.
        try expectTamperProof(sealed) { _ = try Wrap.open($0, with: recipient, context: place) }
        let fast = try Wrap.symmetric(key: key, under: recipient.secret, context: place, random: random)
        try expectTamperProof(fast) { _ = try Wrap.open($0, under: recipient.secret, context: place) }
        let letter = try Letter.seal(
            [1, 2], recipient: recipient.publicKey, context: place, in: arena, random: random)
        try expectTamperProof(letter) { _ = try Letter.open($0, with: recipient, context: place) }
    }

    @Test func wrapsOpenInTheirPlaceForTheirReaderOnly() throws {
        let other = try SealingKey.make(in: arena, random: random)
        let sealed = try Wrap.toPublicKey(key: key, recipient: recipient.publicKey, context: place, random: random)
        #expect(throws: SealingError.cannotOpen) { try Wrap.open(sealed, with: recipient, context: elsewhere) }
        #expect(throws: SealingError.cannotOpen) { try Wrap.open(sealed, with: other, context: place) }
        let fast = try Wrap.symmetric(key: key, under: recipient.secret, context: place, random: random)
        #expect(throws: SealingError.cannotOpen) { try Wrap.open(fast, under: recipient.secret, context: elsewhere) }
        #expect(throws: SealingError.cannotOpen) { try Wrap.open(fast, under: other.secret, context: place) }
        #expect(throws: SealingError.damaged) { try Wrap.open(fast, with: recipient, context: place) }
        #expect(throws: SealingError.damaged) { try Wrap.open(sealed, under: recipient.secret, context: place) }
        #expect(throws: SealingError.unknownVersion(9)) {
            try Wrap.open([0x50, 9] + sealed.dropFirst(2), with: recipient, context: place)
        }
    }

    @Test(
        "public keys that nobody honest has",
        arguments: [
            Bytes(repeating: 0, count: 32), [1] + Bytes(repeating: 0, count: 31), [], Bytes(repeating: 9, count: 31),
            Bytes(repeating: 9, count: 33),
        ])
    func badRecipients(publicKey: Bytes) {
        #expect(throws: SealingError.badPublicKey) {
            try Wrap.toPublicKey(key: key, recipient: publicKey, context: place, random: random)
        }
    }

    @Test func anotherKeyBreaksTheCommitment() throws {
        let commitment = try Commitment.of(key, context: place)
        let planted = try Secret.random(in: arena, from: random)
        #expect(throws: SealingError.wrongCommitment) {
            try Commitment.check(planted, context: place, commitment: commitment)
        }
        #expect(throws: SealingError.wrongCommitment) {
            try Commitment.check(key, context: elsewhere, commitment: commitment)
        }
        #expect(throws: SealingError.wrongCommitment) { try Commitment.check(key, context: place, commitment: []) }
    }

    @Test func oneUseOfASecretNeverOpensAnother() throws {
        let envelope = try Envelope.seal(Bytes(repeating: 1, count: 32), key: key, context: place, random: random)
        #expect(throws: SealingError.damaged) { try Wrap.open(envelope, under: key, context: place) }
        let asWrap: Bytes = [0x53, 1] + envelope[2..<74]
        #expect(throws: SealingError.cannotOpen) { try Wrap.open(asWrap, under: key, context: place) }
    }

    @Test func generationsOfAServiceKey() throws {
        let first = try ServiceKey.make(in: arena, random: random)
        let second = try ServiceKey.make(in: arena, random: random)
        #expect(first.publicKey != second.publicKey)
        let older = try second.wrap(older: first, context: place, random: random)
        let toMember = try second.wrap(toMember: recipient.publicKey, context: place, random: random)
        let opened = try ServiceKey(wrap: toMember, member: recipient, context: place)
        #expect(opened.publicKey == second.publicKey)
        #expect(try opened.openOlder(older, context: place).publicKey == first.publicKey)
        #expect(throws: SealingError.cannotOpen) { try first.openOlder(older, context: place) }
        #expect(throws: SealingError.cannotOpen) { try opened.openOlder(older, context: elsewhere) }
    }
}
