import Foundation
import Sealing
import Testing

@testable import Journal

@Suite struct LayoutTests {
    /// The vectors were computed from the documented format by another program.
    static let vectors: [String: String] = {
        let url = Bundle.module.url(forResource: "post-1", withExtension: "txt", subdirectory: "Vektorer")!
        let lines = try! String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return Dictionary(
            uniqueKeysWithValues: lines.map { line in
                let parts = line.split(separator: " ")
                return (String(parts[0]), String(parts[1]))
            })
    }()

    static let full = Entry(
        seq: 42, incarnation: 2, id: "post-42", command: "kommando-7", ordinal: 1, recordedAt: 1_700_000_000_123,
        actor: "kari", actorKey: Story.employee.publicKey, session: "økt-1",
        stream: StreamID(kind: "sak", name: "sak-1"), streamVersion: 9, type: "TiltakSatt", typeVersion: 3,
        room: "logg", epoch: 4, open: Array(#"{"nivaa":2,"tekst":"æøå"}"#.utf8),
        sealedDigest: [UInt8](repeating: 0x5A, count: 32), prevHash: [UInt8](repeating: 0xA5, count: 32), hash: [],
        signature: [])
    static let sparse = Entry(
        seq: 1, incarnation: 1, id: "p", command: "k", ordinal: 0, recordedAt: 1, actor: "a",
        actorKey: Story.employee.publicKey, session: "s", stream: StreamID(kind: "lesing", name: "l"),
        streamVersion: nil, type: "SakAapnet", typeVersion: 1, room: nil, epoch: nil, open: Array("{}".utf8),
        sealedDigest: nil, prevHash: [UInt8](repeating: 0, count: 32), hash: [], signature: [])

    @Test(arguments: [("full", full), ("sparsom", sparse)])
    func theLayoutIsPinned(name: String, entry: Entry) throws {
        let hash = EntryLayout.hash(of: entry, base: Story.baseID)
        #expect(Hex.encode(EntryLayout.bytes(of: entry, base: Story.baseID)) == Self.vectors["\(name).bytes"])
        #expect(Hex.encode(hash) == Self.vectors["\(name).hash"])
        let signature = try Story.employee.sign(EntryLayout.signedBytes(hash: hash))
        #expect(Hex.encode(signature) == Self.vectors["\(name).signatur"])
    }

    @Test func theKeyDigestIsPinned() {
        let key = NewKey(
            id: "nokkel-1", kind: "saksnoekkel", owner: "tjeneste-1", wrapped: [UInt8](repeating: 7, count: 48))
        #expect(Hex.encode(key.digest) == Self.vectors["nokkelrad.hash"])
    }

    @Test func emptyAndAbsentDiffer() {
        var empty = Self.sparse
        empty.room = ""
        #expect(
            EntryLayout.bytes(of: empty, base: Story.baseID) != EntryLayout.bytes(of: Self.sparse, base: Story.baseID))
    }

    @Test func bytesThatAreEqualAsSwiftStringsHashDifferently() {
        var composed = Self.sparse
        var decomposed = Self.sparse
        composed.session = "å"
        decomposed.session = "a\u{30A}"
        #expect(composed.session == decomposed.session)
        #expect(
            EntryLayout.hash(of: composed, base: Story.baseID) != EntryLayout.hash(of: decomposed, base: Story.baseID))
    }

    @Test(arguments: ["", "0", "0g", "AB", "abc"])
    func onlyLowerCaseHexIsRead(text: String) {
        #expect(Hex.decodeExact(text) == (text.isEmpty ? [] : nil))
    }
}
