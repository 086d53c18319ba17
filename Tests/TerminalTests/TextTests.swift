import CNcurses
import Testing

@testable import Terminal

@Suite("Text on the screen")
struct TextTests {
    /// Every Unicode scalar.
    private static var scalars: some Sequence<Unicode.Scalar> {
        (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    }

    @Test("What is drawn as itself is as wide as the C library says, for every scalar it knows")
    func widthsAgree() throws {
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        var wrong: [String] = []
        for scalar in Self.scalars {
            let said = wcwidth(wchar_t(bitPattern: scalar.value))
            // Ahom vowel sign AE became a spacing mark after the Unicode of Debian 12's library.
            guard said >= 0, scalar != "\u{1171E}" else { continue }
            switch ScalarKind(scalar) {
            case .base(let width): if width != Int(said) { wrong.append(String(scalar.value, radix: 16)) }
            case .mark: if said != 0 { wrong.append(String(scalar.value, radix: 16)) }
            case .shown, .hidden: continue
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(60))")
    }

    @Test("Nothing that is cleaned can steer the terminal, hide, or turn text around, whatever the scalar")
    func cleanedScalars() {
        for scalar in Self.scalars {
            for cleaned in [Clean.text("a\(scalar)b"), Clean.line("a\(scalar)b")] {
                let harmful = cleaned.unicodeScalars.contains {
                    ($0.properties.generalCategory == .control && $0 != "\n")
                        || $0.properties.generalCategory == .format
                        || $0.properties.isDefaultIgnorableCodePoint
                }
                if harmful { Issue.record("\(String(scalar.value, radix: 16))") }
            }
        }
        #expect(!Clean.line("a\nb\r\nc\u{2028}d").contains("\n"))
    }

    @Test("Cleaning twice changes nothing more, and equal texts get equal bytes")
    func cleanIsStable() {
        let texts = ["a\u{30A}", "å", "\u{1100}\u{1161}", "e\u{301}\u{327}", "👨‍👩‍👧", "🇳🇴", "\u{202E}abc", "a\tb\r\nc"]
        for text in texts {
            #expect(Array(Clean.text(Clean.text(text)).utf8) == Array(Clean.text(text).utf8))
        }
        #expect(Array(Clean.text("a\u{30A}").utf8) == Array("å".utf8))
        #expect(Clean.text("\u{202E}live\u{200B}") == "live")
        #expect(Clean.line("x\u{1B}[31my") == "x␛[31my")
        #expect(Clean.text("a\r\nb\rc\td") == "a\nb\nc    d")
    }

    @Test(
        "Widths of graphemes",
        arguments: [
            ("a", 1), ("å", 1), ("a\u{30A}", 1), ("漢", 2), ("👍", 2), ("👍🏽", 2), ("❤️", 1), ("🇳🇴", 2), ("👨‍👩‍👧", 6),
            ("\u{200B}", 0), ("\u{301}", 1), ("한", 2), ("\u{7}", 1), ("·", 1), ("─", 1),
        ])
    func widths(text: String, columns: Int) {
        #expect(TextWidth.columns(of: text) == columns)
    }

    @Test("Text is shortened with an ellipsis and never wider than asked")
    func fitted() {
        #expect(TextWidth.fitted("Barnehagen", columns: 10) == "Barnehagen")
        #expect(TextWidth.fitted("Barnehagen", columns: 6) == "Barne…")
        #expect(TextWidth.fitted("漢字漢字", columns: 4) == "漢…")
        #expect(TextWidth.fitted("abc", columns: 0).isEmpty)
    }

    @Test("Lines break between words; a word longer than a line is cut")
    func wraps() {
        #expect(TextWrap.lines("en to tre fire", width: 7) == ["en to", "tre", "fire"])
        #expect(TextWrap.lines("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
        #expect(TextWrap.lines("a\n\nb", width: 4) == ["a", "", "b"])
        #expect(TextWrap.lines("en to tre", width: 5, indent: 2) == ["en to", "  tre"])
        #expect(TextWrap.lines("", width: 4) == [""])
        let long = String(repeating: "ord og mer\n", count: 50)
        #expect(TextWrap.lines(long, width: 6, limit: 3) == Array(TextWrap.lines(long, width: 6).prefix(3)))
        #expect(TextWrap.lines(String(repeating: "a b ", count: 50), width: 3, limit: 2) == ["a b", "a b"])
        for width in 1...40 {
            let lines = TextWrap.lines("Lekegruppe med tre barn, hver dag. 漢字 og blåbærsyltetøy", width: width)
            #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= max(2, width) }, "\(width)")
        }
    }
}
