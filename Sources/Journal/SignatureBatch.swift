import Dispatch

/// Signatures waiting to be checked together, on every core: they are most of what a verification costs.
struct SignatureBatch {
    private struct Item: Sendable {
        let seq: Int
        let key: [UInt8]
        let signature: [UInt8]
        let message: [UInt8]
    }

    private let verifier: any SignatureVerifier
    private var items: [Item] = []

    init(verifier: any SignatureVerifier) { self.verifier = verifier }

    var isFull: Bool { items.count >= 1024 }

    mutating func add(seq: Int, key: [UInt8], signature: [UInt8], message: [UInt8]) {
        items.append(Item(seq: seq, key: key, signature: signature, message: message))
    }

    /// Checks and empties the batch; the numbers of those that are not valid, in order.
    mutating func flush() -> [Int] {
        let items = items
        self.items.removeAll(keepingCapacity: true)
        guard !items.isEmpty else { return [] }
        let stride = 64
        let verifier = verifier
        let chunks = (items.count + stride - 1) / stride
        var bad = [[Int]](repeating: [], count: chunks)
        bad.withUnsafeMutableBufferPointer { buffer in
            // Every chunk writes its own element only.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
                let range = chunk * stride..<min(items.count, (chunk + 1) * stride)
                results[chunk] =
                    items[range].filter { !verifier.isValid($0.signature, of: $0.message, by: $0.key) }.map(\.seq)
            }
        }
        return bad.flatMap { $0 }
    }
}
