/// What a screen heard while it waited.
public struct Heard: Hashable, Sendable {
    /// The keys, in order; a change of size comes as one ``Key/resize(_:)``, first.
    public var keys: [Key]
    /// What the system asked for, the most serious last.
    public var signals: [Signal]

    /// What the system can ask for.
    public enum Signal: Hashable, Sendable {
        /// Stop until continued.
        case suspend
        /// End in good order.
        case terminate
        /// The line is gone: save, and end without drawing.
        case hangup
    }

    /// Makes an account of what was heard.
    public init(keys: [Key] = [], signals: [Signal] = []) {
        self.keys = keys
        self.signals = signals
    }
}

/// Something frames can be shown on and keys read from: the ``Screen``, or a script in a test.
public protocol TerminalDevice: AnyObject {
    /// How large it is now.
    var size: Size { get }
    /// Shows a frame.
    func present(_ frame: Frame)
    /// Waits until a key, a signal or a wake comes, at most `timeout` (for ever when `nil`), and gives all there is.
    func listen(timeout: Duration?) -> Heard
    /// Gives the terminal back, stops the process, and takes the terminal again when it is continued.
    func suspend()
}
