/// A rectangle of cells; splitting and insetting never give a negative size.
public struct Rect: Hashable, Sendable {
    /// The leftmost column.
    public var column: Int
    /// The topmost row.
    public var row: Int
    /// Cells across.
    public var columns: Int
    /// Cells down.
    public var rows: Int

    /// Makes a rectangle; negative sizes become zero.
    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// A rectangle of this size with its corner at `origin`.
    public init(_ origin: Point = .zero, size: Size) {
        self.init(column: origin.column, row: origin.row, columns: size.columns, rows: size.rows)
    }

    /// How large it is.
    public var size: Size { Size(columns: columns, rows: rows) }
    /// Its top left corner.
    public var origin: Point { Point(column: column, row: row) }
    /// The first column to the right of it.
    public var endColumn: Int { column + columns }
    /// The first row below it.
    public var endRow: Int { row + rows }
    /// Whether it holds no cell.
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    /// Whether `point` is inside.
    public func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
    }

    /// What this and `other` have in common; empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top, columns: min(endColumn, other.endColumn) - left,
            rows: min(endRow, other.endRow) - top)
    }

    /// The same rectangle with less on each side.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(
            column: column + min(left, columns), row: row + min(top, rows),
            columns: columns - left - right, rows: rows - top - bottom)
    }

    /// The top `rows` rows and what is below them.
    public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
        let taken = min(max(0, rows), self.rows)
        return (
            Rect(column: column, row: row, columns: columns, rows: taken),
            Rect(column: column, row: row + taken, columns: columns, rows: self.rows - taken)
        )
    }

    /// What is above the bottom `rows` rows, and those rows.
    public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
        let parts = splitTop(self.rows - min(max(0, rows), self.rows))
        return (parts.top, parts.rest)
    }

    /// The left `columns` columns and what is right of them.
    public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
        let taken = min(max(0, columns), self.columns)
        return (
            Rect(column: column, row: row, columns: taken, rows: rows),
            Rect(column: column + taken, row: row, columns: self.columns - taken, rows: rows)
        )
    }

    /// What is left of the right `columns` columns, and those columns.
    public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
        let parts = splitLeft(self.columns - min(max(0, columns), self.columns))
        return (parts.left, parts.rest)
    }

    /// `count` columns of equal width with `gap` cells between them; the leftmost get what does not divide.
    public func columns(_ count: Int, gap: Int = 0) -> [Rect] {
        guard count > 0 else { return [] }
        let room = max(0, columns - gap * (count - 1))
        var left = column
        return (0..<count).map { index in
            let width = room / count + (index < room % count ? 1 : 0)
            defer { left += width + gap }
            return Rect(column: left, row: row, columns: width, rows: rows)
        }
    }

    /// A rectangle of at most `size`, in the middle of this one.
    public func centred(_ size: Size) -> Rect {
        let width = min(size.columns, columns)
        let height = min(size.rows, rows)
        return Rect(
            column: column + (columns - width) / 2, row: row + (rows - height) / 2, columns: width, rows: height)
    }
}
