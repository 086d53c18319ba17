/// Something that has happened: what, when, and who says so.
///
/// `dato` is when it happened, chosen by the employee, never in the future; `registrert` is the day it was recorded. Rules
/// of follow-up run on the first; access, consent and epochs only on the second.
public struct Hendelse: Hashable, Sendable {
    /// The kind; `nil` for a neutral entry whose sealed part the reader cannot open.
    public var slag: Hendelsesslag?
    /// The fields, open and (where readable) sealed.
    public var felter: Post
    /// Who wrote it.
    public var av: AnsattId
    /// When it happened.
    public var dato: Dato
    /// When it was recorded.
    public var registrert: Dato
    /// The command that it came from.
    public var kommando: String
    /// The case it is about; empty for the directory.
    public var sak: SakId
    /// The room and epoch it is sealed under; `nil` where nothing is sealed.
    public var forsegling: Forsegling?
    /// Whether its sealed part is open to the reader; true where it has none.
    public var lesbar: Bool
    /// Its place in the journal; `Int.max` before it is written, that is, after everything that is.
    public var seq: Int
    /// Minutes past midnight when it was recorded; `nil` where the journal or the test does not say.
    public var registrertMinutt: Int?

    /// Room and epoch of a sealed part.
    public struct Forsegling: Hashable, Sendable {
        /// The room.
        public var rom: Rom
        /// The epoch.
        public var epoke: Int

        /// Room and epoch.
        public init(rom: Rom, epoke: Int) {
            self.rom = rom
            self.epoke = epoke
        }
    }

    /// An event as the journal gives it, or as the engine makes it.
    public init(
        _ slag: Hendelsesslag?, _ felter: Post, av: AnsattId, dato: Dato, registrert: Dato, kommando: String,
        sak: SakId,
        forsegling: Forsegling? = nil, lesbar: Bool = true, seq: Int = .max, registrertMinutt: Int? = nil
    ) {
        self.slag = slag
        self.felter = felter
        self.av = av
        self.dato = dato
        self.registrert = registrert
        self.kommando = kommando
        self.sak = sak
        self.forsegling = forsegling
        self.lesbar = lesbar
        self.seq = seq
        self.registrertMinutt = registrertMinutt
    }

    /// The value of a field.
    public subscript<Innhold>(felt: Felt<Innhold>) -> Innhold? { felter[felt] }
}

extension Hendelse {
    /// The open part, as it is stored.
    public var aapenDel: Post {
        guard let slag else { return Post() }
        return felter.bare(slag.aapneNavn).med(Felter.dato, dato)
    }

    /// The event as one without any key sees it: open fields alone, and a kind that tells is nameless.
    package var utenForseglet: Hendelse {
        guard forsegling != nil || slag?.rom != nil else { return self }
        var aapen = self
        aapen.felter = aapenDel
        aapen.lesbar = false
        if slag?.erNoeytralt == true { aapen.slag = nil }
        return aapen
    }

    /// The sealed part, as it is sealed; `nil` where nothing is sealed. A neutral kind keeps its true code here.
    public var forsegletDel: Post? {
        guard let slag, slag.rom != nil else { return nil }
        let del = felter.bare(slag.forseglede.map(\.navn))
        return slag.erNoeytralt ? del.med(Felter.slag, slag.kode) : del
    }

    /// The kind that a stored entry is of: from its column, or from its sealed part where the column is neutral.
    public static func slag(type: String, forseglet: Post?) -> Hendelsesslag? {
        guard type == Hendelsesslag.noeytralKode else { return Hendelsesslag.medKode[type] }
        guard let kode = forseglet?[Felter.slag], let slag = Hendelsesslag.medKode[kode], slag.erNoeytralt
        else { return nil }
        return slag
    }
}
