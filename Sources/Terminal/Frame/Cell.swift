/// One cell of a frame.
public struct Cell: Hashable, Sendable {
    /// What stands in it; a space in the right half of a wide character.
    public var text: Character
    /// 1 or 2; 0 in the right half of a wide character.
    public var width: UInt8
    /// How it looks.
    public var style: Style

    /// An empty cell.
    public static let blank = Cell(text: " ", width: 1, style: .plain)

    /// The right half of a wide character.
    static func rightHalf(_ style: Style) -> Cell { Cell(text: " ", width: 0, style: style) }
}
