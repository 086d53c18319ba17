/// The key that opens a base when passphrases are lost: shown once as 24 Norwegian words, printed and locked away.
///
/// 144 random bits in six lines of four words. Three words of a line are three bytes by the word list, the fourth is a
/// check on them and on the line's number, so that a slip is found in its line.
public struct RecoveryKey: Sendable {
    /// Words in a recovery key.
    public static let wordCount = 24
    /// Words in a line, the check word with them.
    public static let groupCount = 4

    private static let entropyCount = 18

    /// The X25519 pair that every key in the base is wrapped to as well.
    public let pair: SealingKey
    private let entropy: Secret

    /// A fresh recovery key.
    public static func make(in arena: KeyArena, random: any RandomSource) throws(SealingError) -> RecoveryKey {
        try RecoveryKey(entropy: Secret(in: arena, count: entropyCount, random: random))
    }

    private init(entropy: Secret) throws(SealingError) {
        self.entropy = entropy
        pair = try SealingKey(secret: KeyDerivation.secret(from: entropy, .recovery))
    }

    /// The public half: 32 bytes, kept in the first entry of the journal.
    public var publicKey: Bytes { pair.publicKey }

    /// The 24 words, to be shown once. Strings cannot be wiped: show them and forget them.
    public func words() throws(SealingError) -> [String] {
        var bytes = Bytes()
        try entropy.withPointer { bytes = Bytes(UnsafeBufferPointer(start: $0, count: Self.entropyCount)) }
        defer { Sodium.wipe(&bytes) }
        var words: [String] = []
        for group in 0..<Self.entropyCount / 3 {
            let data = Bytes(bytes[group * 3..<group * 3 + 3])
            words += (data + [Self.check(data, group: group)]).map { WordList.words[Int($0)] }
        }
        return words
    }

    /// Reads typed words: either case, any spaces, line breaks, commas or digits between them, four letters of a word
    /// are enough. Throws `.recoveryWord`, `.recoveryWordCount` or `.recoveryGroup`, which say where the slip is. Whether
    /// it is the key of this base, `publicKey` tells.
    public init(parsing typed: String, in arena: KeyArena) throws(SealingError) {
        var bytes = Bytes()
        bytes.reserveCapacity(Self.wordCount)
        defer { Sodium.wipe(&bytes) }
        let words = typed.split { !$0.isLetter }
        for (index, word) in words.enumerated() {
            guard let byte = WordList.byte(for: word) else { throw .recoveryWord(index + 1) }
            bytes.append(byte)
        }
        guard words.count == Self.wordCount else { throw .recoveryWordCount(words.count) }
        for group in 0..<Self.wordCount / Self.groupCount {
            let line = bytes[group * 4..<group * 4 + 4]
            guard Self.check(Bytes(line.prefix(3)), group: group) == line.last else { throw .recoveryGroup(group + 1) }
        }
        var data = bytes.indices.filter { $0 % Self.groupCount != 3 }.map { bytes[$0] }
        defer { Sodium.wipe(&data) }
        try self.init(entropy: Secret(in: arena, count: Self.entropyCount) { $0.update(from: data, count: data.count) })
    }

    private static func check(_ data: Bytes, group: Int) -> UInt8 {
        Hash.sha256(Bytes("stafett/gjenoppretting-1".utf8), [UInt8(group)], data)[0]
    }
}
