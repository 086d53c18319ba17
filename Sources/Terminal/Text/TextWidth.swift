/// How many cells text takes.
///
/// The width of a grapheme is decided here and nowhere else, so that what is measured is what is drawn. Clusters that
/// terminals disagree about are taken apart into pieces every terminal agrees about: a flag becomes its two letters, a
/// family the persons in it. Ambiguous width is one.
public enum TextWidth {
    /// One piece of a grapheme: a base with its marks, in one or two cells.
    struct Piece: Equatable {
        var text: Character
        var width: Int
    }

    /// More scalars than this do not fit in one cell of the terminal library.
    static let scalarsPerCell = 5

    /// The columns one grapheme takes; zero for what is not drawn.
    public static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
            if isPlain(only) { return 1 }
            switch ScalarKind(only) {
            case .base(let width): return width
            case .mark, .shown: return 1
            case .hidden: return 0
            }
        }
        return pieces(of: character).reduce(0) { $0 + $1.width }
    }

    /// The columns a text takes on one line.
    public static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// Printable ASCII and Latin: nearly everything that is ever drawn.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value >= 0x20 && scalar.value < 0x7F)
            || (scalar.value >= 0xA0 && scalar.value < 0x300 && scalar.value != 0xAD)
    }

    /// The grapheme as pieces that any terminal draws in the stated number of cells.
    static func pieces(of character: Character) -> [Piece] {
        var pieces: [(scalars: String.UnicodeScalarView, width: Int)] = []
        for scalar in character.unicodeScalars {
            switch ScalarKind(scalar) {
            case .base(let width): pieces.append((.init([scalar]), width))
            case .shown(let shown): pieces.append((.init([shown]), 1))
            case .hidden: continue
            case .mark:
                if pieces.isEmpty { pieces.append((.init(["\u{25CC}"]), 1)) }
                if pieces[pieces.count - 1].scalars.count < scalarsPerCell {
                    pieces[pieces.count - 1].scalars.append(scalar)
                }
            }
        }
        // A mark that does not grow together with its base (a Hangul vowel by itself) is left out.
        return pieces.compactMap { piece in String(piece.scalars).first.map { Piece(text: $0, width: piece.width) } }
    }

    /// The longest beginning of `text` that fits in `columns`, and the columns it takes.
    public static func prefix(_ text: some StringProtocol, columns: Int) -> (text: String, columns: Int) {
        var used = 0
        var result = ""
        for character in text {
            let width = self.columns(of: character)
            if used + width > columns { break }
            used += width
            result.append(character)
        }
        return (result, used)
    }

    /// `text` shortened to `columns`, ending in «…» when something was left out. Reads no further than it must.
    public static func fitted(_ text: String, columns: Int) -> String {
        let fitting = prefix(text, columns: columns)
        guard fitting.text.utf8.count < text.utf8.count else { return text }
        return columns > 0 ? prefix(fitting.text, columns: columns - 1).text + "…" : ""
    }
}
