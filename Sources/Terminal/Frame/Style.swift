/// How a cell is drawn: a role with attributes, and the role whose surface it lies on.
public struct Style: Hashable, Sendable {
    /// Gives the text its colour.
    public var role: Role
    /// Gives the background; without it the role's own background, or the page's.
    public var surface: Role?
    /// Heavier.
    public var bold: Bool
    /// Quieter: drawn in the colour of `dempet`, so that it stays readable.
    public var dim: Bool
    /// Underlined.
    public var underline: Bool
    /// Text and background exchanged.
    public var reverse: Bool

    /// Makes a style.
    public init(
        _ role: Role, on surface: Role? = nil, bold: Bool = false, dim: Bool = false, underline: Bool = false,
        reverse: Bool = false
    ) {
        self.role = role
        self.surface = surface
        self.bold = bold
        self.dim = dim
        self.underline = underline
        self.reverse = reverse
    }

    /// Ordinary text on the page.
    public static let plain = Style(.tekst)

    /// The same style lying on another surface.
    public func on(_ surface: Role?) -> Style {
        var copy = self
        copy.surface = surface
        return copy
    }

    /// The same style, bold.
    public var heavy: Style {
        var copy = self
        copy.bold = true
        return copy
    }
}
