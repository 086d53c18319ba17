import Foundation
import Testing

@testable import Sealing

/// Bytes written as hexadecimal digits in a vector file.
struct Hexed: Decodable {
    let bytes: Bytes

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        bytes = try #require(Hex.decode(text))
    }
}

/// The vectors of one file, made by `Vectors/vectors.py` from the document and another implementation.
func vectors<Vector: Decodable>(_ name: String) throws -> [Vector] {
    let url = try #require(Bundle.module.url(forResource: "Vectors/\(name)", withExtension: "json"))
    let found = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: url))
    #expect(!found.isEmpty)
    return found
}

/// Gives out the random bytes of a vector, in order; zeros when there are no more, so that the result differs.
final class ReplayRandom: RandomSource, @unchecked Sendable {
    private var rest: Bytes

    init(_ bytes: Bytes) {
        rest = bytes
    }

    var isUsedUp: Bool { rest.isEmpty }

    func fill(_ buffer: UnsafeMutableRawBufferPointer) {
        for index in buffer.indices { buffer[index] = rest.isEmpty ? 0 : rest.removeFirst() }
    }
}

/// The context of every vector.
let place = SealContext(
    "innhold", [.text("base"), .text("sak"), .text("logg"), .number(3), .text("entry"), .text("MoeteHoldt")])
let elsewhere = SealContext(
    "innhold", [.text("base"), .text("sak"), .text("logg"), .number(4), .text("entry"), .text("MoeteHoldt")])

extension Secret {
    convenience init(_ bytes: Bytes, in arena: KeyArena) throws(SealingError) {
        try self.init(in: arena, count: bytes.count) { $0.update(from: bytes, count: bytes.count) }
    }

    func copy() throws(SealingError) -> Bytes {
        try withPointer { Bytes(UnsafeBufferPointer(start: $0, count: count)) }
    }
}

/// Changes every byte, cuts at every length and adds a byte; nothing of it may open.
func expectTamperProof(_ sealed: Bytes, _ open: (Bytes) throws -> Void) throws {
    try open(sealed)
    for index in sealed.indices {
        for change: UInt8 in [0x01, 0x80, 0xff] {
            var changed = sealed
            changed[index] ^= change
            #expect(throws: SealingError.self, "byte \(index) ^ \(change)") { try open(changed) }
        }
        #expect(throws: SealingError.self, "cut at \(index)") { try open(Bytes(sealed.prefix(index))) }
    }
    #expect(throws: SealingError.self, "a byte more") { try open(sealed + [0]) }
    #expect(throws: SealingError.self, "a byte before") { try open([0] + sealed) }
}
