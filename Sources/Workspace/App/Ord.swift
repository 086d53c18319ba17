/// The visible words: every sentence the panes show is looked up here, so that a test can give its own.
struct Ord: Sendable {
    private let tekst: @Sendable (String, [String: String]) -> String
    private let kjenner: @Sendable (String) -> Bool

    init(
        tekst: @escaping @Sendable (String, [String: String]) -> String, finnes: @escaping @Sendable (String) -> Bool
    ) {
        self.tekst = tekst
        self.kjenner = finnes
    }

    /// The sentence of a key, with `{navn}` filled in.
    func callAsFunction(_ noekkel: String, _ verdier: [String: String] = [:]) -> String { tekst(noekkel, verdier) }

    /// The sentence of a key; `nil` where the catalogue has none.
    func finn(_ noekkel: String, _ verdier: [String: String] = [:]) -> String? {
        kjenner(noekkel) ? tekst(noekkel, verdier) : nil
    }

    /// The first of several keys that has a sentence; the last key where none has.
    func foerste(_ noekler: [String], _ verdier: [String: String] = [:]) -> String {
        let funnet = noekler.first(where: kjenner) ?? noekler.last ?? ""
        return tekst(funnet, verdier)
    }

    /// One sentence for one, another for any other number: `noekkel.en` and `noekkel.flere`, with `{antall}`.
    func antall(_ noekkel: String, _ antall: Int, _ verdier: [String: String] = [:]) -> String {
        tekst(noekkel + (antall == 1 ? ".en" : ".flere"), verdier.merging(["antall": String(antall)]) { $1 })
    }
}
