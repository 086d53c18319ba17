import Testing

@testable import Sealing

struct SealedSeedTests {
    private struct Vector: Decodable {
        let seed, hostSecret, context, random, sealed: Hexed
        let passphrase: String
        let ops: UInt32
        let memory: Int
        let cheap: Bool
    }

    private let arena: KeyArena
    private let random = SeededRandom(21)
    private let seed: Seed
    private let host: Secret
    private let passphrase: Passphrase

    init() throws {
        arena = try KeyArena()
        seed = try Seed.make(in: arena, random: random)
        host = try Secret.random(in: arena, from: random)
        passphrase = try Passphrase("kurs")
    }

    @Test func formatIsPinned() throws {
        for vector: Vector in try vectors("sealedseed") {
            #expect(vector.context.bytes == place.encoded)
            let seed = Seed(secret: try Secret(vector.seed.bytes, in: arena))
            let host = vector.hostSecret.bytes.isEmpty ? nil : try Secret(vector.hostSecret.bytes, in: arena)
            let passphrase = try Passphrase(vector.passphrase)
            let parameters: Passphrase.Parameters =
                try vector.cheap ? .practice : .init(opsLimit: vector.ops, memLimitBytes: vector.memory)
            let replay = ReplayRandom(vector.random.bytes)
            let sealed = try SealedSeed.seal(
                seed, passphrase: passphrase, parameters: parameters, hostSecret: host, context: place, random: replay)
            #expect(sealed == vector.sealed.bytes && replay.isUsedUp)
            let opened = try SealedSeed.open(
                vector.sealed.bytes, passphrase: passphrase, hostSecret: host, context: place,
                allowingCheap: vector.cheap, in: arena)
            #expect(try opened.isEqual(to: seed))
            #expect(try SealedSeed.needsHostSecret(sealed) == (host != nil))
            #expect(try SealedSeed.parameters(sealed) == parameters)
        }
    }

    @Test func everyByteIsProtectedByTheChecksum() throws {
        for host in [nil, host] {
            let sealed = try seal(host)
            for index in sealed.indices.dropFirst(2) {
                var changed = sealed
                changed[index] ^= 1
                #expect(throws: SealingError.damaged, "byte \(index)") { try open(changed, host) }
            }
        }
    }

    @Test func everyByteIsProtectedWithoutTheChecksum() throws {
        for host in [nil, host] {
            let body = Bytes(try seal(host).dropLast(8))
            try expectTamperProof(body) { _ = try open(withChecksum($0), host) }
        }
    }

    @Test func theHostSecretIsAskedForAndChecked() throws {
        let sealed = try seal(host)
        let other = try Secret.random(in: arena, from: random)
        #expect(throws: SealingError.needsHostSecret) { try open(sealed, nil) }
        #expect(throws: SealingError.wrongHostSecret) { try open(sealed, other) }
        let without = try seal(nil)
        #expect(try open(without, host).isEqual(to: seed))
    }

    @Test func wrongPassphraseAndWrongEmployee() throws {
        let sealed = try seal(nil)
        #expect(throws: SealingError.wrongPassphrase) {
            try SealedSeed.open(
                sealed, passphrase: Passphrase("Kurs"), context: place, allowingCheap: true, in: arena)
        }
        #expect(throws: SealingError.wrongPassphrase) {
            try SealedSeed.open(sealed, passphrase: passphrase, context: elsewhere, allowingCheap: true, in: arena)
        }
        #expect(throws: SealingError.wrongPassphrase) {
            try SealedSeed.open(
                seal(host), passphrase: Passphrase("feil"), hostSecret: host, context: place, allowingCheap: true,
                in: arena)
        }
    }

    @Test func cheapIsRefusedUnlessAllowed() throws {
        #expect(throws: SealingError.cheapParameters) {
            try SealedSeed.open(seal(nil), passphrase: passphrase, context: place, in: arena)
        }
    }

    @Test(
        "parameters that a hostile base could ask for",
        arguments: [
            (0, 3, 1 << 22), (0, 3, 1 << 15), (0, 2, 1 << 16), (0, UInt32.max, 1 << 16), (0, 1, 1024), (1, 3, 1 << 16),
            (1, 1, 8), (0, 0, 0), (0, 3, UInt32.max),
        ] as [(UInt8, UInt32, UInt32)])
    func hostileParameters(flags: UInt8, ops: UInt32, kibibytes: UInt32) throws {
        let sealed = try seal(nil)
        let changed =
            sealed[0..<2] + [flags] + ops.bigEndianBytes + kibibytes.bigEndianBytes + sealed[11...].dropLast(8)
        #expect(throws: SealingError.parametersOutOfRange) { try open(withChecksum(Bytes(changed)), nil) }
    }

    @Test func unknownVersionAndFlags() throws {
        let sealed = try seal(nil)
        #expect(throws: SealingError.unknownVersion(2)) { try open([0x46, 2] + sealed.dropFirst(2), nil) }
        let flagged = sealed[0..<2] + [5] + sealed[3...].dropLast(8)
        #expect(throws: SealingError.damaged) { try open(withChecksum(Bytes(flagged)), nil) }
        #expect(throws: SealingError.damaged) { try open([], nil) }
    }

    @Test func aNewPassphraseIsTheSameSeed() throws {
        let opened = try open(seal(nil), nil)
        let again = try SealedSeed.seal(
            opened, passphrase: Passphrase("ny"), parameters: .practice, context: place, random: random)
        let back = try SealedSeed.open(
            again, passphrase: Passphrase("ny"), context: place, allowingCheap: true, in: KeyArena())
        #expect(try back.isEqual(to: seed))
    }

    private func seal(_ host: Secret?) throws -> Bytes {
        try SealedSeed.seal(
            seed, passphrase: passphrase, parameters: .practice, hostSecret: host, context: place, random: random)
    }

    private func open(_ bytes: Bytes, _ host: Secret?) throws -> Seed {
        try SealedSeed.open(
            bytes, passphrase: passphrase, hostSecret: host, context: place, allowingCheap: true, in: arena)
    }

    private func withChecksum(_ body: Bytes) -> Bytes {
        body + Hash.sha256(Bytes("stafett/froe-1".utf8), body).prefix(8)
    }
}
