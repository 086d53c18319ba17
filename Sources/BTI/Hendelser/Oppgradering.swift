/// Brings an entry of an older shape of its kind to the next shape, so that a base that was written by an earlier release is read
/// as if it had been written today. What is stored never changes.
///
/// It runs on the open part and on the sealed part, each by itself: a reader without the key comes to the same open fields.
public struct Oppgradering: Sendable {
    /// The number of the shape it takes.
    public let fra: Int
    /// The fields as the next shape has them.
    let endre: @Sendable (Post) -> Post

    /// A field that got another name.
    static func nyttNavn<Innhold>(fra versjon: Int, _ gammelt: Felt<Innhold>, _ nytt: Felt<Innhold>) -> Oppgradering {
        Oppgradering(fra: versjon) { post in
            var ny = post
            ny[nytt] = post[nytt] ?? post[gammelt]
            ny[gammelt] = nil
            return ny
        }
    }
}

extension Hendelsesslag {
    /// Fields as they were stored under a shape, as the present shape has them. A shape newer than this release is left as it is.
    public func oppgradert(_ post: Post, fra versjon: Int) -> Post {
        oppgraderinger.sorted { $0.fra < $1.fra }.filter { $0.fra >= versjon }.reduce(post) { $1.endre($0) }
    }
}
