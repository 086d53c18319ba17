/// A short notice in a corner: what was just done. The caller decides how long it stands.
public struct Toast: Hashable, Sendable {
    /// What is said.
    public var text: String
    /// What kind of notice: `ferdig`, `info`, `varsel` or `brudd`.
    public var role: Role

    /// Makes a notice.
    public init(_ text: String, role: Role = .ferdig) {
        self.text = text
        self.role = role
    }

    /// A mark beside the text, so that nothing is said by colour alone.
    var mark: String {
        switch role {
        case .ferdig: "✓ "
        case .varsel: "▲ "
        case .brudd, .feil: "! "
        default: "· "
        }
    }

    /// Draws the notice at the right end of the bottom row of `rect`.
    public func draw(into frame: inout Frame, rect: Rect) {
        let shown = TextWidth.fitted(" " + mark + Clean.line(text) + " ", columns: rect.columns)
        let width = TextWidth.columns(of: shown)
        let place = Point(column: rect.endColumn - width, row: rect.endRow - 1)
        frame.put(shown, at: place, style: Style(role, on: .felt, bold: true))
    }
}
