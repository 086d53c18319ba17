import BTI
import Journal

/// Which entries of the directory brought keys, by entries that count alone.
///
/// Anybody can write rows into the table of keys with an entry of their own. A row is used only where the entry that brought
/// it counts and is about the one that the row says it is for.
struct Noekkelposter {
    private struct Opphav {
        let av: AnsattId
        /// The service that the entry is about; `nil` where it is about its author's own keys.
        let tjeneste: TjenesteId?
    }

    private var opphav: [Int: Opphav] = [:]

    /// Takes note of an entry that counts.
    mutating func ta(_ hendelse: Hendelse) {
        guard hendelse.slag?.aapne.contains(Felter.noekler.beskrivelse) == true else { return }
        opphav[hendelse.seq] = Opphav(av: hendelse.av, tjeneste: hendelse[Felter.tjeneste])
    }

    /// Whether the row came with an entry about an employee's own keys, written by that employee.
    func erEgen(_ rad: StoredKey, _ ansatt: AnsattId) -> Bool {
        guard let opphav = opphav[rad.seq] else { return false }
        return opphav.tjeneste == nil && opphav.av == ansatt
    }

    /// Whether the row is a key of a service, written by one who leads that service.
    func erTjenestenoekkel(_ rad: StoredKey, _ tjeneste: TjenesteId) -> Bool {
        opphav[rad.seq]?.tjeneste == tjeneste
    }
}
