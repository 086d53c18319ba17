/// What one scalar becomes on the screen.
enum ScalarKind: Equatable {
    /// Drawn as it is, in one or two cells.
    case base(Int)
    /// Drawn in the cell of the base before it.
    case mark
    /// Not drawn at all: it has no look of its own and can only hide or reorder text.
    case hidden
    /// Drawn as another scalar that is one cell wide.
    case shown(Unicode.Scalar)

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: self = .base(1)
        case 0..<0x20: self = .shown(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F: self = .shown("\u{2421}")
        case 0x80..<0xA0: self = .shown("\u{FFFD}")
        // Regional indicators: terminals draw a pair of them as one flag and lose count of the columns.
        case 0x1F1E6...0x1F1FF: self = .shown(Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? "\u{FFFD}")
        default: self = Self.classified(scalar)
        }
    }

    private static func classified(_ scalar: Unicode.Scalar) -> ScalarKind {
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return .hidden }
        // Skin tones join the emoji before them on some terminals and stand alone on others.
        if properties.isEmojiModifier { return .hidden }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        case .format: return .hidden
        case .lineSeparator, .paragraphSeparator: return .shown("\u{240A}")
        case .control, .surrogate, .privateUse, .unassigned: return .shown("\u{FFFD}")
        default: break
        }
        // Conjoining vowels and finals of Hangul belong in the cell of the consonant.
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) { return .mark }
        return .base(WideRanges.contains(scalar.value) ? 2 : 1)
    }
}
