import Testing

/// Tests that sit at a real terminal, one at a time, so that no one waits for another's machine.
@Suite("In a real terminal", .enabled(if: Tmux.sti != nil, "tmux er ikke installert"), .serialized)
struct Skjermtester {}
