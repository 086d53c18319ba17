/// Why a passphrase is refused. The sentences are the panes' own.
public enum PassphraseWeakness: Hashable, Sendable, CaseIterable {
    /// Fewer than 14 characters and not four different words.
    case tooShort
    /// Nothing but the commonest words, years and digits.
    case common
    /// Few different characters, or one piece said again and again.
    case repeated
    /// Rows of the keyboard, the alphabet or the numbers.
    case sequence
    /// Little more than a name that anybody could guess: the employee's, the service's, the base's.
    case personal
}

extension Passphrase {
    /// Which rule passphrases are held to.
    public enum Policy: Sendable {
        /// At least 14 characters or four words, and not easily guessed.
        case standard
        /// Anything but nothing: a practice base, where the passphrase is `kurs`.
        case practice
    }

    /// What is wrong with a passphrase; empty when it is good enough. `guessable` are names that anybody could try.
    public func weaknesses(guessable: [String] = [], policy: Policy = .standard) -> [PassphraseWeakness] {
        let typed = text.lowercased()
        guard policy == .standard else { return typed.isEmpty ? [.tooShort] : [] }
        let plain = typed.filter { $0.isLetter || $0.isNumber }
        var found: [PassphraseWeakness] = []
        if typed.count < 14 && !Self.isFourWords(typed) { found.append(.tooShort) }
        if Set(typed).count < 6 || Self.isOnePieceRepeated(plain) { found.append(.repeated) }
        if Self.isSequence(plain) { found.append(.sequence) }
        let symbols = Set(typed.filter { $0.isSymbol || $0.isPunctuation }).count
        let own = Self.remainder(of: plain, without: CommonWords.all) + symbols
        if own < Self.leastOwnCharacters { found.append(.common) }
        let names = guessable.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }
        let nameless = Self.remainder(of: plain, without: CommonWords.all + names.filter { $0.count >= 3 })
        if own >= Self.leastOwnCharacters && nameless + symbols < Self.leastOwnCharacters {
            found.append(.personal)
        }
        return found
    }

    /// Letters and different symbols that must be left beside the words that everybody tries.
    private static let leastOwnCharacters = 6

    /// Four different words of two letters or more, ten letters together.
    private static func isFourWords(_ text: String) -> Bool {
        let words = Set(text.split { !$0.isLetter }.filter { $0.count >= 2 })
        return words.count >= 4 && words.reduce(0) { $0 + $1.count } >= 10
    }

    /// How many letters are left when the given words are taken out, the longest first. Digits do not count: years,
    /// birthdays and numbers in a row are what people add to a word.
    private static func remainder(of text: String, without words: [String]) -> Int {
        var rest = text
        for word in words.sorted(by: { ($0.count, $0) > ($1.count, $1) }) {
            rest = rest.split(separator: word, omittingEmptySubsequences: false).joined(separator: " ")
        }
        return rest.count(where: \.isLetter)
    }

    /// `abcabcabcabcab`: the whole is one piece of at most half its length, again and again.
    private static func isOnePieceRepeated(_ text: String) -> Bool {
        let letters = Array(text)
        guard letters.count >= 2 else { return false }
        return (1...letters.count / 2).contains { period in
            zip(letters, letters.dropFirst(period)).allSatisfy(==)
        }
    }

    /// More than half of the steps go to a neighbour on the keyboard, in the alphabet or among the numbers.
    private static func isSequence(_ text: String) -> Bool {
        let letters = Array(text)
        guard letters.count >= 2 else { return false }
        let steps = zip(letters, letters.dropFirst()).count { pair in
            CommonWords.rows.contains { $0.contains("\(pair.0)\(pair.1)") }
        }
        return steps * 2 > letters.count - 1
    }
}
