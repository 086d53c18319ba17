import BTI
import Journal

/// A case as a list shows it.
public struct Kort: Sendable {
    /// The case, as its reader sees it.
    public var lest: LestSak
    /// What the safety net finds today, gravest first.
    public var funn: [Funn]
    /// What comes next.
    public var neste: Sak.Neste?

    /// A case as a list shows it.
    public init(lest: LestSak, funn: [Funn], neste: Sak.Neste?) {
        self.lest = lest
        self.funn = funn
        self.neste = neste
    }

    /// The case.
    public var sak: Sak { lest.sak }
}

/// A place in a column: the case and its urgency, from the index alone.
public struct Plass: Hashable, Sendable {
    /// The case.
    public var sak: SakId
    /// The worst finding's rank; 9 where there is none.
    public var rang: Int
    /// What the case is sorted by within the rank.
    public var orden: Int
}

extension Oekt {
    /// The lists that this employee's roles read: whole units, agendas, and the cases the employee has to do with.
    var mottakere: [String] {
        let roller = jeg?.roller.filter { $0.gjaldt(.max) } ?? []
        let lister = roller.flatMap { rolle in
            rolle.rolle.rett.innsyn.compactMap { innsyn -> String? in
                switch innsyn {
                case .enheten: Saksliste.mottaker(enhet: rolle.tjeneste)
                case .teamsaker: Saksliste.mottaker(team: rolle.tjeneste)
                case .loeftedeSaker: Saksliste.mottakerKE
                case .egneSaker, .egenGruppe, .avsluttedeSaker: nil
                }
            }
        }
        return Set(lister).sorted() + [Saksliste.mottaker(ansatt: ansatt)]
    }

    /// The cases of a column on a day, most urgent first. Reads the index only, never the cases.
    public func plasser(_ fase: Sak.Fase, paa dag: Dato, fra: Int = 0, antall: Int = 60) throws -> [Plass] {
        var plasser: [Plass] = []
        var sett: Set<SakId> = []
        let tak = fra + antall
        let mottakere = self.mottakere
        let gruppene = try gruppesaker()
        for rang in [0, 1, 2, 3, Saksliste.rolig] {
            var her: [Plass] = []
            for mottaker in mottakere {
                her += try indeksert([mottaker], fase, rang, dag, antall: tak)
            }
            her += try indeksert(gruppene.mottakere, fase, rang, dag, antall: tak, bare: gruppene.saker)
            for plass in her.sorted(by: { ($0.orden, $0.sak) < ($1.orden, $1.sak) })
            where sett.insert(plass.sak).inserted { plasser.append(plass) }
            if plasser.count >= tak { break }
        }
        return Array(plasser.dropFirst(fra).prefix(antall))
    }

    private func indeksert(
        _ mottakere: [String], _ fase: Sak.Fase, _ rang: Int, _ dag: Dato, antall: Int, bare saker: [SakId]? = nil
    ) throws -> [Plass] {
        if saker?.isEmpty == true { return [] }
        let blant = saker.map { "AND sak IN (\(SQLValue.places($0.count)))" } ?? ""
        return try base.skriver.query(
            """
            SELECT sak, orden FROM flyt
            WHERE mottaker IN (\(SQLValue.places(mottakere.count))) AND fase = ? AND rang = ? AND fra <= ? AND til >= ?
            \(blant) ORDER BY orden, sak LIMIT ?
            """,
            mottakere.map { .text($0) } + [
                .text(fase.rawValue), .integer(rang), .integer(dag.dagnummer), .integer(dag.dagnummer),
            ] + (saker ?? []).map { .text($0.rawValue) } + [.integer(antall)]
        ).compactMap { rad in
            guard let sak = rad.text("sak"), let orden = rad.integer("orden") else { return nil }
            return Plass(sak: SakId(sak), rang: rang, orden: orden)
        }
    }

    /// How many cases stand in a column, and how many of them with STOPP or BRUDD.
    public func antall(_ fase: Sak.Fase, paa dag: Dato) throws -> (alle: Int, brudd: Int) {
        try Listetelling(mottakere: mottakere, gruppene: gruppesaker(), faser: [fase]).antall(base.skriver, paa: dag)
    }

    /// How many open cases, of those that this employee sees or has an overview of, have a STOPP or a BRUDD on a day.
    public func sakerMedBrudd(paa dag: Dato) throws -> Int {
        let oversikter = base.katalog.oversikter(ansatt)
        let enheter = oversikter[.kommunen] == nil ? oversikter[.enheten] ?? [] : Set(base.katalog.tjenester.keys)
        let lister = Set(mottakere).union(enheter.map { Saksliste.mottaker(enhet: $0) }).sorted()
        return try Listetelling(
            mottakere: lister, gruppene: gruppesaker(), faser: Sak.Fase.allCases.filter { $0 != .avsluttet }
        ).medBrudd(base.skriver, paa: dag)
    }

    /// How many sperrede cases have a STOPP or a BRUDD on a day: a bare number, for Koordinerende enhet and the coordinator.
    ///
    /// - Throws: `Saksfeil.ingenTilgang` for everybody else; `JournalError`.
    public func sperredeMedBrudd(paa dag: Dato) throws -> Int {
        guard jeg?.har(.ke) == true || jeg?.har(.koordinator) == true else { throw Saksfeil.ingenTilgang }
        return try Listetelling(mottakere: [Saksliste.mottakerSperrede]).medBrudd(base.skriver, paa: dag)
    }

    /// What a list shows of a case; `nil` where this employee may not see it. Initials only: not a reading.
    public func kort(_ sak: SakId, paa dag: Dato) throws -> Kort? {
        guard let lest = try les(sak, full: false).flatMap(iListe) else { return nil }
        return kort(lest, paa: dag)
    }

    /// What stands on the card of a case that has been opened.
    public func kort(_ lest: LestSak, paa dag: Dato) -> Kort {
        let erStengt = lest.tilgang?.stengt != nil
        return Kort(lest: lest, funn: funn(lest, paa: dag), neste: erStengt ? nil : lest.sak.neste(fra: dag))
    }

    /// Every finding on a day in the open cases that this employee may see, gravest first, then oldest.
    ///
    /// - Parameters:
    ///   - grense: how many cases a column may give; the most urgent are read first.
    ///   - navn: the names as they were read last, for two cases of one person (H6); read now where none are given.
    public func brudd(
        paa dag: Dato, grense: Int = .max, navn: Navneregister? = nil
    ) throws -> [(kort: Kort, funn: Funn)] {
        try base.oppdaterKatalog()
        let plasser = try Sak.Fase.allCases.flatMap {
            try self.plasser($0, paa: dag, antall: min(grense, 100_000)).filter {
                $0.rang != Saksliste.rolig || grense == .max
            }
        }
        let funn = try plasser.compactMap { try kort($0.sak, paa: dag) }.flatMap { kort in
            kort.funn.map { (kort: kort, funn: $0) }
        }
        return try (funn + dobbeltsaker(navn ?? kjenteNavn(), paa: dag)).sorted {
            ($0.funn.alvor, $0.funn.siden, $0.kort.sak.saksnummer, $0.funn.regel)
                < ($1.funn.alvor, $1.funn.siden, $1.kort.sak.saksnummer, $1.funn.regel)
        }
    }

    /// Two open cases of one person (H6), in each of the two: both may be known here, or neither is named.
    private func dobbeltsaker(_ navn: Navneregister, paa dag: Dato) throws -> [(kort: Kort, funn: Funn)] {
        try navn.dobbeltsaker.filter { $0.value.staar(dag) }.compactMap { sak, funn in
            try kort(sak, paa: dag).map { (kort: $0, funn: funn) }
        }
    }
}
