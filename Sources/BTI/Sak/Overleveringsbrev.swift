/// What the giver hands over to the receiver in writing: what helps, what does not, what is promised (domain.md 2.8).
///
/// Made of the shared stafettlogg alone: nothing from nivå 0, from the unit's own notes or from what is shielded stands in it.
public struct Overleveringsbrev: Hashable, Sendable {
    /// The transition.
    public var overgang: OvergangId
    /// What the person is called on screens; `nil` where the room `kort` is closed.
    public var kortnavn: String?
    /// The unit that lets go.
    public var fra: String
    /// The unit that takes over; empty where it is sealed.
    public var til: String
    /// Who the child's teacher will be: an employee's code, or a name; `nil` while unknown.
    public var kontaktlaerer: String?
    /// First day at the receiver.
    public var skolestart: Dato
    /// What helps, what does not, open tiltak and promises, in that order.
    public var punkter: [Punkt]
    /// The child's own words, oldest first.
    public var barnetsOrd: [Ord]

    /// One thing that is handed over.
    public struct Punkt: Hashable, Sendable {
        /// Its name, by which it is confirmed: that of the tiltak or of the promise.
        public var id: String
        /// What kind.
        public var slag: Slag
        /// What it is.
        public var tekst: String
        /// The child's experience of it.
        public var barnets: String?
        /// The day it shall be looked at; `nil` where nothing is left to do.
        public var dato: Dato?
        /// The day the receiver confirmed it.
        public var bekreftet: Dato?
    }

    /// Kinds of point.
    public enum Slag: String, Sendable, CaseIterable {
        case virker, virkerIkke, aapentTiltak, loefte

        /// Whether the receiver is to do something with it, and therefore confirms it.
        public var skalBekreftes: Bool { self == .aapentTiltak || self == .loefte }
    }

    /// Something the child has said.
    public struct Ord: Hashable, Sendable {
        /// The day.
        public var dato: Dato
        /// The words.
        public var tekst: String
    }

    /// The points that the receiver confirms, one by one.
    public var tilBekreftelse: [Punkt] { punkter.filter(\.slag.skalBekreftes) }
}

extension Overgang {
    /// The handover letter as the case says it now, as far as the reader's keys go.
    public func brev(_ sak: Sak, _ omgivelser: Omgivelser) -> Overleveringsbrev {
        let lovet = loefter.map {
            Overleveringsbrev.Punkt(id: $0.id, slag: .loefte, tekst: $0.tekst, bekreftet: bekreftet[$0.id])
        }
        let punkter = sak.tiltak.flatMap { self.punkter(om: $0) } + lovet
        let orden = Overleveringsbrev.Slag.allCases
        let katalog = omgivelser.katalog
        return Overleveringsbrev(
            overgang: id, kortnavn: sak.hovedperson?.kortnavn, fra: katalog.navn(giver),
            til: mottaker.map(katalog.navn) ?? mottakerNavn ?? "",
            kontaktlaerer: kontaktlaerer.flatMap { $0.ansatt?.rawValue ?? $0.navn }, skolestart: skolestart,
            punkter: orden.flatMap { slag in punkter.filter { $0.slag == slag } }, barnetsOrd: sak.barnetsOrdILoggen)
    }

    /// What a tiltak says of what helps, and, while it is open, that it goes on.
    private func punkter(om tiltak: Tiltak) -> [Overleveringsbrev.Punkt] {
        guard let hva = tiltak.hva else { return [] }
        let siste = tiltak.evalueringer.last
        var punkter: [Overleveringsbrev.Punkt] = []
        switch siste?.maaloppnaaelse {
        case .naadd, .iStorGrad, .delvis:
            punkter.append(
                .init(id: tiltak.id.rawValue, slag: .virker, tekst: hva, barnets: siste?.barnetsOpplevelse))
        case .ikke:
            punkter.append(
                .init(id: tiltak.id.rawValue, slag: .virkerIkke, tekst: hva, barnets: siste?.barnetsOpplevelse))
        case .forTidlig, nil: break
        }
        if tiltak.status.erAapen {
            punkter.append(
                .init(
                    id: tiltak.id.rawValue, slag: .aapentTiltak, tekst: hva, dato: tiltak.evalueringsdato,
                    bekreftet: bekreftet[tiltak.id.rawValue]))
        }
        return punkter
    }
}

extension Sak {
    /// The child's own words as the shared log has them; what was said before the log stays in the unit.
    fileprivate var barnetsOrdILoggen: [Overleveringsbrev.Ord] {
        let samtalt = samtaler.filter { $0.rom == .logg }.map { ($0.dato, $0.barnetsStemme) }
        let notert = notater.filter { $0.rom == .logg }.map { ($0.dato, $0.barnetsOrd) }
        return (samtalt + notert).compactMap { dato, ord in
            ord.flatMap { $0.isEmpty ? nil : Overleveringsbrev.Ord(dato: dato, tekst: $0) }
        }.sorted { $0.dato < $1.dato }
    }
}
