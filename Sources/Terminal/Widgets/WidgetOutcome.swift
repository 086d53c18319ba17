/// What a widget did with a key.
public enum WidgetOutcome: Hashable, Sendable {
    /// The key is not for this widget; the one around it may have it.
    case ignored
    /// The key was used.
    case handled
    /// The person is done here and wants to go on.
    case submitted
    /// The person wants out.
    case cancelled
}
