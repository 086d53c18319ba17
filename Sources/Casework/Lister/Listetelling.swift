import BTI
import Journal

/// Which cases of the lists' index are counted on a day: each once, in however many of the lists it stands.
struct Listetelling {
    /// The lists that are read whole.
    var mottakere: [String]
    /// The cases that are looked for in the lists of their units.
    var gruppene = Oekt.Gruppesaker()
    /// The columns.
    var faser = Sak.Fase.allCases
    /// The last rank that is counted.
    var verste = Saksliste.rolig

    /// How many, and how many of them with STOPP or BRUDD.
    func antall(_ leser: any JournalReading, paa dag: Dato) throws -> (alle: Int, brudd: Int) {
        let naa = "fase IN (\(SQLValue.places(faser.count))) AND rang <= ? AND fra <= ? AND til >= ?"
        let dagen = SQLValue.integer(dag.dagnummer)
        let verdier = faser.map { .text($0.rawValue) } + [.integer(verste), dagen, dagen]
        let rad = try leser.query(
            """
            SELECT count(DISTINCT sak) AS alle, count(DISTINCT CASE WHEN rang <= ? THEN sak END) AS brudd FROM (
                SELECT sak, rang FROM flyt WHERE mottaker IN (\(SQLValue.places(mottakere.count))) AND \(naa)
                UNION ALL SELECT sak, rang FROM flyt
                WHERE mottaker IN (\(SQLValue.places(gruppene.mottakere.count))) AND \(naa)
                AND sak IN (\(SQLValue.places(gruppene.saker.count))))
            """,
            [.integer(Alvor.brudd.rang)] + mottakere.map { .text($0) } + verdier
                + gruppene.mottakere.map { .text($0) } + verdier + gruppene.saker.map { .text($0.rawValue) }
        ).first
        return (rad?.integer("alle") ?? 0, rad?.integer("brudd") ?? 0)
    }

    /// How many with STOPP or BRUDD, where no others are asked about.
    func medBrudd(_ leser: any JournalReading, paa dag: Dato) throws -> Int {
        var bare = self
        bare.verste = Alvor.brudd.rang
        return try bare.antall(leser, paa: dag).brudd
    }
}
