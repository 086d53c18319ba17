extension Frame {
    /// The columns of a row from the first to the last that differs from another frame of the same size, widened to
    /// whole characters; `nil` when none does. Without another frame the whole row.
    func changedColumns(_ row: Int, since before: Frame?) -> Range<Int>? {
        guard let before else { return 0..<size.columns }
        let start = row * size.columns
        let end = start + size.columns
        guard var first = (start..<end).first(where: { cells[$0] != before.cells[$0] }) else { return nil }
        var last = (start..<end).last { cells[$0] != before.cells[$0] } ?? first
        while first > start, cells[first].width == 0 || before.cells[first].width == 0 { first -= 1 }
        while last + 1 < end, cells[last + 1].width == 0 || before.cells[last + 1].width == 0 { last += 1 }
        return first - start..<last - start + 1
    }

    /// Whether some of the changed rows say what another of them said before: text has moved up or down.
    func hasMovedRows(_ rows: [Int], since before: Frame) -> Bool {
        rows.contains { row in
            let now = cells(of: row)
            guard now.contains(where: { $0 != now.first }) else { return false }
            return rows.contains { $0 != row && before.cells(of: $0) == now }
        }
    }

    private func cells(of row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }
}
