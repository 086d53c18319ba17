import Testing

@testable import Sealing

struct RandomTests {
    private struct Stream: Decodable {
        let seed: UInt64
        let calls: [Hexed]
    }

    @Test func seededStreamIsPinned() throws {
        for vector: Stream in try vectors("seededrandom") {
            let random = SeededRandom(vector.seed)
            for call in vector.calls {
                #expect(random.bytes(call.bytes.count) == call.bytes)
            }
        }
    }

    @Test func anotherSeedIsAnotherStream() {
        #expect(SeededRandom(1).bytes(16) != SeededRandom(2).bytes(16))
    }

    @Test func systemRandomDoesNotRepeat() {
        let random = SystemRandom()
        #expect(Set((0..<100).map { _ in random.bytes(16) }).count == 100)
        #expect(random.bytes(0).isEmpty)
    }

    @Test(
        "ids are one big number in 26 symbols",
        arguments: [
            (Bytes(repeating: 0, count: 16), "00000000000000000000000000"),
            (Bytes(repeating: 0xff, count: 16), "7zzzzzzzzzzzzzzzzzzzzzzzzz"),
            (Bytes(repeating: 0, count: 15) + [33], "00000000000000000000000011"),
            (Bytes([0x80]) + Bytes(repeating: 0, count: 15), "40000000000000000000000000"),
            (Bytes(0...15), "00041061050r3gg28a1c60t3gf"),
        ])
    func knownIds(bytes: Bytes, id: String) {
        #expect(ReplayRandom(bytes).id() == id)
    }

    @Test func idsDiffer() {
        let random = SeededRandom(3)
        let ids = (0..<1000).map { _ in random.id() }
        #expect(Set(ids).count == 1000)
        #expect(ids.allSatisfy { $0.count == 26 && $0 == $0.lowercased() })
    }
}
