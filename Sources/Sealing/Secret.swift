import CSodium

/// A handle to one secret in an arena. The bytes never leave this module; when the last handle goes, they are zeroed.
public final class Secret: Sendable, CustomStringConvertible, CustomReflectable {
    let arena: KeyArena
    let slot: Slot
    let count: Int

    /// Takes a slot and lets `fill` write exactly `count` bytes into it.
    init(
        in arena: KeyArena, count: Int = 32,
        fill: (UnsafeMutablePointer<UInt8>) throws(SealingError) -> Void
    ) throws(SealingError) {
        self.arena = arena
        self.count = count
        slot = try arena.take(count)
        let address = slot.address
        try arena.using { () throws(SealingError) in try fill(address) }
    }

    deinit {
        arena.giveBack(slot)
    }

    /// 32 fresh random bytes: a case key, a host secret.
    public static func random(in arena: KeyArena, from random: any RandomSource) throws(SealingError) -> Secret {
        try Secret(in: arena, random: random)
    }

    convenience init(in arena: KeyArena, count: Int = 32, random: any RandomSource) throws(SealingError) {
        try self.init(in: arena, count: count) { random.fill(UnsafeMutableRawBufferPointer(start: $0, count: count)) }
    }

    /// Whether two secrets are the same bytes, compared in constant time.
    public func isEqual(to other: Secret) throws(SealingError) -> Bool {
        guard count == other.count else { return false }
        return try withPointer { mine throws(SealingError) in
            try other.withPointer { sodium_memcmp(mine, $0, self.count) == 0 }
        }
    }

    func withPointer<R>(_ body: (UnsafePointer<UInt8>) throws(SealingError) -> R) throws(SealingError) -> R {
        try arena.using { () throws(SealingError) -> R in try body(UnsafePointer(slot.address)) }
    }

    /// Never the bytes.
    public var description: String { "Secret" }

    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
