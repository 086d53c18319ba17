import Casework
import Terminal

/// Finding a child by name: initials are shown, and which cases were shown is in the journal.
struct Soeker: Sendable {
    /// What is typed.
    var felt = TextField()
    /// The hits.
    var treff: [Navneregister.Person] = []
    /// Where one stands in them.
    var liste = ListView()
    /// Whether the employee can ask for an emergency access where there is no hit.
    var kanNoedaapne = false

    /// Shortest text that is looked for.
    static let minst = 2

    /// Whether enough is typed, and nothing was found.
    var erUtenTreff: Bool { felt.text.count >= Self.minst && treff.isEmpty }

    mutating func ta(_ treff: [Navneregister.Person]) {
        self.treff = treff
        liste.reload(count: treff.count, selected: 0)
    }

    var valgt: Navneregister.Person? {
        liste.selectedRow.flatMap { treff.indices.contains($0) ? treff[$0] : nil }
    }

    /// Draws the search near the top.
    func tegn(i frame: inout Frame, rect: Rect, ord: Ord, kortord: Kortord) {
        let bredde = min(Tekstbredde.mest, rect.columns - 4)
        let boks = Rect(
            column: rect.column + (rect.columns - bredde) / 2, row: rect.row + 2, columns: bredde,
            rows: min(rect.rows - 4, max(treff.count, tilbyrNoed ? 3 : 1) + 5))
        frame.box(boks, title: ord("rute.soek.tittel"))
        frame.region(boks.inset(left: 2, top: 1, right: 2, bottom: 1)) { frame in
            felt.draw(into: &frame, rect: Rect(column: 0, row: 0, columns: bredde - 4, rows: 1), focused: true)
            if felt.text.count < Self.minst || treff.isEmpty {
                let noekkel = felt.text.count < Self.minst ? "rute.soek.hjelp" : "rute.soek.ingen"
                frame.put(ord(noekkel), at: Point(column: 0, row: 2), style: Style(.dempet), width: bredde - 4)
                if tilbyrNoed {
                    let rest = Rect(column: 0, row: 3, columns: bredde - 4, rows: 2)
                    frame.putWrapped(ord("rute.soek.noed"), in: rest, style: Style(.info))
                }
                return
            }
            let felt = Rect(column: 0, row: 2, columns: bredde - 4, rows: boks.rows - 4)
            liste.draw(into: &frame, rect: felt, focused: true) { frame, rad, stoerrelse in
                guard treff.indices.contains(rad) else { return }
                tegn(treff[rad], i: &frame, bredde: stoerrelse.columns, ord: ord, kortord: kortord)
            }
        }
    }

    private var tilbyrNoed: Bool { erUtenTreff && kanNoedaapne }

    private func tegn(
        _ person: Navneregister.Person, i frame: inout Frame, bredde: Int, ord: Ord, kortord: Kortord
    ) {
        let brukt = frame.put(Clean.line(person.kortnavn), at: .zero, style: Style(.fremhevet, bold: true))
        let mer = [
            person.gruppe.map(kortord.gruppe), person.aapen ? nil : ord("rute.soek.avsluttet"),
            person.bareEgne ? ord("rute.soek.bareEgne") : nil,
        ]
        frame.put(
            mer.compactMap(\.self).joined(separator: " · "), at: Point(column: brukt == 0 ? 0 : brukt + 2, row: 0),
            style: .plain)
        frame.putRight(person.saksnummer, at: .zero, width: bredde - 1, style: Style(.dempet))
    }
}
