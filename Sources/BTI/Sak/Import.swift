/// A tiltak as it stood in another system or on paper, whole or not (reading rule 15).
public struct ImportertTiltak: Hashable, Sendable, Feltverdi {
    /// The values, by the names of the fields.
    public var post: Post

    /// The fields it may have.
    public static let felter: [Feltbeskrivelse] = [
        Felter.hva.beskrivelse, Felter.maaltekst.beskrivelse, Felter.ansvarlig.beskrivelse, Felter.frist.beskrivelse,
        Felter.evalueringsdato.beskrivelse, Felter.start.beskrivelse,
    ]

    /// A tiltak that came from elsewhere.
    public static var felttype: Felttype { .post("ImportertTiltak", felter) }

    /// From the stored form.
    public init?(_ verdi: Verdi) {
        guard let felter = verdi.somPost else { return nil }
        post = Post(felter).bare(Self.felter.map(\.navn))
    }

    /// The stored form.
    public var verdi: Verdi { post.verdi }

    /// The mandatory fields that are missing: what D1 asks for. The limit is the day of evaluation where none is said.
    func mangler(_ katalog: Katalog) -> [String] {
        var mangler: [String] = []
        if post[Felter.hva]?.isEmpty != false { mangler.append("hva") }
        if post[Felter.maaltekst]?.isEmpty != false { mangler.append("maaltekst") }
        let ansvarlig = post[Felter.ansvarlig] ?? ""
        if !Tiltak.familien.contains(ansvarlig), katalog.ansatt(AnsattId(ansvarlig))?.aktiv != true {
            mangler.append("ansvarlig")
        }
        if post[Felter.evalueringsdato] == nil { mangler.append("evalueringsdato") }
        return mangler
    }
}

/// An imported tiltak that lacks something mandatory, until somebody fills it in or puts it away (D1).
public struct Karantene: Hashable, Sendable {
    /// The name it has, and will have as a tiltak.
    public var id: TiltakId
    /// The day it came.
    public var dato: Dato
    /// What is known; the sealed words are missing where they are not readable.
    public var kjent: Post
    /// The day it was put away with a reason.
    public var lukket: Dato?
}

extension Sak {
    /// Imported tiltak that nobody has filled in or put away yet.
    public var iKarantene: [Karantene] { karantene.filter { $0.lukket == nil && tiltak($0.id) == nil } }

    /// Whether a finding of a B rule is about what came before the import (reading rule 15).
    func erFoerImporten(_ funn: Hull, _ regel: String) -> Bool {
        guard let importert, regel.hasPrefix("B") else { return false }
        let undringer = funn.gjelder.compactMap { undring(UndringId($0)) }
        guard !undringer.isEmpty else { return gjeldendeAvklaring.map { $0.dato < importert } ?? false }
        return undringer.allSatisfy { $0.dato < importert }
    }
}
