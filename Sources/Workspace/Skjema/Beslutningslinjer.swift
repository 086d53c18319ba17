import BTI

/// Decisions of a meeting as people write them, one a line: «hva; hvem; når».
///
/// The order of who and when does not matter. A line that begins with «kontakt», «nivå 2» or «stafett» is that kind of decision;
/// one that names a tiltak that is there gives it a new day of evaluation; one without a day is something somebody shall do.
struct Beslutningslinjer: Sendable {
    /// The case.
    var sak: Sak?
    /// Who works where, the texts and today.
    var sammenheng: Skjemasammenheng

    /// Reads every line; empty ones are passed over.
    func les(_ tekst: String) throws(Linjefeil) -> [Beslutning] {
        try Linjedeler(sammenheng: sammenheng).les(tekst) { (linje) throws(Linjedeler.Uklar) in try les(linje: linje) }
    }

    private func les(linje: String) throws(Linjedeler.Uklar) -> Beslutning {
        let linjedeler = Linjedeler(sammenheng: sammenheng)
        let deler = Linjedeler.deler(linje)
        guard let hva = deler.first else { throw uklar("tom") }
        var dato: Dato?
        var hvem: String?
        for del in deler.dropFirst() {
            if let dag = linjedeler.dag(del) {
                dato = dag
            } else if let kjent = linjedeler.ansvarlig(del) {
                hvem = kjent
            } else {
                throw uklar("ukjent")
            }
        }
        return try beslutning(hva, hvem, dato)
    }

    private func uklar(_ grunn: String) -> Linjedeler.Uklar { .init(noekkel: "skjema.beslutning.\(grunn)") }

    private func beslutning(_ hva: String, _ hvem: String?, _ dato: Dato?) throws(Linjedeler.Uklar) -> Beslutning {
        let innhold = Post().med(Felter.hva, hva)
        let foerste = hva.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(2).map(String.init)
        if foerste.first == "kontakt" {
            guard let dato else { throw uklar("utenDag") }
            return Beslutning(.kontakt, innhold.med(Felter.kontaktdato, dato))
        }
        if foerste.first == "nivå", let nivaa = foerste.last.flatMap({ Int($0) }), (1...3).contains(nivaa) {
            let holder = hvem.map { AnsattId($0) }
            return Beslutning(.nivaa, innhold.med(Felter.nivaa, nivaa).med(Felter.stafettholder, holder))
        }
        if hvem == nil, foerste.first != "stafett", let dato, let tiltak = tiltak(hva) {
            let ny = innhold.med(Felter.tiltak, tiltak.id).med(Felter.evalueringsdato, dato)
            return Beslutning(.evaluering, ny)
        }
        guard let hvem else { throw uklar("utenHvem") }
        if foerste.first == "stafett" {
            return Beslutning(.stafett, innhold.med(Felter.stafettholder, AnsattId(hvem)))
        }
        guard let dato else { return Beslutning(.annet, innhold.med(Felter.ansvarlig, hvem)) }
        return Beslutning(.tiltak, innhold.med(Felter.ansvarlig, hvem).med(Felter.evalueringsdato, dato))
    }

    private func tiltak(_ hva: String) -> Tiltak? {
        sak?.tiltak.first { $0.status.erAapen && $0.hva?.lowercased() == hva.lowercased() }
    }

    /// A decision as it would be written.
    func skrevet(_ beslutning: Beslutning) -> String {
        let hvem = beslutning[Felter.ansvarlig] ?? beslutning[Felter.stafettholder]?.rawValue
        let dato = beslutning[Felter.evalueringsdato] ?? beslutning[Felter.kontaktdato]
        return [beslutning[Felter.hva], hvem, dato.map(Datotolk.skrevet)].compactMap(\.self).joined(separator: "; ")
    }
}
