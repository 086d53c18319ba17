import Guidance

/// The visible words: every sentence the panes show is looked up here.
struct Ord: Sendable {
    /// The text catalogue.
    let tekster: Tekster

    init(_ tekster: Tekster) { self.tekster = tekster }

    /// The sentence of a key, with `{navn}` filled in.
    func callAsFunction(_ noekkel: String, _ verdier: [String: String] = [:]) -> String {
        tekster.tekst(noekkel, verdier)
    }

    /// The sentence of a key; `nil` where the catalogue has none.
    func finn(_ noekkel: String, _ verdier: [String: String] = [:]) -> String? {
        tekster.finnes(noekkel) ? tekster.tekst(noekkel, verdier) : nil
    }

    /// The first of several keys that has a sentence; the last key where none has.
    func foerste(_ noekler: [String], _ verdier: [String: String] = [:]) -> String {
        let funnet = noekler.first(where: tekster.finnes) ?? noekler.last ?? ""
        return tekster.tekst(funnet, verdier)
    }

    /// One sentence for one, another for any other number: `noekkel.en` and `noekkel.flere`, with `{antall}`.
    func antall(_ noekkel: String, _ antall: Int) -> String {
        tekster.tekst(noekkel + (antall == 1 ? ".en" : ".flere"), ["antall": String(antall)])
    }
}
