import Sealing

/// Something outside the file that vouches for it: a remembered or printed head, and what it knew of the directory.
public struct Anchor: Sendable, Hashable {
    /// Where the journal stood.
    public let head: Head
    /// The rolling digest of the directory's entries up to the head, 32 bytes; nil on a printed head. Only an anchor
    /// that has it lets a verification start at the anchor: it proves that no directory entry before it was touched.
    public let directory: [UInt8]?

    /// Makes an anchor.
    public init(head: Head, directory: [UInt8]? = nil) {
        self.head = head
        self.directory = directory
    }

    /// The anchor after more entries; nil unless they follow it without a gap.
    public func advanced(by entries: [Entry]) -> Anchor? {
        var seq = head.seq
        var hash = head.hash
        var digest = directory
        for entry in entries {
            guard entry.seq == seq + 1, entry.prevHash == hash else { return nil }
            seq = entry.seq
            hash = entry.hash
            if entry.stream.kind == OpenFacts.directoryKind { digest = digest.map { Self.extend($0, with: hash) } }
        }
        return Anchor(
            head: Head(
                base: head.base, incarnation: entries.last?.incarnation ?? head.incarnation, seq: seq, hash: hash),
            directory: digest)
    }

    static let emptyDirectory = [UInt8](repeating: 0, count: 32)

    static func extend(_ digest: [UInt8], with hash: [UInt8]) -> [UInt8] { Hash.sha256(digest + hash) }
}
