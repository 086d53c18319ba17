/// A case that only those who are named may read or write in: a protected address, a colleague's child (decision 020).
public struct Sperre: Hashable, Sendable {
    /// How many must be named, so that nobody is left alone with it.
    public static let minst = 2

    /// Everybody who may read from now on.
    public var navngitte: Set<AnsattId>
    /// The day it was recorded.
    public var fra: Dato
    /// Who closed it, and by which command: what that command itself writes is written, also by one who is not named.
    var lukket: Skriver
}

extension Sak {
    /// Whether the case is closed to this employee, and is not even to be found.
    public func erSperret(for ansatt: AnsattId) -> Bool {
        sperre.map { !$0.navngitte.contains(ansatt) } ?? false
    }

    /// Whether a sperre lets the author write here at all.
    func slipperTil(_ h: Hendelse) -> Bool {
        guard let sperre, erSperret(for: h.av) else { return true }
        let naa = Skriver(av: h.av, kommando: h.kommando)
        return sperre.lukket == naa && sistSkrevet == naa
    }

    /// Whether an employee may say who is named: a leader among them, and, where no leader among them is left, any of them.
    public func svarerForSperren(_ ansatt: AnsattId, i katalog: Katalog, ved seq: Int = .max) -> Bool {
        guard sperre?.navngitte.contains(ansatt) == true else { return false }
        let ledere = navngitteMedNoekkel(i: katalog, ved: seq).filter {
            katalog.ansatt($0)?.har(.leder, ved: seq) == true
        }
        return ledere.isEmpty || ledere.contains(ansatt)
    }

    /// The named who still work here and have keys, at a place in the journal.
    func navngitteMedNoekkel(i katalog: Katalog, ved seq: Int = .max) -> Set<AnsattId> {
        (sperre?.navngitte ?? []).filter { id in
            katalog.ansatt(id).map { $0.forsegling != nil && $0.jobbet(ved: seq) } ?? false
        }
    }
}
