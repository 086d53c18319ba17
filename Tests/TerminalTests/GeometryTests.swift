import Testing

@testable import Terminal

@Suite("Rectangles")
struct GeometryTests {
    private let page = Rect(column: 2, row: 3, columns: 20, rows: 10)

    @Test("Splits take no more than there is, and leave the rest")
    func splits() {
        #expect(page.splitTop(4).top == Rect(column: 2, row: 3, columns: 20, rows: 4))
        #expect(page.splitTop(4).rest == Rect(column: 2, row: 7, columns: 20, rows: 6))
        #expect(page.splitBottom(4).bottom == Rect(column: 2, row: 9, columns: 20, rows: 4))
        #expect(page.splitRight(5).right == Rect(column: 17, row: 3, columns: 5, rows: 10))
        #expect(page.splitTop(99).rest.isEmpty)
        #expect(page.inset(left: 30).isEmpty)
    }

    @Test("Columns share the width and the leftmost get what does not divide")
    func columns() {
        let parts = page.columns(3, gap: 1)
        #expect(parts.map(\.columns) == [6, 6, 6])
        #expect(Rect(size: Size(columns: 11, rows: 1)).columns(3).map(\.columns) == [4, 4, 3])
        #expect(parts.map(\.column) == [2, 9, 16])
    }

    @Test("What does not meet has nothing in common")
    func intersections() {
        #expect(page.intersection(Rect(column: 100, row: 0, columns: 5, rows: 5)).isEmpty)
        #expect(page.centred(Size(columns: 10, rows: 4)) == Rect(column: 7, row: 6, columns: 10, rows: 4))
        #expect(!Size(columns: 79, rows: 24).holds(.minimum))
    }
}
