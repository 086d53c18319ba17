import Testing
@testable import BTI
