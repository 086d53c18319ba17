import Testing

@testable import Sealing

struct IdentityTests {
    private struct Vector: Decodable {
        let seed, signing, sealing, own, message, signature, context, headTag: Hexed
        let words: [String]
    }

    private let arena: KeyArena
    private let identity: Identity

    init() throws {
        arena = try KeyArena()
        identity = try Identity(seed: Seed.make(in: arena, random: SeededRandom(5)))
    }

    @Test func derivationIsPinned() throws {
        for vector: Vector in try vectors("identity") {
            let identity = try Identity(seed: Seed(secret: Secret(vector.seed.bytes, in: arena)))
            #expect(identity.public.signing == vector.signing.bytes)
            #expect(identity.public.sealing == vector.sealing.bytes)
            #expect(identity.sealing.publicKey == vector.sealing.bytes)
            #expect(try identity.own.copy() == vector.own.bytes)
            #expect(try identity.sign(vector.message.bytes) == vector.signature.bytes)
            #expect(try identity.headTag(vector.message.bytes, context: place) == vector.headTag.bytes)
            #expect(try identity.public.fingerprintWords() == vector.words)
        }
    }

    @Test func signaturesHoldForTheirMessageAndSigner() throws {
        let message = Bytes("stafett/test\u{0}hode".utf8)
        let signature = try identity.sign(message)
        let other = try Identity(seed: Seed.make(in: arena, random: SeededRandom(6)))
        #expect(identity.public.verify(signature, message))
        #expect(!identity.public.verify(signature, message + [0]))
        #expect(!other.public.verify(signature, message))
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(!identity.public.verify(changed, message))
        }
        #expect(!identity.public.verify([], message))
        #expect(!identity.public.verify(signature + [0], message))
        #expect(!PublicIdentity.verify(signature, message, signing: [1, 2, 3]))
        #expect(identity.public.verify(try identity.sign([]), []))
    }

    @Test func publicIdentityInOnePiece() throws {
        let encoded = identity.public.encoded
        #expect(encoded.count == 64)
        #expect(try PublicIdentity(encoded: encoded) == identity.public)
        #expect(throws: SealingError.badPublicKey) { try PublicIdentity(encoded: Bytes(encoded.dropLast())) }
        #expect(throws: SealingError.badPublicKey) { try PublicIdentity(encoded: encoded + [0]) }
    }

    @Test(
        "signing keys that nobody honest has",
        arguments: [
            Bytes(repeating: 0, count: 32), [1] + Bytes(repeating: 0, count: 31), Bytes(repeating: 0xff, count: 32), [],
        ])
    func badSigningKeys(key: Bytes) {
        #expect(throws: SealingError.badPublicKey) {
            try PublicIdentity(signing: key, sealing: identity.public.sealing)
        }
    }

    @Test func headTagsAreTheOwnersOnly() throws {
        let other = try Identity(seed: Seed.make(in: arena, random: SeededRandom(6)))
        let tag = try identity.headTag([1, 2], context: place)
        #expect(tag.count == 32)
        #expect(try identity.isOwnHead(tag, [1, 2], context: place))
        #expect(try !identity.isOwnHead(tag, [1, 3], context: place))
        #expect(try !identity.isOwnHead(tag, [1, 2], context: elsewhere))
        #expect(try !other.isOwnHead(tag, [1, 2], context: place))
        #expect(try !identity.isOwnHead([], [1, 2], context: place))
    }

    @Test func fingerprintChangesWithEitherKey() throws {
        let other = try Identity(seed: Seed.make(in: arena, random: SeededRandom(6)))
        let words = try identity.public.fingerprintWords()
        let mixed = try PublicIdentity(signing: identity.public.signing, sealing: other.public.sealing)
        #expect(words.count == 5)
        #expect(try mixed.fingerprintWords() != words)
        #expect(try other.public.fingerprintWords() != words)
    }

    @Test func wordListIsFit() throws {
        let words = WordList.words
        #expect(words.count == 256)
        #expect(words == words.sorted())
        #expect(Set(words.map { $0.prefix(4) }).count == 256)
        #expect(words.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) } })
        #expect(Hex.encode(Hash.sha256(Bytes(words.joined(separator: "\n").utf8))) == wordListHash)
        for (index, word) in words.enumerated() {
            #expect(!words[..<index].contains { isOneSlip(word, $0) }, "\(word)")
        }
    }

    @Test func wordsAreReadByFourLetters() {
        #expect(WordList.byte(for: "Adresse") == 0)
        #expect(WordList.byte(for: "adre") == 0)
        #expect(WordList.byte(for: "adr") == nil)
        #expect(WordList.byte(for: "adresser") == nil)
        #expect(WordList.byte(for: WordList.words[255]) == 255)
    }

    /// The list is part of the format.
    private let wordListHash = "6bd56396a887be4682b3707c4737bcd31326b0c118e42b6080f4f4fa319eab52"

    /// Whether one letter changed, added or left out makes one word the other.
    private func isOneSlip(_ left: String, _ right: String) -> Bool {
        let (short, long) = left.count <= right.count ? (Array(left), Array(right)) : (Array(right), Array(left))
        guard long.count - short.count <= 1 else { return false }
        let same = zip(short, long).prefix { $0 == $1 }.count
        return short.count == long.count
            ? short.dropFirst(same + 1) == long.dropFirst(same + 1) : short.dropFirst(same) == long.dropFirst(same + 1)
    }
}
