import Testing

@testable import Sealing

struct HashTests {
    @Test(
        "SHA-256 of the FIPS examples",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func knownHashes(text: String, hash: String) {
        #expect(Hex.encode(Hash.sha256(Bytes(text.utf8))) == hash)
    }

    @Test func piecesGiveTheSameHash() {
        let text = SeededRandom(1).bytes(1000)
        var hasher = Hash.SHA256()
        hasher.update(Bytes(text.prefix(1)))
        hasher.update([])
        Bytes(text[1..<700]).withUnsafeBytes { hasher.update($0) }
        let halfway = hasher.finalise()
        hasher.update(Bytes(text[700...]))
        #expect(hasher.finalise() == Hash.sha256(text))
        #expect(halfway == Hash.sha256(Bytes(text.prefix(700))))
        #expect(Hash.sha256(Bytes(text.prefix(400)), Bytes(text.dropFirst(400))) == Hash.sha256(text))
    }

    @Test func hexRoundTrip() {
        let all = Bytes(0...255)
        #expect(Hex.decode(Hex.encode(all)) == all)
        #expect(Hex.decode(Hex.encode(all).uppercased()) == all)
        #expect(Hex.encode([0x0f, 0xa0]) == "0fa0")
        #expect(Hex.decode("") == [])
    }

    @Test("text that is no hexadecimal", arguments: ["a", "0g", "g0", "0 ", "å0", "0x", "/0", ":0", "@0", "`0"])
    func hexRefuses(text: String) {
        #expect(Hex.decode(text) == nil)
    }

    @Test func constantTimeEquality() {
        #expect(Sodium.equal([], []))
        #expect(Sodium.equal([1, 2], [1, 2]))
        #expect(!Sodium.equal([1, 2], [1, 3]))
        #expect(!Sodium.equal([1, 2], [1, 2, 3]))
    }

    @Test func wipedBytesAreGone() {
        var bytes = Bytes(repeating: 7, count: 40)
        Sodium.wipe(&bytes)
        #expect(bytes.isEmpty)
    }
}
