/// Something that could be spoken of in a meeting.
public enum Innslag: Hashable, Sendable {
    /// A consent.
    case samtykke(SamtykkeId)
    /// An undring, which stands in the unit's own room.
    case undring(UndringId)
    /// A goal.
    case maal(MaalId)
    /// A tiltak and its evaluations.
    case tiltak(TiltakId)
    /// What a meeting came to.
    case moete(MoeteId)
    /// The bekymring and the log's own entries.
    case logg
    /// Meldinger and what else stands in the restricted room.
    case skjermet

    /// The room it stands in.
    public var rom: Rom {
        switch self {
        case .undring: .intern
        case .samtykke, .maal, .tiltak, .moete, .logg: .logg
        case .skjermet: .skjermet
        }
    }
}

/// A service that may not hear something, and why.
public struct Hoersel: Hashable, Sendable {
    /// The service.
    public var tjeneste: TjenesteId
    /// What it may not hear.
    public var innslag: Innslag
    /// Why.
    public var hinder: Hoerselshinder
}

extension Sak {
    /// What if they came: which of the services may not hear which of the things on a day, and why.
    ///
    /// What stands in the unit's own room is heard by the owner and by the service that wrote it. In a case that is sperret a
    /// service hears nothing: it is for those who are named.
    public func kanIkkeHoere(_ tjenester: [TjenesteId], om innslag: [Innslag], paa dag: Dato) -> [Hoersel] {
        let lesende = lesendeTjenester(paa: dag)
        return tjenester.flatMap { tjeneste in
            innslag.compactMap { ett in
                hinder(tjeneste, ett, dekket: lesende[tjeneste] != nil).map {
                    Hoersel(tjeneste: tjeneste, innslag: ett, hinder: $0)
                }
            }
        }
    }

    private func hinder(_ tjeneste: TjenesteId, _ innslag: Innslag, dekket: Bool) -> Hoerselshinder? {
        switch innslag {
        case .skjermet: .skjermet
        case _ where sperre != nil: .sperret
        case .undring(let id):
            tjeneste == eier || undring(id)?.tjeneste == tjeneste ? nil : dekket ? .internt : .ikkeDekket
        default: dekket ? nil : .ikkeDekket
        }
    }
}
