/// The short forms of the calls, for every store alike.
extension JournalReading {
    /// All entries of a stream in order.
    public func entries(in stream: StreamID) throws -> [Entry] { try entries(in: stream, from: 1) }

    /// All entries of every stream of a kind, in journal order.
    public func entries(ofKind kind: String) throws -> [Entry] { try entries(ofKind: kind, from: 1) }

    /// The keys of every kind that an owner can unwrap.
    public func keys(owner: String) throws -> [StoredKey] { try keys(owner: owner, kind: nil) }

    /// Rows of a projection, without values to fill in.
    public func query(_ sql: String) throws -> [SQLRow] { try query(sql, []) }
}

extension JournalWriting {
    /// Appends one command's entries without checking the versions of any stream.
    @discardableResult
    public func append(_ entries: [NewEntry], signer: any Signer, now: Int) throws -> [Entry] {
        try append(entries, expecting: [:], signer: signer, now: now)
    }
}

extension JournalStore {
    /// Checks the journal with libsodium's signatures and, unless another is given, the minimal directory.
    public func verify(
        _ scope: VerificationScope = .whole, anchors: [Anchor] = [], directory: any KeyDirectory = SignedDirectory(),
        progress: (VerificationProgress) throws -> Void = { _ in }
    ) throws -> VerificationReport {
        try verify(scope, anchors: anchors, directory: directory, signatures: SodiumVerifier(), progress: progress)
    }
}
