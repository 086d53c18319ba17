import BTI
import Journal
import Sealing

/// What a verification of the whole base found.
public struct Revisjon: Sendable {
    /// Chain, signatures, contents and anchors.
    public var rapport: VerificationReport
    /// Signed entries whose author had no right to them: they do not count.
    public var ugyldige: [Base.Ugyldig]
}

extension Oekt {
    /// The remembered heads of this employee, in a folder outside the base.
    private func hoder(_ mappe: String, _ identitet: Identity? = nil) -> HeadStore {
        let identitet = identitet ?? ring.identitet
        return HeadStore(folder: mappe) { try identitet.headTag($0, context: SealContext("hode")) }
    }

    /// The remembered head under this employee's mark. One from before the keys were changed, here or on another machine, is
    /// taken under the old mark, and marked anew.
    private func husket(_ mappe: String) throws -> Anchor? {
        do {
            return try hoder(mappe).anchor(base: base.journal.name, employee: ansatt.rawValue)
        } catch JournalError.headDamaged {
            for eldre in ring.tidligere {
                let gamle = hoder(mappe, eldre)
                guard let anker = try? gamle.anchor(base: base.journal.name, employee: ansatt.rawValue) else {
                    continue
                }
                try gamle.forget(base: base.journal.name, employee: ansatt.rawValue)
                try hoder(mappe).remember(anker, employee: ansatt.rawValue)
                return anker
            }
            throw JournalError.headDamaged
        }
    }

    /// Verifies from the remembered head to now, and remembers the new one.
    ///
    /// The first time there is nothing to hold the base against: it is taken as it stands, and held against that from then on.
    /// What came before can only be tested whole (`Base.verifiser`), against a head from elsewhere.
    public func kontrollerHode(_ mappe: String) throws -> VerificationReport {
        let husket = try husket(mappe)
        let rapport = try base.journal.verify(
            .sinceAnchor, anchors: [try husket ?? base.journal.anchorNow()], directory: SignedDirectory(),
            signatures: SodiumVerifier(), progress: { _ in })
        if let neste = rapport.nextAnchor, rapport.problems.isEmpty {
            try hoder(mappe).remember(neste, employee: ansatt.rawValue)
            anker = neste
        }
        return rapport
    }

    /// The head that this employee saw last on this machine; `nil` where there is none.
    public func husketAnker(_ mappe: String) throws -> Anchor? {
        try husket(mappe)
    }

    /// Remembers the head as it is now, where everything since the last one is known to be whole.
    public func huskHode(_ mappe: String) throws {
        guard let gammelt = anker else { return }
        let nye = try base.journal.entries(from: gammelt.head.seq + 1, limit: .max)
        guard !nye.isEmpty, let neste = gammelt.advanced(by: nye) else { return }
        guard nye.allSatisfy({ Postkontroll.holder($0, base: base.journal.baseID) }) else { return }
        _ = try husket(mappe)
        try hoder(mappe).remember(neste, employee: ansatt.rawValue)
        anker = neste
    }
}

extension Base {
    /// Verifies the whole journal: the chain against the given anchors, and every author's right. Needs no password.
    public func verifiser(anker: [Anchor] = [], framdrift: (VerificationProgress) -> Void = { _ in }) throws -> Revisjon
    {
        let rapport = try journal.verify(
            .whole, anchors: anker, directory: SignedDirectory(), signatures: SodiumVerifier(), progress: framdrift)
        try oppdaterKatalog()
        var uten = ugyldige
        let leser = Saksleser(base: self, ring: nil, fullKontroll: false)
        for sak in try journal.query("SELECT stream FROM stroem WHERE stream_kind = 'sak' ORDER BY stream") {
            guard let navn = sak.text("stream") else { continue }
            uten += try leser.les(SakId(navn)).ugyldige
        }
        uten += try ugyldigeNettposter()
        return Revisjon(rapport: rapport, ugyldige: uten)
    }
}
