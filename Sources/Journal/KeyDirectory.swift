/// Who may sign with which key, learnt entry by entry while a journal is read from the start.
///
/// The directory only answers whether a key *is* the actor's at that point. Whether the actor had the right to do
/// what the entry says is authority, and is not checked here.
public protocol KeyDirectory {
    /// The standing of a key for an actor after everything learnt so far.
    func standing(of key: [UInt8], actor: String) -> KeyStanding
    /// Judges the key of an entry of the directory (stream kind `katalog`), and learns from it when the key stands.
    ///
    /// Called only after the entry's own signature has been found valid.
    mutating func learn(_ entry: Entry, base: [UInt8], signatures: any SignatureVerifier) -> KeyStanding
}

/// What a directory says of a key.
public enum KeyStanding: Sendable, Equatable {
    /// The actor's key now.
    case valid
    /// Not (yet) the actor's key.
    case unknown
    /// Once the actor's key, no longer.
    case revoked
    /// A directory entry that introduces keys in a way that does not hold: malformed, or without a valid proof.
    case unproven
}
