/// One row of a palette.
public struct PaletteItem: Hashable, Sendable, Identifiable {
    /// The stable name.
    public var id: String
    /// What people read.
    public var title: String
    /// The keys that do the same, as they are written.
    public var keys: String
    /// Other words it is found by.
    public var keywords: String
    /// Why it cannot be chosen now; `nil` when it can.
    public var disabled: String?

    /// Makes a row.
    public init(id: String, title: String, keys: String = "", keywords: String = "", disabled: String? = nil) {
        self.id = id
        self.title = title
        self.keys = keys
        self.keywords = keywords
        self.disabled = disabled
    }
}

/// Everything that can be done, filtered by typing. What cannot be done now is shown with the reason.
public struct Palette: Sendable {
    /// The rows.
    public let items: [PaletteItem]
    /// Stands in the border.
    public let title: String
    private var list: FilterList
    private let texts: WidgetTexts

    /// What a palette did with a key. An open palette takes every key.
    public enum Outcome: Hashable, Sendable {
        /// It is still open.
        case open
        /// This row was chosen.
        case chosen(String)
        /// The person wants out.
        case cancelled
    }

    /// Makes a palette.
    public init(title: String, items: [PaletteItem], texts: WidgetTexts = WidgetTexts()) {
        self.title = title
        self.items = items
        self.texts = texts
        list = FilterList(keywords: items.map { $0.title + " " + $0.keywords })
        list.rows = Self.listRows
    }

    /// The selected row.
    public var selected: PaletteItem? { list.selectedRow.map { items[$0] } }

    /// Answers a key. A row that cannot be chosen now stays where it is; its reason is shown.
    public mutating func handle(_ key: Key) -> Outcome {
        switch list.handle(key) {
        case .submitted:
            guard let item = selected, item.disabled == nil else { return .open }
            return .chosen(item.id)
        case .cancelled: return .cancelled
        case .handled, .ignored: return .open
        }
    }

    private static let listRows = 12

    /// Draws the palette near the top of `rect`.
    public func draw(into frame: inout Frame, rect: Rect) {
        let rows = min(Self.listRows, max(1, rect.rows - 7))
        let width = min(76, rect.columns)
        let box = Rect(
            column: rect.column + (rect.columns - width) / 2, row: rect.row + min(2, max(0, rect.rows - rows - 5)),
            columns: width, rows: min(rect.rows, rows + 5))
        var list = list
        list.rows = rows
        frame.box(box, title: title)
        // That there is more than is shown.
        let edge = box.endColumn - 2
        if list.hidden.above > 0 { frame.put("↑", at: Point(column: edge, row: box.row + 3), style: Style(.dempet)) }
        if list.hidden.below > 0 {
            frame.put("↓", at: Point(column: edge, row: box.row + 2 + rows), style: Style(.dempet))
        }
        frame.region(box.inset(left: 2, top: 1, right: 2, bottom: 1)) { frame in
            let columns = width - 4
            list.query.draw(into: &frame, rect: Rect(column: 0, row: 0, columns: columns, rows: 1), focused: false)
            if list.query.isEmpty { frame.put(texts.filterHint, at: .zero, style: Style(.dempet, on: .felt)) }
            frame.placeCursor(Point(column: list.query.cursorOffset, row: 0))
            if list.matches.isEmpty {
                frame.put(texts.noMatch, at: Point(column: 0, row: 2), style: Style(.dempet), width: columns)
            }
            for (offset, index) in list.visible.enumerated() {
                draw(
                    items[index], at: offset + 2, isSelected: index == list.selectedRow, into: &frame, columns: columns)
            }
        }
    }

    private func draw(_ item: PaletteItem, at row: Int, isSelected: Bool, into frame: inout Frame, columns: Int) {
        let surface: Role? = isSelected ? .valgt : nil
        let role: Role = item.disabled != nil ? .dempet : isSelected ? .valgt : .tekst
        let place = Point(column: 0, row: row)
        let keys = TextWidth.columns(of: item.keys)
        frame.put((isSelected ? "▌ " : "  "), at: place, style: Style(.fokus, on: surface))
        let text = item.disabled.map { item.title + " – " + $0 } ?? item.title
        frame.put(
            text, at: Point(column: 2, row: row), style: Style(role, on: surface), width: columns - keys - 4)
        frame.put("  ", at: Point(column: columns - keys - 2, row: row), style: Style(.tekst, on: surface))
        frame.put(item.keys, at: Point(column: columns - keys, row: row), style: Style(.fokus, on: surface))
        if isSelected { frame.placeCursor(place) }
    }
}
