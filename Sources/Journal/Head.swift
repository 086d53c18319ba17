import Sealing

/// Where a journal stands: its last entry. Enough to tell later whether anything before it was touched.
public struct Head: Sendable, Hashable {
    /// The base's name: the hash of genesis, 32 bytes.
    public let base: [UInt8]
    /// The incarnation of the last entry.
    public let incarnation: Int
    /// The number of the last entry.
    public let seq: Int
    /// The hash of the last entry, 32 bytes.
    public let hash: [UInt8]

    /// Makes a head.
    public init(base: [UInt8], incarnation: Int, seq: Int, hash: [UInt8]) {
        self.base = base
        self.incarnation = incarnation
        self.seq = seq
        self.hash = hash
    }

    /// The printed form, four lines: what goes beside a backup, into a log elsewhere or on paper.
    public var text: String {
        """
        stafett/hode/1
        base \(Hex.encode(base))
        inkarnasjon \(incarnation)
        post \(seq)
        hash \(Hex.encode(hash))

        """
    }

    /// Reads the printed form; lines it does not know are passed over. Nil when something is missing or malformed.
    public init?(text: String) {
        var fields: [Substring: Substring] = [:]
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.first == "stafett/hode/1" else { return nil }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, fields.updateValue(parts[1], forKey: parts[0]) == nil else { return nil }
        }
        guard let base = fields["base"].flatMap({ Hex.decodeExact(String($0), count: 32) }),
            let hash = fields["hash"].flatMap({ Hex.decodeExact(String($0), count: 32) }),
            let incarnation = fields["inkarnasjon"].flatMap({ Int($0) }), incarnation > 0,
            let seq = fields["post"].flatMap({ Int($0) }), seq > 0
        else { return nil }
        self.init(base: base, incarnation: incarnation, seq: seq, hash: hash)
    }
}
