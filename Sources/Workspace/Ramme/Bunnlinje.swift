import BTI
import Terminal

/// The line at the bottom: the keys that matter now, the likeliest next thing first.
struct Bunnlinje {
    let model: Model

    func tegn(i frame: inout Frame, rect: Rect) {
        let punkt = Point(column: rect.column + 1, row: rect.row)
        let bredde = rect.columns - 2
        switch model.skjerm {
        case .start where !model.lag.isEmpty: fast(navn, i: &frame, at: punkt)
        case .start(let start): fast(start.hint, i: &frame, at: punkt)
        case .arbeid(let arbeid) where !model.lag.isEmpty || !arbeid.skjemaer.isEmpty:
            fast(navn, i: &frame, at: punkt)
        case .arbeid: KeyHints.draw(hint(bredde), into: &frame, at: punkt)
        }
    }

    /// Which fixed hints count now.
    private var navn: String {
        switch model.lag.last {
        case .hjelp, .side: "hjelp"
        case .dialog(let boks) where boks.svar.count == 1: "melding"
        case .dialog, .palett, .soek: "lag"
        case .underskrift: "underskrift"
        case nil: model.arbeid?.skjemaer.last?.skjema.harFlervalgIFokus == true ? "flervalg" : "skjema"
        }
    }

    /// Hints that do not come from the table: keys that widgets answer themselves.
    private func fast(_ navn: String, i frame: inout Frame, at punkt: Point) {
        var kolonne = punkt.column
        for hint in model.ord("rute.hint.\(navn)").split(separator: "|") {
            let deler = hint.split(separator: "=", maxSplits: 1)
            guard let tast = deler.first, let tekst = deler.last else { continue }
            let bredde = TextWidth.columns(of: String(tast) + String(tekst)) + 1
            guard kolonne + bredde < frame.size.columns else { return }
            kolonne +=
                frame.put(
                    String(tast), at: Point(column: kolonne, row: punkt.row), style: Style(.fremhevet, bold: true)) + 1
            kolonne +=
                frame.put(
                    String(tekst), at: Point(column: kolonne, row: punkt.row), style: Style(.dempet)) + KeyHints.gap
        }
    }

    /// What mends the worst finding first, then what the phase asks for, then the rest that fits.
    func hint(_ bredde: Int) -> [KeyHint<Valg>] {
        let foerst = self.foerst
        let naturlige = Set(model.aktueltKort.map { model.mulighet.naturlige($0.sak) } ?? [])
        let plass = bredde - (foerst.map { TextWidth.columns(of: $0.keys + $0.text) + 1 + KeyHints.gap } ?? 0)
        // Where it is the guide that it changes to, it says so.
        let veileder = model.arbeid?.visning == .sak ? model.ord("tast.veksle.sak") : nil
        let ekstra = veileder.map { TextWidth.columns(of: $0) } ?? 0
        let resten = model.tastekart.hints(scopes: model.omfang, width: plass - ekstra) { valg in
            if valg == foerst?.command || valg == .neste { return .disabled(reason: "") }
            if case .skjema(let kode) = valg, kode != "registrerUndring", !naturlige.contains(kode) {
                return .disabled(reason: "")
            }
            return model.tilgang(valg)
        }
        return (foerst.map { [$0] } ?? [])
            + resten.map { rad in
                var rad = rad
                if rad.command == .veksle, let veileder { rad.text = veileder }
                return rad
            }
    }

    /// The likeliest next thing, with its key.
    var foerst: KeyHint<Valg>? {
        guard let kode = model.neste?.kode else { return nil }
        let egen = model.tastekart.keyText(of: .skjema(kode))
        let tast = egen ?? model.tastekart.keyText(of: .neste) ?? ""
        let tekst = model.ord.finn("tast.\(kode).kort") ?? Kommandoord.navn(kode, model.ord).lowercased()
        let valg: Valg = egen == nil ? .neste : .skjema(kode)
        let rad = model.tastekart.help(scopes: [Tastekart.sak]).first { $0.command == valg }
        return rad.map { rad in
            var rad = rad
            rad.keys = tast
            rad.text = tekst
            return rad
        }
    }
}

extension Startskjerm {
    /// Which hints the screen has.
    var hint: String {
        switch vei {
        case .rolle: "rolle"
        case .innlogging: "innlogging"
        case .foersteGang: "foersteGang"
        }
    }
}
