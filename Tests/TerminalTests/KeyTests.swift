import Testing

@testable import Terminal

@Suite("Keys")
struct KeyTests {
    @Test(
        "Keys are written in Norwegian and can be read back",
        arguments: [
            (Key.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backtab, "⇧Tab"), (.ctrl("p"), "Ctrl-P"),
            (.alt("x"), "Alt-X"), (.character(" "), "Mellomrom"), (.character("å"), "å"), (.character("?"), "?"),
            (.function(5), "F5"), (.up, "↑"), (.pageDown, "PgDn"), (.backspace, "Slett"), (.delete, "Del"),
            (.ctrlLeft, "Ctrl-←"), (.modified(.shift, .down), "⇧↓"), (.modified([.ctrl, .shift], .home), "Ctrl-⇧Home"),
            (.character("-"), "-"), (.character("F"), "F"), (.ctrl(" "), "Ctrl-Mellomrom"),
        ])
    func text(key: Key, text: String) {
        #expect(key.text == text)
        let read = Key(text: text)
        // Alt keeps the case it is given; everything else comes back as it was.
        #expect(read == (key == .alt("x") ? .alt("X") : key))
    }

    @Test("Sequences, and what is no key")
    func sequences() {
        #expect(Key.sequence("g f") == [.character("g"), .character("f")])
        #expect(Key.sequence("shift-tab") == [.backtab])
        #expect(Key.text(of: [.ctrl("x"), .enter]) == "Ctrl-X Enter")
        #expect(Key.sequence("") == nil)
        #expect(Key.sequence("Ctrl-Tull") == nil)
        #expect(Key(text: "F99") == nil)
    }

    private func decode(_ batches: [String]) -> [[Key]] {
        var decoder = KeyDecoder()
        return batches.map { decoder.decode($0.unicodeScalars.map { .scalar($0.value) }) }
    }

    @Test("Bytes that the library did not know become one key, never a cancel and two commands")
    func escapes() {
        #expect(decode(["\u{1B}[A"]) == [[.up]])
        #expect(decode(["\u{1B}OB"]) == [[.down]])
        #expect(decode(["\u{1B}[1;5D"]) == [[.ctrlLeft]])
        #expect(decode(["\u{1B}[4~\u{1B}[1~"]) == [[.end, .home]])
        #expect(decode(["\u{1B}[15~\u{1B}OP"]) == [[.function(5), .function(1)]])
        #expect(decode(["\u{1B}[?1;2c"]) == [[]])
        #expect(decode(["\u{1B}[1;", "5C"]) == [[], [.ctrlRight]])
        #expect(decode(["\u{1B}"]) == [[.escape]])
        #expect(decode(["\u{1B}j"]) == [[.alt("j")]])
        #expect(decode(["\u{1B}\u{1B}"]) == [[.escape, .escape]])
    }

    @Test("Control characters, letters and combining marks")
    func plain() {
        #expect(
            decode(["\r\n\t\u{7F}\u{8}\u{10}å"]) == [
                [.enter, .enter, .tab, .backspace, .backspace, .ctrl("p"), .character("å")]
            ])
        #expect(decode(["a\u{30A}x"]) == [[.character("å"), .character("x")]])
        #expect(decode(["\u{200B}\u{202E}"]) == [[]])
    }

    @Test("A paste is one event, clean, and cut at the limit; one that never ends is given up")
    func pastes() {
        #expect(
            decode(["\u{1B}[200~en\rto\u{1B}", "\ntre\u{1B}[201~x"]) == [
                [], [.paste("en\nto␛\ntre"), .character("x")],
            ])
        var decoder = KeyDecoder()
        _ = decoder.decode([.code(.pasteBegan), .scalar(0x61), .code(.key(.up)), .scalar(0x0D)])
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.paste("a\n")])
        #expect(!decoder.isWaiting)
        #expect(decoder.decode([.code(.pasteBegan), .code(.pasteEnded)]).isEmpty)
        let long =
            [KeyDecoder.Unit.code(.pasteBegan)]
            + Array(repeating: .scalar(0x61), count: Key.longestPaste + 5) + [.code(.pasteEnded)]
        #expect(decoder.decode(long) == [.paste(String(repeating: "a", count: Key.longestPaste))])
    }
}
