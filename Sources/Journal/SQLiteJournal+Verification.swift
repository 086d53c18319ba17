import GRDB

extension SQLiteJournal {
    /// Checks the journal against itself and against anchors.
    ///
    /// - Parameters:
    ///   - scope: `.sinceAnchor` starts at the newest anchor that holds and knows the directory, and falls back to
    ///     `.whole` when there is none; the report says which it was.
    ///   - anchors: remembered and printed heads.
    ///   - directory: an empty directory; it learns as the entries go by.
    ///   - progress: called now and then; what it throws stops the work.
    /// - Throws: only when the file cannot be read at all. What is wrong with the journal is in the report.
    public func verify(
        _ scope: VerificationScope, anchors: [Anchor], directory: any KeyDirectory,
        signatures: any SignatureVerifier, progress: (VerificationProgress) throws -> Void
    ) throws -> VerificationReport {
        try reading { db in
            let changed = try SchemaCheck.changedObjects(db)
            guard try SchemaCheck.truthIsReadable(db) else {
                return Self.stopped(scope, .schemaChanged(objects: changed))
            }
            let rows = JournalRows(db: db)
            guard !baseID.isEmpty, let head = try Self.readable({ try rows.head() }) ?? nil else {
                return Self.stopped(scope, .noGenesis)
            }
            let findings = try Verifier.compare(anchors, with: head, in: rows)
            let start = scope == .sinceAnchor ? findings.start : nil
            var verifier = Verifier(
                db: db, base: baseID, head: head, directory: directory, signatures: signatures)
            if !changed.isEmpty { verifier.report(.schemaChanged(objects: changed), at: nil) }
            verifier.problems += findings.problems
            if start == nil, try !Self.storageIsSound(db) { verifier.report(.storageDamaged, at: nil) }
            let finished: Void? = try Self.readable {
                try verifier.run(
                    from: start?.head.seq ?? 1, anchorDirectory: start?.directory, progress: progress)
            }
            if finished == nil { verifier.report(.storageDamaged, at: nil) }
            verifier.settle()
            return verifier.report(start == nil ? .whole : .sinceAnchor, findings)
        }
    }

    /// What is damaged belongs in the report; what else goes wrong is thrown.
    private static func readable<Value>(_ work: () throws -> Value) throws -> Value? {
        do {
            return try JournalError.translating(work)
        } catch JournalError.damaged {
            return nil
        } catch JournalError.unreadableEntry {
            return nil
        }
    }

    private static func storageIsSound(_ db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok"
    }

    private static func stopped(
        _ scope: VerificationScope, _ kind: VerificationProblem.Kind
    ) -> VerificationReport {
        VerificationReport(
            scope: scope, head: nil, entries: 0, problems: [VerificationProblem(seq: nil, kind: kind)], erasures: [],
            supersededAnchors: [], anchoredUpTo: nil, nextAnchor: nil)
    }
}

extension Verifier {
    func report(_ scope: VerificationScope, _ findings: AnchorFindings) -> VerificationReport {
        VerificationReport(
            scope: scope, head: head, entries: entries, problems: problems, erasures: content.erasures,
            supersededAnchors: findings.superseded, anchoredUpTo: problems.isEmpty ? findings.anchoredUpTo : nil,
            nextAnchor: problems.isEmpty ? Anchor(head: head, directory: directoryDigest) : nil)
    }
}

extension SQLiteJournal {
    /// The anchor of a base that is met for the first time: where it stands now, and what its directory is. Nothing is
    /// verified by this; it is what later openings are held against.
    public func anchorNow() throws -> Anchor {
        try read { journal in
            let head = try journal.head()
            let directory = try journal.entries(ofKind: OpenFacts.directoryKind, from: 1)
                .reduce(Anchor.emptyDirectory) { Anchor.extend($0, with: $1.hash) }
            return Anchor(head: head, directory: directory)
        }
    }
}
