/// One thing a person did at the keyboard (or with the mouse, or the window).
public enum Key: Hashable, Sendable {
    /// A character that was typed.
    case character(Character)
    /// Ctrl and a lower-case letter (or another character).
    case ctrl(Character)
    /// Alt and a character.
    case alt(Character)
    /// A named key without modifiers.
    case enter, escape, tab, backtab, backspace, delete, insert
    /// A movement key without modifiers.
    case up, down, left, right, home, end, pageUp, pageDown
    /// A movement or editing key together with modifiers, such as Ctrl-←.
    case modified(Modifiers, Named)
    /// F1 and on.
    case function(Int)
    /// A whole paste as one event, line breaks as `\n`. It never triggers a command.
    case paste(String)
    /// The mouse, when a frame has asked for it.
    case mouse(MouseEvent)
    /// The window has another size.
    case resize(Size)

    /// Keys held down together with another.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes a set of modifiers.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Shift.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt.
        public static let alt = Modifiers(rawValue: 2)
        /// Ctrl.
        public static let ctrl = Modifiers(rawValue: 4)
    }

    /// Keys that a terminal can report together with modifiers.
    public enum Named: String, Hashable, Sendable, CaseIterable {
        /// A movement or editing key.
        case up, down, left, right, home, end, pageUp, pageDown, delete, insert, enter, backspace
    }

    /// The most characters taken from one paste; what is beyond is left out.
    public static let longestPaste = 4_000_000

    /// Ctrl-←.
    public static let ctrlLeft = Key.modified(.ctrl, .left)
    /// Ctrl-→.
    public static let ctrlRight = Key.modified(.ctrl, .right)

    /// Whether the key needs AltGr, or is a dead key, on a Norwegian keyboard: such a key is never a default.
    public var isHardOnNorwegianKeyboard: Bool {
        switch self {
        case .character(let character), .ctrl(let character), .alt(let character):
            "[]{}@$\\|~^`´¨".contains(character)
        default: false
        }
    }
}

/// What the mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
    /// What was done.
    public enum Action: Hashable, Sendable {
        /// The left button.
        case click
        /// The wheel.
        case wheelUp, wheelDown
    }

    /// What was done.
    public var action: Action
    /// The cell it was done at.
    public var point: Point

    /// Makes a mouse event.
    public init(_ action: Action, at point: Point) {
        self.action = action
        self.point = point
    }
}
