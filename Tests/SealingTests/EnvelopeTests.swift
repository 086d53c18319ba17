import Testing

@testable import Sealing

struct EnvelopeTests {
    private struct Vector: Decodable {
        let key: Hexed
        let context: Hexed
        let random: Hexed
        let plain: Hexed
        let sealed: Hexed
    }

    private let arena: KeyArena
    private let key: Secret
    private let random = SeededRandom(7)

    init() throws {
        arena = try KeyArena()
        key = try Secret.random(in: arena, from: random)
    }

    @Test func formatIsPinned() throws {
        for vector: Vector in try vectors("envelope") {
            #expect(vector.context.bytes == place.encoded)
            let key = try Secret(vector.key.bytes, in: arena)
            let replay = ReplayRandom(vector.random.bytes)
            let sealed = try Envelope.seal(vector.plain.bytes, key: key, context: place, random: replay)
            #expect(sealed == vector.sealed.bytes)
            #expect(replay.isUsedUp)
            #expect(try Envelope.open(vector.sealed.bytes, key: key, context: place) == vector.plain.bytes)
        }
    }

    @Test("round trip", arguments: [0, 1, 126, 127, 128, 255, 1022, 1023, 1024, 1025, 2047, 2048, 5000, 100_000])
    func roundTrip(count: Int) throws {
        let text = random.bytes(count)
        let sealed = try Envelope.seal(text, key: key, context: place, random: random)
        #expect(sealed.count == Envelope.sealedCount(for: count))
        #expect(try Envelope.open(sealed, key: key, context: place) == text)
    }

    @Test func textThatLooksLikePaddingSurvives() throws {
        for text: Bytes in [
            [0x80], [0x80, 0, 0], [0], Bytes(repeating: 0, count: 127), Bytes(repeating: 0x80, count: 128),
        ] {
            let sealed = try Envelope.seal(text, key: key, context: place, random: random)
            #expect(try Envelope.open(sealed, key: key, context: place) == text)
        }
    }

    @Test func everyByteIsProtected() throws {
        let sealed = try Envelope.seal(Bytes("Samtale med hjemmet".utf8), key: key, context: place, random: random)
        try expectTamperProof(sealed) { _ = try Envelope.open($0, key: key, context: place) }
    }

    @Test func anotherPlaceKeyOrVersion() throws {
        let sealed = try Envelope.seal([1, 2, 3], key: key, context: place, random: random)
        let other = try Secret.random(in: arena, from: random)
        #expect(throws: SealingError.cannotOpen) { try Envelope.open(sealed, key: key, context: elsewhere) }
        #expect(throws: SealingError.cannotOpen) { try Envelope.open(sealed, key: other, context: place) }
        #expect(throws: SealingError.unknownVersion(2)) {
            try Envelope.open([0x45, 2] + sealed.dropFirst(2), key: key, context: place)
        }
        #expect(throws: SealingError.damaged) {
            try Envelope.open([0x46, 1] + sealed.dropFirst(2), key: key, context: place)
        }
        #expect(throws: SealingError.damaged) { try Envelope.open([], key: key, context: place) }
    }

    @Test func sameTextTwiceLooksDifferent() throws {
        let first = try Envelope.seal([1], key: key, context: place, random: random)
        #expect(try Envelope.seal([1], key: key, context: place, random: random) != first)
    }

    @Test func tooLongIsRefused() {
        let text = Bytes(repeating: 0, count: Envelope.maximumCount + 1)
        #expect(throws: SealingError.tooLong) { try Envelope.seal(text, key: key, context: place, random: random) }
    }

    @Test(
        "bucket of a length",
        arguments: [
            (0, 128), (127, 128), (128, 256), (895, 896), (1023, 1024), (1024, 1280), (1279, 1280), (1280, 1536),
            (2047, 2048), (2048, 2560), (4095, 4096), (4096, 5120), (99_999, 114_688), ((1 << 20) - 1, 1 << 20),
        ])
    func bucket(count: Int, bucket: Int) {
        #expect(Padding.bucket(for: count) == bucket)
    }

    @Test func bucketsHoldAndNeverWasteMoreThanAQuarter() {
        for count in 0..<20_000 {
            let bucket = Padding.bucket(for: count)
            #expect(bucket > count)
            #expect(count < 1024 || bucket * 4 <= (count + 1) * 5)
        }
    }

    @Test(
        "padding that pad never gives",
        arguments: [
            Bytes(repeating: 0, count: 128), [0x80], Bytes(repeating: 1, count: 128),
            [0x80] + Bytes(repeating: 0, count: 255), [], [0x80] + Bytes(repeating: 0, count: 126) + [1],
        ])
    func foreignPadding(bytes: Bytes) {
        #expect(throws: SealingError.damaged) { try Padding.unpad(bytes) }
    }
}
