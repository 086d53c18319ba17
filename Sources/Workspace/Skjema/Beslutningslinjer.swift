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

    /// What was made of a text.
    enum Svar: Hashable, Sendable {
        /// Every line is a decision.
        case beslutninger([Beslutning])
        /// The first line that is not, and why.
        case uklar(String)
    }

    private enum Linje {
        case beslutning(Beslutning)
        case uklar(String)
    }

    /// Reads every line; empty ones are passed over.
    func les(_ tekst: String) -> Svar {
        var alle: [Beslutning] = []
        for (nummer, linje) in Linjedeler.linjer(tekst).enumerated() {
            switch les(linje: linje) {
            case .beslutning(let beslutning): alle.append(beslutning)
            case .uklar(let grunn): return .uklar(ord(grunn, ["nummer": String(nummer + 1), "linje": linje]))
            }
        }
        return .beslutninger(alle)
    }

    private func les(linje: String) -> Linje {
        let linjedeler = Linjedeler(sammenheng: sammenheng)
        let deler = Linjedeler.deler(linje)
        guard let hva = deler.first else { return .uklar("tom") }
        var dato: Dato?
        var hvem: String?
        for del in deler.dropFirst() {
            if let dag = linjedeler.dag(del) {
                dato = dag
            } else if let kjent = linjedeler.ansvarlig(del) {
                hvem = kjent
            } else {
                return .uklar("ukjent")
            }
        }
        return beslutning(hva, hvem, dato)
    }

    private func beslutning(_ hva: String, _ hvem: String?, _ dato: Dato?) -> Linje {
        let innhold = Post().med(Felter.hva, hva)
        let foerste = hva.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(2).map(String.init)
        if foerste.first == "kontakt" {
            guard let dato else { return .uklar("utenDag") }
            return .beslutning(Beslutning(.kontakt, innhold.med(Felter.kontaktdato, dato)))
        }
        if foerste.first == "nivå", let nivaa = foerste.last.flatMap({ Int($0) }), (1...3).contains(nivaa) {
            let holder = hvem.map { AnsattId($0) }
            return .beslutning(Beslutning(.nivaa, innhold.med(Felter.nivaa, nivaa).med(Felter.stafettholder, holder)))
        }
        guard foerste.first != "stafett" else {
            guard let hvem else { return .uklar("utenHvem") }
            return .beslutning(Beslutning(.stafett, innhold.med(Felter.stafettholder, AnsattId(hvem))))
        }
        if hvem == nil, let dato, let tiltak = tiltak(hva) {
            let ny = innhold.med(Felter.tiltak, tiltak.id).med(Felter.evalueringsdato, dato)
            return .beslutning(Beslutning(.evaluering, ny))
        }
        guard let hvem else { return .uklar("utenHvem") }
        guard let dato else { return .beslutning(Beslutning(.annet, innhold.med(Felter.ansvarlig, hvem))) }
        return .beslutning(
            Beslutning(.tiltak, innhold.med(Felter.ansvarlig, hvem).med(Felter.evalueringsdato, dato)))
    }

    private func tiltak(_ hva: String) -> Tiltak? {
        sak?.tiltak.first { $0.status.erAapen && $0.hva?.lowercased() == hva.lowercased() }
    }

    private func ord(_ grunn: String, _ argumenter: [String: String]) -> String {
        sammenheng.tekster.tekst("skjema.beslutning.\(grunn)", argumenter)
    }

    /// A decision as it would be written.
    func skrevet(_ beslutning: Beslutning) -> String {
        let hvem = beslutning[Felter.ansvarlig] ?? beslutning[Felter.stafettholder]?.rawValue
        let dato = beslutning[Felter.evalueringsdato] ?? beslutning[Felter.kontaktdato]
        return [beslutning[Felter.hva], hvem, dato.map(Datotolk.skrevet)].compactMap(\.self).joined(separator: "; ")
    }
}
