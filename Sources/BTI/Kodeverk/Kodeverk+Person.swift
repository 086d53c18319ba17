/// What kind of person a case is about (domain.md 3.1).
public enum Persontype: String, Kodeverk {
    case barn, ungdom, gravid, forelder

    /// Whether the person is a grown-up: a parent, or one who is to be.
    var erVoksen: Bool { self == .gravid || self == .forelder }
}

/// What a foresatt is to the child (domain.md 3.1).
public enum Relasjon: String, Kodeverk { case mor, far, medmor, fosterforelder, verge, annen }

/// An answer that may be unknown.
public enum JaNeiUkjent: String, Kodeverk { case ja, nei, ukjent }

/// Who owns a service; decides whether two services are one organ (domain.md, L6).
public enum Eierform: String, Kodeverk { case kommunal, privat, fylkeskommunal, interkommunal, partnerskap, statlig }

/// What kind of service it is; decides which clocks and which guide apply.
public enum Tjenestetype: String, Kodeverk {
    case barnehage, barneskole, ungdomsskole, videregaende, sfo, helsestasjon, ppt, nav, barnevern
    case psykiskHelseBarn = "psykisk_helse_barn"
    case psykiskHelseVoksne = "psykisk_helse_voksne"
    case flyktning, ungdomslos
    case koordinerendeEnhet = "koordinerende_enhet"
    case administrasjon

    /// Whether it has children, or users, whose cases it answers for.
    public var kanEieSaker: Bool { self != .koordinerendeEnhet && self != .administrasjon }

    /// Whether the school clocks apply (B3, G13).
    public var erSkole: Bool { [.barneskole, .ungdomsskole, .videregaende, .sfo].contains(self) }
}

/// What an employee may see and do (domain.md section 4).
public enum Rolle: String, Kodeverk {
    case ansatt, gruppeansvarlig, leder, noekkelperson, team, ke, koordinator, kommunalsjef, arkivar, administrator
    case kontroll, maskin

    /// Whether the role reads the content of cases, and therefore holds the service's key.
    public var leserInnhold: Bool {
        switch self {
        case .ansatt, .gruppeansvarlig, .leder, .team, .ke, .arkivar: true
        case .noekkelperson, .koordinator, .kommunalsjef, .administrator, .kontroll, .maskin: false
        }
    }

    /// Whether giving the role needs a second person's signature (architecture.md, "The directory").
    public var kreverMedsignatur: Bool { self == .leder || self == .administrator }
}
