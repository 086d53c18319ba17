import BTI

/// Tiltak that come with a case from elsewhere, one a line: «hva; mål; hvem; når».
///
/// Only the first part must be there: what is missing is filled in later, from quarantine.
struct Tiltakslinjer: Sendable {
    /// Who works where, the texts and today.
    var sammenheng: Skjemasammenheng

    /// Reads every line; empty ones are passed over.
    func les(_ tekst: String) throws(Linjefeil) -> [ImportertTiltak] {
        try Linjedeler(sammenheng: sammenheng).les(tekst) { (linje) throws(Linjedeler.Uklar) in
            guard let tiltak = les(linje: linje) else { throw .init(noekkel: "skjema.tiltakslinje.ukjent") }
            return tiltak
        }
    }

    /// A second part that is neither a day nor somebody is the goal; a third cannot be understood.
    private func les(linje: String) -> ImportertTiltak? {
        let linjedeler = Linjedeler(sammenheng: sammenheng)
        let deler = Linjedeler.deler(linje)
        guard let hva = deler.first else { return nil }
        var post = Post().med(Felter.hva, hva)
        for del in deler.dropFirst() {
            if post[Felter.evalueringsdato] == nil, let dag = linjedeler.dag(del) {
                post = post.med(Felter.evalueringsdato, dag)
            } else if post[Felter.ansvarlig] == nil, let hvem = linjedeler.ansvarlig(del) {
                post = post.med(Felter.ansvarlig, hvem)
            } else if post[Felter.maaltekst] == nil {
                post = post.med(Felter.maaltekst, del)
            } else {
                return nil
            }
        }
        return ImportertTiltak(post.verdi)
    }
}
