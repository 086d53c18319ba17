import Glibc
import Sealing

/// Remembers, outside the base, the last head each employee saw, under a MAC that only the employee can make.
///
/// One file per base and employee, mode 0600, in a folder that the caller chooses (normally the XDG state folder).
public struct HeadStore: Sendable {
    private let folder: String
    private let mac: @Sendable ([UInt8]) throws -> [UInt8]

    /// Makes a store over an existing folder. `mac` is the employee's: 32 bytes over what it is given.
    public init(folder: String, mac: @escaping @Sendable ([UInt8]) throws -> [UInt8]) {
        self.folder = folder
        self.mac = mac
    }

    /// The anchor remembered for a base and an employee; nil when there is none.
    ///
    /// - Throws: `JournalError.headDamaged` when the file does not bear the employee's MAC or is of something else.
    public func anchor(base: [UInt8], employee: String) throws -> Anchor? {
        guard let bytes = try DurableFile.read(path(base, employee), limit: 4096) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let split = text.range(of: "mac ", after: "\n"),
            let found = Hex.decodeExact(String(text[split.upperBound...].dropLast())),
            text.hasSuffix("\n"), Self.isEqual(found, try mac(Self.macInput(String(text[..<split.lowerBound])))),
            let head = Head(text: String(text[..<split.lowerBound])), head.base == base
        else { throw JournalError.headDamaged }
        let fields = Self.fields(text)
        guard fields["ansatt"] == Hex.encode(employee.utf8) else { throw JournalError.headDamaged }
        return Anchor(head: head, directory: fields["katalog"].flatMap { Hex.decodeExact($0, count: 32) })
    }

    /// Remembers an anchor. Refuses to go back within one incarnation.
    public func remember(_ anchor: Anchor, employee: String) throws {
        let head = anchor.head
        if let old = try self.anchor(base: head.base, employee: employee)?.head,
            head.incarnation < old.incarnation || (head.incarnation == old.incarnation && head.seq < old.seq)
        {
            throw JournalError.headWouldGoBack(remembered: old.seq, offered: head.seq)
        }
        var text = head.text + "ansatt \(Hex.encode(employee.utf8))\n"
        if let directory = anchor.directory { text += "katalog \(Hex.encode(directory))\n" }
        text += "mac \(Hex.encode(try mac(Self.macInput(text))))\n"
        try DurableFile.replace(path(head.base, employee), with: Array(text.utf8))
    }

    /// Forgets what is remembered, after somebody has decided to trust the base as it is.
    public func forget(base: [UInt8], employee: String) throws {
        guard unlink(path(base, employee)) == 0 || errno == ENOENT else {
            throw JournalError.inputOutput(code: Int(errno))
        }
    }

    /// The file name says nothing about who or what.
    private func path(_ base: [UInt8], _ employee: String) -> String {
        let digest = Hash.sha256(Array("stafett/hodefil/1".utf8) + base + Array(employee.utf8))
        return "\(folder)/\(Hex.encode(digest.prefix(16))).hode"
    }

    private static func macInput(_ text: String) -> [UInt8] { Array("stafett/hode-mac/1".utf8) + Array(text.utf8) }

    private static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { fields[String(parts[0])] = String(parts[1]) }
        }
        return fields
    }

    /// Takes the same time wherever the bytes differ.
    private static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension String {
    /// The last place where `needle` stands right after `before`.
    fileprivate func range(of needle: String, after before: Character) -> Range<Index>? {
        var found: Range<Index>?
        var index = startIndex
        while let mark = self[index...].firstIndex(of: before) {
            index = self.index(after: mark)
            if self[index...].hasPrefix(needle) { found = index..<self.index(index, offsetBy: needle.count) }
        }
        return found
    }
}
