import GRDB
import Sealing

/// Goes through a journal once, in order, and collects what is wrong. One read transaction, one cursor.
struct Verifier {
    static let limit = 100

    let rows: JournalRows
    let base: [UInt8]
    let head: Head
    var directory: any KeyDirectory
    let signatures: any SignatureVerifier
    var problems: [VerificationProblem] = []

    var entries = 0
    var directoryDigest = Anchor.emptyDirectory
    private var layout = LayoutBuffer(tag: [], base: [])
    private var pending: SignatureBatch
    private var previous: (seq: Int, incarnation: Int, hash: [UInt8])?
    private var versions: [StreamID: Int] = [:]
    private var start = 1
    var content = ContentLedger()

    init(
        db: Database, base: [UInt8], head: Head, directory: any KeyDirectory, signatures: any SignatureVerifier
    ) {
        rows = JournalRows(db: db)
        self.base = base
        self.head = head
        self.directory = directory
        self.signatures = signatures
        pending = SignatureBatch(verifier: signatures)
    }

    mutating func report(_ kind: VerificationProblem.Kind, at seq: Int?) {
        problems.append(VerificationProblem(seq: seq, kind: kind))
    }

    /// Goes through entries from `start` on, and before that through the directory alone.
    mutating func run(
        from start: Int, anchorDirectory: [UInt8]?, progress: (VerificationProgress) throws -> Void
    ) throws {
        self.start = start
        if start > 1 { try readDirectory(before: start, expecting: anchorDirectory) }
        let keys = try KeyCursor(db: rows.db, from: start)
        let sql = """
            SELECT \(EntryRow.columnList), i.sealed FROM journal j LEFT JOIN innhold i ON i.seq = j.seq
            WHERE j.seq >= ? ORDER BY j.seq
            """
        try rows.forEach(sql, [start], cached: false) { row in
            try check(row, keys: keys)
            entries += 1
            if entries.isMultiple(of: 1000) {
                try progress(VerificationProgress(done: entries, total: head.seq - start + 1))
            }
        }
        flushSignatures()
        try finishContent(keys: keys, from: start)
    }

    /// Puts what was found in journal order, and keeps the first of it.
    mutating func settle() {
        problems.sort { ($0.seq ?? .max) < ($1.seq ?? .max) }
        problems = Array(problems.prefix(Self.limit))
    }

    private mutating func readDirectory(before start: Int, expecting digest: [UInt8]?) throws {
        let sql = """
            SELECT \(EntryRow.columnList), NULL FROM journal j WHERE j.stream_kind = ? AND j.seq < ? ORDER BY j.seq
            """
        // The entry at the anchor is gone through below; its part of the digest is added there and compared then.
        try rows.forEach(sql, [OpenFacts.directoryKind, start], cached: false) { row in
            guard row.isWellFormed else { return report(.malformed, at: row.integer(0)) }
            let hash = row.bytes(EntryRow.hashIndex)
            checkHash(row, hash: hash)
            try checkStream(row)
            try checkDirectoryEntry(row, hash: hash)
        }
        expectedDirectory = digest
    }

    private var expectedDirectory: [UInt8]?

    private mutating func check(_ row: EntryRow, keys: KeyCursor) throws {
        let seq = row.integer(0)
        guard row.isWellFormed else {
            report(.malformed, at: seq)
            previous = (seq, row.integer(1), row.bytes(EntryRow.hashIndex))
            return
        }
        let hash = row.bytes(EntryRow.hashIndex)
        checkHash(row, hash: hash)
        checkChain(row, hash: hash)
        try checkStream(row)
        let open = CanonicalJSON.parse(row.view(16))
        checkIncarnation(row)
        if row.view(9).elementsEqual(OpenFacts.directoryKind.utf8) {
            try checkDirectoryEntry(row, hash: hash)
        } else {
            try checkKey(row, hash: hash)
        }
        if seq == start, let expectedDirectory, expectedDirectory != directoryDigest {
            report(.directoryChanged, at: seq)
        }
        try checkContent(row, open: open, keys: keys)
        previous = (seq, row.integer(1), hash)
    }

    private mutating func checkHash(_ row: EntryRow, hash: [UInt8]) {
        layout.reset(tag: EntryLayout.entryTag, base: base)
        row.addHashedColumns(to: &layout)
        if Hash.sha256(layout.bytes) != hash { report(.hashMismatch, at: row.integer(0)) }
    }

    private mutating func checkChain(_ row: EntryRow, hash: [UInt8]) {
        let seq = row.integer(0)
        let expected = previous.map { $0.seq + 1 } ?? start
        if seq != expected { report(.gap(expected: expected), at: seq) }
        let before = previous?.hash ?? (seq == 1 ? [UInt8](repeating: 0, count: 32) : nil)
        if let before, !row.view(18).elementsEqual(before) { report(.chainBreak, at: seq) }
    }

    /// A restore, and nothing else, begins a new incarnation.
    private mutating func checkIncarnation(_ row: EntryRow) {
        let before = previous?.incarnation ?? (row.integer(0) == 1 ? 1 : nil)
        guard let before else { return }
        let restored = row.view(12).elementsEqual(OpenFacts.incarnationType.utf8)
        if row.integer(1) != before + (restored ? 1 : 0) { report(.incarnation, at: row.integer(0)) }
    }

    private mutating func checkStream(_ row: EntryRow) throws {
        guard !row.isNull(11) else { return }
        let stream = StreamID(
            kind: String(decoding: row.view(9), as: UTF8.self), name: String(decoding: row.view(10), as: UTF8.self))
        let expected = try (versions[stream] ?? firstVersion(of: stream)) + 1
        if row.integer(11) != expected { report(.streamGap(expected: expected), at: row.integer(0)) }
        versions[stream] = row.integer(11)
    }

    private func firstVersion(of stream: StreamID) throws -> Int {
        guard start > 1, stream.kind != OpenFacts.directoryKind else { return 0 }
        return try Int.fetchOne(
            rows.db.cachedStatement(
                sql: """
                    SELECT max(stream_version) FROM journal WHERE stream_kind = ? AND stream = ? AND seq < ?
                    """),
            arguments: [stream.kind, stream.name, start]) ?? 0
    }

    /// A directory entry teaches only after its own signature has been found valid.
    private mutating func checkDirectoryEntry(_ row: EntryRow, hash: [UInt8]) throws {
        let seq = row.integer(0)
        directoryDigest = Anchor.extend(directoryDigest, with: hash)
        guard let entry = try? row.entry() else { return report(.malformed, at: seq) }
        guard signatures.isValid(entry.signature, of: EntryLayout.signedBytes(hash: hash), by: entry.actorKey) else {
            return report(.badSignature, at: seq)
        }
        note(directory.learn(entry, base: base, signatures: signatures), at: seq)
    }

    private mutating func checkKey(_ row: EntryRow, hash: [UInt8]) throws {
        let key = row.bytes(7)
        note(directory.standing(of: key, actor: String(decoding: row.view(6), as: UTF8.self)), at: row.integer(0))
        pending.add(
            seq: row.integer(0), key: key, signature: row.bytes(EntryRow.signatureIndex),
            message: EntryLayout.signedBytes(hash: hash))
        if pending.isFull { flushSignatures() }
    }

    private mutating func note(_ standing: KeyStanding, at seq: Int) {
        switch standing {
        case .valid: break
        case .unknown: report(.unknownKey, at: seq)
        case .revoked: report(.revokedKey, at: seq)
        case .unproven: report(.unprovenKey, at: seq)
        }
    }

    private mutating func flushSignatures() {
        for seq in pending.flush() { report(.badSignature, at: seq) }
    }
}
