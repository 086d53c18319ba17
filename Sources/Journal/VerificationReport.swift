/// How much a verification goes through.
public enum VerificationScope: Sendable, Equatable {
    /// Everything, from genesis, with the storage itself.
    case whole
    /// The directory from genesis, and everything from the newest anchor that knows the directory; the whole when
    /// there is none. Other entries before the anchor are not read: that is what ``whole``, in the background, is for.
    case sinceAnchor
}

/// How far a verification has come.
public struct VerificationProgress: Sendable, Equatable {
    /// Entries gone through.
    public let done: Int
    /// Entries to go through.
    public let total: Int
}

/// What a verification found. There are three answers and only one of them is good.
public struct VerificationReport: Sendable, Equatable {
    /// The answer in one word.
    public enum Verdict: Sendable, Equatable {
        /// Whole, and nothing up to entry `upTo` can have been cut, rolled back or forked since the anchor.
        case anchored(upTo: Int)
        /// Broken; the first place (nil when it has none) and everything found are in `problems`.
        case broken(at: Int?)
        /// Whole as far as it goes, but nothing outside the file vouches for it. Never to be shown as in order.
        case unanchored
    }

    /// The scope gone through.
    public let scope: VerificationScope
    /// Where the journal stood; nil when there is no genesis.
    public let head: Head?
    /// Entries gone through.
    public let entries: Int
    /// What is wrong, in journal order; only the first hundred are kept.
    public let problems: [VerificationProblem]
    /// Sealed parts that are gone under a decision.
    public let erasures: [Erasure]
    /// Anchors that a later incarnation of the base has left behind; they vouch for nothing.
    public let supersededAnchors: [Anchor]
    /// The newest entry vouched for by an anchor; nil when there is none.
    public let anchoredUpTo: Int?

    /// What to remember when the answer is accepted: the head, and the directory as it was read.
    public let nextAnchor: Anchor?

    /// The answer.
    public var verdict: Verdict {
        if let first = problems.first { return .broken(at: first.seq) }
        return anchoredUpTo.map(Verdict.anchored) ?? .unanchored
    }
}

/// A sealed part or key that is gone, and the entry that decided it. Whether the decider had the right is for the
/// caller to judge.
public struct Erasure: Sendable, Hashable {
    /// The entry whose content or key is gone.
    public let seq: Int
    /// The digest of the key row; nil when it is the sealed part.
    public let key: [UInt8]?
    /// The entry that decided it.
    public let decision: Int
}

/// One thing that is wrong, and where.
public struct VerificationProblem: Sendable, Equatable {
    /// The entry; nil when it is not about one.
    public let seq: Int?
    /// What is wrong.
    public let kind: Kind

    /// The ways in which a journal can be wrong.
    public enum Kind: Sendable, Equatable {
        /// The journal has no genesis, or its genesis does not say which base it is.
        case noGenesis
        /// Numbers jump: `expected` was to come.
        case gap(expected: Int)
        /// A column has another type or length than the format says.
        case malformed
        /// The columns do not give the stored hash.
        case hashMismatch
        /// The entry does not build on the one before it.
        case chainBreak
        /// The signature is not by `actor_key` over the hash.
        case badSignature
        /// The key is not the actor's at this point.
        case unknownKey
        /// The key was the actor's, but no longer at this point.
        case revokedKey
        /// A directory entry introduces a key without a valid proof.
        case unprovenKey
        /// The stream's versions jump: `expected` was to come.
        case streamGap(expected: Int)
        /// The incarnation changes where no restore is recorded, or the other way round.
        case incarnation
        /// The open part is not canonical JSON.
        case openNotCanonical
        /// A member that the journal depends on is malformed.
        case malformedFact
        /// The sealed part does not give the digest.
        case digestMismatch
        /// The sealed part is gone and no entry decided it.
        case contentMissing
        /// Erased under a decision, and yet there.
        case erasedContentPresent(decision: Int)
        /// An erasure names itself or something later.
        case erasureOfLater(target: Int)
        /// A key row is not what its entry named.
        case keyMismatch
        /// A key row is gone and no entry decided it.
        case keyMissing
        /// A key erased under a decision is still there.
        case erasedKeyPresent(decision: Int)
        /// Rows of a truth table that belong to no entry.
        case strayRows(table: String)
        /// Tables, indexes, triggers or views are not what the format prescribes.
        case schemaChanged(objects: [String])
        /// SQLite's own check of pages and indexes fails.
        case storageDamaged
        /// The journal ends before an anchor: its tail is cut off or an older copy stands in its place.
        case olderThanAnchor(anchor: Int)
        /// The entry is another than the anchor remembers: the base has been forked or rewritten.
        case forkedFromAnchor
        /// The directory before the anchor is another than the anchor remembers.
        case directoryChanged
        /// The anchor is of another base.
        case otherBase
    }
}
