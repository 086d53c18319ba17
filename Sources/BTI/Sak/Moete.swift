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
    /// Who led it.
    public var leder: AnsattId
    /// What was agreed; `nil` where sealed.
    public var avtalt: String?
    /// Whether something was agreed, or "ingen, fordi" said, about what comes next (E6).
    public var harVeienVidere = false

    /// A meeting with the family (rules.md, reading rule 12).
    public var erFamiliemoete: Bool {
        switch type {
        case .foreldresamtale, .tverrfaglig, .evaluering, .overgangsmoete1, .overgangsmoete2: true
        case .btiTeam: medForesatte
        case .interntTeam, .ressursteam, .ke: false
        }
    }
}
