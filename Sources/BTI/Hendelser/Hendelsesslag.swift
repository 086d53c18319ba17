/// A kind of event: its code, where it stands, which of its fields are open, and who may write it.
///
/// Everything is sealed unless it stands on the allow-list here; `docs/journalformat.md` shows the list and a test holds
/// the two together. Codes are never renamed.
public struct Hendelsesslag: Hashable, Sendable {
    /// The stable code, such as `UndringRegistrert`.
    public let kode: String
    /// The number of its present shape.
    public let versjon: Int
    /// What brings older shapes up to it, one for each.
    let oppgraderinger: [Oppgradering]
    /// The stream it belongs to.
    public let stroem: Stroemslag
    /// The room its sealed part stands in; `nil` where it has none.
    public let rom: Rom?
    /// The fields that anyone who holds the file can read.
    public let aapne: [Feltbeskrivelse]
    /// The names of the open fields, ready to filter by.
    package let aapneNavn: Set<String>
    /// The fields that are sealed.
    public let forseglede: [Feltbeskrivelse]
    /// Who may write it.
    public let hvem: Set<Rett>
    /// Stands under a neutral code in the journal, because the kind itself would tell (violence, melding).
    public let erNoeytralt: Bool
    /// Whether it counts as something that happened in the case (rules.md, reading rule 11).
    public let teller: Bool

    init(
        _ kode: String, _ stroem: Stroemslag = .sak, rom: Rom? = nil, aapne: [Feltbeskrivelse] = [],
        forseglet: [Feltbeskrivelse] = [], hvem: Set<Rett>, noeytralt: Bool = false, teller: Bool = false,
        versjon: Int = 1, oppgraderinger: [Oppgradering] = []
    ) {
        self.kode = kode
        self.versjon = versjon
        self.oppgraderinger = oppgraderinger
        self.stroem = stroem
        self.rom = rom
        self.aapne = [Felter.dato.beskrivelse, Felter.sum.beskrivelse] + aapne
        self.aapneNavn = Set(self.aapne.map(\.navn))
        self.forseglede = forseglet + (rom == nil ? [] : [Felter.sendatoGrunn.beskrivelse])
        self.hvem = hvem
        self.erNoeytralt = noeytralt
        self.teller = teller
    }

    /// Two kinds are the same where their codes are: codes are unique and never renamed.
    public static func == (venstre: Hendelsesslag, hoeyre: Hendelsesslag) -> Bool { venstre.kode == hoeyre.kode }

    /// By code.
    public func hash(into hasher: inout Hasher) { hasher.combine(kode) }

    /// The code that stands in the open column `type`.
    public var aapenKode: String { erNoeytralt ? Hendelsesslag.noeytralKode : kode }

    /// Whether the program writes it beside a command: it says nothing to people.
    public var skrivesAvProgrammet: Bool { Self.programmetsEgne.contains(self) }

    private static let programmetsEgne: Set<Hendelsesslag> = [
        epokeAapnet, fristSatt, loggFristSatt, skjermetFristSatt, fristInnfridd,
    ]

    /// What stands in the column `type` where the kind itself would tell.
    public static let noeytralKode = "SkjermetPost"
}

/// The streams of the journal (architecture.md, "The journal").
public enum Stroemslag: String, Kodeverk { case sak, katalog, moete, team, lesing, nett }

/// On what ground an employee may write an event. Tested on open facts alone, so that any reader can test it.
public enum Rett: String, Sendable, CaseIterable {
    /// Any employee who works here.
    case alle
    /// One who reads content at the owning unit.
    case innhold
    /// Responsible for a group or for users at the owning unit.
    case gruppeansvarlig
    /// One who has something to do with the case, at a service that may hear about it that day.
    case involvert
    /// Who wrote the undring that the entry is about; where it names none, one of those that a case at nivå 0 is about.
    case melder
    /// The stafettholder.
    case holder
    /// One who has written in the room `skjermet`, such as the author of a melding.
    case forfatter
    /// Whoever answers for the tiltak.
    case ansvarlig
    /// A leader of the owning unit.
    case leder
    /// A leader of a unit that owned the case, while clocks that it left run on.
    case tidligereEier
    /// A leader of any service who is named in the case's sperre.
    case navngittLeder
    /// A leader, or who stands in for one, of a service whose keys reach the case.
    case noedtilgang
    /// A role that the profile lets decide at the end of nivå 0.
    case avklarer
    /// The receiver of the offered stafettpinne.
    case tilbudt
    /// The archivist.
    case arkivar
    /// Koordinerende enhet.
    case ke
    /// A member of the team at the owning unit, of a meeting where the case is on the agenda by name.
    case team
    /// The administrator.
    case administrator
    /// A leader of the service that the entry is about.
    case tjenesteleder
    /// The control function (personvernombud).
    case kontroll
    /// The employee that the entry is about.
    case selv
    /// The first administrator, in the first entry alone.
    case genesis
    /// A machine with a key of its own, which reads no content.
    case maskin
}
