/// A hole in the follow-up, or one that is near: what the safety net found in one case.
///
/// An interval of days on which it stands if nothing more happens, so that any day is a filter (rules.md).
public struct Funn: Hashable, Sendable {
    /// The rule's stable code, such as `B1`.
    public var regel: String
    /// How much it matters in this interval.
    public var alvor: Alvor
    /// First day of this interval.
    public var fra: Dato
    /// Last day of this interval; `nil` where it stands until something happens.
    public var til: Dato?
    /// First day of the unbroken run that this interval is part of, whatever the severity in it (reading rule 4).
    public var siden: Dato
    /// The last good day; `nil` for a condition without a limit.
    public var frist: Dato?
    /// What it is about: names of undringer, consents, tiltak, meetings, or codes of services and parties.
    public var gjelder: [String]

    /// A finding.
    public init(
        regel: String, alvor: Alvor, fra: Dato, til: Dato? = nil, siden: Dato? = nil, frist: Dato? = nil,
        gjelder: [String] = []
    ) {
        self.regel = regel
        self.alvor = alvor
        self.fra = fra
        self.til = til
        self.siden = siden ?? fra
        self.frist = frist
        self.gjelder = gjelder
    }

    /// Whether it stands on a day.
    public func staar(_ dag: Dato) -> Bool { fra <= dag && til.map { dag <= $0 } ?? true }

    /// Days past the limit on a day; negative before it, `nil` without one.
    public func dager(_ dag: Dato) -> Int? { frist.map { dag - $0 } }
}
