import BTI
import Journal

/// The names of the children that this employee may know, in memory alone, from unlock to lock.
public struct Navneregister: Sendable {
    /// A child in the register.
    public struct Person: Hashable, Sendable {
        /// The case.
        public var sak: SakId
        /// Its number.
        public var saksnummer: String
        /// Full name.
        public var navn: String
        /// Initials.
        public var kortnavn: String
        /// Birth date.
        public var foedselsdato: Dato?
        /// Group or class.
        public var gruppe: String?
        /// Whether the case is open.
        public var aapen: Bool
        /// What tells whether another open case is about the same person (H6); `nil` where the case is closed.
        var dobbelt: Dobbeltsaker.Aapen?
        /// Whether the case is closed but for what the reader's own service wrote there.
        public var bareEgne = false
    }

    /// Everybody in it, by name.
    public private(set) var personer: [Person] = []
    private var indeks = Navneindeks()
    private var kilder: [SakId: Likhet.Kilde] = [:]
    /// The place in the journal that it has been read up to.
    var lestTil = 0
    /// The version of the directory that it was read by.
    var katalogversjon = 0
    /// What H6 finds among them. Computed when the names are read, never at a key.
    public private(set) var dobbeltsaker: [SakId: Funn] = [:]
    /// The cases that are closed but for the own records: named only as far as those tell, and never offered in a form.
    public private(set) var egne: [Person] = []

    /// An empty register.
    public init() {}

    init(_ alle: [Person], lestTil: Int = 0, katalogversjon: Int = 0) {
        personer = alle.filter { !$0.bareEgne }.sorted { ($0.navn, $0.sak) < ($1.navn, $1.sak) }
        indeks = Navneindeks(personer)
        for person in personer { kilder[person.sak] = Likhet.Kilde(sak: person.sak, navn: person.navn) }
        egne = alle.filter(\.bareEgne).sorted { $0.saksnummer < $1.saksnummer }
        self.lestTil = lestTil
        self.katalogversjon = katalogversjon
        finnDobbeltsaker()
    }

    private mutating func finnDobbeltsaker() {
        let funn = Dobbeltsaker.funn(i: personer.compactMap(\.dobbelt))
        dobbeltsaker = personer.reduce(into: [:]) { $0[$1.sak] = funn[$1.saksnummer] }
    }

    /// Brings the register up to date with one case that has been read again.
    ///
    /// - Parameter person: what it says of the case now; `nil` takes the case out.
    public mutating func sett(_ sak: SakId, _ person: Person?) {
        let plass = personer.firstIndex { $0.sak == sak }
        // Most commands change nothing of what stands here.
        if let plass, personer[plass] == person { return }
        let foer = plass.map { personer.remove(at: $0) }
        if let plass { indeks.taUt(plass) }
        kilder[sak] = nil
        egne.removeAll { $0.sak == sak }
        if let person, person.bareEgne {
            egne.insert(person, at: egne.firstIndex { $0.saksnummer > person.saksnummer } ?? egne.endIndex)
        } else if let person {
            let sted = personer.firstIndex { ($0.navn, $0.sak) > (person.navn, person.sak) } ?? personer.endIndex
            personer.insert(person, at: sted)
            indeks.settInn(person, paa: sted)
            kilder[sak] = Likhet.Kilde(sak: sak, navn: person.navn)
        }
        if foer?.dobbelt != person?.dobbelt { finnDobbeltsaker() }
    }

    /// The names, as they are held to what is written (H5).
    var navnekilder: [Likhet.Kilde] { personer.compactMap { kilder[$0.sak] } }

    /// The number of a case whose name is in it.
    func saksnummer(_ sak: SakId) -> String? { personer.first { $0.sak == sak }?.saksnummer }

    /// Those whose name, or a later part of it, begins with what has been typed; open cases first. At least two letters.
    public func soek(_ tekst: String, antall: Int = 8) -> [Person] {
        guard Navneindeks.noekkel(tekst).count >= 2 else { return [] }
        let treff = indeks.plasser(tekst).map { personer[$0] }
        return Array((treff.filter(\.aapen) + treff.filter { !$0.aapen }).prefix(antall))
    }

    /// The same, and the cases with own records, by name or by the beginning of the number.
    public func finn(_ tekst: String, antall: Int = 8) -> [Person] {
        let treff = soek(tekst, antall: antall)
        let soek = Navneindeks.noekkel(tekst)
        guard soek.count >= 2 else { return treff }
        let stengte = egne.filter {
            Navneindeks.noekkel($0.saksnummer).hasPrefix(soek) || Navneindeks.noekkel($0.navn).hasPrefix(soek)
        }
        return Array((treff + stengte).prefix(antall))
    }
}

extension Navneregister.Person {
    /// The person of a case; `nil` where the reader may not know who it is.
    init?(_ lest: LestSak) {
        guard let person = lest.sak.hovedperson else { return nil }
        self.init(
            sak: lest.sak.id, saksnummer: lest.sak.saksnummer, navn: person.navn, kortnavn: person.kortnavn,
            foedselsdato: person.foedselsdato, gruppe: person.gruppe, aapen: lest.sak.erAapen,
            dobbelt: Dobbeltsaker.Aapen(lest.sak))
    }

    /// A case that is closed but for the own records: its number, and the person where those records say who it is.
    init(egne lest: LestSak) {
        let person = lest.sak.hovedperson
        self.init(
            sak: lest.sak.id, saksnummer: lest.sak.saksnummer, navn: person?.navn ?? "",
            kortnavn: person?.kortnavn ?? "", foedselsdato: nil, gruppe: nil, aapen: lest.sak.erAapen, bareEgne: true)
    }
}

extension Oekt {
    /// How many cases the register would read.
    public func registerstoerrelse() throws -> Int {
        let tjenester = base.katalog.tjenester(for: ansatt)
        let liste = SQLValue.places(tjenester.count)
        return try base.skriver.query(
            "SELECT count(*) AS antall FROM sak WHERE sperret = 0 AND eier IN (\(liste))",
            tjenester.map { .text($0.rawValue) }
        ).first?.integer("antall") ?? 0
    }

    /// Reads the names of the cases that this employee may see, and the numbers of those where only the own records are open.
    /// Lists with initials and names in a form that is not filled in are not readings.
    public func navneregister() throws -> Navneregister {
        try base.oppdaterKatalog()
        return try lesNavneregister()
    }

    /// The same as the directory was read last: within a command it is asked once, before anything is decided on it.
    func lesNavneregister() throws -> Navneregister {
        let tjenester = base.katalog.tjenester(for: ansatt)
        let liste = SQLValue.places(tjenester.count)
        let hode = try base.skriver.head().seq
        let rader = try base.skriver.query(
            """
            SELECT sak FROM sak WHERE sperret = 0 AND eier IN (\(liste))
            UNION SELECT sak FROM sak_involvert WHERE ansatt = ?
            UNION SELECT stream FROM journal WHERE actor = ? AND stream_kind = ?
            """,
            tjenester.map { .text($0.rawValue) }
                + [.text(ansatt.rawValue), .text(ansatt.rawValue), .text(Stroemslag.sak.rawValue)])
        let nytt = Navneregister(
            try rader.compactMap { $0.text("sak") }.compactMap { navn in
                try person(i: SakId(navn))
            }, lestTil: hode, katalogversjon: base.katalogversjon)
        register = nytt
        return nytt
    }

    /// The case with this number, whole, as far as this employee may see anything of it; `nil` where there is nothing to see.
    public func person(saksnummer: String) throws -> Navneregister.Person? {
        try finn(saksnummer).flatMap(person(i:))
    }

    /// What the register says of a case now; `nil` where this employee is to see nothing of it.
    public func person(i sak: SakId) throws -> Navneregister.Person? {
        guard let lest = try les(sak, full: false) else { return nil }
        if kanSe(lest) { return Navneregister.Person(lest) }
        // Emergency access opens a case, and brings no name into a form.
        guard let stengt = utenGrunn(lest), stengt.tilgang?.stengt != nil else { return nil }
        return Navneregister.Person(egne: stengt)
    }

    /// Writes that the name of a case's person was unmasked, and gives it.
    public func visNavn(_ sak: SakId) throws -> String? {
        try base.oppdaterKatalog()
        guard let lest = try les(sak), kanSe(lest) else { throw Saksfeil.ingenTilgang }
        try lesing(.navnVist, sak)
        return lest.sak.hovedperson?.navn
    }

    /// Writes which cases a search showed; the words of the search are not kept.
    public func loggSoek(_ treff: [SakId]) throws {
        guard let foerste = treff.first else { return }
        try lesing(.soekUtfoert, foerste, Post().med(Felter.treff, treff))
    }
}
