import BTI
import Journal

/// Writes what the lists show of a case.
struct Listetabeller {
    let db: ProjectionDatabase

    /// Takes a case out of every list.
    func slett(_ sak: String) throws {
        for tabell in ["noedtilgang", "teammoete", "funn", "flyt", "sak_involvert", "sak"] {
            try db.execute("DELETE FROM \(tabell) WHERE sak = ?", [.text(sak)])
        }
    }

    /// Puts a case that is in no list into those where it belongs.
    func skriv(_ sak: String, _ liste: Liste) throws {
        try db.execute(
            """
            INSERT INTO sak (sak, saksnummer, eier, fase, nivaa, holder, opprettet, sperret)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(sak), .text(liste.saksnummer), .text(liste.eier.rawValue), .text(liste.fase.rawValue),
                .integer(liste.nivaa), SQLValue(liste.holder?.rawValue), .integer(liste.opprettet.dagnummer),
                .integer(liste.erSperret ? 1 : 0),
            ])
        for ansatt in liste.involverte.sorted() {
            try db.execute(
                "INSERT INTO sak_involvert (ansatt, sak) VALUES (?, ?)", [.text(ansatt.rawValue), .text(sak)])
        }
        for sted in liste.steder {
            for del in sted.strekk { try skriv(sak, sted.fase, sted.mottaker, del) }
        }
        for moete in liste.teammoeter {
            try db.execute(
                "INSERT OR IGNORE INTO teammoete (enhet, type, dato, sak) VALUES (?, ?, ?, ?)",
                [.text(moete.enhet.rawValue), .text(moete.type.rawValue), .integer(moete.dato.dagnummer), .text(sak)])
        }
        for (nummer, funn) in liste.funn.enumerated() { try skriv(sak, liste.saksnummer, nummer, funn) }
        for noedtilgang in liste.noedtilganger {
            try db.execute(
                "INSERT INTO noedtilgang (seq, sak) VALUES (?, ?)", [.integer(noedtilgang.seq), .text(sak)])
        }
    }

    private func skriv(_ sak: String, _ fase: Sak.Fase, _ mottaker: String, _ del: Strekk) throws {
        try db.execute(
            "INSERT INTO flyt (mottaker, fase, rang, orden, sak, fra, til) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .text(mottaker), .text(fase.rawValue), .integer(del.rang), .integer(del.orden), .text(sak),
                .integer(del.fra), .integer(del.til),
            ])
    }

    private func skriv(_ sak: String, _ saksnummer: String, _ nummer: Int, _ funn: Funn) throws {
        try db.execute(
            """
            INSERT INTO funn (alvor, siden, saksnummer, regel, sak, nummer, fra, til, frist, gjelder)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(funn.alvor.rang), .integer(funn.siden.dagnummer), .text(saksnummer), .text(funn.regel),
                .text(sak), .integer(nummer), .integer(funn.fra.dagnummer),
                .integer(funn.til?.dagnummer ?? Saksliste.alltid), SQLValue(funn.frist?.dagnummer),
                .text(KanoniskJSON.tekst(funn.gjelder.verdi)),
            ])
    }
}
