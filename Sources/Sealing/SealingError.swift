/// Why keys or sealed bytes could not be used. Carries no text for people and nothing about anybody.
public enum SealingError: Error, Equatable, Sendable {
    /// The arena has been wiped (lock, exit); none of its handles work any more.
    case wiped
    /// libsodium could not be started, or there was no memory for a locked region or for Argon2id.
    case unavailable
    /// The passphrase does not open the seed.
    case wrongPassphrase
    /// The seed is sealed under a host secret as well, and none was given.
    case needsHostSecret
    /// The host secret is not the one that the seed is sealed under.
    case wrongHostSecret
    /// The bytes are not what they should be: length, kind, checksum or padding.
    case damaged
    /// A known kind in a version that this program does not know; the version found.
    case unknownVersion(UInt8)
    /// Well-formed, but the key or the context is another, or a byte has been changed. These cannot be told apart.
    case cannotOpen
    /// Argon2id parameters outside the allowed range.
    case parametersOutOfRange
    /// Cheap practice parameters where the caller does not allow them.
    case cheapParameters
    /// A public key of the wrong length, or one that no honest key pair has.
    case badPublicKey
    /// The opened key does not agree with the commitment that was signed for it.
    case wrongCommitment
    /// More bytes than one sealed form may hold.
    case tooLong
    /// A one-time code with a slip in it: length, letter or check symbols.
    case badCode
    /// A recovery key with more or fewer than 24 words; the number found.
    case recoveryWordCount(Int)
    /// A word in the recovery key that is not in the list; counted from 1.
    case recoveryWord(Int)
    /// A line of four words in the recovery key whose check word does not agree; counted from 1.
    case recoveryGroup(Int)
}
