import Foundation
import GRDB
import Sealing

/// What a verification remembers of content and keys until every decision is known.
struct ContentLedger {
    /// Entries whose sealed part is gone.
    var missing: [Int] = []
    /// Digests of key rows that are gone, and the entry that named each.
    var missingKeys: [(seq: Int, digest: [UInt8])] = []
    /// Decisions on sealed parts: entry to decision.
    var erasedContent: [Int: Int] = [:]
    /// Decisions on keys: digest to decision.
    var erasedKeys: [[UInt8]: Int] = [:]
    /// The erasures that explain what is gone.
    var erasures: [Erasure] = []
    /// Key rows that were met with their entry.
    var keysMet = 0
}

/// Reads `nokkel` in step with the journal.
final class KeyCursor {
    private let rows: RowCursor
    private var next: Row?

    init(db: Database, from seq: Int) throws {
        rows = try Row.fetchCursor(
            db, sql: "SELECT seq, id, kind, owner, digest, wrapped FROM nokkel WHERE seq >= ? ORDER BY seq, id",
            arguments: [seq])
        next = try rows.next()?.copy()
    }

    /// The rows of an entry. Rows of entries that were passed over are answered too, with `stray` true.
    func rows(upTo seq: Int) throws -> [(stray: Bool, digest: [UInt8], isOwn: Bool)] {
        var answer: [(stray: Bool, digest: [UInt8], isOwn: Bool)] = []
        while let row = next, case let owner = try row.integer(0), owner <= seq {
            let digest = Self.bytes(row[4])
            let computed = EntryLayout.keyDigest(
                id: Self.bytes(row[1]), kind: Self.bytes(row[2]), owner: Self.bytes(row[3]),
                wrapped: Self.bytes(row[5]))
            answer.append((owner < seq, digest, computed == digest))
            next = try rows.next()?.copy()
        }
        return answer
    }

    private static func bytes(_ value: DatabaseValue) -> [UInt8] {
        switch value.storage {
        case .string(let text): Array(text.utf8)
        case .blob(let data): Array(data)
        default: []
        }
    }
}

extension Verifier {
    /// Checks the sealed part, the key rows and the decisions of one entry.
    mutating func checkContent(_ row: EntryRow, open: CanonicalJSON?, keys: KeyCursor) throws {
        let seq = row.integer(0)
        checkSealed(row)
        guard let open, open.isObject else {
            for _ in try keys.rows(upTo: seq) { report(.keyMismatch, at: seq) }
            return report(.openNotCanonical, at: seq)
        }
        if let named = OpenFacts.keyDigests(open) {
            try checkKeys(of: seq, named: named, rows: keys.rows(upTo: seq))
        } else {
            report(.malformedFact, at: seq)
        }
        if OpenFacts.erasureTypes.contains(String(decoding: row.view(12), as: UTF8.self)) {
            noteDecision(open, at: seq)
        }
    }

    private mutating func checkSealed(_ row: EntryRow) {
        let seq = row.integer(0)
        let present = !row.isNull(EntryRow.sealedIndex)
        guard !row.isNull(17) else {
            if present { report(.strayRows(table: "innhold"), at: seq) }
            return
        }
        if !present {
            content.missing.append(seq)
        } else if !row.view(17).elementsEqual(Hash.sha256(row.view(EntryRow.sealedIndex))) {
            report(.digestMismatch, at: seq)
        }
    }

    private mutating func checkKeys(
        of seq: Int, named: [[UInt8]], rows: [(stray: Bool, digest: [UInt8], isOwn: Bool)]
    ) throws {
        guard !named.isEmpty || !rows.isEmpty else { return }
        var waiting = Set(named)
        for row in rows {
            if row.stray {
                report(.strayRows(table: "nokkel"), at: nil)
            } else if !row.isOwn || waiting.remove(row.digest) == nil {
                report(.keyMismatch, at: seq)
            }
        }
        for digest in named where waiting.contains(digest) { content.missingKeys.append((seq, digest)) }
    }

    private mutating func noteDecision(_ open: CanonicalJSON, at seq: Int) {
        guard let targets = OpenFacts.erasedContent(open), let digests = OpenFacts.erasedKeys(open) else {
            return report(.malformedFact, at: seq)
        }
        for target in targets {
            if target >= seq {
                report(.erasureOfLater(target: target), at: seq)
            } else if content.erasedContent[target] == nil {
                content.erasedContent[target] = seq
            }
        }
        for digest in digests where content.erasedKeys[digest] == nil { content.erasedKeys[digest] = seq }
    }

    /// Settles what is gone against what was decided, and looks for rows that belong nowhere.
    mutating func finishContent(keys: KeyCursor, from start: Int) throws {
        for seq in content.missing {
            if let decision = content.erasedContent[seq] {
                content.erasures.append(Erasure(seq: seq, key: nil, decision: decision))
            } else {
                report(.contentMissing, at: seq)
            }
        }
        for (seq, digest) in content.missingKeys {
            if let decision = content.erasedKeys[digest], decision > seq {
                content.erasures.append(Erasure(seq: seq, key: digest, decision: decision))
            } else {
                report(.keyMissing, at: seq)
            }
        }
        for (seq, decision) in content.erasedContent where try rows.sealed(seq: seq) != nil {
            report(.erasedContentPresent(decision: decision), at: seq)
        }
        for (digest, decision) in content.erasedKeys {
            for key in try rows.keys(where: "digest = ?", [Data(digest)]) {
                report(.erasedKeyPresent(decision: decision), at: key.seq)
            }
        }
        for _ in try keys.rows(upTo: .max) { report(.strayRows(table: "nokkel"), at: nil) }
        try finishStrays(from: start)
    }

    private mutating func finishStrays(from start: Int) throws {
        let stray = try Int.fetchOne(
            rows.db,
            sql: "SELECT count(*) FROM innhold WHERE seq >= ? AND seq NOT IN (SELECT seq FROM journal)",
            arguments: [start])
        if let stray, stray > 0 { report(.strayRows(table: "innhold"), at: nil) }
    }
}
