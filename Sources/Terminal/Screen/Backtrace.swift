import CPlatform
import Glibc

/// Keeps a crash from talking: no questions on the terminal, and no registers or memory on it, where short texts
/// about people could stand.
public enum Backtrace {
    /// Starts the program again, once, with Swift's backtraces off, since they can only be turned off before the start.
    /// Does nothing when `SWIFT_BACKTRACE` is already set. Call first of all.
    public static func reexecIfNeeded() {
        var arguments: [UnsafeMutablePointer<CChar>?] = CommandLine.arguments.map { strdup($0) }
        arguments.append(nil)
        platform_reexec_with(
            "SWIFT_BACKTRACE", "enable=no,interactive=no,color=no", "STAFETT_STARTET", arguments)
        for argument in arguments { free(argument) }
    }
}

/// Keeps what the process knows inside it.
public enum ProcessPrivacy {
    /// No core dumps, and no other program of the same account may look into this one. Gives whether both took.
    @discardableResult
    public static func disableCoreDumps() -> Bool { platform_disable_core_dumps() == 0 }
}
