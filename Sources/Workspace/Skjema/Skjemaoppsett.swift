import BTI

/// What the form of one command has beyond its fields: order, what is folded, what depends on what.
struct Skjemaoppsett: Sendable {
    /// When a field is shown.
    enum Vilkaar: Sendable {
        /// When another field has one of these values.
        case naar(String, [String])
        /// When at least one of several fields has this value.
        case naarEn([String], String)
        /// When another field has a value, and none of these.
        case naarIkke(String, [String])
        /// When another field has any value.
        case naarSatt(String)
        /// When another field is empty.
        case naarTom(String)
        /// When the person the case is about is pregnant.
        case gravid
        /// When the day is so long ago that it must be explained.
        case sendato
    }

    /// The fields that are shown at once, in order; mandatory ones that are not named come first.
    var synlige: [String] = []
    /// Optional fields that this form asks for all the same.
    var kreves: Set<String> = []
    /// Fields that the form leaves out, because the program decides them.
    var bestemt: Set<String> = []
    /// Fields that are shown only at times.
    var vilkaar: [String: Vilkaar] = [:]
    /// The codes that make sense here, where they are fewer than the set's.
    var koder: [String: [String]] = [:]
    /// Asks for the number of the case, because it is one that cannot be chosen.
    var spoerOmSak = false
    /// Records what has happened, so that the day can be another than today.
    var fortid = true
    /// Leads staff towards the foresatte, so that the violence flag is told of.
    var foresattkontakt = false

    /// The setup of a command; one that is not in the table has none.
    static func av(_ slag: Kommandoslag) -> Skjemaoppsett { tabell[slag.kode] ?? Skjemaoppsett() }

    /// The days that lie ahead; every other date is of something that has been.
    static let fremtid: Set<String> = [
        "nesteKontakt", "kontaktdato", "gyldigTil", "start", "frist", "evalueringsdato", "nyEvalueringsdato",
        "moetedato", "nesteMoete", "termindato", "skolestart", "sisteSkoledag", "til",
    ]

    /// Which way an incomplete date in a field leans.
    static func retning(_ felt: String) -> Datotolk.Retning {
        if felt == "foedselsdato" { return .foedsel }
        return fremtid.contains(felt) ? .fram : .tilbake
    }
}
