import Foundation
import Testing

@testable import Sealing

struct CodeTests {
    private struct CodeVector: Decodable {
        let random, context, signing, sealing: Hexed
        let text: String
    }

    private struct RecoveryVector: Decodable {
        let random, `public`: Hexed
        let words: [String]
    }

    private struct HostVector: Decodable {
        let secret: Hexed
        let file: String
    }

    private let arena: KeyArena

    init() throws {
        arena = try KeyArena()
    }

    @Test func oneTimeCodeIsPinned() throws {
        for vector: CodeVector in try vectors("onetimecode") {
            let code = OneTimeCode.make(ReplayRandom(vector.random.bytes))
            #expect(code.text == vector.text)
            let identity = try code.identity(context: place, parameters: .practice, in: arena)
            #expect(identity.public.signing == vector.signing.bytes)
            #expect(identity.public.sealing == vector.sealing.bytes)
        }
    }

    @Test func codesAreReadAsPeopleWriteThem() throws {
        // Random bytes whose low bits are 0, 1, 0, 1 … give 0 and 1, which people write as o, i and l.
        let code = OneTimeCode.make(ReplayRandom(Bytes((0..<18).map { UInt8($0 % 2) })))
        let text = code.text
        #expect(text.hasPrefix("01010-10101-01010-101"))
        let written = [
            text, text.uppercased(), text.replacing("-", with: ""),
            " " + text.replacing("-", with: " – ".filter { $0 == " " }),
            text.replacing("0", with: "o").replacing("1", with: "l"),
            text.replacing("0", with: "O").replacing("1", with: "I"), text + "\n",
        ]
        for typed in written { #expect(try OneTimeCode(parsing: typed).text == text, "\(typed)") }
    }

    @Test func everySlipInACodeIsFoundOrNearlyEvery() throws {
        let text = Array(OneTimeCode.make(SeededRandom(4)).text)
        var missed = 0
        for index in text.indices where text[index] != "-" {
            for symbol in "0123456789abcdefghjkmnpqrstvwxyz" where symbol != text[index] {
                var typed = text
                typed[index] = symbol
                if (try? OneTimeCode(parsing: String(typed))) != nil { missed += 1 }
            }
        }
        #expect(missed <= 2)
    }

    @Test(
        "no codes",
        arguments: ["", "abc", "uuuuu-uuuuu-uuuuu-uuuuu", "00000-00000-00000-0000å", "00000-00000-00000-000000"])
    func badCodes(typed: String) {
        #expect(throws: SealingError.badCode) { try OneTimeCode(parsing: typed) }
    }

    @Test func theFirstSignIn() throws {
        let code = OneTimeCode.make(SeededRandom(8))
        let registered = try code.identity(context: place, parameters: .practice, in: arena).public
        let typed = try OneTimeCode(parsing: code.text.uppercased())
        let redeemed = try typed.identity(context: place, parameters: .practice, in: arena)
        let own = try Identity(seed: Seed.make(in: arena, random: SeededRandom(9))).public
        #expect(registered.verify(try redeemed.sign(own.encoded), own.encoded))
        let elsewhereCode = try typed.identity(context: elsewhere, parameters: .practice, in: arena)
        #expect(elsewhereCode.public != registered)
    }

    @Test func recoveryKeyIsPinned() throws {
        for vector: RecoveryVector in try vectors("recovery") {
            let made = try RecoveryKey.make(in: arena, random: ReplayRandom(vector.random.bytes))
            #expect(made.publicKey == vector.public.bytes)
            #expect(try made.words() == vector.words)
            let read = try RecoveryKey(parsing: vector.words.joined(separator: " "), in: arena)
            #expect(read.publicKey == vector.public.bytes)
            #expect(try read.words() == vector.words)
        }
    }

    @Test func recoveryWordsAreReadAsPeopleWriteThem() throws {
        let key = try RecoveryKey.make(in: arena, random: SeededRandom(2))
        let words = try key.words()
        let numbered = words.enumerated().map { "\($0 + 1). \($1.capitalized)" }.joined(separator: ",\n")
        let short = words.map { String($0.prefix(4)) }.joined(separator: "  ").uppercased()
        for typed in [numbered, short] {
            #expect(try RecoveryKey(parsing: typed, in: arena).publicKey == key.publicKey)
        }
    }

    @Test func slipsInARecoveryKeyAreFoundWhereTheyAre() throws {
        let words = try RecoveryKey.make(in: arena, random: SeededRandom(2)).words()
        for index in words.indices {
            var unknown = words
            unknown[index] = "tullball"
            #expect(throws: SealingError.recoveryWord(index + 1)) { try read(unknown) }
        }
        #expect(throws: SealingError.recoveryWordCount(23)) { try read(Array(words.dropLast())) }
        #expect(throws: SealingError.recoveryWordCount(0)) { try read([]) }
        for group in 0..<6 {
            var swapped = words
            swapped.swapAt(group * 4, group * 4 + 1)
            #expect(throws: SealingError.recoveryGroup(group + 1)) { try read(swapped) }
        }
        #expect(throws: SealingError.recoveryGroup(1)) { try read(Array(words[4..<8] + words[0..<4] + words[8...])) }
    }

    @Test func aCaseKeyComesBackThroughTheRecoveryKey() throws {
        let random = SeededRandom(31)
        let recovery = try RecoveryKey.make(in: arena, random: random)
        let key = try Secret.random(in: arena, from: random)
        let wrap = try Wrap.toPublicKey(key: key, recipient: recovery.publicKey, context: place, random: random)
        let words = try recovery.words().joined(separator: " ")
        let later = try RecoveryKey(parsing: words, in: KeyArena())
        #expect(try Wrap.open(wrap, with: later.pair, context: place).isEqual(to: key))
    }

    @Test func hostSecretFileIsPinned() throws {
        for vector: HostVector in try vectors("hostsecret") {
            let secret = try Secret(vector.secret.bytes, in: arena)
            #expect(try HostSecret.encode(secret) == Bytes(vector.file.utf8))
            for end in ["", "\r\n", "\n"] {
                var file = Bytes((vector.file.trimmingCharacters(in: .newlines) + end).utf8)
                #expect(try HostSecret.read(wiping: &file, in: arena).isEqual(to: secret))
                #expect(file.isEmpty)
            }
        }
    }

    @Test func everyByteOfAHostSecretFileIsChecked() throws {
        let file = Bytes(try HostSecret.encode(Secret.random(in: arena, from: SeededRandom(1))).dropLast())
        for index in file.indices {
            var changed = file
            changed[index] ^= 1
            #expect(throws: SealingError.damaged, "byte \(index)") { try HostSecret.read(wiping: &changed, in: arena) }
            var short = Bytes(file.prefix(index))
            #expect(throws: SealingError.damaged) { try HostSecret.read(wiping: &short, in: arena) }
        }
    }

    private func read(_ words: [String]) throws -> RecoveryKey {
        try RecoveryKey(parsing: words.joined(separator: " "), in: arena)
    }
}
