import BTI
import Casework
import Guidance
import Terminal

/// Draws the page of what a role sees beside cases: one column of text and figures, or two where there is room.
struct Oversiktsbilde {
    let side: Oversiktsside
    let roller: [Rolle]
    let ord: Ord
    let dagord: Dagord
    let katalog: Katalog

    /// A row: text, and figures to the right of it.
    struct Rad: Hashable {
        var tekst: String
        var tall: [String] = []
        var stil = Style.plain
        var innrykk = 0
    }

    /// The columns of a figure.
    private static let tallbredde = 15
    /// The columns between what stands side by side.
    private static let mellomrom = 4
    /// The columns of a text with figures beside it.
    private static let tekstbredde = 34

    func tegn(i frame: inout Frame, rect: Rect) {
        for (felt, rader) in spalter(rect) {
            for (plass, rad) in rader.dropFirst(side.rull).prefix(rect.rows).enumerated() {
                tegn(rad, i: &frame, felt: felt, rad: felt.row + plass)
            }
        }
        if side.rull + rect.rows < hoeyde(rect.columns) {
            frame.put("↓", at: Point(column: rect.endColumn - 2, row: rect.endRow - 1), style: Style(.dempet))
        }
        frame.placeCursor(Point(column: rect.column + 1, row: rect.row))
    }

    /// How many rows there are in a terminal of so many columns.
    func hoeyde(_ kolonner: Int) -> Int {
        spalter(Rect(column: 0, row: 0, columns: kolonner, rows: 1)).map(\.rader.count).max() ?? 0
    }

    /// The units stand beside the rest where there is room, else under it.
    private func spalter(_ rect: Rect) -> [(felt: Rect, rader: [Rad])] {
        let felt = rect.inset(left: 1, right: 1)
        let bredde = Self.tekstbredde + 2 * Self.tallbredde
        guard felt.columns >= bredde + Self.mellomrom + Self.tekstbredde + Self.tallbredde, !enheter.isEmpty else {
            let hele = felt.splitLeft(min(Tekstbredde.mest, felt.columns)).left
            let alt = [innledning(hele.columns), tall, enheter, noedtilganger(hele.columns), fotnote(hele.columns)]
            return [(hele, samlet(alt))]
        }
        let (venstre, hoeyre) = felt.splitLeft(felt.columns - bredde)
        let plass = min(Tekstbredde.mest, venstre.columns - Self.mellomrom)
        let alt = [innledning(plass), tall, noedtilganger(plass), fotnote(plass)]
        return [(venstre, samlet(alt)), (hoeyre, enheter)]
    }

    /// Parts with air between them.
    private func samlet(_ deler: [[Rad]]) -> [Rad] {
        Array(deler.filter { !$0.isEmpty }.joined(separator: [Rad(tekst: "")]))
    }

    private func tegn(_ rad: Rad, i frame: inout Frame, felt: Rect, rad nummer: Int) {
        let punkt = Point(column: felt.column + rad.innrykk, row: nummer)
        let plass = rad.tall.isEmpty ? felt.columns : Self.tekstbredde
        frame.put(TextWidth.fitted(rad.tekst, columns: plass - rad.innrykk), at: punkt, style: rad.stil)
        for (plass, tall) in rad.tall.enumerated() {
            let sted = Point(column: felt.column + Self.tekstbredde + plass * Self.tallbredde, row: nummer)
            frame.putRight(tall, at: sted, width: Self.tallbredde, style: rad.stil)
        }
    }

    // MARK: The parts

    private func avsnitt(_ tekst: String, _ bredde: Int, _ stil: Style = .plain, innrykk: Int = 0) -> [Rad] {
        TextWrap.lines(Clean.line(tekst), width: bredde - innrykk).map { Rad(tekst: $0, stil: stil, innrykk: innrykk) }
    }

    /// What each of the roles is for here.
    private func innledning(_ bredde: Int) -> [Rad] {
        let egne = Rolle.allCases.filter(roller.contains).compactMap { ord.finn("rute.oversikt.rolle.\($0.rawValue)") }
        let tekster = egne.isEmpty ? [ord("rute.oversikt.uten")] : egne
        guard side.innhold != nil else { return avsnitt(ord("rute.oversikt.leser"), bredde, Style(.dempet)) }
        return tekster.flatMap { avsnitt($0, bredde) }
    }

    private var tallord: Tallord? { side.innhold?.tall.map { ord.tekster.kommunetall($0, i: katalog) } }

    private func tittel(_ tekst: String, _ tall: [String] = []) -> Rad {
        Rad(tekst: tekst, tall: tall, stil: Style(.fremhevet, bold: true))
    }

    /// A part of the figures under its heading; nothing where the cases are too few to be divided.
    private func del(_ noekkel: String, _ linjer: [Tallord.Linje], maalt: [String] = []) -> [Rad] {
        guard !linjer.isEmpty else { return [] }
        return [tittel(ord(noekkel), maalt)]
            + linjer.map { Rad(tekst: Clean.line($0.navn), tall: $0.tall, innrykk: 2) }
    }

    private var tall: [Rad] {
        guard let tallord else { return [] }
        return [tittel(tallord.alle.navn, tallord.alle.tall)] + del("rute.oversikt.nivaaer", tallord.nivaaer)
            + del("rute.oversikt.verst", tallord.verst) + tallord.resten.map { tittel($0.navn, $0.tall) }
    }

    private var enheter: [Rad] {
        del(
            "rute.oversikt.enheter", tallord?.enheter ?? [],
            maalt: [ord("rute.oversikt.aapne"), ord("rute.oversikt.medBrudd")])
    }

    /// How the figures are to be read.
    private func fotnote(_ bredde: Int) -> [Rad] {
        tallord.map { avsnitt($0.fotnote, bredde, Style(.dempet)) } ?? []
    }

    /// Who has opened a case in an emergency, the last first, and why where the reader reads the case.
    private func noedtilganger(_ bredde: Int) -> [Rad] {
        guard let linjer = side.innhold?.noedtilganger else { return [] }
        let tekst = linjer.reversed().flatMap { linje -> [Rad] in
            let naar = [dagord.lang(linje.dag), linje.klokke].compactMap(\.self).joined(separator: " ")
            let hvem = ord.tekster.ansatt(linje.ansatt, i: katalog)
            let hva = ord("rute.noedtilgang.linje", ["naar": naar, "ansatt": hvem, "sak": linje.saksnummer])
            let grunn = ord.tekster.noedtilgangsgrunn(linje.begrunnelse)
            return avsnitt(hva, bredde, linje.sett ? .plain : Style(.fremhevet, bold: true), innrykk: 2)
                + avsnitt(grunn, bredde, Style(.dempet), innrykk: 4)
        }
        return [tittel(ord("rute.noedtilgang.tittel"))]
            + (tekst.isEmpty ? avsnitt(ord("rute.noedtilgang.ingen"), bredde, innrykk: 2) : tekst)
    }
}
