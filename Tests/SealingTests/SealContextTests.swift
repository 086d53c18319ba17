import Testing

@testable import Sealing

struct SealContextTests {
    private struct Vector: Decodable {
        let purpose: String
        let fields: [[String]]
        let encoded: Hexed
        let digest: Hexed
    }

    @Test func encodingIsPinned() throws {
        for vector: Vector in try vectors("context") {
            let fields = try vector.fields.map { field -> SealContext.Field in
                switch field[0] {
                case "bytes": .bytes(try #require(Hex.decode(field[1])))
                case "int": .number(try #require(UInt64(field[1])))
                default: .text(field[1])
                }
            }
            let context = SealContext(vector.purpose, fields)
            #expect(context.encoded == vector.encoded.bytes)
            #expect(context.digest == vector.digest.bytes)
        }
    }

    @Test func contextsThatLookAlikeDiffer() {
        let alike = [
            SealContext("a", ["b", "c"]), SealContext("a", ["bc", ""]), SealContext("a", ["", "bc"]),
            SealContext("ab", ["c"]), SealContext("a", ["bc"]), SealContext("abc"), SealContext("a", ["c", "b"]),
            SealContext("a", ["b", .bytes(Bytes("c".utf8))]), SealContext("a", ["b", 99]),
            SealContext("a", [.bytes(UInt64(99).bigEndianBytes)]), SealContext("a", [99]),
            SealContext("å"), SealContext("a\u{30A}"),
        ]
        #expect(Set(alike.map(\.encoded)).count == alike.count)
        #expect(Set(alike.map(\.digest)).count == alike.count)
    }
}
