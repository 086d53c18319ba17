/// How the roles look: colours and attributes by role, never by widget.
public struct Theme: Hashable, Sendable {
    /// The look of one role.
    public struct Look: Hashable, Sendable {
        /// The colour of the text; without it that of `tekst`, and without that the terminal's own.
        public var foreground: Color?
        /// The background; without it the one of `grunn`, and without that the terminal's own.
        public var background: Color?
        /// Heavier.
        public var bold = false
        /// Underlined.
        public var underline = false
        /// Text and background exchanged.
        public var reverse = false
    }

    /// The stable name, and the name of its file.
    public var id: String
    /// The name people see.
    public var name: String
    /// The contrast text must have at least against what it lies on: 4.5, or more where the theme promises more.
    public var contrast: Double
    /// The look of every role.
    public var looks: [Role: Look]

    /// The look of one role.
    public subscript(_ role: Role) -> Look { looks[role] ?? Look() }

    /// Whether the theme has no colours at all.
    public var isMonochrome: Bool { looks.values.allSatisfy { $0.foreground == nil && $0.background == nil } }

    /// The background of a role, or of the page.
    public func background(of role: Role) -> Color? { self[role].background ?? self[.grunn].background }

    /// The foreground of a role, or of ordinary text.
    public func foreground(of role: Role) -> Color? { self[role].foreground ?? self[.tekst].foreground }

    /// How a style looks on a terminal with this many colours. Without colours every theme looks like `mono`, so that
    /// what is selected is still seen.
    public func appearance(of style: Style, depth: ColorDepth) -> Appearance {
        guard isMonochrome || depth != .none else { return Self.mono.appearance(of: style, depth: .none) }
        let look = self[style.role]
        let surface = style.surface ?? style.role
        var result = Appearance(
            bold: style.bold || look.bold, underline: style.underline || look.underline || self[surface].underline,
            reverse: style.reverse != (look.reverse || self[surface].reverse))
        guard !isMonochrome else { return result }
        let wanted = foreground(of: style.dim ? .dempet : style.role)
        let behind = surfaceColor(surface, depth: depth)
        result.background = behind?.number
        result.foreground = wanted.flatMap {
            depth.nearest(to: $0, on: behind?.color ?? (isLight ? .white : .black), minimum: contrast)?.number
        }
        // Where the few colours there are make a surface look like the page, reverse tells them apart.
        let isSurface = self[surface].background != nil && surface != .grunn
        if isSurface, behind?.number == surfaceColor(.grunn, depth: depth)?.number { result.reverse.toggle() }
        return result
    }

    private func surfaceColor(_ surface: Role, depth: ColorDepth) -> (number: Int, color: Color)? {
        background(of: surface).flatMap { depth.nearestSurface(to: $0, minimum: contrast) }
    }

    /// Weight only, for terminals without colours.
    private static let mono = ThemeLibrary.builtin("mono") ?? Theme(id: "mono", name: "", contrast: 4.5, looks: [:])

    /// Whether the text is dark on light.
    public var isLight: Bool { (self[.grunn].background?.luminance ?? 0) > 0.4 }
}

extension Color {
    static let black = Color(red: 0, green: 0, blue: 0)
    static let white = Color(red: 255, green: 255, blue: 255)
}

/// What a terminal is asked for to show a style.
public struct Appearance: Hashable, Sendable {
    /// The number of the colour of the text; `nil` is the terminal's own.
    public var foreground: Int?
    /// The number of the colour behind it; `nil` is the terminal's own.
    public var background: Int?
    /// Heavier.
    public var bold = false
    /// Underlined.
    public var underline = false
    /// Text and background exchanged.
    public var reverse = false
}
