extension Sak {
    /// What comes next in a case, from a day on: the nearest thing that has a date.
    public struct Neste: Hashable, Sendable {
        /// The day.
        public var dato: Dato
        /// What it is.
        public var hva: Hva

        /// The kinds of thing that come next.
        public enum Hva: String, Sendable { case moete, evaluering, kontakt }
    }

    /// The nearest meeting, evaluation or contact from a day on; `nil` where nothing is agreed.
    public func neste(fra dag: Dato) -> Neste? {
        kommende.filter { $0.dato >= dag }.min { $0.dato < $1.dato }
    }

    /// Everything that has a date: meetings, evaluations and contacts, those that have passed too.
    public var kommende: [Neste] {
        let moeter = planlagteMoeter.map { Neste(dato: $0.dato, hva: .moete) }
        let evalueringer = tiltak.filter(\.status.erAapen).map { Neste(dato: $0.evalueringsdato, hva: .evaluering) }
        let kontakter = avtalteDatoer.map { Neste(dato: $0.dag, hva: .kontakt) }
        return moeter + evalueringer + kontakter
    }

    /// The day of what comes next.
    public func nesteDato(fra dag: Dato) -> Dato? { neste(fra: dag)?.dato }
}
