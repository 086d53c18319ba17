import Testing

@testable import Journal

@Suite struct CanonicalJSONTests {
    @Test func readsEveryKindOfValue() {
        let json = CanonicalJSON(
            Array(#"{"a":[],"b":[1,-2,{"x":null}],"c":"æ\"\\\n\u00e5\ud83d\ude00","d":true,"e":false,"f":{}}"#.utf8))
        #expect(
            json
                == .object([
                    "a": .array([]), "b": .array([.integer(1), .integer(-2), .object(["x": .null])]),
                    "c": .string("æ\"\\\nå😀"), "d": .bool(true), "e": .bool(false), "f": .object([:]),
                ]))
    }

    @Test(arguments: [
        "", " {}", "{} ", "{\"a\": 1}", "{\"a\":1,}", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":2}", "{\"a\":1.0}",
        "{\"a\":1e3}", "{\"a\":01}", "{\"a\":-0}", "{\"a\":-}", "{\"a\":9223372036854775808}", "{a:1}", "[1,]",
        "\"\n\"",
        "\"\\x\"", "\"\\ud800\"", "\"\\udc00\"", "\"a", "tru", "nulll", "{\"å\":1,\"å\":2}",
        "{\"a\\u0062\":1,\"ab\":2}",
    ])
    func refusesWhatAnotherReaderMightReadDifferently(text: String) {
        #expect(CanonicalJSON(Array(text.utf8)) == nil)
    }

    @Test func refusesBrokenTextAndBottomlessNesting() {
        #expect(CanonicalJSON([UInt8(ascii: "\""), 0xC3, UInt8(ascii: "\"")]) == nil)
        #expect(CanonicalJSON(Array((String(repeating: "[", count: 100_000)).utf8)) == nil)
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(CanonicalJSON(Array(deep.utf8)) != nil)
        #expect(CanonicalJSON(Array("[\(deep)]".utf8)) == nil)
    }
}
