/// One follow-up of one hovedperson, owned by a unit: everything the journal says about it, as far as the reader's keys go.
///
/// What stands sealed in the journal is optional here: `nil` means "not said" or "not readable for this reader", and the rules
/// never take the second for the first (`Undring.lesbar` and its kin tell them apart where it matters).
public struct Sak: Hashable, Sendable {
    /// The case's name in the journal.
    public let id: SakId
    /// What people say aloud; random, so that gaps betray nothing.
    public let saksnummer: String
    /// The unit that owns the case.
    public internal(set) var eier: TjenesteId
    /// The day it was opened.
    public let opprettet: Dato
    /// How many entries of the stream count; the next command's expected version.
    public internal(set) var versjon = 0

    /// The person the case is about; `nil` where the room `kort` is closed.
    public internal(set) var hovedperson: Hovedperson?
    /// The year the person starts, or started, in school; open, so that it is known without a key.
    public internal(set) var skolestartaar: Int?
    /// The family's adults, in the order they were written.
    public internal(set) var foresatte: [Foresatt] = []

    /// The undringer, oldest first by recording.
    public internal(set) var undringer: [Undring] = []
    /// Ends of nivå 0, in order.
    public internal(set) var avklaringer: [Avklaringsbeslutning] = []
    /// Talks, in order of recording.
    public internal(set) var samtaler: [Samtale] = []
    /// Next contacts agreed without a meeting.
    public internal(set) var kontakter: [Kontaktavtale] = []
    /// The problem as shared with the family.
    public internal(set) var bekymring: Bekymring?
    /// Log entries and the child's own words.
    public internal(set) var notater: [Notat] = []

    /// Consents, in order of recording.
    public internal(set) var samtykker: [Samtykke] = []
    /// Withdrawals, in order of recording.
    public internal(set) var trekk: [Samtykketrekk] = []
    /// Reviews of consents, as at an age.
    public internal(set) var gjennomganger: [Samtykkegjennomgang] = []
    /// Services that hear about the case as the same organ, without a consent (domain.md, L6).
    public internal(set) var sammeOrgan: [SammeOrgan] = []
    /// Services that have been closed out, until something lets them in again.
    public internal(set) var utestengelser: [TjenesteId: Utestengelse] = [:]
    /// Times the family was given its own log.
    public internal(set) var innsyn: [Innsyn] = []
    /// Answers of no to a consent.
    public internal(set) var neiTilSamtykke: [NeiTilSamtykke] = []

    /// The level: 0 until the log opens.
    public internal(set) var nivaa = 0
    /// Level changes, in order.
    public internal(set) var nivaaendringer: [Nivaaendring] = []
    /// The day the log opened; `nil` at nivå 0.
    public internal(set) var loggAapnet: Dato?
    /// Who holds the stafettpinne, and who did.
    public internal(set) var stafetter: [Stafett] = []
    /// The offer that waits for an answer.
    public internal(set) var tilbud: Stafettilbud?
    /// Services and professionals that take part beside the owner, and those that did.
    public internal(set) var deltakere: [Deltaker] = []
    /// When the case went from one owning unit to another.
    public internal(set) var eierskifter: [Eierskifte] = []
    /// Health services that have said that their journal is kept beside the log.
    public internal(set) var journalplikter: [Journalpliktkvittering] = []
    /// Referrals, and what came back.
    public internal(set) var henvisninger: [Henvisning] = []
    /// Days the family was asked whom they wish as stafettholder.
    public internal(set) var oenskeSpurt: [Dato] = []

    /// Goals.
    public internal(set) var maal: [Maal] = []
    /// Measures.
    public internal(set) var tiltak: [Tiltak] = []
    /// Meetings, planned and held.
    public internal(set) var moeter: [Moete] = []
    /// Transitions to another unit, in order of recording.
    public internal(set) var overganger: [Overgang] = []

    /// Days the case was brought to Koordinerende enhet, in order.
    public internal(set) var keLoeft: [KELoeft] = []
    /// What Koordinerende enhet advised, in order.
    public internal(set) var keRaad: [KERaad] = []

    /// Assessments that end or keep the violence flag, as the room `intern` shows them.
    public internal(set) var vurderinger: [Flaggvurdering] = []
    /// Clearings of contact with the foresatte by barnevern or police, in order of recording.
    public internal(set) var kontaktFrigitt: [Kontaktfrigivelse] = []
    /// Meldinger, readable for their author and the unit's leader.
    public internal(set) var meldinger: [Melding] = []
    /// Assessments of the duty to report, readable as the meldinger.
    public internal(set) var meldepliktvurderinger: [Meldepliktvurdering] = []
    /// Days rektor, styrer or the owner were told of the environment.
    public internal(set) var miljoevarsler: [Miljoevarsel] = []

    /// Neutral clocks by name.
    public internal(set) var frister: [FristId: NoeytralFrist] = [:]

    /// How the case ended; `nil` while it is open.
    public internal(set) var avslutning: Avslutning?
    /// The day it was last opened again; `nil` where it never was closed.
    public internal(set) var gjenaapnet: Dato?
    /// How many decisions at the end of nivå 0 stood when it was last opened again.
    var avklaringerFoerGjenaapning = 0
    /// The day it was archived.
    public internal(set) var arkivert: Dato?
    /// Every day something happened in the case (rules.md, reading rule 11), oldest first.
    public internal(set) var hendelsesdager: [Dato] = []
    /// That only the named may read; `nil` where the case is open to its service.
    public internal(set) var sperre: Sperre?
    /// Times the case was opened in an emergency, in order.
    public internal(set) var noedtilganger: [Noedtilgang] = []
    /// Who has written in the room `skjermet`, from open facts alone.
    public internal(set) var skjermetForfattere: Set<AnsattId> = []
    /// Who wrote last, and by which command; clocks and epochs of the program's own left out.
    var sistSkrevet: Skriver?
    /// The newest epoch of each room, as the signed entries tell it.
    public internal(set) var epoker: [Rom: Epoke] = [:]

    /// The groups the person has been in, oldest first.
    public internal(set) var gruppeperioder: [Gruppeperiode] = []
    /// Links to other cases in the family.
    public internal(set) var familiekoblinger: [Familiekobling] = []
    /// How the pregnancy ended; `nil` while it has not.
    public internal(set) var svangerskapsslutt: Svangerskapsslutt?
    /// New decisions in a pattern of undringer (B7).
    public internal(set) var gjentakelsesvurderinger: [Gjentakelsesvurdering] = []
    /// Written plans about the environment.
    public internal(set) var aktivitetsplaner: [Aktivitetsplan] = []
    /// Whether IP, koordinator and barnekoordinator have been considered.
    public internal(set) var koordineringsvurderinger: [Koordineringsvurdering] = []
    /// The individuell plan, where there is one.
    public internal(set) var individuellPlan: IndividuellPlan?

    /// Corrections, in order of recording.
    public internal(set) var rettelser: [Rettelse] = []
    /// That it was merged with another case of the same person.
    public internal(set) var sammenslaaing: Sammenslaaing?
    /// Entries whose content a decision has removed.
    public internal(set) var slettedePoster: Set<Int> = []
    /// The concern about a group; `nil` where the case is about a person.
    public internal(set) var systemsak: Systemsak?
    /// The day it was imported; `nil` where it began here.
    public internal(set) var importert: Dato?
    /// Imported tiltak that lacked something mandatory.
    public internal(set) var karantene: [Karantene] = []

    /// The last command, which its author may undo.
    public internal(set) var sisteKommando: Sistekommando?
    /// The case before that command.
    var foer: Sakbilde?

    /// A case as it is when it opens.
    package init(id: SakId, saksnummer: String, eier: TjenesteId, opprettet: Dato) {
        self.id = id
        self.saksnummer = saksnummer
        self.eier = eier
        self.opprettet = opprettet
    }
}

extension Sak {
    /// The columns of the front.
    public enum Fase: String, Sendable, CaseIterable { case undring, bekymring, tiltak, avsluttet }

    /// Which column the case stands in.
    public var fase: Fase {
        if avslutning != nil { return .avsluttet }
        if loggAapnet != nil { return .tiltak }
        return gjeldendeAvklaring?.resultat.nivaa != nil ? .bekymring : .undring
    }

    /// Whether the case is still followed up.
    public var erAapen: Bool { avslutning == nil }

    /// The decision that nivå 0 stands on now; an undring that came after it opens the question again.
    public var gjeldendeAvklaring: Avklaringsbeslutning? { avklaringer.last }

    /// Who holds the stafettpinne now.
    public var stafettholder: AnsattId? { loependeStafett?.holder }

    /// The stretch of holding that goes on now.
    public var loependeStafett: Stafett? { stafetter.last.flatMap { $0.til == nil ? $0 : nil } }

    /// The log's opening consent and the other consents that hold on a day, both ends included.
    public func gyldigeSamtykker(_ dag: Dato) -> [Samtykke] { samtykker.filter { $0.gjelder(dag) } }

    /// The consent for the log that holds on a day.
    public func loggsamtykke(_ dag: Dato) -> Samtykke? {
        gyldigeSamtykker(dag).last { $0.type == .stafettlogg || $0.type == .tverrfaglig && $0.omfatterLogg }
    }

    /// Employees who have something to do with the case, from open facts alone.
    public var involverte: Set<AnsattId> {
        // In a sperret case the named have to do with it, and nobody else.
        if let sperre { return sperre.navngitte }
        var alle = Set(undringer.flatMap { [$0.av] + $0.delinger.compactMap(\.ansatt) })
        alle.formUnion(stafetter.filter { $0.til == nil }.map(\.holder))
        if let mottaker = tilbud?.mottaker { alle.insert(mottaker) }
        alle.formUnion(deltakere.filter { $0.til == nil }.compactMap(\.ansatt))
        alle.formUnion(tiltak.filter(\.status.erAapen).compactMap(\.ansvarligAnsatt))
        return alle
    }

    /// The undring with this name.
    public func undring(_ id: UndringId) -> Undring? { undringer.first { $0.id == id } }
    /// The tiltak with this name.
    public func tiltak(_ id: TiltakId) -> Tiltak? { tiltak.first { $0.id == id } }
    /// The goal with this name.
    public func maal(_ id: MaalId) -> Maal? { maal.first { $0.id == id } }
    /// The meeting with this name.
    public func moete(_ id: MoeteId) -> Moete? { moeter.first { $0.id == id } }
    /// The consent with this name.
    public func samtykke(_ id: SamtykkeId) -> Samtykke? { samtykker.first { $0.id == id } }
}

/// A room of a case: who may read what is said in it (architecture.md, "Keys and sealing").
public enum Rom: String, Kodeverk {
    /// Name, birth date, family.
    case kort
    /// Nivå 0 and the unit's own notes.
    case intern
    /// The shared stafettlogg.
    case logg
    /// The author and the unit's leaders alone. Written neutrally, because its name in the clear would tell.
    case skjermet
}

/// An epoch of a room: one key, and exactly those who may open it.
public struct Epoke: Hashable, Sendable {
    /// Its number, from 1.
    public var nummer: Int
    /// Who can open it.
    public var mottakere: Set<Mottaker>
    /// Commitment to the key, hex.
    public var forpliktelse: String
    /// Opened by one who may write but not read; only that one command may use it.
    public var engangs: Bool
    /// The command that opened it.
    public var kommando: String
}
