/// The directory that follows from the minimal facts in `docs/journalformat.md`, the same as `docs/verifiser.py` has.
public struct SignedDirectory: KeyDirectory, Sendable {
    private var signing: [String: [UInt8]] = [:]
    private var oneTime: [String: [UInt8]] = [:]
    private var earlier: [String: Set<[UInt8]>] = [:]

    /// Makes an empty directory.
    public init() {}

    /// The standing of a key for an actor.
    public func standing(of key: [UInt8], actor: String) -> KeyStanding {
        if signing[actor] == key { return .valid }
        return earlier[actor]?.contains(key) == true ? .revoked : .unknown
    }

    /// Judges and learns from an entry of the directory.
    public mutating func learn(
        _ entry: Entry, base: [UInt8], signatures: any SignatureVerifier
    ) -> KeyStanding {
        guard let open = CanonicalJSON(entry.open) else { return .unproven }
        switch entry.type {
        case OpenFacts.genesisType:
            guard entry.seq == 1, learnGenesis(open) else { return .unproven }
            return standing(of: entry.actorKey, actor: entry.actor)
        case "NoekkelRegistrert":
            return takeKey(entry, open, base: base, proof: "engangssignatur", by: oneTime[entry.actor], signatures)
        case "NoekkelByttet":
            return takeKey(entry, open, base: base, proof: "gammelSignatur", by: signing[entry.actor], signatures)
        default:
            let standing = standing(of: entry.actorKey, actor: entry.actor)
            guard standing == .valid else { return standing }
            return learnEmployee(entry.type, open) ? .valid : .unproven
        }
    }

    private mutating func learnGenesis(_ open: CanonicalJSON) -> Bool {
        guard let administrator = open["administrator"], let name = administrator["ansatt"]?.text,
            let key = administrator["signering"]?.bytes(32)
        else { return false }
        signing[name] = key
        for leader in open["ledere"]?.elements ?? [] {
            guard let name = leader["ansatt"]?.text, signing[name] == nil else { return false }
            if let key = leader["signering"]?.bytes(32) { signing[name] = key }
            if let key = leader["engangsnoekkel"]?.bytes(32) { oneTime[name] = key }
        }
        return true
    }

    /// The entry is signed with the new key, which proves possession; the proof inside ties it to the employee.
    private mutating func takeKey(
        _ entry: Entry, _ open: CanonicalJSON, base: [UInt8], proof: String, by prover: [UInt8]?,
        _ signatures: any SignatureVerifier
    ) -> KeyStanding {
        guard let prover else {
            return standing(of: entry.actorKey, actor: entry.actor) == .revoked ? .revoked : .unknown
        }
        guard open["ansatt"]?.text == entry.actor, let key = open["signering"]?.bytes(32), key == entry.actorKey,
            let sealing = open["forsegling"]?.bytes(32), let signature = open[proof]?.bytes(64),
            signatures.isValid(
                signature,
                of: EntryLayout.registrationBytes(base: base, employee: entry.actor, signing: key, sealing: sealing),
                by: prover)
        else { return .unproven }
        retire(entry.actor)
        oneTime[entry.actor] = nil
        signing[entry.actor] = key
        return .valid
    }

    private mutating func learnEmployee(_ type: String, _ open: CanonicalJSON) -> Bool {
        switch type {
        case "AnsattRegistrert":
            guard let name = open["ansatt"]?.text, let key = open["engangsnoekkel"]?.bytes(32) else { return false }
            oneTime[name] = key
        case "AnsattAvsluttet":
            guard let name = open["ansatt"]?.text else { return false }
            retire(name)
            oneTime[name] = nil
        default: break
        }
        return true
    }

    private mutating func retire(_ employee: String) {
        if let key = signing.removeValue(forKey: employee) { earlier[employee, default: []].insert(key) }
    }
}
