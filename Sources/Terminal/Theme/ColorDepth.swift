/// How many colours a terminal has.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
    /// None: bold, underline and reverse only.
    case none = 0
    /// The eight of ANSI.
    case eight = 8
    /// The sixteen of ANSI.
    case sixteen = 16
    /// The cube and the greys of xterm.
    case many = 256
    /// Any colour.
    case direct = 16_777_216

    /// The depth for a terminal that says it has this many colours.
    public init(colors: Int) {
        self = Self.allCases.last { $0.rawValue <= max(0, colors) } ?? .none
    }

    /// Fewer colours come first.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }

    /// The colours that may be used, with the numbers the terminal knows them by. Of the 256 the first sixteen are
    /// left out, since people set them as they like; the values of the sixteen are xterm's.
    var palette: [(number: Int, color: Color)] {
        switch self {
        case .none, .direct: []
        case .eight: Array(Self.ansi.prefix(8))
        case .sixteen: Self.ansi
        case .many: Self.cubeAndGreys
        }
    }

    /// The nearest colour this depth has, as the number the terminal knows it by and the colour it then shows.
    ///
    /// With `background` only colours that can be read on it count: contrast `minimum` or better, or, where the depth
    /// has none such, the one with the best contrast.
    func nearest(to color: Color, on background: Color? = nil, minimum: Double = 4.5) -> (number: Int, color: Color)? {
        if self == .direct { return (color.number, color) }
        let all = palette
        guard let background else { return all.min { $0.color.distance(to: color) < $1.color.distance(to: color) } }
        let readable = all.filter { $0.color.contrast(against: background) >= minimum }
        return readable.min { $0.color.distance(to: color) < $1.color.distance(to: color) }
            ?? all.max { $0.color.contrast(against: background) < $1.color.contrast(against: background) }
    }

    /// The nearest colour for a surface: only those that something can be read on, with this contrast.
    func nearestSurface(to color: Color, minimum: Double) -> (number: Int, color: Color)? {
        if self == .direct { return (color.number, color) }
        let all = palette
        return all.filter { surface in all.contains { $0.color.contrast(against: surface.color) >= minimum } }
            .min { $0.color.distance(to: color) < $1.color.distance(to: color) }
    }

    private static let ansi: [(number: Int, color: Color)] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].enumerated().map { ($0.offset, color($0.element)) }

    private static let cubeAndGreys: [(number: Int, color: Color)] = {
        let steps = [0, 95, 135, 175, 215, 255]
        let cube = (0..<216).map { index in
            (16 + index, color(steps[index / 36] << 16 | steps[index / 6 % 6] << 8 | steps[index % 6]))
        }
        return cube + (0..<24).map { (232 + $0, color((8 + 10 * $0) * 0x010101)) }
    }()

    private static func color(_ number: Int) -> Color {
        Color(red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
    }
}
