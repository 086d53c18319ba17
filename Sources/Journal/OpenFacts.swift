/// The few facts of an open part that the journal itself depends on.
enum OpenFacts {
    /// The kind of the directory's streams.
    static let directoryKind = "katalog"
    /// Entry types that may decide that sealed bytes and wrapped keys are deleted.
    static let erasureTypes: Set<String> = ["InnholdSlettet", "SakSperret"]
    /// The type of entry 1.
    static let genesisType = "BaseOpprettet"
    /// The type of the entry that begins a new incarnation.
    static let incarnationType = "BaseGjenopprettet"

    /// Digests of the key rows that come with an entry; nil when the member is malformed.
    static func keyDigests(_ open: CanonicalJSON) -> [[UInt8]]? {
        guard let member = open["noekler"] else { return [] }
        return all(member) { $0.bytes(32) }
    }

    /// Numbers of the entries whose sealed part an erasure deletes; nil when the member is malformed.
    static func erasedContent(_ open: CanonicalJSON) -> [Int]? {
        guard let member = open["slettetInnhold"] else { return [] }
        return all(member) { $0.number }
    }

    /// Digests of the key rows that an erasure deletes; nil when the member is malformed.
    static func erasedKeys(_ open: CanonicalJSON) -> [[UInt8]]? {
        guard let member = open["slettedeNoekler"] else { return [] }
        return all(member) { $0.bytes(32) }
    }

    private static func all<Value>(_ member: CanonicalJSON, _ read: (CanonicalJSON) -> Value?) -> [Value]? {
        guard let elements = member.elements else { return nil }
        let values = elements.compactMap(read)
        return values.count == elements.count ? values : nil
    }
}
