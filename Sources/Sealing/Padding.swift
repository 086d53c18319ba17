/// Padding that hides the exact length of a text: a byte `80`, then zeros up to a bucket (ISO/IEC 7816-4).
///
/// With *n* = length + 1: up to 1024 bytes the bucket is the next multiple of 128; above that the next multiple of an
/// eighth of the smallest power of two that is not below *n*.
enum Padding {
    static func bucket(for count: Int) -> Int {
        let needed = count + 1
        guard needed > 1024 else { return roundUp(needed, to: 128) }
        var power = 2048
        while power < needed { power *= 2 }
        return roundUp(needed, to: power / 8)
    }

    static func pad(_ plain: Bytes) -> Bytes {
        var padded = plain
        padded.append(0x80)
        padded += Bytes(repeating: 0, count: bucket(for: plain.count) - padded.count)
        return padded
    }

    /// Only the one padding that `pad` gives is accepted.
    static func unpad(_ padded: Bytes) throws(SealingError) -> Bytes {
        guard let marker = padded.lastIndex(where: { $0 != 0 }), padded[marker] == 0x80,
            bucket(for: marker) == padded.count
        else { throw .damaged }
        return Bytes(padded[..<marker])
    }

    private static func roundUp(_ count: Int, to step: Int) -> Int {
        (count + step - 1) / step * step
    }
}
