/// The popup that shows what can follow the keys pressed so far.
public enum WhichKey {
    /// Draws the continuations in a box at the bottom left of `rect`.
    public static func draw<Command>(
        _ rows: [KeyContinuation<Command>], pending: [Key], into frame: inout Frame, rect: Rect
    ) {
        let keys = rows.map { TextWidth.columns(of: $0.key.text) }.max() ?? 0
        let text = rows.map { TextWidth.columns(of: $0.text) }.max() ?? 0
        let title = Key.text(of: pending) + " …"
        let width = min(rect.columns, max(keys + text + 6, TextWidth.columns(of: title) + 6))
        let height = min(rect.rows, rows.count + 2)
        let box = Rect(column: rect.column, row: rect.endRow - height, columns: width, rows: height)
        frame.box(box, title: title)
        frame.region(box.inset(left: 2, top: 1, right: 2, bottom: 1)) { frame in
            for (row, continuation) in rows.enumerated() {
                frame.put(
                    continuation.key.text, at: Point(column: 0, row: row), style: Style(.fokus, bold: true))
                frame.put(continuation.text, at: Point(column: keys + 2, row: row))
            }
        }
    }
}
