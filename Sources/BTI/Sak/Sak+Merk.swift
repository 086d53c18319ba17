/// The command that wrote last in a case, and its author.
struct Skriver: Hashable, Sendable {
    /// The author.
    var av: AnsattId
    /// The command.
    var kommando: String
}

extension Sak {
    /// What every event says beside what its kind does: who wrote, in which room, and on what ground something is shared.
    mutating func merk(_ h: Hendelse) {
        let erFrist = h.slag.map(Hendelsesslag.frister.contains) ?? false
        if !erFrist, h.slag != .epokeAapnet { sistSkrevet = Skriver(av: h.av, kommando: h.kommando) }
        if !erFrist, (h.forsegling?.rom ?? h.slag?.rom) == .skjermet { skjermetForfattere.insert(h.av) }
        if h[Felter.delingsgrunnlag] == .sammeOrgan {
            for tjeneste in udekkede(h) {
                slippInn(tjeneste)
                sammeOrgan.append(SammeOrgan(tjeneste: tjeneste, fra: h.registrert))
            }
        }
    }

    /// The services that an event shares with and no consent covers on the day of the share.
    func udekkede(_ h: Hendelse) -> [TjenesteId] {
        let tjenester = (h[Felter.tjenester] ?? []) + [h[Felter.tjeneste]].compactMap(\.self)
        let dag = h[Felter.moetedato] ?? h.registrert
        return tjenester.filter { dekning(for: $0, til: .overgang, paa: dag) == nil }
    }

    /// Closes a service out: as when it is removed as a participant, or the consent that named it is withdrawn.
    ///
    /// It stays out, whatever older consents say, until `slippInn`.
    mutating func stengUt(_ tjeneste: TjenesteId, fra dag: Dato, _ aarsak: Stengningsaarsak = .fjernet) {
        guard tjeneste != eier, utestengelser[tjeneste] == nil else { return }
        utestengelser[tjeneste] = Utestengelse(fra: dag, aarsak: aarsak)
        for sted in sammeOrgan.indices where sammeOrgan[sted].tjeneste == tjeneste && sammeOrgan[sted].til == nil {
            sammeOrgan[sted].til = dag
        }
    }

    /// Lets a service in again: a new consent names it, it is shared with on a new ground, or it joins anew.
    mutating func slippInn(_ tjeneste: TjenesteId) { utestengelser[tjeneste] = nil }
}
