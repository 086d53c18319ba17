/// The one written form of a `Verdi`: the bytes that are hashed, signed and stored.
///
/// No white space, keys sorted by their UTF-8 bytes, text in NFC, whole numbers in decimal, only `"`, `\` and control
/// characters escaped. The same value always gives the same bytes (docs/journalformat.md, "Kanonisk JSON").
public enum KanoniskJSON {
    /// The canonical bytes of a value.
    public static func bytes(_ verdi: Verdi) -> [UInt8] {
        var ut: [UInt8] = []
        skriv(verdi, til: &ut)
        return ut
    }

    /// The canonical form as text.
    public static func tekst(_ verdi: Verdi) -> String {
        String(decoding: bytes(verdi), as: UTF8.self)
    }

    private static func skriv(_ verdi: Verdi, til ut: inout [UInt8]) {
        switch verdi {
        case .ingen: ut.append(contentsOf: "null".utf8)
        case .sann(let sann): ut.append(contentsOf: (sann ? "true" : "false").utf8)
        case .tall(let tall): ut.append(contentsOf: String(tall).utf8)
        case .tekst(let tekst): skriv(tekst, til: &ut)
        case .liste(let liste):
            ut.append(0x5B)
            for (nummer, element) in liste.enumerated() {
                if nummer > 0 { ut.append(0x2C) }
                skriv(element, til: &ut)
            }
            ut.append(0x5D)
        case .post(let post):
            ut.append(0x7B)
            // Sorted by bytes, not by String's ordering, which follows Unicode equivalence.
            let sortert = post.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (nummer, (navn, element)) in sortert.enumerated() {
                if nummer > 0 { ut.append(0x2C) }
                skriv(navn, til: &ut)
                ut.append(0x3A)
                skriv(element, til: &ut)
            }
            ut.append(0x7D)
        }
    }

    private static func skriv(_ tekst: String, til ut: inout [UInt8]) {
        ut.append(0x22)
        for byte in Normalform.nfc(tekst).utf8 {
            switch byte {
            case 0x22: ut.append(contentsOf: [0x5C, 0x22])
            case 0x5C: ut.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: ut.append(contentsOf: [0x5C, 0x6E])
            case 0x09: ut.append(contentsOf: [0x5C, 0x74])
            case 0x00..<0x20, 0x7F:
                let siffer = Array("0123456789abcdef".utf8)
                ut.append(contentsOf: Array("\\u00".utf8) + [siffer[Int(byte >> 4)], siffer[Int(byte & 15)]])
            default: ut.append(byte)
            }
        }
        ut.append(0x22)
    }
}
