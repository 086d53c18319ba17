import BTI
import Journal

/// The lists' projection: for each reader, which cases stand in which column, how urgent, from when to when; and for the whole
/// kommune what the safety net finds, without a name, and which cases were opened in an emergency.
///
/// Made from open facts alone, so that a rebuild from the journal gives the same bytes. Findings are intervals until the next
/// event, so a case is stretches of days with one urgency each, and "today" is a filter: nothing is recomputed because
/// the sun rose, and a list is an index read whatever the size of the base.
struct Saksliste: Projection {
    let name = "saksliste"
    let version = 8
    let schema = [
        """
        CREATE TABLE sak (
            sak TEXT NOT NULL PRIMARY KEY,
            saksnummer TEXT NOT NULL,
            eier TEXT NOT NULL,
            fase TEXT NOT NULL,
            nivaa INTEGER NOT NULL,
            holder TEXT,
            opprettet INTEGER NOT NULL,
            sperret INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX sak_saksnummer ON sak (saksnummer)",
        "CREATE INDEX sak_eier ON sak (eier, fase)",
        "CREATE INDEX sak_holder ON sak (holder)",
        """
        CREATE TABLE sak_involvert (
            ansatt TEXT NOT NULL,
            sak TEXT NOT NULL,
            PRIMARY KEY (ansatt, sak)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX sak_involvert_sak ON sak_involvert (sak)",
        """
        CREATE TABLE flyt (
            mottaker TEXT NOT NULL,
            fase TEXT NOT NULL,
            rang INTEGER NOT NULL,
            orden INTEGER NOT NULL,
            sak TEXT NOT NULL,
            fra INTEGER NOT NULL,
            til INTEGER NOT NULL,
            PRIMARY KEY (mottaker, fase, rang, orden, sak, fra)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX flyt_sak ON flyt (sak)",
        """
        CREATE TABLE funn (
            alvor INTEGER NOT NULL,
            siden INTEGER NOT NULL,
            saksnummer TEXT NOT NULL,
            regel TEXT NOT NULL,
            sak TEXT NOT NULL,
            nummer INTEGER NOT NULL,
            fra INTEGER NOT NULL,
            til INTEGER NOT NULL,
            frist INTEGER,
            gjelder TEXT NOT NULL,
            PRIMARY KEY (alvor, siden, saksnummer, regel, sak, nummer)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX funn_sak ON funn (sak)",
        """
        CREATE TABLE teammoete (
            enhet TEXT NOT NULL,
            type TEXT NOT NULL,
            dato INTEGER NOT NULL,
            sak TEXT NOT NULL,
            PRIMARY KEY (enhet, type, dato, sak)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX teammoete_sak ON teammoete (sak)",
        """
        CREATE TABLE noedtilgang (
            seq INTEGER NOT NULL PRIMARY KEY,
            sak TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX noedtilgang_sak ON noedtilgang (sak)",
    ]

    /// The rank of a case that nothing stands in: after every finding.
    static let rolig = 9
    /// A day after every day.
    static let alltid = 9_999_999

    private let hukommelse = Skjeletthukommelse()

    func apply(_ entry: Entry, in db: ProjectionDatabase) throws { try apply(command: [entry], in: db) }

    func apply(command entries: [Entry], in db: ProjectionDatabase) throws {
        for post in entries where post.stream.kind == Stroemslag.katalog.rawValue { try katalogEndret(post, db) }
        let iSaker = entries.filter { $0.stream.kind == Stroemslag.sak.rawValue && $0.streamVersion != nil }
        for (navn, poster) in Dictionary(grouping: iSaker, by: \.stream.name).sorted(by: { $0.key < $1.key }) {
            let skjelett = try hukommelse.etter(poster, db)
            // A new key changes nothing that a list shows.
            if poster.contains(where: { $0.type != "EpokeAapnet" }) { try skriv(navn, skjelett, db) }
        }
    }

    func rebuild(in db: ProjectionDatabase) throws {
        hukommelse.glemAlt()
        let katalog = try hukommelse.katalog(til: .max, db)
        let tabeller = Listetabeller(db: db)
        let baand = Samlebaand(katalog, regn: { Liste($0, katalog) }, ta: tabeller.skriv)
        try db.forEachEntry(ofKind: Stroemslag.sak.rawValue, baand.les)
        try baand.slutt()
    }

    /// Who works where decides findings (A2, B4, B5, D10, G5): the cases that an entry of the directory touches are made again.
    private func katalogEndret(_ post: Entry, _ db: ProjectionDatabase) throws {
        hukommelse.glemKatalog()
        guard let berort = try Katalogendring(post).saker(hukommelse.katalog(til: post.seq, db), db) else { return }
        for sak in berort { try skriv(sak, hukommelse.les(sak, til: post.seq, db), db) }
    }

    private func skriv(_ navn: String, _ skjelett: Skjelett, _ db: ProjectionDatabase) throws {
        guard let sak = skjelett.sak else { return }
        let liste = Liste(sak, skjelett.katalog)
        guard hukommelse.erEndret(navn, liste) else { return }
        let tabeller = Listetabeller(db: db)
        try tabeller.slett(navn)
        try tabeller.skriv(navn, liste)
    }

    /// The list of a unit.
    static func mottaker(enhet: TjenesteId) -> String { "T:\(enhet)" }
    /// The agenda of a unit's team.
    static func mottaker(team enhet: TjenesteId) -> String { "M:\(enhet)" }
    /// The cases that are with Koordinerende enhet.
    static let mottakerKE = "K:"
    /// The cases that are lifted to Koordinerende enhet, by name or without, which are only counted.
    static let mottakerLoeftede = "L:"
    /// The sperrede cases, which are only counted.
    static let mottakerSperrede = "S:"
    /// The list of an employee.
    static func mottaker(ansatt: AnsattId) -> String { "A:\(ansatt)" }
}
