/// One of the things that can be chosen.
public struct Choice: Hashable, Sendable, Identifiable {
    /// The stable name.
    public var id: String
    /// What people read.
    public var label: String
    /// The key that chooses it, where all are shown at once.
    public var key: Character?
    /// More about it, shown quietly after the label.
    public var detail: String

    /// Makes a choice.
    public init(id: String, label: String, key: Character? = nil, detail: String = "") {
        self.id = id
        self.label = label
        self.key = key
        self.detail = detail
    }

    /// At most this many are shown at once; more get a list to filter.
    public static let shownAtOnce = 7

    /// The same choices with a key each: those that have none get the first letter of their label that is free, or a
    /// digit.
    static func keyed(_ choices: [Choice]) -> [Choice] {
        guard choices.count <= shownAtOnce else { return choices }
        var taken = Set(choices.compactMap(\.key))
        return choices.enumerated().map { index, choice in
            guard choice.key == nil else { return choice }
            let letters = choice.label.lowercased().filter { ("a"..."z").contains($0) || "æøå".contains($0) }
            var keyed = choice
            keyed.key = letters.first { !taken.contains($0) } ?? Character(String(index + 1))
            keyed.key.map { _ = taken.insert($0) }
            return keyed
        }
    }
}
