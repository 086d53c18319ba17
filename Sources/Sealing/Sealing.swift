/// Octets in order: hashes, public keys, signatures and sealed forms. Secrets are never `Bytes`; they live in a `KeyArena`.
public typealias Bytes = [UInt8]
