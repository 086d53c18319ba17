/// What the minutes of a meeting say (domain.md 3.9); `nil` where sealed or not written.
public struct Referat: Hashable, Sendable {
    /// Who was there.
    public var deltakere: [String]?
    /// What is known now.
    public var situasjonNaa: String?
    /// What was discussed.
    public var droefting: String?
    /// What was agreed, in words.
    public var avtalt: String?
    /// The child's own voice.
    public var barnetsStemme: String?
    /// Why there is no next meeting.
    public var ingenMoeteFordi: String?
    /// What was decided, one by one; `nil` where the reader cannot open it.
    public var beslutninger: [Beslutning]? = []
}

/// One thing that a meeting decided: when the minutes are locked it becomes what it says (E6).
public struct Beslutning: Hashable, Sendable {
    /// What kind of decision.
    public var type: Beslutningstype
    /// What it says, in the fields of the command that it becomes.
    public var felter: Post

    /// A decision.
    public init(_ type: Beslutningstype, _ felter: Post = Post()) {
        self.type = type
        self.felter = felter.bare(Beslutning.innhold.map(\.navn))
    }

    /// The value of a field.
    public subscript<Innhold>(felt: Felt<Innhold>) -> Innhold? { felter[felt] }

    /// Whether the minutes do not say who answers for it.
    public var manglerAnsvarlig: Bool { type.kreverAnsvarlig && self[Felter.ansvarlig]?.isEmpty != false }

    private static let innhold: [Feltbeskrivelse] = [
        Felter.hva.beskrivelse, Felter.ansvarlig.beskrivelse, Felter.frist.beskrivelse,
        Felter.evalueringsdato.beskrivelse, Felter.maal.beskrivelse, Felter.start.beskrivelse,
        Felter.arena.beskrivelse, Felter.tiltak.beskrivelse, Felter.kontaktdato.beskrivelse,
        Felter.nivaa.beskrivelse, Felter.stafettholder.beskrivelse,
    ]
}

extension Beslutning: Feltverdi {
    /// A decision of a meeting.
    public static var felttype: Felttype { .post("Beslutning", [Felter.beslutningstype.beskrivelse] + innhold) }
    /// From the stored form.
    public init?(_ verdi: Verdi) {
        guard let post = verdi.somPost.map({ Post($0) }), let type = post[Felter.beslutningstype] else { return nil }
        self.init(type, post)
    }
    /// The stored form.
    public var verdi: Verdi { felter.med(Felter.beslutningstype, type).verdi }
}
