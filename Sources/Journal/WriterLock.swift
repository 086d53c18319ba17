import Glibc

/// The lock file beside a base. Whoever writes, checkpoints or closes holds it, so that a write never overlaps a
/// checkpoint (SQLite's WAL-reset bug needs that overlap).
///
/// `flock` belongs to the open file description: calls on one instance must not overlap, which the journal's one
/// serial connection sees to; separate instances exclude each other, within one process as between two.
final class WriterLock: Sendable {
    private let descriptor: Int32
    private let timeout: Duration

    /// Opens, and if need be makes, the lock file with mode 0660.
    init(path: String, timeout: Duration) throws {
        self.timeout = timeout
        let made = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o660)
        if made >= 0 {
            // open() has taken the umask away from the mode; the group must be able to lock.
            fchmod(made, 0o660)
            descriptor = made
            return
        }
        let found = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard found >= 0 else {
            switch errno {
            case EACCES, EPERM, EROFS, ELOOP: throw JournalError.notPermitted
            default: throw JournalError.inputOutput(code: Int(errno))
            }
        }
        descriptor = found
    }

    deinit { Glibc.close(descriptor) }

    /// Runs work while holding the lock. Throws `.busy` when it cannot be had in time.
    func withLock<Value>(_ work: () throws -> Value) throws -> Value {
        try take()
        defer { flock(descriptor, LOCK_UN) }
        return try work()
    }

    /// Polls instead of waiting in the kernel: a writer that has been stopped must not hang everybody for ever.
    private func take() throws {
        let clock = ContinuousClock()
        let deadline = clock.now + timeout
        var pause: useconds_t = 200
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw JournalError.inputOutput(code: Int(errno)) }
            guard clock.now < deadline else { throw JournalError.busy }
            usleep(pause)
            pause = min(pause * 2, 4000)
        }
    }
}
