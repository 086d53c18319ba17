extension Verifier {
    /// What the anchors say of a journal.
    struct AnchorFindings {
        var anchoredUpTo: Int?
        var superseded: [Anchor] = []
        var problems: [VerificationProblem] = []
        /// The newest anchor that holds and knows the directory.
        var start: Anchor?
    }

    /// Compares anchors with the stored hashes. The hashes themselves are checked by ``run(from:anchorDirectory:progress:)``.
    static func compare(_ anchors: [Anchor], with head: Head, in rows: JournalRows) throws -> AnchorFindings {
        var findings = AnchorFindings()
        for anchor in anchors {
            let place = anchor.head
            guard place.base == head.base else {
                findings.problems.append(VerificationProblem(seq: nil, kind: .otherBase))
                continue
            }
            guard place.seq <= head.seq, let entry = try rows.entryPlace(seq: place.seq) else {
                if head.incarnation > place.incarnation {
                    findings.superseded.append(anchor)
                } else {
                    findings.problems.append(
                        VerificationProblem(seq: head.seq, kind: .olderThanAnchor(anchor: place.seq)))
                }
                continue
            }
            if entry.hash == place.hash, entry.incarnation == place.incarnation {
                findings.anchoredUpTo = max(findings.anchoredUpTo ?? 0, place.seq)
                if anchor.directory != nil, place.seq > findings.start?.head.seq ?? 0 { findings.start = anchor }
            } else if entry.incarnation > place.incarnation {
                findings.superseded.append(anchor)
            } else {
                findings.problems.append(VerificationProblem(seq: place.seq, kind: .forkedFromAnchor))
            }
        }
        return findings
    }
}
