/// A date as people write it: «i morgen», «fre», «30.11». What it means is decided by a function the caller gives, and
/// shown beside the field while it is written.
public struct DateField: Sendable {
    /// What the caller makes of the text.
    public enum Reading: Hashable, Sendable {
        /// A date, as people say it: «fredag 27. november».
        case date(String)
        /// Not a date, and why, in words.
        case unclear(String)
        /// Nothing is written.
        case empty
    }

    /// What is written.
    public var field: TextField
    /// Makes a date of the text.
    public var read: @Sendable (String) -> Reading

    /// A field with text in it.
    public init(_ text: String = "", read: @escaping @Sendable (String) -> Reading) {
        field = TextField(text)
        self.read = read
    }

    /// What the text means now.
    public var reading: Reading { field.isEmpty ? .empty : read(field.text) }

    /// Answers a key.
    public mutating func handle(_ key: Key) -> WidgetOutcome { field.handle(key) }

    /// The columns the text itself has; what it means stands after them.
    public static let columns = 24

    /// Draws the field and what is read out of it.
    public func draw(into frame: inout Frame, rect: Rect, focused: Bool) {
        let (left, right) = rect.splitLeft(Self.columns)
        field.draw(into: &frame, rect: left, focused: focused)
        guard case .date(let said) = reading else { return }
        frame.put(
            said, at: Point(column: right.column + 2, row: right.row), style: Style(.ferdig), width: right.columns - 2)
    }
}
