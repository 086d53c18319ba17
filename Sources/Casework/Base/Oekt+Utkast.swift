import BTI
import Journal
import Sealing

/// Something that was typed and not saved: kept sealed for its author alone, so that nothing typed is lost.
public struct Utkast: Hashable, Sendable {
    /// Its name.
    public var id: String
    /// The form it belongs to: the code of a command.
    public var skjema: String
    /// The case it belongs to; `nil` for a new one.
    public var sak: SakId?
    /// When it was last changed, ms UTC.
    public var endret: Int
    /// What stands in the fields, as typed.
    public var felter: [String: String]

    /// A draft.
    public init(id: String, skjema: String, sak: SakId?, endret: Int = 0, felter: [String: String]) {
        self.id = id
        self.skjema = skjema
        self.sak = sak
        self.endret = endret
        self.felter = felter
    }
}

extension Oekt {
    /// Keeps a draft, sealed under the employee's own key.
    public func lagre(_ utkast: Utkast) throws {
        let innhold: Verdi = [
            "skjema": .tekst(utkast.skjema), "sak": utkast.sak.map { .tekst($0.rawValue) } ?? .ingen,
            "felter": .post(utkast.felter.mapValues { .tekst($0) }),
        ]
        let forseglet = try Envelope.seal(
            KanoniskJSON.bytes(innhold), key: ring.identitet.own, context: utkaststed(utkast.id),
            random: base.tilfeldig)
        let ms = base.naa
        let opprettet = try base.journal.draft(id: utkast.id)?.created ?? ms
        try base.journal.put(
            Draft(id: utkast.id, employee: ansatt.rawValue, created: opprettet, changed: ms, sealed: forseglet))
    }

    /// The employee's own drafts, last changed first. One that cannot be opened is left where it is.
    public func utkast() throws -> [Utkast] {
        try base.journal.drafts(employee: ansatt.rawValue).compactMap { rad in
            let egne = [ring.identitet] + ring.tidligere
            let aapnet = egne.lazy.compactMap {
                try? Envelope.open(rad.sealed, key: $0.own, context: self.utkaststed(rad.id))
            }.first
            guard let klart = aapnet,
                let innhold = try? JSONLeser.les(klart), let skjema = innhold["skjema"]?.somTekst
            else { return nil }
            return Utkast(
                id: rad.id, skjema: skjema, sak: innhold["sak"]?.somTekst.map { SakId($0) }, endret: rad.changed,
                felter: innhold["felter"]?.somPost?.compactMapValues(\.somTekst) ?? [:])
        }
    }

    /// Lets go of a draft.
    public func slettUtkast(_ id: String) throws { try base.journal.deleteDraft(id: id) }

    private func utkaststed(_ id: String) -> SealContext {
        SealContext("utkast", [.bytes(base.journal.name), .text(ansatt.rawValue), .text(id)])
    }
}
