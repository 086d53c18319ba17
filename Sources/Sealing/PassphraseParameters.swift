extension Passphrase {
    /// How much work one guess at a passphrase costs (Argon2id 1.3, one lane). Stored beside what it seals.
    public struct Parameters: Hashable, Sendable {
        /// Passes over the memory.
        public let opsLimit: UInt32
        /// Memory in bytes, a multiple of 1024.
        public let memLimitBytes: Int
        /// Whether these are the fixed cheap ones for practice.
        public let cheap: Bool

        /// Three passes over 64 MiB.
        public static let standard = Parameters(opsLimit: 3, memLimitBytes: 64 << 20, cheap: false)
        /// One pass over 1 MiB: for practice bases and tests, where the passphrase is printed on the wall.
        public static let practice = Parameters(opsLimit: 1, memLimitBytes: 1 << 20, cheap: true)

        /// Passes that real parameters may have.
        public static let allowedOps: ClosedRange<UInt32> = 3...10
        /// Memory that real parameters may have, in bytes.
        public static let allowedMemory = (64 << 20)...(128 << 20)

        /// Real parameters inside the allowed range; otherwise `.parametersOutOfRange`.
        public init(opsLimit: UInt32, memLimitBytes: Int) throws(SealingError) {
            guard Self.allowedOps.contains(opsLimit), Self.allowedMemory.contains(memLimitBytes),
                memLimitBytes.isMultiple(of: 1024)
            else { throw .parametersOutOfRange }
            self.init(opsLimit: opsLimit, memLimitBytes: memLimitBytes, cheap: false)
        }

        private init(opsLimit: UInt32, memLimitBytes: Int, cheap: Bool) {
            self.opsLimit = opsLimit
            self.memLimitBytes = memLimitBytes
            self.cheap = cheap
        }

        /// Passes and KiB, each as u32be.
        var encoded: Bytes { opsLimit.bigEndianBytes + UInt32(memLimitBytes / 1024).bigEndianBytes }

        static func read(_ reader: inout ByteReader, cheap: Bool) throws(SealingError) -> Parameters {
            let ops = try reader.uint32()
            let memory = try Int(reader.uint32()) * 1024
            guard cheap else { return try Parameters(opsLimit: ops, memLimitBytes: memory) }
            guard ops == practice.opsLimit, memory == practice.memLimitBytes else { throw .parametersOutOfRange }
            return practice
        }
    }
}
