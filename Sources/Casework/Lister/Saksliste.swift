import BTI
import Journal

/// The lists' projection: for each reader, which cases stand in which column, how urgent, from when to when.
///
/// Made from open facts alone, so that a rebuild from the journal gives the same bytes. Findings are intervals until the next
/// event, so a case is stretches of days with one urgency each, and "today" is a filter: nothing is recomputed because
/// the sun rose, and a list is an index read whatever the size of the base.
struct Saksliste: Projection {
    let name = "saksliste"
    let version = 3
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
    ]

    /// The rank of a case that nothing stands in: after every finding.
    static let rolig = 9
    /// A day after every day.
    static let alltid = 9_999_999

    private let hukommelse = Skjeletthukommelse()

    func apply(_ entry: Entry, in db: ProjectionDatabase) throws {
        guard entry.streamVersion != nil else { return }
        switch entry.stream.kind {
        case Stroemslag.sak.rawValue:
            let skjelett = try hukommelse.etter(entry, db)
            // A new key changes nothing that a list shows.
            if entry.type != "EpokeAapnet" { try skriv(entry.stream.name, skjelett, db) }
        case Stroemslag.katalog.rawValue: try katalogEndret(entry, db)
        default: break
        }
    }

    /// Who works where decides findings (A2, D10, B4): the cases that an entry of the directory touches are made again.
    private func katalogEndret(_ entry: Entry, _ db: ProjectionDatabase) throws {
        hukommelse.glemKatalog()
        let saker: [SQLRow]
        switch entry.type {
        case "FravaerRegistrert":
            guard let ansatt = try? JSONLeser.les(entry.open)["ansatt"]?.somTekst else { return }
            saker = try db.query("SELECT sak FROM sak_involvert WHERE ansatt = ? ORDER BY sak", [.text(ansatt)])
        // Whoever leaves may be the vikar, or the leader, in cases that name somebody else.
        case "ProfilValgt", "SkoleruteSatt", "RolleGitt", "RolleFjernet", "AnsattAvsluttet":
            saker = try db.query("SELECT sak FROM sak ORDER BY sak")
        default: return
        }
        for sak in saker.compactMap({ $0.text("sak") }) { try skriv(sak, hukommelse.les(sak, til: entry.seq, db), db) }
    }

    private func skriv(_ id: String, _ skjelett: Skjelett, _ db: ProjectionDatabase) throws {
        guard let sak = skjelett.sak else { return }
        let strekk = Strekk.av(sak, Omgivelser(katalog: skjelett.katalog, idag: sak.opprettet))
        let liste = Liste(sak: sak, strekk: strekk, skjelett.katalog)
        guard hukommelse.erEndret(id, liste) else { return }
        for tabell in ["flyt", "sak_involvert", "sak"] {
            try db.execute("DELETE FROM \(tabell) WHERE sak = ?", [.text(id)])
        }
        try db.execute(
            """
            INSERT INTO sak (sak, saksnummer, eier, fase, nivaa, holder, opprettet, sperret)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(id), .text(sak.saksnummer), .text(sak.eier.rawValue), .text(sak.fase.rawValue),
                .integer(sak.nivaa), SQLValue(sak.stafettholder?.rawValue), .integer(sak.opprettet.dagnummer),
                .integer(sak.sperre == nil ? 0 : 1),
            ])
        for ansatt in liste.involverte.sorted() {
            try db.execute(
                "INSERT INTO sak_involvert (ansatt, sak) VALUES (?, ?)", [.text(ansatt.rawValue), .text(id)])
        }
        for mottaker in Saksliste.mottakere(sak) {
            for del in strekk {
                try db.execute(
                    "INSERT INTO flyt (mottaker, fase, rang, orden, sak, fra, til) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        .text(mottaker), .text(sak.fase.rawValue), .integer(del.rang), .integer(del.orden), .text(id),
                        .integer(del.fra), .integer(del.til),
                    ])
            }
        }
    }

    /// Whose lists the case stands in: the unit's and that of a unit which is asked to take it, its team's, KE's, and those of the employees who have something to do
    /// with it.
    private static func mottakere(_ sak: Sak) -> [String] {
        // A sperret case stands with the named alone; the kommune sees how many, never which.
        if let sperre = sak.sperre { return [mottakerSperrede] + sperre.navngitte.sorted().map(mottaker(ansatt:)) }
        return sak.lederenheter.sorted().map(mottaker(enhet:)) + (sak.erPaaTeamliste ? [mottaker(team: sak.eier)] : [])
            + (sak.erHosKE ? [mottakerKE] : []) + sak.involverte.sorted().map(mottaker(ansatt:))
    }

    /// The list of a unit.
    static func mottaker(enhet: TjenesteId) -> String { "T:\(enhet)" }
    /// The agenda of a unit's team.
    static func mottaker(team enhet: TjenesteId) -> String { "M:\(enhet)" }
    /// The cases that are with Koordinerende enhet.
    static let mottakerKE = "K:"
    /// The sperrede cases, which are only counted.
    static let mottakerSperrede = "S:"
    /// The list of an employee.
    static func mottaker(ansatt: AnsattId) -> String { "A:\(ansatt)" }
}

/// Everything that the lists show of a case: where it is as it was, nothing is written.
struct Liste: Hashable {
    var eier: TjenesteId
    var fase: Sak.Fase
    var nivaa: Int
    var holder: AnsattId?
    /// Who has something to do with it, and the leaders of the units that answer for it: it is about them that it changes
    /// when the directory does.
    var involverte: Set<AnsattId>
    var lederenheter: Set<TjenesteId>
    var erSperret: Bool
    var paaTeamliste: Bool
    var hosKE: Bool
    var strekk: [Strekk]

    init(sak: Sak, strekk: [Strekk], _ katalog: Katalog) {
        eier = sak.eier
        fase = sak.fase
        nivaa = sak.nivaa
        holder = sak.stafettholder
        lederenheter = sak.lederenheter
        erSperret = sak.sperre != nil
        involverte = sak.involverte
        if !erSperret { involverte.formUnion(sak.lederenheter.flatMap(katalog.ledere)) }
        paaTeamliste = sak.erPaaTeamliste
        hosKE = sak.erHosKE
        self.strekk = strekk
    }
}

/// A stretch of days on which a case has one urgency.
struct Strekk: Hashable {
    /// The worst finding's rank; `Saksliste.rolig` where there is none.
    var rang: Int
    /// What the case is sorted by within the rank: since when, or the next date where nothing is wrong.
    var orden: Int
    /// First day.
    var fra: Int
    /// Last day.
    var til: Int

    /// The stretches of a case from its first day on, as they will be if nothing more happens.
    static func av(_ sak: Sak, _ omgivelser: Omgivelser) -> [Strekk] {
        let funn = Sikkerhetsnett.funn(i: sak, omgivelser)
        let frister = sak.frister.values.filter { $0.innfridd == nil }
        var skiller = Set([sak.opprettet.dagnummer])
        skiller.formUnion(funn.flatMap { [$0.fra.dagnummer] + ($0.til.map { [$0.dagnummer + 1] } ?? []) })
        skiller.formUnion(frister.flatMap { [$0.fra.dagnummer] + ($0.til.map { [$0.dagnummer + 1] } ?? []) })
        // A calm case stands by what comes next, which changes the day after it.
        skiller.formUnion(sak.kommende.map { $0.dato.dagnummer + 1 }.filter { $0 > sak.opprettet.dagnummer })
        let dager = skiller.sorted()
        var strekk: [Strekk] = []
        for (nummer, dag) in dager.enumerated() {
            let til = nummer + 1 < dager.count ? dager[nummer + 1] - 1 : Saksliste.alltid
            let (rang, orden) = hastegrad(sak, funn, Dato(dagnummer: dag))
            if let siste = strekk.last, siste.rang == rang, siste.orden == orden {
                strekk[strekk.count - 1].til = til
            } else {
                strekk.append(Strekk(rang: rang, orden: orden, fra: dag, til: til))
            }
        }
        return strekk
    }

    private static func hastegrad(_ sak: Sak, _ funn: [Funn], _ dag: Dato) -> (Int, Int) {
        let staar = funn.filter { $0.staar(dag) } + Sikkerhetsnett.noeytraleFunn(i: sak, paa: dag)
        guard let verst = staar.min(by: { ($0.alvor, $0.siden) < ($1.alvor, $1.siden) }) else {
            return (Saksliste.rolig, neste(sak, funn, etter: dag))
        }
        return (verst.alvor.rang, verst.siden.dagnummer)
    }

    /// The nearest thing that will happen in a calm case: something agreed, or the day a finding or a neutral clock begins.
    private static func neste(_ sak: Sak, _ funn: [Funn], etter dag: Dato) -> Int {
        let frister = sak.frister.values.filter { $0.innfridd == nil && $0.fra > dag }.map(\.fra)
        let starter = funn.map(\.fra).filter { $0 > dag }
        return ([sak.nesteDato(fra: dag)].compactMap(\.self) + frister + starter).min()?.dagnummer ?? Saksliste.alltid
    }
}
