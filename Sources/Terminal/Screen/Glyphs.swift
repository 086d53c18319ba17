import CNcurses
import Foundation

/// What really goes into a cell of the terminal: never anything it would draw in another number of columns.
struct Glyphs {
    /// Whether the terminal takes Unicode.
    let isUnicode: Bool

    /// The scalars to put in a cell, the base first.
    func scalars(of cell: Cell) -> [wchar_t] {
        let all = cell.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
        guard let base = all.first else { return [0x20] }
        if base < 0x7F, base >= 0x20, all.count == 1 { return all }
        guard isUnicode else { return [substitute(cell.text, base)] }
        // The C library's tables may be older than Swift's.
        return wcwidth(base) == Int32(cell.width) ? Array(all.prefix(TextWidth.scalarsPerCell)) : [0x3F]
    }

    private func substitute(_ character: Character, _ base: wchar_t) -> wchar_t {
        if character.unicodeScalars.count == 1, wctob(wint_t(base)) != EOF { return base }
        if let known = Self.ascii[character], let value = known.unicodeScalars.first {
            return wchar_t(bitPattern: value.value)
        }
        // é is e and a mark: the letter without its mark is better than nothing.
        let plain = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
        return plain.map { $0.isASCII ? wchar_t(bitPattern: $0.value) : 0x3F } ?? 0x3F
    }

    private static let ascii: [Character: Character] = [
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
        "▌": ">", "▸": ">", "▾": "v", "▲": "^", "●": "*", "○": "o", "✓": "v", "✗": "x", "·": ".", "…": ".", "•": "*",
        "«": "\"", "»": "\"", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "→": ">", "←": "<",
        "↑": "^", "↓": "v", "⇧": "^", "æ": "a", "Æ": "A", "ø": "o", "Ø": "O", "§": "S", "█": "#", "▏": "|",
    ]
}
