/// A number of cells across and down.
public struct Size: Hashable, Sendable {
    /// Cells across.
    public var columns: Int
    /// Cells down.
    public var rows: Int

    /// Makes a size; negative numbers become zero.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The smallest screen a workspace is drawn on: 80 × 24. Below it the caller draws a notice.
    public static let minimum = Size(columns: 80, rows: 24)

    /// Whether `other` fits inside this size.
    public func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }
}

/// A cell's place, counted from the top left corner, zero first.
public struct Point: Hashable, Sendable {
    /// Cells from the left edge.
    public var column: Int
    /// Cells from the top edge.
    public var row: Int

    /// Makes a point.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// The top left corner.
    public static let zero = Point(column: 0, row: 0)
}
