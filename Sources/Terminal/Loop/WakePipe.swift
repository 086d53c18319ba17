import CPlatform
import Glibc

/// A pipe that wakes the thread that waits for keys. A byte may be written from any thread, and by a signal handler.
public final class WakePipe: Sendable {
    /// The end that is waited on; -1 when the system had no pipe to give.
    let reading: Int32
    /// The end that is written to; -1 when the system had no pipe to give.
    let writing: Int32

    /// Opens a pipe. Should the system have none, waking does nothing and the loop sees messages at the next key.
    public init() {
        var ends: [Int32] = [-1, -1]
        _ = platform_pipe(&ends)
        reading = ends[0]
        writing = ends[1]
    }

    deinit {
        if reading >= 0 { close(reading) }
        if writing >= 0 { close(writing) }
    }

    /// Wakes the thread that waits. A full pipe is as good: it will wake.
    public func wake() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }

    /// Takes out every byte, so that the next wait waits.
    func drain() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(reading, &bytes, bytes.count) > 0 {}
    }
}
