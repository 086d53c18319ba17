import BTI
import Journal

/// A finding as anyone sees it who holds the file and no key: a number, never a name.
public struct Skjelettfunn: Hashable, Sendable {
    /// The case.
    public var sak: SakId
    /// Its number.
    public var saksnummer: String
    /// The unit that owns it.
    public var enhet: TjenesteId
    /// The column it stands in.
    public var fase: Sak.Fase
    /// Its level.
    public var nivaa: Int
    /// What was found; `FRIST` where the rule itself would tell.
    public var funn: Funn
}

extension Oekt {
    /// Whether this employee sees what the safety net finds in every case of the kommune: koordinator, kommunalsjef and KE.
    public var serKommunen: Bool { jeg?.roller.contains { $0.rolle.serKommunen && $0.gjaldt(.max) } ?? false }

    /// Whether this employee has cases of their own to look after.
    public var harEgneSaker: Bool { !base.katalog.tjenester(for: ansatt).isEmpty }

    /// What the safety net finds in the whole kommune on a day, gravest first, then oldest: an index read, without any key.
    ///
    /// A koordinator sees every break without a name, an administrator sees nothing.
    /// - Throws: `Avslag`, `JournalError`.
    public func bruddIKommunen(paa dag: Dato, antall: Int = .max) throws -> [Skjelettfunn] {
        try base.oppdaterKatalog()
        guard serKommunen else { throw Avslag("RETT", kode: "RETT.kommunen") }
        return try base.skjelettfunn(paa: dag, antall: antall)
    }
}

extension Base {
    /// The worst findings on a day, from the projection alone.
    package func skjelettfunn(paa dag: Dato, antall: Int) throws -> [Skjelettfunn] {
        var funn: [Skjelettfunn] = []
        for alvor in Alvor.allCases.sorted() where funn.count < antall {
            // One row more for each finding that only its last day tells apart (rules.md, reading rule 8).
            for ett in try skjelettfunn(alvor, paa: dag, antall: antall - funn.count)
            where funn.last.map({ !$0.erSamme(ett) }) ?? true { funn.append(ett) }
        }
        return funn
    }

    private func skjelettfunn(_ alvor: Alvor, paa dag: Dato, antall: Int) throws -> [Skjelettfunn] {
        try skriver.query(
            """
            SELECT f.sak, f.saksnummer, f.regel, f.fra, f.til, f.siden, f.frist, f.gjelder, s.eier, s.fase, s.nivaa
            FROM funn f CROSS JOIN sak s ON s.sak = f.sak
            WHERE f.alvor = ? AND f.siden <= ? AND f.fra <= ? AND f.til >= ?
            ORDER BY f.siden, f.saksnummer, f.regel, f.sak, f.nummer LIMIT ?
            """,
            [
                .integer(alvor.rang), .integer(dag.dagnummer), .integer(dag.dagnummer), .integer(dag.dagnummer),
                .integer(antall),
            ]
        ).compactMap { Skjelettfunn($0, alvor) }
    }
}

extension Skjelettfunn {
    fileprivate init?(_ rad: SQLRow, _ alvor: Alvor) {
        guard let sak = rad.text("sak"), let nummer = rad.text("saksnummer"), let regel = rad.text("regel"),
            let fra = rad.integer("fra"), let siden = rad.integer("siden"), let eier = rad.text("eier"),
            let fase = rad.text("fase").flatMap(Sak.Fase.init), let nivaa = rad.integer("nivaa")
        else { return nil }
        let til = rad.integer("til").flatMap { $0 == Saksliste.alltid ? nil : Dato(dagnummer: $0) }
        let gjelder = rad.text("gjelder").flatMap { try? JSONLeser.les($0) }.flatMap([String].init) ?? []
        let funn = Funn(
            regel: regel, alvor: alvor, fra: Dato(dagnummer: fra), til: til, siden: Dato(dagnummer: siden),
            frist: rad.integer("frist").map { Dato(dagnummer: $0) }, gjelder: gjelder)
        self.init(
            sak: SakId(sak), saksnummer: nummer, enhet: TjenesteId(eier), fase: fase, nivaa: nivaa, funn: funn)
    }

    fileprivate func erSamme(_ annet: Skjelettfunn) -> Bool {
        sak == annet.sak && funn.regel == annet.funn.regel && funn.siden == annet.funn.siden
            && funn.frist == annet.funn.frist
    }
}
