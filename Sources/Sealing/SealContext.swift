/// Where sealed bytes belong: a purpose and fields in a fixed order. Bytes sealed for one context open in no other.
///
/// Encoding: version `01`, the purpose as u16be length ‖ UTF-8, the number of fields as u16be, then for each field a
/// type byte (1 bytes, 2 text, 3 number), a u32be length and the value; a number is eight bytes, big-endian. Two
/// different contexts never have the same encoding. Text is taken byte by byte as it is: use ids and codes, not names.
public struct SealContext: Hashable, Sendable {
    /// The canonical encoding.
    public let encoded: Bytes

    /// One value in a context.
    public enum Field: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        /// Octets, such as a hash or a public key.
        case bytes(Bytes)
        /// An id or a code.
        case text(String)
        /// A count: epoch, generation, sequence.
        case number(UInt64)

        /// A text field.
        public init(stringLiteral value: String) { self = .text(value) }

        /// A number field.
        public init(integerLiteral value: UInt64) { self = .number(value) }

        fileprivate func append(to bytes: inout Bytes) {
            switch self {
            case .bytes(let value): Self.append(1, value, to: &bytes)
            case .text(let text): Self.append(2, text.utf8, to: &bytes)
            case .number(let number): Self.append(3, number.bigEndianBytes, to: &bytes)
            }
        }

        private static func append(_ type: UInt8, _ value: some Collection<UInt8>, to bytes: inout Bytes) {
            bytes.append(type)
            bytes.append(bigEndian: UInt32(value.count))
            bytes += value
        }
    }

    /// A context from a purpose and its fields, whose order and kinds the purpose decides.
    public init(_ purpose: String, _ fields: [Field] = []) {
        var bytes = Bytes()
        bytes.reserveCapacity(256)
        bytes.append(1)
        bytes.append(bigEndian: UInt16(purpose.utf8.count))
        bytes += purpose.utf8
        bytes.append(bigEndian: UInt16(fields.count))
        for field in fields { field.append(to: &bytes) }
        encoded = bytes
    }

    /// SHA-256 over the encoding.
    public var digest: Bytes { Hash.sha256(encoded) }
}
