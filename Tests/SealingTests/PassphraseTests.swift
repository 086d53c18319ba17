import Testing

@testable import Sealing

struct PassphraseTests {
    @Test(
        "good enough",
        arguments: [
            "blå sykkel på Lånke", "fjorten tegn gå", "ku spiser gress nå", "8$Kq2!7&v9#x3Z",
            "kanskje regner det i morgen",
            "Traktoren står bak låven", "vaffelrøre-med-kardemomme", "giraff Æsel øre Åre",
        ])
    func strong(text: String) throws {
        #expect(try Passphrase(text).weaknesses() == [])
    }

    @Test(
        "refused, and why",
        arguments: [
            ("", [PassphraseWeakness.tooShort, .repeated, .common]),
            ("kurs", [.tooShort, .repeated, .common]),
            ("kortkattost", [.tooShort]),
            ("du er en ku", [.tooShort]),
            ("sykkel sykkel", [.tooShort, .repeated]),
            ("passordpassord", [.repeated, .common]),
            ("Passord12345678", [.sequence, .common]),
            ("Sommerferie2026!", [.common]),
            ("Velkommen123456!", [.common]),
            ("hemmelig passord", [.common]),
            ("83920174659201", [.common]),
            ("aaaaaaaaaaaaaaaa", [.repeated]),
            ("Passord!!!!!!!!", [.common]),
            ("abcabcabcabcabc", [.repeated, .sequence, .common]),
            ("blåbærblåbærblåbær", [.repeated]),
            ("qwertyuiopåasdfghjkløæ", [.sequence, .common]),
            ("abcdefghijklmnop", [.sequence]),
            ("correct horse battery staple", [.common]),
        ] as [(String, [PassphraseWeakness])])
    func weak(text: String, reasons: [PassphraseWeakness]) throws {
        #expect(Set(try Passphrase(text).weaknesses()) == Set(reasons))
    }

    @Test func namesThatAnybodyCouldTry() throws {
        let phrase = try Passphrase("Solbakken Kari 2026")
        #expect(phrase.weaknesses() == [])
        #expect(phrase.weaknesses(guessable: ["Kari Nordmann", "Solbakken barnehage"]) == [.personal])
    }

    @Test func practiceTakesAnythingButNothing() throws {
        #expect(try Passphrase("kurs").weaknesses(policy: .practice) == [])
        #expect(try Passphrase("").weaknesses(policy: .practice) == [.tooShort])
    }

    @Test func composedAndDecomposedAreTheSame() throws {
        let arena = try KeyArena()
        let salt = Bytes(repeating: 1, count: 16)
        let composed = try Passphrase("bl\u{e5}b\u{e6}r").stretch(salt: salt, .practice, in: arena)
        let decomposed = try Passphrase("bla\u{30A}b\u{e6}r").stretch(salt: salt, .practice, in: arena)
        let other = try Passphrase("blab\u{e6}r").stretch(salt: salt, .practice, in: arena)
        #expect(try composed.isEqual(to: decomposed))
        #expect(try !composed.isEqual(to: other))
    }

    @Test func typedBytesAreWiped() throws {
        var typed = Bytes("blå sykkel".utf8)
        let phrase = try Passphrase(wiping: &typed)
        #expect(typed.isEmpty)
        #expect(phrase.text == "blå sykkel")
        #expect(!"\(phrase)".contains("sykkel"))
    }

    @Test func parametersInRange() throws {
        #expect(try Passphrase.Parameters(opsLimit: 3, memLimitBytes: 64 << 20) == .standard)
        #expect(try Passphrase.Parameters(opsLimit: 10, memLimitBytes: 128 << 20).cheap == false)
        #expect(Passphrase.Parameters.practice.cheap)
    }

    @Test(
        "parameters out of range",
        arguments: [
            (2, 64 << 20), (11, 64 << 20), (3, (64 << 20) - 1024), (3, (128 << 20) + 1024), (3, (64 << 20) + 1), (0, 0),
            (1, 1 << 20),
        ] as [(UInt32, Int)])
    func parametersOutOfRange(ops: UInt32, memory: Int) {
        #expect(throws: SealingError.parametersOutOfRange) {
            try Passphrase.Parameters(opsLimit: ops, memLimitBytes: memory)
        }
    }
}
