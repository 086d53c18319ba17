import Testing

/// Tests that sit at a real terminal.
@Suite("In a real terminal", .enabled(if: Tmux.sti != nil, "tmux er ikke installert"), EgneTraader())
struct Skjermtester {}
