/// A meeting that is thought of: whom to invite, and when.
public struct TenktMoete: Hashable, Sendable {
    /// The services that would come.
    public var tjenester: [TjenesteId]
    /// The day.
    public var dato: Dato
    /// What kind.
    public var type: Moetetype
    /// Whether the family comes too.
    public var medForesatte: Bool
    /// Whether it is to be shared as between two units of one organ (L6), for those who can be.
    public var sammeOrgan: Bool

    /// A meeting with services, with the family where nothing else is said.
    public init(
        _ tjenester: [TjenesteId], paa dato: Dato, type: Moetetype = .tverrfaglig, medForesatte: Bool = true,
        sammeOrgan: Bool = false
    ) {
        self.tjenester = tjenester
        self.dato = dato
        self.type = type
        self.medForesatte = medForesatte
        self.sammeOrgan = sammeOrgan
    }
}

/// A service that is thought of for a meeting, and how much of the agenda it may hear.
public struct Tilhoerer: Hashable, Sendable {
    /// The service.
    public var tjeneste: TjenesteId
    /// The agenda, in its order.
    public var punkter: [Punkt]
    /// Since when and why the case is closed to it; `nil` where it never was open, or is.
    public var stengt: Utestengelse?

    /// What it may hear.
    public var hoerer: [Agendapunkt] { punkter.filter { $0.hinder == nil }.map(\.punkt) }
    /// What it may not.
    public var hoererIkke: [Agendapunkt] { punkter.filter { $0.hinder != nil }.map(\.punkt) }

    /// An item, and why it may not be heard.
    public struct Punkt: Hashable, Sendable {
        /// The item.
        public var punkt: Agendapunkt
        /// Why not; `nil` where it may be heard.
        public var hinder: Hoerselshinder?
    }
}

extension Sak {
    /// What if they came: how much of the agenda each service may hear, with the consents that are there now.
    ///
    /// What stands in the restricted room is never on an agenda, so nothing here tells whether there is anything in it.
    public func hvisDeKom(til tenkt: TenktMoete, _ omgivelser: Omgivelser) -> [Tilhoerer] {
        let invitert = sluppetInn(tenkt, omgivelser.katalog)
        let moete = Moete(
            id: "", type: tenkt.type, dato: tenkt.dato, planlagt: [], datoer: [tenkt.dato], status: .innkalt,
            medForesatte: tenkt.medForesatte, tjenester: Set(tenkt.tjenester), leder: "", innkaller: "")
        let punkter = saksliste(for: moete, omgivelser)
        return tenkt.tjenester.map { invitert.tilhoerer($0, punkter, paa: tenkt.dato) }
    }

    private func tilhoerer(_ tjeneste: TjenesteId, _ punkter: [Agendapunkt], paa dag: Dato) -> Tilhoerer {
        let hindre = kanIkkeHoere([tjeneste], om: Array(Set(punkter.map(innslag))), paa: dag)
        let hinder = Dictionary(uniqueKeysWithValues: hindre.map { ($0.innslag, $0.hinder) })
        let alle = punkter.map { Tilhoerer.Punkt(punkt: $0, hinder: hinder[innslag($0)]) }
        return Tilhoerer(tjeneste: tjeneste, punkter: alle, stengt: stengning(for: tjeneste, paa: dag))
    }

    /// The case as an invitation leaves it: whoever was only removed as a participant is let in again, and what is shared within
    /// one organ is shared. Nobody is let in past a withdrawal (C5).
    private func sluppetInn(_ tenkt: TenktMoete, _ katalog: Katalog) -> Sak {
        var sak = self
        for tjeneste in tenkt.tjenester where utestengelser[tjeneste]?.aarsak != .trukket {
            if utestengelser[tjeneste]?.aarsak == .fjernet { sak.slippInn(tjeneste) }
            guard tenkt.sammeOrgan, katalog.erSammeOrgan(eier, tjeneste) else { continue }
            sak.slippInn(tjeneste)
            sak.sammeOrgan.append(SammeOrgan(tjeneste: tjeneste, fra: tenkt.dato))
        }
        return sak
    }

    /// What an item is about. A break that is about an undring stands where the undring stands.
    private func innslag(_ punkt: Agendapunkt) -> Innslag {
        guard let id = punkt.gjelder.first else { return .logg }
        switch punkt.kode {
        case .undring: return .undring(UndringId(id))
        case .brudd where undring(UndringId(id)) != nil: return .undring(UndringId(id))
        case .samtykke, .samtykkeSlutt: return .samtykke(SamtykkeId(id))
        case .evaluering: return .tiltak(TiltakId(id))
        case .maalOgTiltak: return .maal(MaalId(id))
        default: return .logg
        }
    }
}
