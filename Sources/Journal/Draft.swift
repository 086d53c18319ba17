/// Something half written, sealed to its employee; kept outside the journal and deleted freely.
public struct Draft: Sendable, Equatable, Identifiable {
    /// Unique id.
    public var id: String
    /// Whose it is.
    public var employee: String
    /// When it was begun, in milliseconds UTC.
    public var created: Int
    /// When it was last changed, in milliseconds UTC.
    public var changed: Int
    /// The sealed bytes, opaque here.
    public var sealed: [UInt8]

    /// Makes a draft.
    public init(id: String, employee: String, created: Int, changed: Int, sealed: [UInt8]) {
        self.id = id
        self.employee = employee
        self.created = created
        self.changed = changed
        self.sealed = sealed
    }
}
