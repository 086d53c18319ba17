import BTI

/// The rules as `docs/regler.md` shows them: made from the code, so that the document never says something else.
public enum Regeldok {
    /// A rule that is listed, that answers commands, or both.
    struct Oppfoering {
        let kode: String
        let listes: Regel?
        let svarer: Kommandoregel?

        /// The area, its first letter; the number within it.
        var orden: (Character, Int) { (kode.first ?? " ", Int(kode.dropFirst()) ?? 0) }
    }

    /// Every rule, in the order of the areas.
    static var alle: [Oppfoering] {
        let svar = Dictionary(uniqueKeysWithValues: Kommandoregel.alle.map { ($0.kode, $0) })
        let koder = Set(Sikkerhetsnett.regler.map(\.kode)).union(svar.keys)
        return koder.map { Oppfoering(kode: $0, listes: Sikkerhetsnett.regel($0), svarer: svar[$0]) }
            .sorted { $0.orden < $1.orden }
    }

    /// The tables, one for each area.
    public static func markdown(_ tekster: Tekster = .last()) -> String {
        let hode = "| Regel | Alvor | Gjelder fra | Gjelder til | Tall | Mendes av | Svarer på | Grunnlag |\n"
        let strek = "|---|---|---|---|---|---|---|---|\n"
        var ut = ""
        var omraade: Character?
        for regel in alle {
            if regel.orden.0 != omraade {
                omraade = regel.orden.0
                ut += "\n## \(regel.orden.0). \(tekster.tekst("regelomraade.\(regel.orden.0)"))\n\n" + hode + strek
            }
            ut += rad(regel, tekster)
        }
        return ut + "\n"
    }

    private static func rad(_ regel: Oppfoering, _ tekster: Tekster) -> String {
        let kode = regel.kode
        let grunnlag = tekster.finnes("hjemmel.\(kode)") ? tekster.tekst("hjemmel.\(kode)") : ""
        let celler = [
            "**\(kode)** \(tekster.tekst(tittel(kode, tekster)))", alvor(regel),
            tekster.tekst("regeltid.\(kode).begynner"), tekster.tekst("regeltid.\(kode).slutter"), tall(regel, tekster),
            koder(regel.listes?.mender ?? []), koder(regel.svarer?.kommandoer ?? []), grunnlag,
        ]
        return "| " + celler.joined(separator: " | ") + " |\n"
    }

    /// The key of the title: of a finding, or, where the rule never is one, of its own.
    static func tittel(_ kode: String, _ tekster: Tekster) -> String {
        tekster.finnes("regel.\(kode).tittel") ? "regel.\(kode).tittel" : "regeltid.\(kode).tittel"
    }

    /// How grave it is in the list; what only answers commands never stands there.
    private static func alvor(_ regel: Oppfoering) -> String {
        if let listes = regel.listes { return listes.alvorlighetsgrader.map(\.rawValue).joined(separator: ", ") }
        switch regel.svarer?.svar {
        case .hint: return "hint ved skriving"
        case .oversikt: return "linje i oversikten"
        case .avslag, nil: return "avslag"
        }
    }

    private static func tall(_ regel: Oppfoering, _ tekster: Tekster) -> String {
        let egne = (regel.listes?.parametre ?? []) + (regel.svarer?.parametre ?? [])
        return egne.map { "`\($0.rawValue)` \($0.standard) \(tekster.tekst("enhet.\($0.enhet.rawValue)"))" }
            .joined(separator: "<br>")
    }

    private static func koder(_ koder: [String]) -> String { koder.map { "`\($0)`" }.joined(separator: " ") }
}
