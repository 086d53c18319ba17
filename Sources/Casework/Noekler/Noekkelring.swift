import BTI
import Journal
import Sealing

/// The keys that one signed-in employee holds: the own identity, the services' keys, and the cases' as they are needed.
///
/// All of it lives in one locked arena, wiped at lock and at exit.
final class Noekkelring {
    private(set) var identitet: Identity
    /// Identities that this one took the place of, the newest first: what was sealed to them can still be opened.
    private(set) var tidligere: [Identity] = []
    let ansatt: AnsattId
    let arena: KeyArena
    private let base: Bytes
    private var tjenester: [Mottaker: ServiceKey] = [:]
    private var epoker: [Epokested: Epokenoekkel] = [:]

    /// Room and epoch of a case.
    struct Epokested: Hashable {
        let sak: SakId
        let rom: Rom
        let nummer: Int
    }

    /// The key of an epoch, and the commitment that it has been held against.
    private struct Epokenoekkel {
        let noekkel: Secret
        let forpliktelse: String
    }

    init(identitet: Identity, ansatt: AnsattId, arena: KeyArena, base: Bytes) {
        self.identitet = identitet
        self.ansatt = ansatt
        self.arena = arena
        self.base = base
    }

    /// Opens every service key that has been sealed to this employee, and tests each against the signed directory.
    func hentTjenestenoekler(
        _ journal: any JournalReading, _ katalog: Katalog, _ poster: Noekkelposter
    ) throws {
        let rader = try journal.keys(owner: Mottaker.ansatt(ansatt).eier, kind: nil)
        hentTidligere(rader.filter { $0.kind == Noekkelring.eldreFroe && poster.erEgen($0, ansatt) })
        for rad in rader {
            guard let (mottaker, tjeneste) = Noekkelring.mottaker(rad.kind), tjenester[mottaker] == nil,
                poster.erTjenestenoekkel(rad, tjeneste) || poster.erEgen(rad, ansatt)
            else { continue }
            let sted = Noekkelring.medlemssted(base, mottaker, ansatt)
            guard let noekkel = medEgne({ try? ServiceKey(wrap: rad.wrapped, member: $0, context: sted) }),
                Hex.encode(noekkel.publicKey) == Noekkelring.offentlig(mottaker, katalog)
            else { continue }
            tjenester[mottaker] = noekkel
            try hentEldre(mottaker, noekkel, journal, katalog, poster)
        }
    }

    /// Each seed that was replaced is wrapped to the identity that took its place.
    private func hentTidligere(_ rader: [StoredKey]) {
        let sted = Noekkelring.eldreFroested(base, ansatt)
        tidligere = []
        for rad in rader.reversed() {
            let neste = tidligere.last ?? identitet
            guard let froe = try? Seed(wrap: rad.wrapped, successor: neste.sealing, context: sted),
                let eldre = try? Identity(seed: froe)
            else { continue }
            tidligere.append(eldre)
        }
    }

    /// What the present identity opens, or else one before it.
    private func medEgne<Svar>(_ aapne: (SealingKey) -> Svar?) -> Svar? {
        for egen in [identitet] + tidligere {
            if let svar = aapne(egen.sealing) { return svar }
        }
        return nil
    }

    /// Takes a new identity in place of the present one.
    func bytt(til ny: Identity) {
        tidligere.insert(identitet, at: 0)
        identitet = ny
    }

    /// Every key of a service that this employee holds, wrapped to a new identity of the same employee.
    func pakkPaaNytt(til ny: Identity, _ tilfeldig: any RandomSource) throws -> [NewKey] {
        try tjenester.sorted { $0.key < $1.key }.map { mottaker, noekkel in
            NewKey(
                id: tilfeldig.id(), kind: mottaker.eier, owner: Mottaker.ansatt(ansatt).eier,
                wrapped: try noekkel.wrap(
                    toMember: ny.public.sealing, context: Noekkelring.medlemssted(base, mottaker, ansatt),
                    random: tilfeldig))
        }
    }

    /// Older generations are sealed under the newest, so that a new member can read what was written before.
    private func hentEldre(
        _ mottaker: Mottaker, _ noekkel: ServiceKey, _ journal: any JournalReading, _ katalog: Katalog,
        _ poster: Noekkelposter
    ) throws {
        for rad in try journal.keys(owner: mottaker.eier, kind: nil) {
            guard let (eldre, tjeneste) = Noekkelring.mottaker(rad.kind), tjenester[eldre] == nil,
                poster.erTjenestenoekkel(rad, tjeneste),
                let aapnet = try? noekkel.openOlder(
                    rad.wrapped, context: Noekkelring.eldrested(base, eldre, mottaker)),
                Hex.encode(aapnet.publicKey) == Noekkelring.offentlig(eldre, katalog)
            else { continue }
            tjenester[eldre] = aapnet
            try hentEldre(eldre, aapnet, journal, katalog, poster)
        }
    }

    /// The key of a service or of its leaders, where this employee holds it.
    func tjeneste(_ mottaker: Mottaker) -> ServiceKey? { tjenester[mottaker] }

    /// Keeps a service key that this employee has just made.
    func ta(_ noekkel: ServiceKey, for mottaker: Mottaker) { tjenester[mottaker] = noekkel }

    /// Keeps the key of an epoch that this employee has just opened.
    func ta(_ noekkel: Secret, for sted: Epokested, forpliktelse: String) {
        epoker[sted] = Epokenoekkel(noekkel: noekkel, forpliktelse: forpliktelse)
    }

    /// Lets go of the key of an epoch that only one command may use.
    func glem(_ sted: Epokested) { epoker[sted] = nil }

    /// Lets go of the keys of one case.
    func glem(sak: SakId) { epoker = epoker.filter { $0.key.sak != sak } }

    /// The key of an epoch; `nil` where it was never wrapped to this employee, or the commitment shows it planted.
    func epoke(_ sted: Epokested, forpliktelse: String, rader: () throws -> [StoredKey]) throws -> Secret? {
        // An attempt that never reached the file may have left a key for a number that somebody else has used since.
        if let kjent = epoker[sted], kjent.forpliktelse == forpliktelse { return kjent.noekkel }
        guard let rad = try rader().first(where: holder), let noekkel = aapne(rad, sted) else { return nil }
        let sammenheng = Tolk.epokested(base, sak: sted.sak.rawValue, .init(rom: sted.rom, epoke: sted.nummer), "")
        guard let fasit = Hex.decode(forpliktelse),
            (try? Commitment.check(noekkel, context: sammenheng, commitment: fasit)) != nil
        else { return nil }
        ta(noekkel, for: sted, forpliktelse: forpliktelse)
        return noekkel
    }

    private func holder(_ rad: StoredKey) -> Bool {
        rad.owner == Mottaker.ansatt(ansatt).eier || tjenester.keys.contains { $0.eier == rad.owner }
    }

    private func aapne(_ rad: StoredKey, _ sted: Epokested) -> Secret? {
        let sammenheng = Tolk.epokested(
            base, sak: sted.sak.rawValue, .init(rom: sted.rom, epoke: sted.nummer), rad.owner)
        if rad.owner == Mottaker.ansatt(ansatt).eier {
            return medEgne { try? Wrap.open(rad.wrapped, with: $0, context: sammenheng) }
        }
        guard let tjeneste = tjenester.first(where: { $0.key.eier == rad.owner })?.value else { return nil }
        return rad.kind == Noekkelring.symmetrisk
            ? try? Wrap.open(rad.wrapped, under: tjeneste.wrapping, context: sammenheng)
            : try? Wrap.open(rad.wrapped, with: tjeneste.pair, context: sammenheng)
    }

    /// The kind of an epoch key wrapped symmetrically under the owner service's key.
    static let symmetrisk = "epoke-symmetrisk"
    /// The kind of an epoch key wrapped to a public key.
    static let asymmetrisk = "epoke"
    /// The kind of a sealed seed.
    static let froe = "froe"
    /// The kind of a seed that was replaced, wrapped to the identity that took its place.
    static let eldreFroe = "froe-eldre"

    /// The kind of a service key sealed to a member: `tjeneste:LYN:1` or `ledere:LYN:1`.
    private static func mottaker(_ slag: String) -> (mottaker: Mottaker, tjeneste: TjenesteId)? {
        let deler = slag.split(separator: ":")
        guard deler.count == 3, let generasjon = Int(deler[2]) else { return nil }
        let tjeneste = TjenesteId(String(deler[1]))
        switch deler[0] {
        case "tjeneste": return (.tjeneste(tjeneste, generasjon: generasjon), tjeneste)
        case "ledere": return (.ledere(tjeneste, generasjon: generasjon), tjeneste)
        default: return nil
        }
    }

    /// What a service key sealed to a member is bound to.
    static func medlemssted(_ base: Bytes, _ mottaker: Mottaker, _ ansatt: AnsattId) -> SealContext {
        SealContext("tjenestenoekkel", [.bytes(base), .text(mottaker.eier), .text(ansatt.rawValue)])
    }

    /// What a seed that was replaced is bound to.
    static func eldreFroested(_ base: Bytes, _ ansatt: AnsattId) -> SealContext {
        SealContext("eldre-froe", [.bytes(base), .text(ansatt.rawValue)])
    }

    /// What an older service key sealed under a newer is bound to.
    static func eldrested(_ base: Bytes, _ eldre: Mottaker, _ nyere: Mottaker) -> SealContext {
        SealContext("eldre-tjenestenoekkel", [.bytes(base), .text(eldre.eier), .text(nyere.eier)])
    }

    /// The public key that the signed directory has for a recipient, hex.
    static func offentlig(_ mottaker: Mottaker, _ katalog: Katalog) -> String? {
        switch mottaker {
        case .tjeneste(let id, let generasjon): katalog.tjenester[id]?.noekler[generasjon]
        case .ledere(let id, let generasjon): katalog.tjenester[id]?.ledernoekler[generasjon]
        case .ansatt(let id): katalog.ansatt(id)?.forsegling
        case .gjenoppretting: katalog.gjenopprettingsnoekkel
        }
    }
}
