import Foundation

/// Unicode normal form C, the form in which every text is stored and compared.
enum Normalform {
    /// The text in NFC; a copy only where something changes.
    static func nfc(_ tekst: String) -> String {
        // Latin-1 letters are already composed: nothing below U+0300 combines.
        if tekst.utf8.allSatisfy({ $0 < 0xCC }) { return tekst }
        return tekst.precomposedStringWithCanonicalMapping
    }
}
