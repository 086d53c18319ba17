/// Reads JSON (RFC 8259) into a `Verdi`, strictly.
///
/// Refuses what has no single meaning in a journal: fractions, repeated keys, unpaired surrogates, nesting deeper than 32
/// and anything after the value. Errors carry line and column, both from 1, and never the text itself.
public struct JSONLeser {
    /// What is wrong with a JSON text, and where.
    public struct Feil: Error, Hashable, Sendable {
        /// What is wrong.
        public enum Grunn: String, Sendable {
            /// The text ends too early.
            case slutt
            /// A character that does not belong here.
            case tegn
            /// A number that is not whole, or too large.
            case tall
            /// A broken escape or text that is not UTF-8.
            case tekst
            /// The same name twice in one record.
            case gjentatt
            /// Nested too deeply.
            case dybde
        }
        /// What is wrong.
        public let grunn: Grunn
        /// Line, from 1.
        public let linje: Int
        /// Column in bytes, from 1.
        public let kolonne: Int
    }

    private let bytes: [UInt8]
    private var sted = 0
    private var dybde = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value of a whole JSON text.
    public static func les(_ bytes: [UInt8]) throws(Feil) -> Verdi {
        var leser = JSONLeser(bytes)
        leser.hoppOverMellomrom()
        let verdi = try leser.verdi()
        leser.hoppOverMellomrom()
        guard leser.sted == bytes.count else { throw leser.feil(.tegn) }
        return verdi
    }

    /// The value of a whole JSON text.
    public static func les(_ tekst: String) throws(Feil) -> Verdi {
        try les(Array(tekst.utf8))
    }

    private mutating func verdi() throws(Feil) -> Verdi {
        guard sted < bytes.count else { throw feil(.slutt) }
        switch bytes[sted] {
        case 0x7B: return try post()
        case 0x5B: return try liste()
        case 0x22: return .tekst(try tekst())
        case 0x74: try ord("true"); return .sann(true)
        case 0x66: try ord("false"); return .sann(false)
        case 0x6E: try ord("null"); return .ingen
        case 0x2D, 0x30...0x39: return .tall(try tall())
        default: throw feil(.tegn)
        }
    }

    private mutating func post() throws(Feil) -> Verdi {
        try nedover()
        var felter: [String: Verdi] = [:]
        if try tarSlutt(0x7D) { return .post(felter) }
        while true {
            guard sted < bytes.count else { throw feil(.slutt) }
            guard bytes[sted] == 0x22 else { throw feil(.tegn) }
            let navn = try tekst()
            hoppOverMellomrom()
            try tar(0x3A)
            hoppOverMellomrom()
            guard felter.updateValue(try verdi(), forKey: navn) == nil else { throw feil(.gjentatt) }
            if try !tarKomma(ellers: 0x7D) { return .post(felter) }
        }
    }

    private mutating func liste() throws(Feil) -> Verdi {
        try nedover()
        var elementer: [Verdi] = []
        if try tarSlutt(0x5D) { return .liste(elementer) }
        while true {
            elementer.append(try verdi())
            if try !tarKomma(ellers: 0x5D) { return .liste(elementer) }
        }
    }

    private mutating func tekst() throws(Feil) -> String {
        sted += 1
        if let enkel = enkelTekst() { return enkel }
        var innhold: [UInt8] = []
        while sted < bytes.count {
            let byte = bytes[sted]
            switch byte {
            case 0x22:
                sted += 1
                guard let tekst = String(validating: innhold, as: UTF8.self) else { throw feil(.tekst) }
                return Normalform.nfc(tekst)
            case 0x5C:
                try unntak(til: &innhold)
            case 0x00..<0x20:
                throw feil(.tegn)
            default:
                innhold.append(byte)
                sted += 1
            }
        }
        throw feil(.slutt)
    }

    /// A text without escapes, taken whole; `nil`, with nothing read, where there is one.
    private mutating func enkelTekst() -> String? {
        var slutt = sted
        var bareASCII = true
        while slutt < bytes.count, bytes[slutt] >= 0x20, bytes[slutt] != 0x22, bytes[slutt] != 0x5C {
            if bytes[slutt] >= 0x80 { bareASCII = false }
            slutt += 1
        }
        guard slutt < bytes.count, bytes[slutt] == 0x22 else { return nil }
        let innhold = bytes[sted..<slutt]
        let tekst = bareASCII ? String(decoding: innhold, as: UTF8.self) : String(validating: innhold, as: UTF8.self)
        guard let tekst else { return nil }
        sted = slutt + 1
        return bareASCII ? tekst : Normalform.nfc(tekst)
    }

    private mutating func unntak(til innhold: inout [UInt8]) throws(Feil) {
        guard sted + 1 < bytes.count else { throw feil(.slutt) }
        let tegn = bytes[sted + 1]
        let enkle: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
        ]
        if let enkel = enkle[tegn] {
            innhold.append(enkel)
            sted += 2
            return
        }
        guard tegn == 0x75 else { throw feil(.tekst) }
        sted += 2
        let foerste = try fireSiffer()
        var kode = UInt32(foerste)
        if (0xD800..<0xDC00).contains(foerste) {
            guard sted + 1 < bytes.count, bytes[sted] == 0x5C, bytes[sted + 1] == 0x75 else { throw feil(.tekst) }
            sted += 2
            let andre = try fireSiffer()
            guard (0xDC00..<0xE000).contains(andre) else { throw feil(.tekst) }
            kode = 0x10000 + (UInt32(foerste) - 0xD800) << 10 + (UInt32(andre) - 0xDC00)
        }
        guard let skalar = Unicode.Scalar(kode) else { throw feil(.tekst) }
        innhold.append(contentsOf: String(Character(skalar)).utf8)
    }

    private mutating func fireSiffer() throws(Feil) -> UInt16 {
        guard sted + 4 <= bytes.count else { throw feil(.slutt) }
        var kode: UInt16 = 0
        for byte in bytes[sted..<sted + 4] {
            guard let siffer = Character(Unicode.Scalar(byte)).hexDigitValue else { throw feil(.tekst) }
            kode = kode << 4 | UInt16(siffer)
        }
        sted += 4
        return kode
    }

    private mutating func tall() throws(Feil) -> Int {
        let start = sted
        if bytes[sted] == 0x2D { sted += 1 }
        let foersteSiffer = sted
        while sted < bytes.count, (0x30...0x39).contains(bytes[sted]) { sted += 1 }
        let antall = sted - foersteSiffer
        guard antall > 0, antall == 1 || bytes[foersteSiffer] != 0x30 else { throw feil(.tall) }
        if sted < bytes.count, [0x2E, 0x65, 0x45].contains(bytes[sted]) { throw feil(.tall) }
        guard let tall = Int(String(decoding: bytes[start..<sted], as: UTF8.self)) else { throw feil(.tall) }
        return tall
    }

    private mutating func nedover() throws(Feil) {
        dybde += 1
        guard dybde <= 32 else { throw feil(.dybde) }
        sted += 1
        hoppOverMellomrom()
    }

    private mutating func tarSlutt(_ byte: UInt8) throws(Feil) -> Bool {
        guard sted < bytes.count else { throw feil(.slutt) }
        guard bytes[sted] == byte else { return false }
        sted += 1
        dybde -= 1
        return true
    }

    private mutating func tarKomma(ellers slutt: UInt8) throws(Feil) -> Bool {
        hoppOverMellomrom()
        if try tarSlutt(slutt) { return false }
        try tar(0x2C)
        hoppOverMellomrom()
        return true
    }

    private mutating func tar(_ byte: UInt8) throws(Feil) {
        guard sted < bytes.count else { throw feil(.slutt) }
        guard bytes[sted] == byte else { throw feil(.tegn) }
        sted += 1
    }

    private mutating func ord(_ fasit: String) throws(Feil) {
        for byte in fasit.utf8 { try tar(byte) }
    }

    private mutating func hoppOverMellomrom() {
        while sted < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[sted]) { sted += 1 }
    }

    private func feil(_ grunn: Feil.Grunn) -> Feil {
        let foer = bytes[..<min(sted, bytes.count)]
        let linje = 1 + foer.count { $0 == 0x0A }
        let linjestart = foer.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return Feil(grunn: grunn, linje: linje, kolonne: sted - linjestart + 1)
    }
}
