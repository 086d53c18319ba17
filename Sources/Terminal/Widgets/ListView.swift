/// A list of which only the visible rows are ever drawn: the caller says how many there are and draws one row at a
/// time, so a hundred thousand rows cost what fifty do.
public struct ListView: Hashable, Sendable {
    /// How many rows there are.
    public private(set) var count: Int
    /// The selected row; 0 in an empty list.
    public private(set) var selected: Int
    /// How many cells high each row is.
    public let rowHeight: Int
    private var top = 0
    private var height = 10

    /// A list.
    public init(count: Int = 0, selected: Int = 0, rowHeight: Int = 1) {
        self.count = max(0, count)
        self.rowHeight = max(1, rowHeight)
        self.selected = 0
        select(selected)
    }

    /// The selected row, when there is one.
    public var selectedRow: Int? { count > 0 ? selected : nil }

    /// Tells the list how many cells high it is drawn.
    public mutating func resize(rows: Int) {
        height = max(rowHeight, rows)
        top = firstVisible(height: height)
    }

    /// The list has another number of rows. `selected` is where the row that was selected is now; `nil` when it is
    /// gone, and then the one that took its place is selected.
    public mutating func reload(count: Int, selected: Int?) {
        self.count = max(0, count)
        select(selected ?? self.selected)
    }

    /// Selects a row, or the nearest there is.
    public mutating func select(_ row: Int) {
        selected = max(0, min(count - 1, row))
        top = firstVisible(height: height)
    }

    /// Answers a key: arrows, page, Home and End move, Enter submits, the wheel scrolls.
    public mutating func handle(_ key: Key) -> WidgetOutcome {
        let page = max(1, height / rowHeight)
        switch key {
        case .up: select(selected - 1)
        case .down: select(selected + 1)
        case .pageUp: select(selected - page)
        case .pageDown: select(selected + page)
        case .home: select(0)
        case .end: select(count - 1)
        case .mouse(let event) where event.action == .wheelUp: select(selected - 1)
        case .mouse(let event) where event.action == .wheelDown: select(selected + 1)
        case .enter: return count > 0 ? .submitted : .handled
        default: return .ignored
        }
        return .handled
    }

    /// The rows that are seen in this many cells.
    public func visible(height: Int) -> Range<Int> {
        let first = firstVisible(height: height)
        return first..<min(count, first + (height + rowHeight - 1) / rowHeight)
    }

    /// The row drawn at a place inside the list, counted from its corner.
    public func row(at point: Point, height: Int) -> Int? {
        let row = firstVisible(height: height) + point.row / rowHeight
        return point.row >= 0 && point.row < height && row < count ? row : nil
    }

    /// Draws the visible rows. `row` draws one, from the corner of a region of its size that begins after the margin.
    /// The selected row gets a bar in the margin, the surface of `valgt`, and the hardware cursor.
    public func draw(
        into frame: inout Frame, rect: Rect, focused: Bool, row draw: (inout Frame, _ row: Int, _ size: Size) -> Void
    ) {
        let first = firstVisible(height: rect.rows)
        for row in visible(height: rect.rows) {
            let place = Rect(
                column: rect.column, row: rect.row + (row - first) * rowHeight, columns: rect.columns, rows: rowHeight
            ).intersection(rect)
            let isSelected = row == selected
            frame.region(place.inset(left: 1)) { draw(&$0, row, Size(columns: rect.columns - 1, rows: rowHeight)) }
            guard isSelected else { continue }
            if focused { frame.restyle(place) { $0.surface == nil ? $0.on(.valgt) : $0 } }
            let bar = focused ? Style(.fokus, on: .valgt) : Style(.dempet)
            for line in 0..<place.rows {
                frame.put("▌", at: Point(column: place.column, row: place.row + line), style: bar)
            }
            if focused { frame.placeCursor(place.origin) }
        }
    }

    /// The first row that is seen, scrolled as little as is needed to see the selected one.
    private func firstVisible(height: Int) -> Int {
        let fitting = max(1, height / rowHeight)
        return max(0, min(max(min(top, selected), selected - fitting + 1), count - fitting))
    }
}
