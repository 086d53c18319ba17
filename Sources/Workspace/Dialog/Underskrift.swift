import BTI
import Terminal

/// The second person's signature under an erasure: that one types a passphrase at the same keys.
struct Underskrift: Sendable {
    /// The command that waits for it.
    let kommando: Kommando
    /// The version of the case that was seen.
    let sett: Int?
    /// Who signs.
    let hvem: AnsattId
    /// Whether it is for practice, where everybody's passphrase is known.
    let iKursbasen: Bool
    /// The passphrase, shown as dots.
    var felt = TextField(isSecret: true)
    /// What went wrong, in words.
    var feil: String?

    init(kommando: Kommando, sett: Int?, hvem: AnsattId, iKursbasen: Bool) {
        self.kommando = kommando
        self.sett = sett
        self.hvem = hvem
        self.iKursbasen = iKursbasen
        if iKursbasen { felt.text = Startskjerm.kurspassord }
    }

    /// How many entries go.
    private var antall: Int { kommando[Felter.slettetInnhold]?.count ?? 0 }

    /// Draws the question in the middle.
    func tegn(i frame: inout Frame, rect: Rect, ord: Ord) {
        let bredde = min(Tekstbredde.mest, rect.columns - 4)
        let tekst = [
            ord.antall("rute.underskrift.tekst", antall),
            ord("rute.underskrift.\(iKursbasen ? "kurs" : "hvem")", ["hvem": hvem.rawValue]),
        ]
        let linjer = tekst.flatMap { TextWrap.lines($0, width: bredde - 4) + [""] }
        let feillinjer = feil.map { TextWrap.lines($0, width: bredde - 4) } ?? []
        let hoeyde = min(rect.rows, linjer.count + feillinjer.count + 4)
        let boks = Rect(
            column: rect.column + (rect.columns - bredde) / 2, row: rect.row + (rect.rows - hoeyde) / 2,
            columns: bredde, rows: hoeyde)
        frame.box(boks, title: ord("rute.underskrift.tittel"))
        frame.region(boks.inset(left: 2, top: 1, right: 2, bottom: 1)) { frame in
            for (rad, linje) in linjer.enumerated() { frame.put(linje, at: Point(column: 0, row: rad)) }
            let navn = ord("rute.underskrift.passord", ["hvem": hvem.rawValue])
            frame.put(navn, at: Point(column: 0, row: linjer.count), style: Style(.fremhevet, bold: true))
            let plass = Rect(column: 0, row: linjer.count + 1, columns: bredde - 4, rows: 1)
            felt.draw(into: &frame, rect: plass, focused: true)
            for (rad, linje) in feillinjer.enumerated() {
                frame.put(linje, at: Point(column: 0, row: linjer.count + 2 + rad), style: Style(.brudd))
            }
        }
    }
}
