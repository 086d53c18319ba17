/// Whether words that are being written here belong to somebody else's log (H5): a hint at writing, over what the writer may read.
///
/// Pure, in memory and at once: no index of words is ever on disk (architecture.md). Case, punctuation and spacing do not
/// matter; eight words in a row are a passage, and a full name is two words or more.
public enum Likhet {
    /// The rule's code.
    public static let regel = "H5"

    /// Words of another case, or the name of its person, taken apart once so that many can be held to what is written.
    public struct Kilde: Hashable, Sendable {
        /// The case it stands in.
        public let sak: SakId
        fileprivate let navn: [String]
        fileprivate let tekst: [String]
        /// What tells in a moment that a passage is not there.
        fileprivate let avtrykk: Set<Int>

        /// Words of another case.
        ///
        /// - Parameters:
        ///   - navn: the person's full name; `nil` where the writer may not see it.
        ///   - tekst: a text of the case.
        public init(sak: SakId, navn: String? = nil, tekst: String = "") {
            self.sak = sak
            self.navn = navn.map(Likhet.ord) ?? []
            self.tekst = Likhet.ord(tekst)
            avtrykk = Set(Likhet.avtrykk(self.tekst))
        }
    }

    /// What was found, and where it comes from.
    public struct Funn: Hashable, Sendable {
        /// The case it comes from.
        public var sak: SakId
        /// The words, as they stand in what is being written, without punctuation.
        public var ord: String
        /// Whether it is a name; otherwise a passage.
        public var erNavn: Bool
    }

    /// How many words in a row are a passage.
    public static let passasje = 8

    /// The passages and names of other cases that stand in a text, in the order of the sources, each once.
    ///
    /// - Parameters:
    ///   - tekst: what is being written.
    ///   - egen: the case it is written in; its own words are no finding. `nil` for a case that is not opened yet.
    ///   - eget: the name of its own person: a namesake is no finding.
    public static func funn(_ tekst: String, i kilder: [Kilde], egen: SakId? = nil, eget: String? = nil) -> [Funn] {
        let skrevet = ord(tekst)
        let (brukte, avtrykk) = (Set(skrevet), avtrykk(skrevet))
        let egetNavn = eget.map(ord) ?? []
        var sett: Set<Funn> = []
        var alle: [Funn] = []
        for kilde in kilder where kilde.sak != egen {
            let navn = kilde.navn
            if navn.count > 1, brukte.contains(navn[0]), navn != egetNavn, inneholder(skrevet, navn) {
                alle.append(Funn(sak: kilde.sak, ord: navn.joined(separator: " "), erNavn: true))
            }
            guard avtrykk.contains(where: kilde.avtrykk.contains) else { continue }
            alle += passasjer(skrevet, kilde.tekst).map {
                Funn(sak: kilde.sak, ord: $0.joined(separator: " "), erNavn: false)
            }
        }
        return alle.filter { sett.insert($0).inserted }
    }

    /// The words of a text in lower case, without punctuation.
    fileprivate static func ord(_ tekst: String) -> [String] {
        tekst.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// A number for each run of eight words.
    fileprivate static func avtrykk(_ ord: [String]) -> [Int] {
        guard ord.count >= passasje else { return [] }
        return (0...ord.count - passasje).map { ord[$0..<$0 + passasje].hashValue }
    }

    private static func inneholder(_ ord: [String], _ del: [String]) -> Bool {
        guard ord.count >= del.count else { return false }
        return (0...ord.count - del.count).contains { ord[$0..<$0 + del.count].elementsEqual(del) }
    }

    /// The longest runs of at least eight words that stand in both.
    private static func passasjer(_ skrevet: [String], _ kilde: [String]) -> [[String]] {
        guard skrevet.count >= passasje, kilde.count >= passasje else { return [] }
        let kjente = Set((0...kilde.count - passasje).map { Array(kilde[$0..<$0 + passasje]) })
        var funnet: [[String]] = []
        var start: Int?
        for sted in 0...skrevet.count - passasje {
            let kjent = kjente.contains(Array(skrevet[sted..<sted + passasje]))
            if kjent, start == nil { start = sted }
            if !kjent, let fra = start {
                funnet.append(Array(skrevet[fra..<sted + passasje - 1]))
                start = nil
            }
        }
        if let fra = start { funnet.append(Array(skrevet[fra...])) }
        return funnet
    }
}
