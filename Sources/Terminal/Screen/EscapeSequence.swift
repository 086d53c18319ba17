/// What a whole escape sequence, without its Escape, means. Source: xterm's control sequences and what PuTTY, rxvt and
/// the Linux console send instead.
enum EscapeSequence: Hashable {
    case key(Key)
    case pasteBegan
    case pasteEnded
    case unknown

    init(_ values: [UInt32]) {
        guard values.count >= 2, let final = Unicode.Scalar(values[values.count - 1]) else {
            self = .unknown
            return
        }
        let middle = values[1..<values.count - 1].compactMap(Unicode.Scalar.init)
        let numbers = String(String.UnicodeScalarView(middle)).split(separator: ";", omittingEmptySubsequences: false)
            .map { Int($0) }
        let modifiers = Key.Modifiers(number: (numbers.count > 1 ? numbers[1] : nil) ?? 1)
        if final == "~" {
            self = Self.numbered(numbers.first.flatMap { $0 } ?? 0, modifiers)
        } else if final == "Z" {
            self = .key(.backtab)
        } else if let named = Self.letters[final] {
            self = .key(Key(named, modifiers))
        } else if let number = Self.functions.firstIndex(of: final) {
            self = .key(.function(number + 1))
        } else {
            self = .unknown
        }
    }

    private static let letters: [Unicode.Scalar: Key.Named] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter,
    ]

    private static let functions: [Unicode.Scalar] = ["P", "Q", "R", "S"]

    private static func numbered(_ number: Int, _ modifiers: Key.Modifiers) -> EscapeSequence {
        switch number {
        case 1, 7: .key(Key(.home, modifiers))
        case 2: .key(Key(.insert, modifiers))
        case 3: .key(Key(.delete, modifiers))
        case 4, 8: .key(Key(.end, modifiers))
        case 5: .key(Key(.pageUp, modifiers))
        case 6: .key(Key(.pageDown, modifiers))
        case 11...15: .key(.function(number - 10))
        case 17...21: .key(.function(number - 11))
        case 23, 24: .key(.function(number - 12))
        case 200: .pasteBegan
        case 201: .pasteEnded
        default: .unknown
        }
    }
}

extension Key.Modifiers {
    /// The modifiers in xterm's way of counting: one more than the sum of Shift 1, Alt 2, Ctrl 4.
    init(number: Int) { self.init(rawValue: UInt8(truncatingIfNeeded: max(0, number - 1)) & 7) }
}
