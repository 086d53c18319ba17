/// The kinds of event in the stream `nett`: what a machine with a key of its own says about the safety net.
extension Hendelsesslag {
    private typealias F = Felter

    /// Every open case has been replayed: how many there are, how many stand in the net, how many outside, and up to which entry.
    package static let nettBevist = Hendelsesslag(
        "NettBevist", .nett,
        aapne: [
            F.aapneSaker.beskrivelse, F.iNettet.beskrivelse, F.utenforNettet.beskrivelse, F.sistePost.beskrivelse,
            F.hode.beskrivelse,
        ], hvem: [.maskin])

    /// The kinds in the stream `nett`.
    package static let iNett: [Hendelsesslag] = [nettBevist]
}

extension Katalog {
    /// Whether the author of an entry in the stream `nett` is a machine that was registered for it.
    public func godkjennerNett(_ h: Hendelse) -> Bool {
        guard let slag = h.slag, slag.stroem == .nett else { return false }
        return slag.hvem.contains(.maskin) && ansatt(h.av)?.har(.maskin, ved: h.seq) == true
    }
}
