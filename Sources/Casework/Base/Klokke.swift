import Foundation

/// Where the time comes from: milliseconds since 1970-01-01 UTC.
public protocol Klokke: Sendable {
    /// Now.
    func ms() -> Int
}

/// The machine's clock.
public struct Systemklokke: Klokke {
    /// The machine's clock.
    public init() {}
    /// Now.
    public func ms() -> Int { Int(Date().timeIntervalSince1970 * 1000) }
}

/// A clock that stands still: for tests, and for stories that are made.
public struct Stilleklokke: Klokke {
    private let naa: Int
    /// A clock that always says this.
    public init(ms: Int) { self.naa = ms }
    /// Always the same.
    public func ms() -> Int { naa }
}
