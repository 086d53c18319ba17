/// A meeting, planned or held (domain.md 3.9).
public struct Moete: Hashable, Sendable {
    /// Its name in the journal.
    public var id: MoeteId
    /// What kind.
    public var type: Moetetype
    /// The day of the meeting.
    public var dato: Dato
    /// The day it was planned or called, and every day it was moved.
    public var planlagt: [Dato]
    /// Every day it has been set to, in order; the last is `dato`.
    public var datoer: [Dato]
    /// Where it stands.
    public var status: Moetestatus
    /// Whether the foresatte are invited or were there.
    public var medForesatte: Bool
    /// Services invited or present.
    public var tjenester: Set<TjenesteId>
    /// The next meeting agreed in it.
    public var nesteMoete: Dato?
    /// The day it was cancelled.
    public var avlyst: Dato?
    /// The day the minutes were approved and locked.
    public var referatGodkjent: Dato?
    /// The day the family was given a copy, or said they did not want one.
    public var kopi: Dato?
    /// Who led it: whoever called it, and from the day it was held whoever wrote it down.
    public var leder: AnsattId
    /// Who called it.
    public var innkaller: AnsattId
    /// The team it is a meeting of; `nil` where sealed or not said.
    public var team: String?
    /// Whether the case is discussed without saying who it is about.
    public var anonym = false
    /// What the minutes say.
    public var referat = Referat()
    /// Whether something was agreed, or "ingen, fordi" said, about what comes next (E6).
    public var harVeienVidere = false

    /// What was agreed, in words; `nil` where sealed.
    public var avtalt: String? { referat.avtalt }

    /// Whether the minutes are written and can still be changed.
    public var harAapentReferat: Bool { status == .holdt && referatGodkjent == nil }

    /// A meeting with the family (rules.md, reading rule 12).
    public var erFamiliemoete: Bool { type.erFamiliemoete(medForesatte: medForesatte) }
}

extension Moetetype {
    /// Whether a meeting of this kind is one with the family (rules.md, reading rule 12).
    func erFamiliemoete(medForesatte: Bool) -> Bool {
        switch self {
        case .foreldresamtale, .tverrfaglig, .evaluering, .overgangsmoete1, .overgangsmoete2: true
        case .btiTeam: medForesatte
        case .interntTeam, .ressursteam, .ke: false
        }
    }
}
