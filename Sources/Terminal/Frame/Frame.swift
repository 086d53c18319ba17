/// A screenful of cells: what a view gives and a screen shows. A pure value.
///
/// Drawing happens in the current *region* (at first the whole frame): coordinates count from its corner, and nothing
/// is drawn outside it.
public struct Frame: Sendable {
    /// How large the frame is.
    public let size: Size
    /// The cells, row by row.
    public private(set) var cells: [Cell]
    /// Where the hardware cursor stands, in the frame's own coordinates; `nil` hides it. Screen readers follow it.
    public private(set) var cursor: Point?
    /// The window title, without anything about a person; `nil` leaves it alone.
    public var title: String?
    /// Whether the mouse is taken over. Off by default, since it takes selection away from the terminal.
    public var mouse = false

    private var origin = Point.zero
    private var clip: Rect

    /// An empty frame.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
        clip = Rect(size: size)
    }

    /// The part of the current region that can be drawn in, counted from the region's corner.
    public var visible: Rect {
        Rect(
            column: clip.column - origin.column, row: clip.row - origin.row, columns: clip.columns, rows: clip.rows)
    }

    /// The cell at a place in the frame's own coordinates; blank outside it.
    public subscript(_ column: Int, _ row: Int) -> Cell {
        guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return .blank }
        return cells[row * size.columns + column]
    }

    /// Draws in a part of the current region, with coordinates counted from the corner of `rect`. `rect` may reach
    /// outside: that is how something scrolled is drawn.
    public mutating func region<Result>(_ rect: Rect, _ draw: (inout Frame) -> Result) -> Result {
        let outer = (origin, clip)
        origin = Point(column: origin.column + rect.column, row: origin.row + rect.row)
        clip = clip.intersection(Rect(origin, size: rect.size))
        let result = draw(&self)
        (origin, clip) = outer
        return result
    }

    /// Puts the hardware cursor at a place in the current region; a place that is not visible leaves it as it was.
    public mutating func placeCursor(_ point: Point) {
        let place = Point(column: point.column + origin.column, row: point.row + origin.row)
        if clip.contains(place) { cursor = place }
    }

    /// Hides the hardware cursor.
    public mutating func hideCursor() { cursor = nil }

    /// Sets one cell of the current region. A wide character that would be cut at the region's edge is left out, and
    /// one that loses a half to this cell becomes blank.
    mutating func set(_ text: Character, width: Int, column: Int, row: Int, style: Style) {
        let left = column + origin.column
        let top = row + origin.row
        guard top >= clip.row, top < clip.endRow, left < clip.endColumn, left + width > clip.column else { return }
        let start = top * size.columns
        guard left >= clip.column, left + width <= clip.endColumn else {
            let inside = max(left, clip.column)..<min(left + width, clip.endColumn)
            for cut in inside {
                mend(start + cut, row: start)
                cells[start + cut] = Cell(text: " ", width: 1, style: style)
            }
            return
        }
        for place in left..<left + width { mend(start + place, row: start) }
        cells[start + left] = Cell(text: text, width: UInt8(width), style: style)
        if width == 2 { cells[start + left + 1] = .rightHalf(style) }
    }

    /// Blanks the other half of a wide character that is about to lose the half at `index`.
    private mutating func mend(_ index: Int, row start: Int) {
        if cells[index].width == 0, index > start {
            cells[index - 1].text = " "
            cells[index - 1].width = 1
            cells[index].width = 1
        } else if cells[index].width == 2, index + 1 < start + size.columns {
            cells[index + 1].width = 1
            cells[index].width = 1
        }
    }

    /// Gives every cell of a rectangle of the current region another style, keeping what stands there.
    public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let area = Rect(
            column: rect.column + origin.column, row: rect.row + origin.row, columns: rect.columns, rows: rect.rows
        ).intersection(clip)
        guard !area.isEmpty else { return }
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                let index = row * size.columns + column
                cells[index].style = change(cells[index].style)
            }
        }
    }
}

extension Frame: Equatable {
    /// Whether two frames look the same on the screen; the current region does not count.
    public static func == (left: Frame, right: Frame) -> Bool {
        left.size == right.size && left.cursor == right.cursor && left.title == right.title
            && left.mouse == right.mouse && left.cells == right.cells
    }
}
