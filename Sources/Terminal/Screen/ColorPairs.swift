import CNcurses

/// The terminal's colour pairs, made as styles are met, and what a style is for the terminal.
struct ColorPairs {
    /// A style as the terminal library wants it.
    struct Look {
        var attributes: attr_t
        var pair: Int32
    }

    private struct Colors: Hashable {
        var foreground: Int?
        var background: Int?
    }

    /// How many colours are used.
    let depth: ColorDepth
    /// What the roles look like.
    var theme: Theme {
        didSet {
            looks = [:]
            pairs = [:]
        }
    }
    private var looks: [Style: Look] = [:]
    private var pairs: [Colors: Int32] = [:]

    init(theme: Theme, depth: ColorDepth) {
        self.theme = theme
        self.depth = depth
    }

    /// What a style is for the terminal.
    mutating func look(_ style: Style) -> Look {
        if let known = looks[style] { return known }
        let appearance = theme.appearance(of: style, depth: depth)
        var attributes = attr_t(0)
        if appearance.bold { attributes |= shim_bold() }
        if appearance.underline { attributes |= shim_underline() }
        if appearance.reverse { attributes |= shim_reverse() }
        let pair = pair(Colors(foreground: appearance.foreground, background: appearance.background))
        let look = Look(attributes: attributes, pair: pair)
        looks[style] = look
        return look
    }

    private mutating func pair(_ colors: Colors) -> Int32 {
        guard colors.foreground != nil || colors.background != nil else { return 0 }
        if let known = pairs[colors] { return known }
        let number = Int32(pairs.count + 1)
        let made = init_extended_pair(number, Int32(colors.foreground ?? -1), Int32(colors.background ?? -1))
        guard number < shim_pairs(), made == OK else { return 0 }
        pairs[colors] = number
        return number
    }
}
