import BTI

/// A day, as an option names it.
enum Dagvalg {
    /// The day that was written; where none was, the other one.
    static func les(_ tekst: String?, ellers: Dato) throws -> Dato { try tekst.map(les) ?? ellers }

    /// The day that was written.
    static func les(_ tekst: String) throws -> Dato {
        guard let dag = Dato(tekst) else { throw Stopp(Sluttkode.bruk, "Datoen må skrives som 2026-11-21.") }
        return dag
    }
}
