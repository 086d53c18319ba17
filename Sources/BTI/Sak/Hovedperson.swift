/// The person the case is about (domain.md 3.1). All of it stands in the room `kort`.
public struct Hovedperson: Hashable, Sendable {
    /// What kind of person.
    public var type: Persontype
    /// Full name.
    public var navn: String
    /// What is shown on screens: initials with full stops.
    public var kortnavn: String
    /// Birth date; `nil` where not yet written.
    public var foedselsdato: Dato?
    /// Due date of a pregnant woman.
    public var termindato: Dato?
    /// Group or class, such as `OST/3B`.
    public var gruppe: String?
    /// Protected address: named employees only.
    public var adressesperre = false
    /// School year; `nil` where not written.
    public var trinn: Int?
    /// Starts school a year later.
    public var utsattSkolestart = false

    /// Whole years on a day; `nil` where the birth date is not written.
    public func alder(_ dag: Dato) -> Int? {
        foedselsdato?.heleAar(til: dag)
    }

    /// The year the person starts school, by birth date; `nil` where it is not written.
    static func skoleaar(_ foedselsdato: Dato?, utsatt: Bool) -> Int? {
        foedselsdato.map { $0.aar + (utsatt ? 7 : 6) }
    }

    /// Initials of a name: `Anna Berg` gives `A.B.`; what already is initials is kept.
    public static func initialer(_ navn: String) -> String {
        if navn.contains("."), !navn.contains(" ") { return navn.uppercased() }
        let deler = navn.split { $0 == " " || $0 == "-" || $0 == "." }
        return deler.compactMap(\.first).map { "\(String($0).uppercased())." }.joined()
    }
}

/// An adult of the family (domain.md 3.1).
public struct Foresatt: Hashable, Sendable {
    /// Short name within the case, such as `mor`.
    public var id: String
    /// Name; may be left out.
    public var navn: String?
    /// What this adult is to the child.
    public var relasjon: Relasjon
    /// Whether this adult has foreldreansvar.
    public var foreldreansvar: JaNeiUkjent
    /// Stands as verge.
    public var verge = false
    /// May not have contact.
    public var kontaktsperre = false
    /// Language, where an interpreter is needed.
    public var tolk: String?
}

extension Foresatt: Feltverdi {
    /// An adult of the family.
    public static var felttype: Felttype {
        .post(
            "Foresatt",
            [
                Felter.foresatt.beskrivelse, Felter.navn.beskrivelse, Felter.relasjon.beskrivelse,
                Felter.foreldreansvar.beskrivelse, Felter.verge.beskrivelse, Felter.kontaktsperre.beskrivelse,
                Felter.tolk.beskrivelse,
            ])
    }
    /// From the stored form.
    public init?(_ verdi: Verdi) {
        guard let felter = verdi.somPost else { return nil }
        let post = Post(felter)
        guard let relasjon = post[Felter.relasjon], let ansvar = post[Felter.foreldreansvar] else { return nil }
        self.init(
            id: post[Felter.foresatt] ?? relasjon.rawValue, navn: post[Felter.navn], relasjon: relasjon,
            foreldreansvar: ansvar, verge: post[Felter.verge] ?? false,
            kontaktsperre: post[Felter.kontaktsperre] ?? false, tolk: post[Felter.tolk])
    }
    /// The stored form.
    public var verdi: Verdi {
        Post()
            .med(Felter.foresatt, id).med(Felter.navn, navn).med(Felter.relasjon, relasjon)
            .med(Felter.foreldreansvar, foreldreansvar).med(Felter.verge, verge ? true : nil)
            .med(Felter.kontaktsperre, kontaktsperre ? true : nil).med(Felter.tolk, tolk).verdi
    }
}
