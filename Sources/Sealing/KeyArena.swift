import CSodium
import Synchronization

/// The one place in memory where secrets live: locked against swapping, left out of core dumps, with guard pages and
/// a canary around each region (`sodium_malloc`).
///
/// One arena lasts from unlock to lock. `wipe()` ends it: everything is zeroed and every handle throws `.wiped`; the
/// next sign-in takes a new arena.
public final class KeyArena: Sendable {
    private let gate = SharedLock()
    private let isWiped = Atomic<Bool>(false)
    private let pools = Mutex(Pools())

    /// An arena without regions; the first is taken with the first secret.
    public init() throws(SealingError) {
        try Sodium.initialise()
    }

    deinit {
        pools.withLock { $0.release() }
    }

    /// Whether every region could be locked in memory. False where the system's limit (`ulimit -l`) is too low: the
    /// keys are still zeroed and left out of dumps, but could reach an unencrypted swap.
    public var isLocked: Bool {
        pools.withLock { $0.isLocked }
    }

    /// How many secrets there are now.
    public var secretCount: Int {
        pools.withLock { $0.used }
    }

    /// Zeroes every secret and makes every handle throw `.wiped`. Waits for uses that are under way.
    public func wipe() {
        // Told first, so that no new use begins while this waits for the ones under way.
        isWiped.store(true, ordering: .sequentiallyConsistent)
        gate.writing {
            pools.withLock { $0.zero() }
        }
    }

    /// Runs a body that reads or fills a slot, while no wipe can happen.
    func using<R>(_ body: () throws(SealingError) -> R) throws(SealingError) -> R {
        try gate.reading { () throws(SealingError) -> R in
            guard !isWiped.load(ordering: .sequentiallyConsistent) else { throw .wiped }
            return try body()
        }
    }

    func take(_ count: Int) throws(SealingError) -> Slot {
        guard let slot = pools.withLock({ $0.take(count) }) else { throw .unavailable }
        return slot
    }

    func giveBack(_ slot: Slot) {
        pools.withLock { $0.giveBack(slot) }
    }
}

/// A zeroed place for one secret in a region of an arena.
struct Slot: @unchecked Sendable {
    let address: UnsafeMutablePointer<UInt8>
    /// 32, or 64 for expanded signing keys.
    let size: Int
}

/// The regions of an arena and their free slots, by slot size.
private struct Pools: @unchecked Sendable {
    private var regions: [(base: UnsafeMutableRawPointer, size: Int)] = []
    private var free: [Int: [Slot]] = [:]
    private(set) var used = 0
    private(set) var isLocked = true

    mutating func take(_ count: Int) -> Slot? {
        precondition(count > 0 && count <= 64)
        let size = count <= 32 ? 32 : 64
        if free[size, default: []].isEmpty { grow(size) }
        guard let slot = free[size]?.popLast() else { return nil }
        used += 1
        return slot
    }

    mutating func giveBack(_ slot: Slot) {
        sodium_memzero(slot.address, slot.size)
        free[slot.size]?.append(slot)
        used -= 1
    }

    /// The first region is one of 16 KiB, each next one twice as large up to 512 KiB, less 64 bytes that leave
    /// room for the canary in the last page.
    private mutating func grow(_ slotSize: Int) {
        let size = 16_384 << min(regions.count, 5) - 64
        guard let base = sodium_malloc(size) else { return }
        if sodium_mlock(base, size) != 0 { isLocked = false }
        sodium_memzero(base, size)
        regions.append((base, size))
        let slots = stride(from: size - slotSize, through: 0, by: -slotSize).map { offset in
            Slot(address: (base + offset).assumingMemoryBound(to: UInt8.self), size: slotSize)
        }
        free[slotSize, default: []] += slots
    }

    func zero() {
        for region in regions { sodium_memzero(region.base, region.size) }
    }

    /// `sodium_free` checks the canary, zeroes, unlocks and unmaps.
    mutating func release() {
        for region in regions { sodium_free(region.base) }
        regions = []
        free = [:]
    }
}
