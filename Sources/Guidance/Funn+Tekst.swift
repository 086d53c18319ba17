import BTI

extension Funn {
    /// The key of the sentence that says it: a neutral limit that a unit answers for after the case went on has one of its own.
    public var tekstnoekkel: String { "regel.\(regel).\(enheter == nil ? "tekst" : "enhet")" }

    /// What it names in so many words, as the numbers of other cases; `nil` where its subjects have names in the case.
    public var andreSaker: [String]? { regel == Dobbeltsaker.regel ? gjelder : nil }

    /// The units that answer for a neutral limit since they owned the case; `nil` for every other finding.
    public var enheter: [TjenesteId]? {
        regel == Sikkerhetsnett.noeytralKode && !gjelder.isEmpty ? gjelder.map { TjenesteId($0) } : nil
    }
}
