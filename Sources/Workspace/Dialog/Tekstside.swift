import Terminal

/// Something to read above the view, in paragraphs, that scrolls where it is longer than the screen.
struct Tekstside: Sendable {
    /// A paragraph, and how it is drawn.
    struct Avsnitt: Hashable, Sendable {
        var tekst: String
        var stil = Style.plain
        /// Columns it stands in from the left.
        var innrykk = 0
    }

    /// What it is about.
    let tittel: String
    /// What it says.
    let avsnitt: [Avsnitt]
    /// The first row that is seen.
    private(set) var rull = 0

    init(tittel: String, avsnitt: [Avsnitt]) {
        self.tittel = tittel
        self.avsnitt = avsnitt
    }

    /// The columns of the text, never more than is good to read.
    private static func bredde(_ kolonner: Int) -> Int { min(76, kolonner - 10) }

    /// The rows that are seen at a time: what the view has, without the box.
    private static func hoeyde(_ rader: Int) -> Int { max(1, rader - 4) }

    /// Every row.
    private func rader(_ bredde: Int) -> [Avsnitt] {
        avsnitt.flatMap { ett in
            TextWrap.lines(ett.tekst, width: bredde - ett.innrykk).map {
                Avsnitt(tekst: $0, stil: ett.stil, innrykk: ett.innrykk)
            }
        }
    }

    /// Answers a key in a terminal of a size; `false` where the page is to go away.
    mutating func trykk(_ tast: Key, _ stoerrelse: Size) -> Bool {
        // The lines at the top and at the bottom, and a rule under and over, are not the view's.
        let hoeyde = Self.hoeyde(stoerrelse.rows - 4)
        let mest = max(0, rader(Self.bredde(stoerrelse.columns)).count - hoeyde)
        switch tast {
        case .down, .character("j"): rull += 1
        case .up, .character("k"): rull -= 1
        case .pageDown, .character(" "): rull += hoeyde
        case .pageUp: rull -= hoeyde
        case .home: rull = 0
        case .end: rull = mest
        case .escape, .enter, .character("q"): return false
        default: break
        }
        rull = max(0, min(mest, rull))
        return true
    }

    func tegn(i frame: inout Frame, rect: Rect) {
        let bredde = Self.bredde(rect.columns)
        let rader = rader(bredde)
        let hoeyde = min(rader.count, Self.hoeyde(rect.rows))
        let boks = rect.centred(Size(columns: bredde + 6, rows: hoeyde + 4))
        frame.box(boks, title: tittel)
        let foerste = max(0, min(rull, rader.count - hoeyde))
        frame.region(boks.inset(left: 3, top: 2, right: 2, bottom: 1)) { frame in
            for (plass, rad) in rader.dropFirst(foerste).prefix(hoeyde).enumerated() {
                frame.put(rad.tekst, at: Point(column: rad.innrykk, row: plass), style: rad.stil)
            }
            frame.placeCursor(.zero)
        }
        if foerste + hoeyde < rader.count {
            frame.put("↓", at: Point(column: boks.endColumn - 2, row: boks.endRow - 2), style: Style(.dempet))
        }
    }
}
