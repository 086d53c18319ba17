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

/// Overviews without content: for the key person of a unit, the coordinator of the kommune, and the archivist.
///
/// Read from the index alone, so that nothing of the content can follow, also where the employee holds keys in another role.
extension Oekt {
    /// What the safety net finds on a day in the cases of the overviews that this employee's roles give, gravest first, then
    /// oldest. A koordinator sees every break of the kommune without a name; an administrator sees nothing.
    public func skjelettfunn(paa dag: Dato, antall: Int = .max) throws -> [Skjelettfunn] {
        try base.oppdaterKatalog()
        guard let utvalg = oversiktsutvalg else { return [] }
        return try base.skjelettfunn(paa: dag, antall: antall, utvalg)
    }

    /// The cases that the overviews reach, as a condition on the list of cases; `nil` where there are none.
    private var oversiktsutvalg: Saksutvalg? {
        let oversikter = base.katalog.oversikter(ansatt)
        if oversikter[.kommunen] != nil { return .alle }
        let enheter = (oversikter[.enheten] ?? []).sorted()
        var deler = enheter.isEmpty ? [] : ["s.eier IN (\(SQLValue.places(enheter.count)))"]
        if oversikter[.arkivet] != nil { deler.append("s.fase = '\(Sak.Fase.avsluttet.rawValue)'") }
        guard !deler.isEmpty else { return nil }
        return Saksutvalg(
            hvor: "s.sperret = 0 AND (\(deler.joined(separator: " OR ")))", verdier: enheter.map { .text($0.rawValue) })
    }
}

/// Some of the cases, as a condition on the table of cases, which is called `s`.
package struct Saksutvalg {
    /// The condition, with a question mark for each value.
    let hvor: String
    /// The values.
    let verdier: [SQLValue]

    /// Every case that is not sperret: those are counted alone, never shown.
    package static let alle = Saksutvalg(hvor: "s.sperret = 0", verdier: [])
}

extension Base {
    /// The worst findings on a day, from the projection alone.
    package func skjelettfunn(
        paa dag: Dato, antall: Int, _ utvalg: Saksutvalg = .alle
    ) throws -> [Skjelettfunn] {
        var funn: [Skjelettfunn] = []
        for alvor in Alvor.allCases.sorted() where funn.count < antall {
            // One row more for each finding that only its last day tells apart (rules.md, reading rule 8).
            for ett in try skjelettfunn(alvor, paa: dag, antall: antall - funn.count, utvalg)
            where funn.last.map({ !$0.erSamme(ett) }) ?? true { funn.append(ett) }
        }
        return funn
    }

    private func skjelettfunn(
        _ alvor: Alvor, paa dag: Dato, antall: Int, _ utvalg: Saksutvalg
    ) throws -> [Skjelettfunn] {
        let dagen = SQLValue.integer(dag.dagnummer)
        return try skriver.query(
            """
            SELECT f.sak, f.saksnummer, f.regel, f.fra, f.til, f.siden, f.frist, f.gjelder, s.eier, s.fase, s.nivaa
            FROM funn f CROSS JOIN sak s ON s.sak = f.sak
            WHERE f.alvor = ? AND f.siden <= ? AND f.fra <= ? AND f.til >= ? AND \(utvalg.hvor)
            ORDER BY f.siden, f.saksnummer, f.regel, f.sak, f.nummer LIMIT ?
            """, [.integer(alvor.rang), dagen, dagen, dagen] + utvalg.verdier + [.integer(antall)]
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
