import Synchronization

/// Messages from workers to the main thread, in the order they were posted.
public final class Mailbox<Message: Sendable>: Sendable {
    private struct State {
        var messages: [Message] = []
        var running = 0
    }

    /// What wakes the main thread; the screen waits on it too.
    public let pipe = WakePipe()
    private let state = Mutex(State())

    /// An empty mailbox.
    public init() {}

    /// Posts a message from any thread.
    public func post(_ message: Message) {
        state.withLock { $0.messages.append(message) }
        pipe.wake()
    }

    /// Takes every message that waits.
    public func take() -> [Message] {
        state.withLock { state in
            defer { state.messages = [] }
            return state.messages
        }
    }

    /// Counts a piece of work as begun. Count before the work is handed to another thread.
    public func workBegan() { state.withLock { $0.running += 1 } }

    /// Posts the result of a piece of work and counts it as done, in one step.
    public func workEnded(posting message: Message?) {
        state.withLock { state in
            state.running -= 1
            if let message { state.messages.append(message) }
        }
        pipe.wake()
    }

    /// How many pieces of work are running.
    public var running: Int { state.withLock { $0.running } }

    /// Whether nothing is running and nothing waits to be read.
    public var isIdle: Bool { state.withLock { $0.running == 0 && $0.messages.isEmpty } }
}
