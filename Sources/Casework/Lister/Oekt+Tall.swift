import BTI
import Journal

extension Oekt {
    /// Whether this employee's roles give the figures of the kommune.
    public var serTall: Bool { base.katalog.oversikter(ansatt)[.tall] != nil }

    /// The figures of the kommune on the base's day: there is no choice of day or of some cases, so that no two sets of figures
    /// can be held against each other.
    ///
    /// - Throws: `Saksfeil.ingenTilgang` for those whose roles do not give it; `JournalError`.
    public func kommunetall() throws -> Kommunetall {
        try base.oppdaterKatalog()
        guard serTall else { throw Saksfeil.ingenTilgang }
        let dag = base.idag
        let opptelling = try Opptelling(base.skriver, dag)
        let hosKE = try Listetelling(mottakere: [Saksliste.mottakerLoeftede]).antall(base.skriver, paa: dag).alle
        var tall = Kommunetall(opptelling, base.katalog, paa: dag, hosKE: Vistall(hosKE))
        if jeg?.har(.ke) == true || jeg?.har(.koordinator) == true {
            tall.sperredeMedBrudd = Vistall(try sperredeMedBrudd(paa: dag))
        }
        return tall
    }
}

extension Kommunetall {
    fileprivate init(_ opptelling: Opptelling, _ katalog: Katalog, paa dag: Dato, hosKE: Vistall) {
        let tjenester = katalog.tjenester.values
            .filter { en in en.type.kanEieSaker || opptelling.antall { $0.eier == en.id } > 0 }
            .sorted { ($0.navn, $0.id) < ($1.navn, $1.id) }
        let nivaa = Vistall.deler((0...3).map { trinn in opptelling.antall { $0.nivaa == trinn } })
        let alvor: [Alvor?] = [.stopp, .brudd, .varsel, nil]
        let verst = Vistall.deler(alvor.map { ett in opptelling.antall { $0.alvor == ett } })
        let enheter = Vistall.deler(tjenester.map { en in opptelling.antall { $0.eier == en.id } })
        guard let nivaa, let verst, let enheter, Vistall(opptelling.alle) != .faa else {
            self.init(aapne: Vistall(opptelling.alle) == .faa ? .faa : .skjult, hosKE: hosKE)
            return
        }
        let brudd = Vistall.andeler(
            tjenester.map { en in opptelling.antall { $0.eier == en.id && $0.erBrudd } }, av: enheter,
            totalt: opptelling.alle)
        self.init(
            aapne: .tall(opptelling.alle), nivaa: nivaa,
            verst: zip(alvor, verst).map { Verst(alvor: $0, antall: $1) },
            enheter: zip(tjenester, zip(enheter, brudd)).map {
                Enhet(tjeneste: $0.id, aapne: $1.0, medBrudd: $1.1)
            },
            eldsteBrudd: opptelling.eldsteBrudd.map { dag.dagnummer - $0 }, hosKE: hosKE)
    }
}

/// The open cases counted, before anything is held back.
private struct Opptelling {
    struct Rad {
        let eier: TjenesteId
        let nivaa: Int
        let rang: Int
        let antall: Int
        let eldst: Int

        /// The worst that stands in these cases; `nil` where it is no more than a reminder.
        var alvor: Alvor? { Alvor.allCases.first { $0.rang == rang && $0 <= .varsel } }
        var erBrudd: Bool { rang <= Alvor.brudd.rang }
    }

    private let rader: [Rad]

    /// Sperrede cases are in no unit's list, and so are not counted.
    init(_ leser: any JournalReading, _ dag: Dato) throws {
        rader = try leser.query(
            """
            SELECT s.eier, s.nivaa, f.rang, count(*) AS antall, min(f.orden) AS eldst
            FROM sak s JOIN flyt f ON f.sak = s.sak AND f.mottaker = ? || s.eier
            WHERE s.sperret = 0 AND s.fase <> ? AND f.fra <= ? AND f.til >= ?
            GROUP BY s.eier, s.nivaa, f.rang
            """,
            [
                .text(Saksliste.mottaker(enhet: "")), .text(Sak.Fase.avsluttet.rawValue), .integer(dag.dagnummer),
                .integer(dag.dagnummer),
            ]
        ).compactMap { rad in
            guard let eier = rad.text("eier"), let nivaa = rad.integer("nivaa"), let rang = rad.integer("rang"),
                let antall = rad.integer("antall"), let eldst = rad.integer("eldst")
            else { return nil }
            return Rad(eier: TjenesteId(eier), nivaa: nivaa, rang: rang, antall: antall, eldst: eldst)
        }
    }

    var alle: Int { antall { _ in true } }
    var eldsteBrudd: Int? { rader.filter(\.erBrudd).map(\.eldst).min() }
    func antall(_ hvilke: (Rad) -> Bool) -> Int { rader.filter(hvilke).reduce(0) { $0 + $1.antall } }
}
