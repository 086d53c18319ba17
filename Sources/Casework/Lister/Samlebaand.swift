import BTI
import Dispatch
import Journal
import Synchronization

/// Replays every case from open facts: entries are read on the caller's thread, cases replayed on others, and what came of
/// each handed back on the caller's thread, in the order the cases were read.
final class Samlebaand<Svar: Sendable> {
    private let katalog: Katalog
    private let regn: @Sendable (Sak) -> Svar
    private let ta: (String, Svar) throws -> Void
    private let koe = DispatchQueue(label: "stafett.samlebaand", attributes: .concurrent)
    private var bunke: [[Entry]] = []
    private var ventende: [Oppgave] = []

    /// So many cases go to another thread at a time: few enough that memory stays small, many enough that handing over
    /// costs nothing.
    private static var bunkestoerrelse: Int { 64 }
    /// So many bunches may wait: enough that no thread stands still while rows are written.
    private static var grense: Int { 6 }

    /// - Parameters:
    ///   - regn: what is wanted of a case; cases are independent of one another.
    ///   - ta: takes it, with the case's name.
    init(
        _ katalog: Katalog, regn: @escaping @Sendable (Sak) -> Svar, ta: @escaping (String, Svar) throws -> Void
    ) {
        self.katalog = katalog
        self.regn = regn
        self.ta = ta
    }

    /// Takes the next entry; the entries of a case come together, in order.
    func les(_ post: Entry) throws {
        if bunke.last?.last?.stream == post.stream {
            bunke[bunke.count - 1].append(post)
            return
        }
        if bunke.count == Self.bunkestoerrelse { try send() }
        bunke.append([post])
    }

    /// Hands over what is left.
    func slutt() throws {
        try send()
        try lever(til: 0)
    }

    private func send() throws {
        guard !bunke.isEmpty else { return }
        let oppgave = Oppgave()
        let (saker, katalog, regn) = (bunke, katalog, regn)
        koe.async { oppgave.ferdig(saker.compactMap { Self.spill($0, katalog, regn) }) }
        ventende.append(oppgave)
        bunke.removeAll(keepingCapacity: true)
        try lever(til: Self.grense)
    }

    private func lever(til antall: Int) throws {
        while ventende.count > antall {
            for (navn, svar) in ventende.removeFirst().vent() { try ta(navn, svar) }
        }
    }

    /// The answer of one case; `nil` where no entry of it counts.
    private static func spill(_ poster: [Entry], _ katalog: Katalog, _ regn: (Sak) -> Svar) -> (String, Svar)? {
        var sak: Sak?
        for post in poster { Skjelett.ta(post, &sak, katalog) }
        return sak.map { (poster[0].stream.name, regn($0)) }
    }

    /// Work that another thread does.
    private final class Oppgave: Sendable {
        private let svar = Mutex<[(String, Svar)]>([])
        private let signal = DispatchSemaphore(value: 0)

        func ferdig(_ nye: [(String, Svar)]) {
            svar.withLock { $0 = nye }
            signal.signal()
        }

        func vent() -> [(String, Svar)] {
            signal.wait()
            return svar.withLock { $0 }
        }
    }
}
