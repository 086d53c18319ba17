/// Something for the program to answer.
public enum TerminalEvent<Message: Sendable>: Sendable {
    /// A key, a paste, the mouse or a new size.
    case key(Key)
    /// A message from a worker.
    case message(Message)
    /// The time asked for has come.
    case deadline
    /// The program was stopped and goes on again.
    case resumed
    /// The program must end; drafts are saved now. The loop ends after this.
    case terminate
    /// The line is gone; drafts are saved now. The loop ends after this.
    case hangup
}

/// What comes after an event.
public enum LoopStep: Hashable, Sendable {
    /// Go on.
    case goOn
    /// End.
    case leave
    /// Stop as with Ctrl-Z in a shell, and go on when continued.
    case suspend
}

/// The main thread's loop: waits, lets the program answer everything that has come, then draws once.
public struct TerminalLoop<Message: Sendable> {
    private let mailbox: Mailbox<Message>
    private let now: () -> ContinuousClock.Instant

    /// Makes a loop. `now` is the clock deadlines are measured by.
    public init(mailbox: Mailbox<Message>, now: @escaping () -> ContinuousClock.Instant = { .now }) {
        self.mailbox = mailbox
        self.now = now
    }

    /// Runs until a step says leave or the system asks for the end. Call on the main thread.
    ///
    /// - Parameters:
    ///   - nextDeadline: when ``TerminalEvent/deadline`` is wanted, at the latest; asked before every wait. It must
    ///     move on once it has been answered.
    ///   - handle: answers one event.
    ///   - view: the frame to show now. Called once for all that came together.
    public func run(
        on device: some TerminalDevice, nextDeadline: () -> ContinuousClock.Instant? = { nil },
        handle: (TerminalEvent<Message>) -> LoopStep, view: (Size) -> Frame
    ) {
        while true {
            device.present(view(device.size))
            let heard = device.listen(timeout: timeout(until: nextDeadline()))
            switch answer(heard, nextDeadline: nextDeadline, handle: handle) {
            case .goOn: continue
            case .leave: return
            case .suspend:
                device.suspend()
                if handle(.resumed) == .leave { return }
            }
        }
    }

    private func timeout(until deadline: ContinuousClock.Instant?) -> Duration? {
        deadline.map { max(.zero, $0 - now()) }
    }

    /// Answers everything that came together.
    private func answer(
        _ heard: Heard, nextDeadline: () -> ContinuousClock.Instant?, handle: (TerminalEvent<Message>) -> LoopStep
    ) -> LoopStep {
        var suspends = heard.signals.contains(.suspend)
        var events: [TerminalEvent<Message>] = heard.keys.map { .key($0) }
        events += mailbox.take().map { .message($0) }
        if let deadline = nextDeadline(), deadline <= now() { events.append(.deadline) }
        for event in events {
            switch handle(event) {
            case .goOn: continue
            case .leave: return .leave
            case .suspend: suspends = true
            }
        }
        if heard.signals.contains(.hangup) {
            _ = handle(.hangup)
            return .leave
        }
        if heard.signals.contains(.terminate) {
            _ = handle(.terminate)
            return .leave
        }
        return suspends ? .suspend : .goOn
    }
}
