import Foundation

/// Makes text from outside harmless before it is kept, compared or drawn.
///
/// Control characters become visible signs, characters that hide, reorder or join others are taken out, and what is
/// left is in NFC. Nothing that comes out can move the cursor, turn the text around or be invisible.
public enum Clean {
    /// Text of several lines: line breaks of every kind become `\n`, a tab four spaces.
    public static func text(_ text: String) -> String {
        isPlain(text, breaks: true) ? text : cleaned(text, lineBreak: "\n", tab: "    ")
    }

    /// Text of one line: line breaks and tabs become a space.
    public static func line(_ text: String) -> String {
        isPlain(text, breaks: false) ? text : cleaned(text, lineBreak: " ", tab: " ")
    }

    /// Whether a scalar is drawn as it is: it moves nothing, turns nothing around and hides nothing.
    public static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarKind(scalar) {
        case .base, .mark: true
        case .shown, .hidden: false
        }
    }

    /// Whether every byte is printable ASCII (or a line feed), or the start of a Latin letter that needs no care.
    private static func isPlain(_ text: String, breaks: Bool) -> Bool {
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case 0x20..<0x7F: continue
            case 0x0A where breaks: continue
            // U+00C0 to U+00FF: precomposed letters, already NFC.
            case 0xC3: _ = bytes.next()
            default: return false
            }
        }
        return true
    }

    private static func cleaned(_ text: String, lineBreak: String, tab: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\n" where afterReturn: continue
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: lineBreak.unicodeScalars)
            case "\t": result.append(contentsOf: tab.unicodeScalars)
            default:
                switch ScalarKind(scalar) {
                case .base, .mark: result.append(scalar)
                case .shown(let shown): result.append(shown)
                case .hidden: continue
                }
            }
        }
        return String(result).precomposedStringWithCanonicalMapping
    }
}
