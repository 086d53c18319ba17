import Testing

@testable import Sealing

struct KeyArenaTests {
    private let arena: KeyArena

    init() throws {
        arena = try KeyArena()
    }

    @Test func wipeZeroesEverythingAndEndsTheHandles() throws {
        let keys = try (0..<40).map { try Secret(Bytes(repeating: UInt8($0 + 1), count: 32), in: arena) }
        let long = try Secret(Bytes(repeating: 9, count: 64), in: arena)
        let identity = try Identity(seed: Seed.make(in: arena, random: SeededRandom(1)))
        arena.wipe()
        for key in keys + [long] {
            #expect(memory(key.slot).allSatisfy { $0 == 0 })
            #expect(throws: SealingError.wiped) { try key.copy() }
        }
        #expect(throws: SealingError.wiped) { try identity.sign([1]) }
        #expect(throws: SealingError.wiped) { try Secret.random(in: arena, from: SeededRandom(1)) }
        #expect(throws: SealingError.wiped) {
            try Envelope.seal([1], key: keys[0], context: place, random: SeededRandom(1))
        }
    }

    @Test func aFreedSlotIsZeroAndUsedAgain() throws {
        var key: Secret? = try Secret(Bytes(repeating: 0xaa, count: 32), in: arena)
        let slot = try #require(key?.slot)
        #expect(memory(slot) == Bytes(repeating: 0xaa, count: 32))
        key = nil
        #expect(memory(slot) == Bytes(repeating: 0, count: 32))
        #expect(arena.secretCount == 0)
        let next = try Secret(in: arena) { $0[0] = 1 }
        #expect(next.slot.address == slot.address)
        #expect(try next.copy() == [1] + Bytes(repeating: 0, count: 31))
    }

    @Test func aFailedFillGivesTheSlotBack() throws {
        #expect(throws: SealingError.cannotOpen) {
            try Secret(in: arena) { address throws(SealingError) in
                address[0] = 0xaa
                throw .cannotOpen
            }
        }
        #expect(arena.secretCount == 0)
    }

    @Test func growsBeyondTheFirstRegions() throws {
        let keys = try (0..<5000).map { number in
            try Secret(UInt32(number).bigEndianBytes + Bytes(repeating: 5, count: 28), in: arena)
        }
        #expect(arena.secretCount == 5000)
        #expect(Set(keys.map(\.slot.address)).count == 5000)
        for (number, key) in keys.enumerated() {
            #expect(try key.copy().prefix(4) == UInt32(number).bigEndianBytes[...])
        }
    }

    @Test func slotsOfTwoSizesDoNotOverlap() throws {
        let short = try (0..<20).map { _ in try Secret(Bytes(repeating: 1, count: 32), in: arena) }
        let long = try (0..<20).map { _ in try Secret(Bytes(repeating: 2, count: 64), in: arena) }
        for key in short { #expect(try key.copy() == Bytes(repeating: 1, count: 32)) }
        for key in long { #expect(try key.copy() == Bytes(repeating: 2, count: 64)) }
    }

    @Test func manyTasksAtOnce() async throws {
        let arena = arena
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<16 {
                group.addTask {
                    let random = SeededRandom(UInt64(task))
                    for round in 0..<100 {
                        let key = try Secret.random(in: arena, from: random)
                        let text: Bytes = [UInt8(task), UInt8(round)]
                        let sealed = try Envelope.seal(text, key: key, context: place, random: random)
                        #expect(try Envelope.open(sealed, key: key, context: place) == text)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(arena.secretCount == 0)
    }

    @Test func wipeWhileOthersSealNeverSealsUnderZeros() async throws {
        let arena = arena
        let key = try Secret.random(in: arena, from: SeededRandom(1))
        let zeros = try Secret(in: try KeyArena()) { _ in }
        await withTaskGroup(of: [Bytes].self) { group in
            for task in 0..<4 {
                group.addTask {
                    let random = SeededRandom(UInt64(task))
                    var sealed: [Bytes] = []
                    while sealed.count < 100_000,
                        let next = try? Envelope.seal([1], key: key, context: place, random: random)
                    {
                        sealed.append(next)
                        if sealed.count == 200 && task == 0 { arena.wipe() }
                    }
                    return sealed
                }
            }
            for await sealed in group {
                #expect(sealed.count < 100_000)
                for envelope in sealed.suffix(3) {
                    #expect(throws: SealingError.cannotOpen) {
                        try Envelope.open(envelope, key: zeros, context: place)
                    }
                }
            }
        }
    }

    @Test func secretsCompareInTheArenaOnly() throws {
        let one = try Secret(Bytes(repeating: 1, count: 32), in: arena)
        let same = try Secret(Bytes(repeating: 1, count: 32), in: try KeyArena())
        let other = try Secret(Bytes(repeating: 1, count: 31) + [2], in: arena)
        #expect(try one.isEqual(to: same))
        #expect(try !one.isEqual(to: other))
        #expect(try !one.isEqual(to: Secret(Bytes(repeating: 1, count: 18), in: arena)))
    }

    @Test func nothingOfASecretIsPrinted() throws {
        let secret = try Secret(Bytes(repeating: 0x41, count: 32), in: arena)
        var dumped = ""
        dump(Seed(secret: secret), to: &dumped)
        dump(OneTimeCode.make(SeededRandom(1)), to: &dumped)
        #expect("\(secret)" == "Secret")
        #expect(!dumped.contains("65") && !dumped.contains("0x") && !dumped.contains("symbols"))
    }

    /// The bytes of a slot, whoever has it now.
    private func memory(_ slot: Slot) -> Bytes {
        Bytes(UnsafeBufferPointer(start: slot.address, count: slot.size))
    }
}
